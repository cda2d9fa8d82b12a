package gsi.gpu.kernel;

import gsi.gpu.device.Binding;
import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.Staging;
import gsi.scorer.flip.FlipFilters;
import gsi.scorer.flip.FlipNumbers;
import gsi.scorer.flip.Taps;
import java.nio.FloatBuffer;
import java.util.List;

/** The numbers of ꟻLIP on the device: the processor's matrices, its table of light, and its filters for the usual distance. */
public final class FlipBuffers {

    private final Binding tables;
    private final List<Filter> filters;

    /**
     * A filter along one axis.
     *
     * @param first its first weight in the tables
     * @param radius how far it reaches to both sides, pixels
     */
    record Filter(int first, int radius) {}

    private FlipBuffers(Binding tables, List<Filter> filters) {
        this.tables = tables;
        this.filters = filters;
    }

    /** Brings them to the device. */
    public static FlipBuffers upload(Device device) throws GpuException {
        FlipFilters f = FlipFilters.of(FlipFilters.PIXELS_PER_DEGREE);
        List<Taps> taps = List.of(
                f.achromatic(),
                f.redGreen(),
                f.blueYellow().getFirst().alongX(),
                f.blueYellow().getFirst().alongY(),
                f.blueYellow().getLast().alongX(),
                f.blueYellow().getLast().alongY(),
                f.smooth(),
                f.edge(),
                f.point());
        List<float[]> numbers = List.of(FlipNumbers.toRelative(), FlipNumbers.toLinear(), FlipNumbers.light());
        int at = numbers.stream().mapToInt(n -> n.length).sum();
        Filter[] filters = new Filter[taps.size()];
        for (int i = 0; i < filters.length; i++) {
            filters[i] = new Filter(at, taps.get(i).radius());
            at += taps.get(i).weights().length;
        }
        int bytes = 4 * at;
        Staging staging = device.createUpload(bytes);
        try {
            FloatBuffer out = staging.bytes().asFloatBuffer();
            numbers.forEach(out::put);
            taps.forEach(t -> out.put(t.weights()));
            int buffer = device.createBuffer(bytes);
            device.push(staging, bytes);
            device.copy(staging.buffer(), 0, buffer, 0, bytes);
            return new FlipBuffers(new Binding(buffer, 0, bytes), List.of(filters));
        } finally {
            device.deleteBuffer(staging.buffer());
        }
    }

    /** What its programs begin with. */
    static String defines() {
        return "#define STEPS " + FlipNumbers.STEPS
                + "\n#define ROOT_KNEE " + FlipNumbers.ROOT_KNEE
                + "\n#define ROOT_SLOPE " + FlipNumbers.ROOT_SLOPE
                + "\n#define COLOUR_POWER " + (float) FlipNumbers.COLOUR_POWER
                + "\n#define GREATEST " + (float) FlipNumbers.GREATEST
                + "\n#define KNEE_FROM " + (float) FlipNumbers.KNEE_FROM
                + "\n#define KNEE_TO " + (float) FlipNumbers.KNEE_TO + "\n";
    }

    Binding tables() {
        return tables;
    }

    Filter achromatic() {
        return filters.get(0);
    }

    Filter redGreen() {
        return filters.get(1);
    }

    /** Blue against yellow is the sum of two parts, {@code 0} and {@code 1}. */
    Filter blueYellowAlongX(int part) {
        return filters.get(2 + 2 * part);
    }

    Filter blueYellowAlongY(int part) {
        return filters.get(3 + 2 * part);
    }

    Filter smooth() {
        return filters.get(6);
    }

    Filter edge() {
        return filters.get(7);
    }

    Filter point() {
        return filters.get(8);
    }
}
