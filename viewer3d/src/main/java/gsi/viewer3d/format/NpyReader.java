package gsi.viewer3d.format;

/** Reads one NumPy array: points, or depth where it has a row for each line of an image. */
final class NpyReader implements CloudReader {

    @Override
    public CloudFile read(ReadJob job) throws CloudFileException {
        NpyArray a = new NpyArray(
                "the array", NpyHeader.read(job.bytes().slice(0, NpyHeader.LONGEST), job, "the array"), job.bytes());
        if (NpyPoints.arePoints(a)) {
            return NpyPoints.read(job, CloudFormat.NPY, a, null, null, null);
        }
        return DepthPoints.read(
                job,
                CloudFormat.NPY,
                NpyDepth.of(job, a),
                "array of " + a.header().described(),
                null);
    }
}
