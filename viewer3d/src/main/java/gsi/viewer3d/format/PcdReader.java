package gsi.viewer3d.format;

import gsi.viewer3d.format.PcdHeader.Entry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads PCD files; points of organised clouds that were not measured are dropped. */
final class PcdReader implements CloudReader {

    @Override
    public CloudFile read(ReadJob job) throws CloudFileException {
        PcdHeader header = PcdHeader.read(job);
        List<Field> fields = fields(header);
        if (!Planes.hasPosition(fields)) {
            throw job.failure("has points without x, y and z");
        }
        Body body = switch (header.encoding()) {
            case "ascii" -> text(job, header, fields);
            case "binary" -> binary(job, header, fields);
            case "binary_compressed" -> compressed(job, header, fields);
            default ->
                throw job.failure("has DATA “%s”, which is not known (line %d)"
                        .formatted(Shown.text(header.encoding()), header.lines()));
        };
        if (body.found() < header.points()) {
            job.note("the header promises %,d points, the file has %,d".formatted(header.points(), body.found()));
        }
        var cloud = body.arrays().toCloud();
        return new CloudFile(
                job.file(),
                CloudFormat.PCD,
                header.encoding(),
                header.fields().stream().map(Entry::described).toList(),
                header.points(),
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

    private static List<Field> fields(PcdHeader header) {
        List<Field> fields = new ArrayList<>();
        for (Entry e : header.fields()) {
            Role role = e.role();
            if (role != null) {
                fields.add(new Field(role, e.type(), e.offset()));
            }
        }
        return FieldNames.usable(fields);
    }

    private static Body binary(ReadJob job, PcdHeader header, List<Field> fields) throws CloudFileException {
        int stride = header.bytes();
        long held = Plane.records(job.bytes().size() - header.body(), stride, stride);
        long n = Math.min(header.points(), held);
        Plane plane = new Plane(job.bytes(), header.body(), stride, stride, false, fields);
        return new Body(Planes.read(job, List.of(plane), n), n, 0);
    }

    private static Body compressed(ReadJob job, PcdHeader header, List<Field> fields) throws CloudFileException {
        PcdUnpacking unpacking = new PcdUnpacking(job, header, fields);
        CloudArrays arrays = unpacking.read();
        return new Body(arrays, unpacking.found(), arrays.count() - unpacking.found());
    }

    private static Body text(ReadJob job, PcdHeader header, List<Field> fields) throws CloudFileException {
        TextTable table = new TextTable(
                job,
                header.body(),
                header.points(),
                TextDialect.BLANKS,
                columns(header, fields),
                fields.stream().anyMatch(f -> f.role() == Role.RED && f.type().isFloating()));
        CloudArrays arrays = table.read();
        if (table.broken() > 0) {
            job.note("%,d lines are not readable, the first is line %,d"
                    .formatted(table.broken(), header.lines() + table.firstBroken() + 1));
        }
        long left = table.broken() + table.notData();
        return new Body(arrays, table.lines() - left, left);
    }

    private static List<TextColumn> columns(PcdHeader header, List<Field> fields) {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        fields.forEach(f -> wanted.add(f.role()));
        List<TextColumn> columns = new ArrayList<>();
        for (Entry e : header.fields()) {
            Role role = e.role();
            columns.add(
                    role != null && wanted.remove(role)
                            ? new TextColumn(role, false, e.type().isFloating())
                            : TextColumn.UNUSED);
            for (int i = 1; i < e.count() && columns.size() < 10_000; i++) {
                columns.add(TextColumn.UNUSED);
            }
        }
        return columns;
    }
}
