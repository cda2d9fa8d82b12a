package gsi.viewer3d.format;

import gsi.viewer3d.format.ExrHeader.Channel;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads depth from OpenEXR: the channel Z, else depth, R, Y, or the first; floats are metres. */
final class DepthExrReader implements CloudReader {

    private static final List<String> NAMES = List.of("Z", "z", "depth", "Depth", "depth.Z", "R", "Y");

    @Override
    public CloudFile read(ReadJob job) throws CloudFileException {
        ExrHeader header = ExrHeader.read(job);
        DepthGrid grid = DepthGrid.allocate(job, header.width(), header.height());
        Channel channel = NAMES.stream()
                .flatMap(n -> header.channels().stream().filter(c -> c.name().equals(n)))
                .findFirst()
                .orElse(header.channels().getFirst());
        int rows = new Blocks(job, header, channel, grid).read();
        if (rows < grid.height()) {
            job.note("%,d of %,d rows are missing or damaged".formatted(grid.height() - rows, grid.height()));
        }
        return DepthPoints.read(
                job, CloudFormat.EXR, grid, "channel %s of %s".formatted(channel.name(), channel.type()), null);
    }

    /** Blocks of lines: each says which line it begins with and how many packed bytes follow. */
    private static final class Blocks {

        private final ReadJob job;
        private final ExrHeader header;
        private final Channel channel;
        private final DepthGrid grid;
        private final int lineBytes;
        private final int channelAt;

        Blocks(ReadJob job, ExrHeader header, Channel channel, DepthGrid grid) throws CloudFileException {
            this.job = job;
            this.header = header;
            this.channel = channel;
            this.grid = grid;
            int before = 0;
            long all = 0;
            boolean reached = false;
            for (Channel c : header.channels()) {
                reached |= c.equals(channel);
                before += reached ? 0 : c.type().bytes() * header.width();
                all += (long) c.type().bytes() * header.width();
            }
            if (all > 1 << 24) {
                throw job.failure("has lines of %,d bytes".formatted(all));
            }
            this.channelAt = before;
            this.lineBytes = (int) all;
        }

        int read() {
            int lines = header.compression() == 3 ? 16 : 1;
            int blocks = Math.ceilDiv(grid.height(), lines);
            int rows = 0;
            for (int b = 0; b < blocks; b++) {
                byte[] offset = job.bytes().slice(header.body() + 8L * b, 8);
                long at = offset.length < 8 ? -1 : Scalar.int64(offset, 0, false);
                byte[] head = at < 0 || at > job.bytes().size()
                        ? new byte[0]
                        : job.bytes().slice(at, 8);
                if (head.length < 8) {
                    continue;
                }
                int y = Scalar.int32(head, 0, false) - header.top();
                int size = Scalar.int32(head, 4, false);
                if (y < 0
                        || y >= grid.height()
                        || size < 0
                        || size > job.bytes().size() - at - 8) {
                    continue;
                }
                int n = Math.min(lines, grid.height() - y);
                byte[] plain = unpack(job.bytes().slice(at + 8, size), n * lineBytes);
                if (plain.length == n * lineBytes) {
                    store(plain, y, n);
                    rows += n;
                }
                job.advance(0);
            }
            return rows;
        }

        private void store(byte[] plain, int y, int lines) {
            double unit = channel.type().isFloating() ? 1 : job.options().depthUnit();
            for (int l = 0; l < lines; l++) {
                int at = l * lineBytes + channelAt;
                for (int x = 0; x < grid.width(); x++) {
                    grid.set(
                            x,
                            y + l,
                            unit
                                    * channel.type()
                                            .get(plain, at + x * channel.type().bytes(), false));
                }
            }
        }

        /** Empty where the data is damaged. A block that would not get smaller is stored as it is. */
        private byte[] unpack(byte[] packed, int size) {
            if (header.compression() == 0 || packed.length == size) {
                return packed;
            }
            byte[] mixed = header.compression() == 1 ? runs(packed, size) : inflate(packed, size);
            for (int i = 1; i < mixed.length; i++) {
                mixed[i] = (byte) (mixed[i - 1] + mixed[i] - 128);
            }
            // The first half holds the even bytes, the second the odd ones.
            byte[] plain = new byte[mixed.length];
            int half = (mixed.length + 1) / 2;
            for (int i = 0; i < plain.length; i++) {
                plain[i] = mixed[(i & 1) == 0 ? i / 2 : half + i / 2];
            }
            return plain;
        }

        private static byte[] inflate(byte[] packed, int size) {
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(packed);
                byte[] out = new byte[size];
                int got = 0;
                int n;
                while (got < size && (n = inflater.inflate(out, got, size - got)) > 0) {
                    got += n;
                }
                return got == size ? out : new byte[0];
            } catch (DataFormatException e) {
                return new byte[0];
            } finally {
                inflater.end();
            }
        }

        private static byte[] runs(byte[] packed, int size) {
            byte[] out = new byte[size];
            int o = 0;
            int i = 0;
            while (i < packed.length && o < size) {
                int count = packed[i++];
                if (count < 0) {
                    int n = -count;
                    if (n > packed.length - i || n > size - o) {
                        return new byte[0];
                    }
                    System.arraycopy(packed, i, out, o, n);
                    i += n;
                    o += n;
                } else {
                    int n = count + 1;
                    if (i >= packed.length || n > size - o) {
                        return new byte[0];
                    }
                    java.util.Arrays.fill(out, o, o + n, packed[i++]);
                    o += n;
                }
            }
            return o == size ? out : new byte[0];
        }
    }
}
