package gsi.viewer3d.format;

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
        if (head[18] != 0 || head[19] != 0 || head[20] != 0) {
            throw job.failureAt(26, "is an interlaced PNG, or one of a kind that is not known");
        }
        DepthGrid grid = DepthGrid.allocate(job, Scalar.int32(head, 8, true), Scalar.int32(head, 12, true));
        int rows = new Rows(job, grid, bits / 8).read();
        if (rows < grid.height()) {
            job.note("the image is cut off or damaged after %,d of %,d rows".formatted(rows, grid.height()));
        }
        return DepthPoints.read(job, CloudFormat.PNG, grid, "grey of %d bits".formatted(bits), null);
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

        /** How many rows were whole. */
        int read() {
            byte[] line = new byte[1 + grid.width() * bytes];
            byte[] above = new byte[line.length];
            Inflater inflater = new Inflater();
            try {
                for (int y = 0; y < grid.height(); y++) {
                    if (!fill(inflater, line) || !unfilter(line, above)) {
                        return y;
                    }
                    for (int x = 0; x < grid.width(); x++) {
                        int at = 1 + x * bytes;
                        int count = bytes == 1 ? line[at] & 0xFF : ((line[at] & 0xFF) << 8) | (line[at + 1] & 0xFF);
                        grid.set(x, y, job.options().depthUnit() * count);
                    }
                    byte[] swap = above;
                    above = line;
                    line = swap;
                }
                return grid.height();
            } finally {
                inflater.end();
            }
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
