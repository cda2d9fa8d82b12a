package gsi.viewer3d.format;

import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads depth from grey PNGs of 8 or 16 bits: whole counts of the depth unit, 0 where nothing was measured. */
final class DepthPngReader implements CloudReader {

    private static final int SIGNATURE = 8;
    private static final int HEADER = 0x49484452; // IHDR
    private static final int DATA = 0x49444154; // IDAT
    private static final int END = 0x49454E44; // IEND

    @Override
    public CloudFile read(ReadJob job) throws CloudFileException {
        byte[] head = job.bytes().slice(SIGNATURE, 25);
        if (head.length < 25 || Scalar.int32(head, 4, true) != HEADER) {
            throw job.failureAt(SIGNATURE, "has no PNG header");
        }
        int bits = head[16];
        int colour = head[17];
        if (colour != 0 || (bits != 8 && bits != 16)) {
            throw job.failureAt(
                    24,
                    "is a PNG, but no depth image: depth is grey of 8 or 16 bits, this has colour type %d and %d bits"
                            .formatted(colour, bits));
        }
        if (head[18] != 0 || head[19] != 0 || head[20] < 0 || head[20] > 1) {
            throw job.failureAt(26, "is a PNG of a kind that is not known");
        }
        DepthGrid grid = DepthGrid.allocate(job, Scalar.int32(head, 8, true), Scalar.int32(head, 12, true));
        new Rows(job, grid, bits / 8).read(head[20] == 0 ? List.of(Pass.WHOLE) : Pass.INTERLACED);
        return DepthPoints.read(job, CloudFormat.PNG, grid, "grey of %d bits".formatted(bits), null);
    }

    /**
     * A part of the picture's pixels, a smaller picture of its own: from one on, every so-manieth. An interlaced picture is
     * stored in seven (“Adam7”).
     */
    private record Pass(int x, int y, int stepX, int stepY) {

        static final Pass WHOLE = new Pass(0, 0, 1, 1);
        static final List<Pass> INTERLACED = List.of(
                new Pass(0, 0, 8, 8),
                new Pass(4, 0, 8, 8),
                new Pass(0, 4, 4, 8),
                new Pass(2, 0, 4, 4),
                new Pass(0, 2, 2, 4),
                new Pass(1, 0, 2, 2),
                new Pass(0, 1, 1, 2));

        int columns(DepthGrid grid) {
            return Math.ceilDiv(grid.width() - x, stepX);
        }

        /** None where it has no columns: rows without pixels are not stored. */
        int rows(DepthGrid grid) {
            return columns(grid) <= 0 ? 0 : Math.max(0, Math.ceilDiv(grid.height() - y, stepY));
        }
    }

    /** Unpacks and unfilters row by row. */
    private static final class Rows {

        private final ReadJob job;
        private final DepthGrid grid;
        private final int bytes;
        private long chunk = SIGNATURE;

        Rows(ReadJob job, DepthGrid grid, int bytes) {
            this.job = job;
            this.grid = grid;
            this.bytes = bytes;
        }

        /** Notes where it ends too early. */
        void read(List<Pass> passes) {
            int all = passes.stream().mapToInt(p -> p.rows(grid)).sum();
            int whole = 0;
            Inflater inflater = new Inflater();
            try {
                for (Pass pass : passes) {
                    int rows = read(pass, inflater);
                    whole += rows;
                    if (rows < pass.rows(grid)) {
                        job.note("the image is cut off or damaged after %,d of %,d rows".formatted(whole, all));
                        return;
                    }
                }
            } finally {
                inflater.end();
            }
        }

        /** How many of its rows were whole. */
        private int read(Pass pass, Inflater inflater) {
            int rows = pass.rows(grid);
            byte[] line = new byte[1 + Math.max(0, pass.columns(grid)) * bytes];
            byte[] above = new byte[line.length];
            for (int row = 0; row < rows; row++) {
                if (!fill(inflater, line) || !unfilter(line, above)) {
                    return row;
                }
                for (int column = 0; column < pass.columns(grid); column++) {
                    int at = 1 + column * bytes;
                    int count = bytes == 1 ? line[at] & 0xFF : ((line[at] & 0xFF) << 8) | (line[at + 1] & 0xFF);
                    grid.set(
                            pass.x() + column * pass.stepX(),
                            pass.y() + row * pass.stepY(),
                            job.options().depthUnit() * count);
                }
                byte[] swap = above;
                above = line;
                line = swap;
            }
            return rows;
        }

        private boolean fill(Inflater inflater, byte[] line) {
            int got = 0;
            while (got < line.length) {
                int n;
                try {
                    n = inflater.inflate(line, got, line.length - got);
                } catch (DataFormatException e) {
                    return false;
                }
                got += n;
                if (n == 0 && (inflater.finished() || inflater.needsDictionary() || !feed(inflater))) {
                    return false;
                }
            }
            return true;
        }

        private boolean feed(Inflater inflater) {
            while (inflater.needsInput()) {
                byte[] head = job.bytes().slice(chunk, 8);
                if (head.length < 8 || Scalar.int32(head, 4, true) == END) {
                    return false;
                }
                long length = Scalar.int32(head, 0, true) & 0xFFFF_FFFFL;
                if (Scalar.int32(head, 4, true) == DATA && length > 0) {
                    long rest = job.bytes().size() - chunk - 8;
                    inflater.setInput(job.bytes()
                            .slice(chunk + 8, (int) Math.min(Integer.MAX_VALUE - 16, Math.min(length, rest))));
                }
                chunk += 12 + length;
            }
            return true;
        }

        private boolean unfilter(byte[] line, byte[] above) {
            for (int i = 1; i < line.length; i++) {
                int left = i > bytes ? line[i - bytes] & 0xFF : 0;
                int up = above[i] & 0xFF;
                int corner = i > bytes ? above[i - bytes] & 0xFF : 0;
                switch (line[0]) {
                    case 0 -> {}
                    case 1 -> line[i] += (byte) left;
                    case 2 -> line[i] += (byte) up;
                    case 3 -> line[i] += (byte) ((left + up) / 2);
                    case 4 -> line[i] += (byte) paeth(left, up, corner);
                    default -> {
                        return false;
                    }
                }
            }
            return true;
        }

        /** The neighbour nearest to left + up − corner. */
        private static int paeth(int left, int up, int corner) {
            int p = left + up - corner;
            int a = Math.abs(p - left);
            int b = Math.abs(p - up);
            int c = Math.abs(p - corner);
            return a <= b && a <= c ? left : b <= c ? up : corner;
        }
    }
}
