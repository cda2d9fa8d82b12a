package gsi.viewer3d.format;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.DoubleAccumulator;
import org.jspecify.annotations.Nullable;

/** Reads points from records of equal size, on all cores. */
final class Planes {

    private Planes() {}

    /**
     * The points of all planes together; each plane must hold {@code points} whole records.
     *
     * @throws CloudFileException where there is not enough memory
     */
    static CloudArrays read(ReadJob job, List<Plane> planes, long points) throws CloudFileException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        planes.forEach(p -> p.fields().forEach(f -> roles.add(f.role())));
        job.requireMemory(points, 16);
        int n = (int) points;
        List<Plane> scaled = withColourScale(planes, n);
        CloudArrays arrays = CloudArrays.allocate(job, points, roles, origin(planes, n));
        job.expect(points);
        Parts.each(job, n, (from, to) -> {
            for (Plane p : scaled) {
                p.read(arrays, from, to);
            }
        });
        return arrays;
    }

    /** What coordinates are best stored relative to. */
    static double[] origin(List<Plane> planes, int points) {
        double[] origin = new double[3];
        for (Plane p : planes) {
            for (Field f : p.fields()) {
                if (f.role().isAxis()) {
                    origin[f.role().place()] = Origin.of(p.sample(f, points, Origin.SAMPLE));
                }
            }
        }
        return origin;
    }

    /** Colours that are not bytes go from 0 to 1, to 255 or to 65535; only the greatest of all of them tells. */
    private static List<Plane> withColourScale(List<Plane> planes, int points) {
        Scalar type = channelType(planes);
        if (type == null || type == Scalar.UINT8 || points == 0) {
            return planes;
        }
        DoubleAccumulator greatest = new DoubleAccumulator(Math::max, 0);
        for (Plane p : planes) {
            for (Field f : p.fields()) {
                if (f.role().isChannel()) {
                    int parts = Math.ceilDiv(points, Parts.POINTS);
                    java.util.stream.IntStream.range(0, parts).parallel().forEach(i -> {
                        int from = i * Parts.POINTS;
                        greatest.accumulate(p.greatest(f, from, (int) Math.min(points, from + (long) Parts.POINTS)));
                    });
                }
            }
        }
        double scale = scale(type.isFloating(), greatest.get());
        return planes.stream()
                .map(p -> new Plane(
                        p.bytes(),
                        p.base(),
                        p.stride(),
                        p.size(),
                        p.big(),
                        p.fields().stream()
                                .map(f -> f.role().isChannel() ? f.scaled(scale) : f)
                                .toList()))
                .toList();
    }

    private static @Nullable Scalar channelType(List<Plane> planes) {
        return planes.stream()
                .flatMap(p -> p.fields().stream())
                .filter(f -> f.role().isChannel())
                .map(Field::type)
                .findFirst()
                .orElse(null);
    }

    /**
     * What brings colour channels to 0 … 255.
     *
     * @param fractions whether they are floats, which may go from 0 to 1
     * @param greatest of all channels of all points
     */
    static double scale(boolean fractions, double greatest) {
        if (fractions && greatest <= 2) { // a little above 1 is still a fraction, too bright
            return 255;
        }
        return greatest <= 255 ? 1 : greatest <= 65535 ? 255.0 / 65535 : 255 / greatest;
    }

    /** Whether x, y and z are all there. */
    static boolean hasPosition(List<Field> fields) {
        return Arrays.stream(Role.values())
                .filter(Role::isAxis)
                .allMatch(axis -> fields.stream().anyMatch(f -> f.role() == axis));
    }
}
