package gsi.viewer3d.format;

/**
 * Depth along the camera's z axis, metres, of each pixel; 0 or not finite where nothing was measured.
 *
 * @param metres rows from the top
 */
@SuppressWarnings("ArrayRecordComponent") // filled by one reader, never compared
record DepthGrid(int width, int height, float[] metres) {

    private static final int MOST = 1 << 16;

    /** Refuses sizes that no camera has, before memory is taken. */
    static DepthGrid allocate(ReadJob job, long width, long height) throws CloudFileException {
        if (width < 1 || height < 1 || width > MOST || height > MOST) {
            throw job.failure(
                    "is an image of %,d×%,d pixels; between 1 and %,d can be read".formatted(width, height, MOST));
        }
        job.requireMemory(width * height, 4);
        return new DepthGrid((int) width, (int) height, new float[Math.toIntExact(width * height)]);
    }

    void set(int x, int y, double depth) {
        metres[y * width + x] = (float) depth;
    }
}
