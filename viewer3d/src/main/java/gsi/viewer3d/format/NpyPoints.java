package gsi.viewer3d.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes points of NumPy arrays: N×3, N×6 with colours, or structures with named fields. */
final class NpyPoints {

    private static final List<Role> POSITION = List.of(Role.X, Role.Y, Role.Z);
    private static final List<Role> COLOUR = List.of(Role.RED, Role.GREEN, Role.BLUE);

    /** An array with more columns than this is an image. */
    private static final int MOST_COLUMNS = 12;

    private NpyPoints() {}

    /** Whether it can be points rather than a depth image. */
    static boolean arePoints(NpyArray a) {
        return a.header().isStructured()
                ? structure(a).stream().filter(f -> f.role().isAxis()).count() == 3
                : a.header().shape().size() >= 2
                        && a.width() >= 3
                        && a.width() <= MOST_COLUMNS
                        && (a.header().shape().size() == 2 || !a.header().fortran());
    }

    /**
     * The cloud.
     *
     * @param colours of as many points, or null
     * @param intensity likewise
     * @param labels likewise
     */
    static CloudFile read(
            ReadJob job,
            CloudFormat format,
            NpyArray points,
            @Nullable NpyArray colours,
            @Nullable NpyArray intensity,
            @Nullable NpyArray labels)
            throws CloudFileException {
        long declared = points.points();
        if (declared < 0) {
            throw job.failure(points.name() + " says that it has more elements than can be counted");
        }
        long n = Math.min(declared, held(points));
        if (n < declared && points.header().fortran() && points.header().shape().size() == 2) {
            throw job.failure("%s is cut off: its %,d points need %,d bytes"
                    .formatted(
                            points.name(),
                            declared,
                            points.header().elements() * points.header().elementBytes()));
        }
        if (n < declared) {
            job.note("the header promises %,d points, the file has %,d".formatted(declared, n));
        }
        List<Plane> planes = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        fields.add(points.name() + " " + points.header().described());
        planes.addAll(points.header().isStructured() ? structured(points) : points.planes(0, roles(job, points, n), n));
        add(job, planes, fields, colours, COLOUR, declared, n);
        add(job, planes, fields, intensity, List.of(Role.INTENSITY), declared, n);
        add(job, planes, fields, labels, List.of(Role.LABEL), declared, n);
        CloudArrays arrays = Planes.read(job, planes, n);
        var cloud = arrays.toCloud();
        return new CloudFile(
                job.file(),
                format,
                "binary" + (points.header().fortran() ? ", column by column" : ""),
                fields,
                declared,
                arrays.dropped(),
                arrays.isColoured(),
                job.notes(),
                cloud);
    }

    private static long held(NpyArray a) {
        return a.header().isStructured() ? a.held() : a.held() / Math.max(1, a.width());
    }

    private static void add(
            ReadJob job,
            List<Plane> to,
            List<String> fields,
            @Nullable NpyArray a,
            List<Role> roles,
            long declared,
            long n) {
        if (a == null) {
            return;
        }
        boolean fits = roles.size() == 1
                ? a.header().elements() == declared && a.held() >= n
                : a.header().shape().size() >= 2
                        && a.width() >= 3
                        && a.points() == declared
                        && a.held() / a.width() >= n;
        if (fits
                && !a.header().isStructured()
                && (a.header().shape().size() <= 2 || !a.header().fortran())) {
            // Numbers that are one a point may come in any shape.
            List<Plane> planes = roles.size() == 1 ? List.of(single(a, roles.getFirst())) : a.planes(0, roles, n);
            to.addAll(planes);
            fields.add(a.name() + " " + a.header().described());
        } else {
            job.note(a.name() + " was left out: it has other sizes than the points");
        }
    }

    private static Plane single(NpyArray a, Role role) {
        NpyHeader.Column c = a.header().columns().getFirst();
        int size = c.type().bytes();
        return new Plane(a.bytes(), a.header().body(), size, size, c.big(), List.of(new Field(role, c.type(), 0)));
    }

    /** Six numbers are a colour after the place where they could be one, otherwise a normal. */
    private static List<Role> roles(ReadJob job, NpyArray a, long n) {
        List<Role> roles = new ArrayList<>(POSITION);
        if (a.width() == 4) {
            roles.add(Role.INTENSITY);
        } else if (a.width() >= 6 && n > 0 && couldBeColours(a, n)) {
            roles.addAll(COLOUR);
        } else if (a.width() > 3) {
            job.note("the columns after x, y and z are not used");
        }
        return roles;
    }

    private static boolean couldBeColours(NpyArray a, long n) {
        for (Plane p : a.planes(3, COLOUR, n)) {
            for (Field f : p.fields()) {
                for (double v : p.sample(f, (int) Math.min(n, Integer.MAX_VALUE), Origin.SAMPLE)) {
                    if (!(v >= 0 && v <= 65535)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static List<Field> structure(NpyArray a) {
        List<Field> fields = new ArrayList<>();
        for (NpyHeader.Column c : a.header().columns()) {
            String name = c.name().toLowerCase(Locale.ROOT);
            if (c.count() == 3 && name.matches("xyz|pos(ition)?s?|points?|coords?")) {
                for (int i = 0; i < 3; i++) {
                    fields.add(new Field(
                            POSITION.get(i), c.type(), c.offset() + i * c.type().bytes()));
                }
            } else if (c.count() == 3 && name.matches("rgb|colou?rs?")) {
                for (int i = 0; i < 3; i++) {
                    fields.add(new Field(
                            COLOUR.get(i), c.type(), c.offset() + i * c.type().bytes()));
                }
            } else if (c.count() == 1) {
                Role role = Role.named(c.name());
                if (role != null && (role != Role.PACKED || c.type().bytes() == 4)) {
                    fields.add(new Field(role, c.type(), c.offset()));
                }
            }
        }
        return FieldNames.usable(fields);
    }

    private static List<Plane> structured(NpyArray a) {
        int bytes = a.header().elementBytes();
        List<Plane> planes = new ArrayList<>();
        for (boolean big : new boolean[] {false, true}) {
            List<Field> fields = structure(a).stream()
                    .filter(f -> a.header().columns().stream()
                            .anyMatch(c -> c.big() == big
                                    && f.offset() >= c.offset()
                                    && f.offset()
                                            < c.offset() + c.count() * c.type().bytes()))
                    .toList();
            if (!fields.isEmpty()) {
                planes.add(new Plane(a.bytes(), a.header().body(), bytes, bytes, big, fields));
            }
        }
        return planes;
    }
}
