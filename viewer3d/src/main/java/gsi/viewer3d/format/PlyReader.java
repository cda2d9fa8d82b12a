package gsi.viewer3d.format;

import gsi.viewer3d.format.PlyHeader.Element;
import gsi.viewer3d.format.PlyHeader.Encoding;
import gsi.viewer3d.format.PlyHeader.Property;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the vertices of PLY files, clouds or meshes. */
final class PlyReader implements CloudReader {

    @Override
    public CloudFile read(ReadJob job) throws CloudFileException {
        PlyHeader header = PlyHeader.read(job);
        Element vertices = header.elements().stream()
                .filter(e -> e.name().equals("vertex") || e.name().equals("point"))
                .findFirst()
                .orElseThrow(() -> job.failure("has no vertices: the header has no “element vertex”"));
        List<Field> fields = fields(vertices);
        if (!Planes.hasPosition(fields)) {
            throw job.failure("has vertices without x, y and z");
        }
        Body body = header.encoding() == Encoding.ASCII
                ? text(job, header, vertices, fields)
                : binary(job, header, vertices, fields);
        if (body.found() < vertices.count()) {
            job.note("the header promises %,d points, the file has %,d".formatted(vertices.count(), body.found()));
        }
        var cloud = body.arrays().toCloud();
        return new CloudFile(
                job.file(),
                CloudFormat.PLY,
                header.encoding().words(),
                vertices.properties().stream().map(Property::described).toList(),
                vertices.count(),
                body.arrays().dropped() - body.left(),
                body.arrays().isColoured(),
                job.notes(),
                cloud);
    }

    /**
     * What a body gave.
     *
     * @param found points, also those that are dropped
     * @param left places in the arrays that are no points
     */
    private record Body(CloudArrays arrays, long found, long left) {}

    private static List<Field> fields(Element vertices) {
        List<Field> fields = new ArrayList<>();
        int offset = 0;
        for (Property p : vertices.properties()) {
            Role role = p.length() == null ? Role.named(p.name()) : null;
            if (role != null && (role != Role.PACKED || p.type().bytes() == 4)) {
                fields.add(new Field(role, p.type(), offset));
            }
            offset += p.length() == null ? p.type().bytes() : 0;
        }
        return FieldNames.usable(fields);
    }

    private static Body binary(ReadJob job, PlyHeader header, Element vertices, List<Field> fields)
            throws CloudFileException {
        boolean big = header.encoding() == Encoding.BINARY_BIG_ENDIAN;
        ByteCursor cursor =
                new ByteCursor(job.bytes(), header.body(), job.bytes().size());
        for (Element e : before(header, vertices)) {
            if (!new PlyWalk(job, cursor, e, big).skipAll()) {
                throw job.failureAt(
                        cursor.position(), "is cut off before its vertices, within “" + Shown.text(e.name()) + "”");
            }
        }
        if (vertices.hasLists()) {
            PlyWalk walk = new PlyWalk(job, cursor, vertices, big);
            CloudArrays arrays = walk.read(fields);
            return new Body(arrays, walk.found(), arrays.count() - walk.found());
        }
        int stride = vertices.bytes();
        long n = Math.min(vertices.count(), Plane.records(cursor.remaining(), stride, stride));
        Plane plane = new Plane(job.bytes(), cursor.position(), stride, stride, big, fields);
        return new Body(Planes.read(job, List.of(plane), n), n, 0);
    }

    private static List<Element> before(PlyHeader header, Element vertices) {
        return header.elements().subList(0, header.elements().indexOf(vertices));
    }

    private static Body text(ReadJob job, PlyHeader header, Element vertices, List<Field> fields)
            throws CloudFileException {
        ByteCursor cursor =
                new ByteCursor(job.bytes(), header.body(), job.bytes().size());
        long line = header.lines();
        for (Element e : before(header, vertices)) {
            for (long i = 0; i < e.count() && cursor.line(0) != null; i++) {
                line++;
            }
        }
        TextTable table = new TextTable(
                job,
                cursor.position(),
                vertices.count(),
                TextDialect.BLANKS,
                columns(vertices, fields),
                fields.stream().anyMatch(f -> f.role() == Role.RED && f.type().isFloating()));
        CloudArrays arrays = table.read();
        if (table.broken() > 0) {
            job.note("%,d lines are not readable, the first is line %,d"
                    .formatted(table.broken(), line + table.firstBroken() + 1));
        }
        long left = table.broken() + table.notData();
        return new Body(arrays, table.lines() - left, left);
    }

    private static List<TextColumn> columns(Element vertices, List<Field> fields) {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        fields.forEach(f -> wanted.add(f.role()));
        List<TextColumn> columns = new ArrayList<>();
        for (Property p : vertices.properties()) {
            Role role = Role.named(p.name());
            if (p.length() != null) {
                columns.add(TextColumn.LIST);
            } else if (role != null && wanted.remove(role)) {
                columns.add(new TextColumn(role, false, p.type().isFloating()));
            } else {
                columns.add(TextColumn.UNUSED);
            }
        }
        return columns;
    }
}
