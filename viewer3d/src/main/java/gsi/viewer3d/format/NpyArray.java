package gsi.viewer3d.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A NumPy array and where its elements lie.
 *
 * @param name for messages
 * @param bytes the whole array, header included
 */
record NpyArray(String name, NpyHeader header, FileBytes bytes) {

    /** How many points it could be: an array of structures, or the last index counts a point's numbers. */
    long points() {
        long n = header.elements();
        return header.isStructured() ? n : n < 0 ? -1 : n / Math.max(1, width());
    }

    /** How many numbers of one point, where it is an array of points. */
    long width() {
        return header.shape().isEmpty() ? 1 : header.shape().getLast();
    }

    /** How many of its elements the bytes hold. */
    long held() {
        return Math.max(0, bytes.size() - header.body()) / header.elementBytes();
    }

    /**
     * Where numbers of points lie.
     *
     * @param first column of the array
     * @param roles of that column and those after it
     * @param points that the planes shall have
     */
    List<Plane> planes(int first, List<Role> roles, long points) {
        NpyHeader.Column c = header.columns().getFirst();
        int size = c.type().bytes();
        boolean flat = header.shape().size() < 2;
        int width = flat ? 1 : (int) width();
        List<Plane> planes = new ArrayList<>();
        if (header.fortran() && header.shape().size() == 2) {
            for (int i = 0; i < roles.size(); i++) {
                long base = header.body() + (first + i) * points * size;
                planes.add(new Plane(bytes, base, size, size, c.big(), List.of(new Field(roles.get(i), c.type(), 0))));
            }
            return planes;
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            fields.add(new Field(roles.get(i), c.type(), (first + i) * size));
        }
        planes.add(new Plane(bytes, header.body(), width * size, width * size, c.big(), fields));
        return planes;
    }
}
