package gsi.viewer3d.format;

import java.util.List;

/** Reads LAS points: place, intensity, class as label, colour. */
final class LasReader implements CloudReader {

    /** The class in the old formats; the bits above it are flags. */
    private static final int OLD_CLASS = 0x1F;

    @Override
    public CloudFile read(ReadJob job) throws CloudFileException {
        LasHeader header = LasHeader.read(job);
        long held = Plane.records(job.bytes().size() - header.body(), header.recordBytes(), header.recordBytes());
        long n = Math.min(header.points(), held);
        if (n < header.points()) {
            job.note("the header promises %,d points, the file has %,d".formatted(header.points(), n));
        }
        Plane plane = new Plane(
                job.bytes(), header.body(), header.recordBytes(), header.recordBytes(), false, header.fields());
        CloudArrays arrays = Planes.read(job, List.of(plane), n);
        var cloud = arrays.toCloud();
        int[] labels = cloud.labels();
        for (int i = 0; labels != null && header.format() < 6 && i < labels.length; i++) {
            labels[i] &= OLD_CLASS;
        }
        return new CloudFile(
                job.file(),
                CloudFormat.LAS,
                "LAS 1.%d, points of format %d".formatted(header.version(), header.format()),
                header.described(),
                header.points(),
                arrays.dropped(),
                arrays.isColoured(),
                job.notes(),
                cloud);
    }
}
