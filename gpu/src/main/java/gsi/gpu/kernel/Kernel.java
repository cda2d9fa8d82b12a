package gsi.gpu.kernel;

import java.util.List;
import java.util.Locale;

/** The programs, each in a file of its own that says what goes in and out. */
public enum Kernel {
    BICUBIC_X,
    BICUBIC_Y,
    TRIANGLE_X,
    TRIANGLE_Y,
    RANGE_PARTS,
    RANGE,
    SSIM(3, Kernel.SIMILARITY, Kernel.SUMS),
    SSIM_MAP(Kernel.SIMILARITY),
    MSE(2, Kernel.SUMS),
    MSE_MAP,
    SUM(Kernel.SUMS),
    LPIPS_INPUT,
    CONV,
    POOL,
    LPIPS_DISTANCE,
    LPIPS_SUM(1, Kernel.LAYERS, Kernel.SUMS),
    LPIPS_MAP(Kernel.LAYERS),
    FLIP_OPPONENTS(Kernel.FLIP),
    FLIP_ACROSS(Kernel.FLIP),
    FLIP_SEEN(Kernel.FLIP),
    FLIP_MAP(Kernel.FLIP),
    FMA_TEST,
    PEAK_FMA,
    PEAK_COPY;

    private static final String SUMS = "reduce.glsl";
    private static final String SIMILARITY = "similarity.glsl";
    private static final String LAYERS = "layers.glsl";
    private static final String FLIP = "flip.glsl";
    private static final int NO_MASK = -1;

    private final int mask;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> parts;

    Kernel(String... parts) {
        this(NO_MASK, parts);
    }

    /** One that looks at kept pixels only; {@code mask} is their storage block. */
    Kernel(int mask, String... parts) {
        this.mask = mask;
        this.parts = List.of(parts);
    }

    String file() {
        return name().toLowerCase(Locale.ROOT) + ".comp";
    }

    /** Files that it shares with others, to stand before it. */
    List<String> parts() {
        return parts;
    }

    boolean isFlip() {
        return parts.contains(FLIP);
    }

    boolean masked() {
        return mask >= 0;
    }

    int maskBlock() {
        return mask;
    }
}
