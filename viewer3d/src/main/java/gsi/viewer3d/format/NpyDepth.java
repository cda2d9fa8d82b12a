package gsi.viewer3d.format;

import java.util.List;

/** Makes a depth image of a NumPy array of rows and columns. */
final class NpyDepth {

    private NpyDepth() {}

    static boolean isDepth(NpyArray a) {
        List<Long> shape = a.header().shape();
        boolean rows = shape.size() == 2 || (shape.size() == 3 && (shape.getFirst() == 1 || shape.getLast() == 1));
        return rows && !a.header().isStructured() && !a.header().fortran();
    }

    static DepthGrid of(ReadJob job, NpyArray a) throws CloudFileException {
        if (!isDepth(a)) {
            throw job.failure("%s is neither points (N×3, N×6 or named x, y, z) nor a depth image: %s"
                    .formatted(a.name(), Shown.text(a.header().described())));
        }
        List<Long> sizes = a.header().shape();
        if (sizes.size() == 3) {
            sizes = sizes.getFirst() == 1 ? sizes.subList(1, 3) : sizes.subList(0, 2);
        }
        DepthGrid grid = DepthGrid.allocate(job, sizes.get(1), sizes.get(0));
        NpyHeader.Column c = a.header().columns().getFirst();
        if (a.held() < (long) grid.width() * grid.height()) {
            throw job.failure("is cut off: a depth image of %,d×%,d needs %,d bytes"
                    .formatted(
                            grid.width(),
                            grid.height(),
                            (long) grid.width() * grid.height() * c.type().bytes()));
        }
        int rowBytes = grid.width() * c.type().bytes();
        byte[] row = new byte[rowBytes];
        double unit = c.type().isFloating() ? 1 : job.options().depthUnit();
        for (int y = 0; y < grid.height(); y++) {
            a.bytes().copy(a.header().body() + (long) y * rowBytes, row, 0, rowBytes);
            for (int x = 0; x < grid.width(); x++) {
                grid.set(x, y, unit * c.type().get(row, x * c.type().bytes(), c.big()));
            }
        }
        return grid;
    }
}
