package gsi.gpu.device;

import gsi.gpu.device.EglContext.EglDevice;
import gsi.gpu.device.GpuException.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds graphics processors. */
public final class Devices {

    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

    private Devices() {}

    /** Which devices are welcome. */
    public enum Wish {
        /** Hardware only. */
        HARDWARE,
        /** Hardware before software that draws in its place. */
        ANY
    }

    /**
     * A device that was looked at.
     *
     * @param name what the platform calls it
     * @param outcome what came of opening it: its name and version, or what is wrong
     * @param usable whether it can be used
     */
    public record Seen(String name, String outcome, boolean usable) {}

    /** Makes a context on the best device, for this thread. */
    @FunctionalInterface
    public interface Opener {

        Device open() throws GpuException;
    }

    /** The best device of this machine, opened on the thread that asks. */
    public static Opener best(Wish wish) {
        return () -> {
            try (UnpackingTurn turn = UnpackingTurn.await()) {
                LOG.debug("Loading the graphics libraries, alone: {}", turn.isHeld());
                return open(wish);
            }
        };
    }

    private static Device open(Wish wish) throws GpuException {
        GpuException last = null;
        for (Candidate candidate : candidates()) {
            if (wish == Wish.HARDWARE && candidate.software) {
                continue;
            }
            try {
                OpenGlDevice device = OpenGlDevice.over(candidate.opener.open());
                if (wish == Wish.HARDWARE && device.info().software()) {
                    device.close();
                } else {
                    return device;
                }
            } catch (GpuException e) {
                LOG.info("{}: {}", candidate.name, e.getMessage());
                last = e;
            }
        }
        throw last != null
                ? last
                : new GpuException(Fault.NO_DEVICE, "this machine has no graphics processor to compute with");
    }

    /** Every device, each opened for a moment; empty where the system cannot list any. For a thread without a context. */
    public static List<Seen> list() throws GpuException {
        try (UnpackingTurn turn = UnpackingTurn.await()) {
            LOG.debug("Loading the graphics libraries, alone: {}", turn.isHeld());
            return look();
        }
    }

    private static List<Seen> look() throws GpuException {
        List<Seen> seen = new ArrayList<>();
        for (Candidate candidate : candidates()) {
            try (OpenGlDevice device = OpenGlDevice.over(candidate.opener.open())) {
                DeviceInfo info = device.info();
                seen.add(new Seen(candidate.name, info.name() + ", OpenGL " + info.version(), true));
            } catch (GpuException e) {
                seen.add(new Seen(candidate.name, String.valueOf(e.getMessage()), false));
            }
        }
        return seen;
    }

    private record Candidate(String name, boolean software, ContextOpener opener) {}

    @FunctionalInterface
    private interface ContextOpener {
        GpuContext open() throws GpuException;
    }

    /** Hardware first. */
    private static List<Candidate> candidates() throws GpuException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of(new Candidate("Windows", false, WglContext::open));
        }
        if (!system.contains("linux")) {
            throw new GpuException(Fault.NO_DEVICE, "OpenGL has no compute programs on this system");
        }
        List<Candidate> candidates = new ArrayList<>();
        for (EglDevice device : EglContext.devices()) {
            candidates.add(new Candidate(device.name(), device.software(), () -> EglContext.open(device)));
        }
        candidates.sort((a, b) -> Boolean.compare(a.software, b.software));
        return candidates;
    }
}
