package gsi.app.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The heap after collection.
 *
 * @param used bytes that are not free: with G1 the unused end of the regions that hold large arrays too, half as much again as
 *     the arrays themselves where these are little larger than a region
 * @param objects bytes of the objects that can be reached
 */
record LiveHeap(long used, long objects) {

    private static final int COLLECTIONS = 3;
    /** What collectors write into gaps; nobody reaches it. */
    private static final String FILLER = "FillerElement";

    /** The least of a few collections: work in the background holds more at one moment than at another. */
    static LiveHeap now() {
        LiveHeap least = counted();
        for (int i = 1; i < COLLECTIONS; i++) {
            LiveHeap next = counted();
            least = new LiveHeap(Math.min(least.used, next.used), Math.min(least.objects, next.objects));
        }
        return least;
    }

    /** Megabytes of objects. */
    double megabytes() {
        return objects / 1e6;
    }

    private static LiveHeap counted() {
        String histogram = histogram();
        Runtime runtime = Runtime.getRuntime();
        return new LiveHeap(runtime.totalMemory() - runtime.freeMemory(), objectBytes(histogram));
    }

    /** Collects, and counts what is left by class. */
    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException("this Java runtime does not count its objects", e);
        }
    }

    /** The bytes of all classes of a histogram: rank, instances, bytes, name. */
    static long objectBytes(String histogram) {
        long sum = 0;
        for (String line : histogram.lines().toList()) {
            String[] words = line.strip().split("\\s+", 4);
            if (words.length == 4 && words[0].endsWith(":") && !words[3].contains(FILLER)) {
                sum += Long.parseLong(words[2]);
            }
        }
        if (sum == 0) {
            throw new IllegalStateException(String.format(Locale.ROOT, "not a histogram: %.80s", histogram));
        }
        return sum;
    }
}
