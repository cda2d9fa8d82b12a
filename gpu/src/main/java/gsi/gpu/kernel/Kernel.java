package gsi.gpu.kernel;

import java.util.Locale;

/** The programs, each in a file of its own that says what goes in and out. */
public enum Kernel {
    BICUBIC_X,
    BICUBIC_Y,
    TRIANGLE_X,
    TRIANGLE_Y,
    RANGE_PARTS,
    RANGE,
    SSIM(3),
    MSE(2),
    SUM(Kernel.NO_MASK),
    LPIPS_INPUT,
    CONV,
    POOL,
    LPIPS_DISTANCE,
    LPIPS_SUM(1),
    FMA_TEST,
    PEAK_FMA,
    PEAK_COPY;

    private static final int NO_MASK = -1;
    private static final int NO_SUMS = -2;

    private final int mask;

    Kernel() {
        this.mask = -2;
    }

    /** One that adds up; {@code mask} is the storage block of the kept pixels. */
    Kernel(int mask) {
        this.mask = mask;
    }

    String file() {
        return name().toLowerCase(Locale.ROOT) + ".comp";
    }

    boolean sums() {
        return mask != NO_SUMS;
    }

    boolean masked() {
        return mask >= 0;
    }

    int maskBlock() {
        return mask;
    }
}
