package gsi.app.tasks;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a thread work only with what the others leave of the processors, so that a person never waits for work that nobody
 * waits for. On Linux, where Java's priorities of threads do nothing, the system is asked itself: there each thread has a
 * niceness of its own, and threads that it starts inherit it.
 */
final class LowPriority {

    private static final Logger LOG = LoggerFactory.getLogger(LowPriority.class);

    /** As nice as a thread can be: for what nobody waits for. */
    static final int NICEST = 19;

    /** A third of what another thread gets where both want to work: for what may be wanted next. */
    static final int BEHIND = 5;

    /** {@code PRIO_PROCESS} with 0 for "who" is the calling thread on Linux. */
    private static final int THIS_THREAD = 0;

    private static final boolean LINUX =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");

    private LowPriority() {}

    /** For the calling thread, a platform thread that does nothing else; there is no way back. Never fails: it only helps. */
    // What is done does not depend on it, only who waits: that is what priorities are for.
    @SuppressWarnings("ThreadPriorityCheck")
    static void forThisThread(int niceness) {
        Thread.currentThread().setPriority(niceness == NICEST ? Thread.MIN_PRIORITY : Thread.NORM_PRIORITY - 1);
        if (LINUX) {
            call("setpriority", THIS_THREAD, 0, niceness);
        }
    }

    /** The calling thread's niceness, where the system has such a thing. */
    static Optional<Integer> niceness() {
        return LINUX ? call("getpriority", THIS_THREAD, 0) : Optional.empty();
    }

    private static Optional<Integer> call(String function, Integer... arguments) {
        ValueLayout[] types = new ValueLayout[arguments.length];
        Arrays.fill(types, ValueLayout.JAVA_INT);
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle handle = linker.downcallHandle(
                    linker.defaultLookup().find(function).orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, types));
            return Optional.of((int) handle.invokeWithArguments((Object[]) arguments));
        } catch (Throwable e) {
            // Without native access, say: the work is done all the same, only less politely.
            LOG.debug("The system's {} cannot be called", function, e);
            return Optional.empty();
        }
    }
}
