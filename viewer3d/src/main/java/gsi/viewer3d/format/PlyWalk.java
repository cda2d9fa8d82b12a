package gsi.viewer3d.format;

import gsi.viewer3d.format.PlyHeader.Element;
import gsi.viewer3d.format.PlyHeader.Property;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Goes through binary PLY elements that have lists, whose places are only known one after the other. */
final class PlyWalk {

    private static final int REPORT = 1 << 16;

    private final ReadJob job;
    private final ByteCursor cursor;
    private final Element element;
    private final boolean big;
    private long found;

    PlyWalk(ReadJob job, ByteCursor cursor, Element element, boolean big) {
        this.job = job;
        this.cursor = cursor;
        this.element = element;
        this.big = big;
    }

    /** How many whole elements were read. */
    long found() {
        return found;
    }

    /** Moves past all elements; false where the file ends before. */
    boolean skipAll() {
        if (!element.hasLists()) {
            int bytes = element.bytes();
            return bytes == 0
                    || (element.count() <= cursor.remaining() / bytes && cursor.skip(element.count() * bytes));
        }
        double[] values = new double[element.properties().size()];
        for (long i = 0; i < element.count(); i++) {
            if (!next(values)) {
                return false;
            }
            if (i % REPORT == 0) {
                job.advance(0);
            }
        }
        return true;
    }

    /** The points that are whole. */
    CloudArrays read(List<Field> fields) throws CloudFileException {
        List<Property> properties = element.properties();
        Role[] roles = roles(fields);
        double[] scales = new double[roles.length];
        int least = 0;
        for (int p = 0; p < roles.length; p++) {
            Scalar length = properties.get(p).length();
            least += (length == null ? properties.get(p).type() : length).bytes();
            scales[p] = roles[p] != null && roles[p].isChannel()
                    ? 255 / properties.get(p).type().full()
                    : 1;
        }
        long most = Math.min(element.count(), cursor.remaining() / least);
        Set<Role> present = EnumSet.noneOf(Role.class);
        fields.forEach(f -> present.add(f.role()));
        job.requireMemory(most, 16);
        CloudArrays arrays = CloudArrays.allocate(job, most, present, origin(roles, most));
        job.expect(most);
        double[] values = new double[roles.length];
        while (found < most && next(values)) {
            for (int p = 0; p < roles.length; p++) {
                if (roles[p] != null) {
                    arrays.set(roles[p], (int) found, bits(properties.get(p), roles[p], scales[p] * values[p]));
                }
            }
            if (++found % REPORT == 0) {
                job.advance(REPORT);
            }
        }
        for (long i = found; i < most; i++) {
            arrays.drop((int) i);
        }
        return arrays;
    }

    private static double bits(Property p, Role role, double v) {
        return role == Role.PACKED && p.type() == Scalar.FLOAT32 ? Float.floatToRawIntBits((float) v) & 0xFFFFFF : v;
    }

    @SuppressWarnings("NullAway") // an array of roles, null where a property is not used
    private Role[] roles(List<Field> fields) {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        fields.forEach(f -> wanted.add(f.role()));
        return element.properties().stream()
                .map(p -> p.length() == null ? Role.named(p.name()) : null)
                .map(r -> r != null && wanted.remove(r) ? r : null)
                .toArray(Role[]::new);
    }

    private double[] origin(Role[] roles, long most) {
        ByteCursor ahead =
                new ByteCursor(job.bytes(), cursor.position(), job.bytes().size());
        PlyWalk walk = new PlyWalk(job, ahead, element, big);
        List<double[]> sample = new ArrayList<>();
        double[] values = new double[roles.length];
        while (sample.size() < Math.min(most, Origin.SAMPLE) && walk.next(values)) {
            sample.add(values.clone());
        }
        double[] origin = new double[3];
        for (int p = 0; p < roles.length; p++) {
            int column = p;
            if (roles[p] != null && roles[p].isAxis()) {
                origin[roles[p].place()] =
                        Origin.of(sample.stream().mapToDouble(v -> v[column]).toArray());
            }
        }
        return origin;
    }

    /** Moves past one element; lists give no value. False where the file ends within it. */
    private boolean next(double[] values) {
        for (int p = 0; p < values.length; p++) {
            Property property = element.properties().get(p);
            Scalar length = property.length();
            Scalar single = length == null ? property.type() : length;
            int at = cursor.take(single.bytes());
            if (at < 0) {
                return false;
            }
            values[p] = single.get(cursor.buffer(), at, big);
            if (length != null) {
                double bytes = values[p] * property.type().bytes();
                if (!(bytes >= 0 && bytes <= cursor.remaining()) || !cursor.skip((long) bytes)) {
                    return false;
                }
            }
        }
        return true;
    }
}
