package gsi.gpu.kernel;

import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.scorer.pixels.Normalisation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The programs of a device, compiled when they are first asked for. For the device's thread. */
public final class Programs {

    private final Device device;
    private final boolean fusedMultiplyAdd;
    private final Map<String, Integer> compiled = new HashMap<>();

    /**
     * For a device.
     *
     * @param fusedMultiplyAdd whether its fma() rounds once
     */
    public Programs(Device device, boolean fusedMultiplyAdd) {
        this.device = device;
        this.fusedMultiplyAdd = fusedMultiplyAdd;
    }

    /** A program without choices. */
    public int of(Kernel kernel) throws GpuException {
        return of(kernel, "");
    }

    /** The first resize, of three bytes or of a word per pixel. */
    public int triangleX(boolean packed) throws GpuException {
        return of(Kernel.TRIANGLE_X, packed ? "#define PACKED 1\n" : "");
    }

    /** A convolution with this tile. */
    public int conv(ConvTile tile) throws GpuException {
        return of(
                Kernel.CONV,
                "#define BM " + tile.channels() + "\n#define BN " + tile.pixels() + "\n#define BK " + tile.terms()
                        + "\n#define TM " + tile.ownChannels() + "\n#define TN " + tile.ownPixels()
                        + "\n#define THREADS " + tile.invocations() + "\n");
    }

    private int of(Kernel kernel, String defines) throws GpuException {
        String key = kernel + defines;
        Integer known = compiled.get(key);
        if (known == null) {
            known = device.compile(kernel.file(), source(kernel, defines));
            compiled.put(key, known);
        }
        return known;
    }

    private String source(Kernel kernel, String defines) {
        StringBuilder source = new StringBuilder("#version 430 core\n").append(defines);
        source.append("#define FUSED ").append(fusedMultiplyAdd ? 1 : 0).append('\n');
        if (!defines.contains("define PACKED ")) {
            source.append("#define PACKED 0\n");
        }
        if (kernel == Kernel.TRIANGLE_Y) {
            String[] channels = {"BLUE", "GREEN", "RED"};
            for (int c = 0; c < channels.length; c++) {
                source.append("#define MEAN_" + channels[c] + " " + Normalisation.mean(c) + "\n");
                source.append("#define DEVIATION_" + channels[c] + " " + Normalisation.deviation(c) + "\n");
            }
        }
        if (kernel.isFlip()) {
            source.append(FlipBuffers.defines());
        }
        source.append(text("common.glsl"));
        if (kernel.masked()) {
            source.append("#define MASK ").append(kernel.maskBlock()).append('\n');
            source.append(text("mask.glsl"));
        }
        kernel.parts().forEach(part -> source.append(text(part)));
        return source.append(text(kernel.file())).toString();
    }

    private static String text(String file) {
        try (InputStream in = Programs.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
