package gsi.app.testdata;

import gsi.dataset.image.DepthMap;
import gsi.dataset.image.Raster;
import java.util.Arrays;

/** Pictures for tests: a wall with a gradient that depends on the name, and on it a red mug. */
public final class TinyPhoto {

    private static final int MUG = 0xD03030;

    private TinyPhoto() {}

    /** 64×48 pixels, the mug in the middle. */
    public static Raster before(String name) {
        return picture(name, 64, 48, 28);
    }

    /** 64×48 pixels, the mug further to the right. */
    public static Raster after(String name) {
        return picture(name, 64, 48, 44);
    }

    /**
     * A picture of any size.
     *
     * @param mugLeft left edge of the mug, pixels
     */
    public static Raster picture(String name, int width, int height, int mugLeft) {
        int seed = name.hashCode() & 0x3F;
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0, k = 0; y < height; y++) {
            for (int x = 0; x < width; x++, k += 3) {
                boolean mug = x >= mugLeft && x < mugLeft + 8 && y >= 20 && y < 28;
                rgb[k] = (byte) (mug ? MUG >> 16 : 60 + seed + x);
                rgb[k + 1] = (byte) (mug ? MUG >> 8 : 90 + y);
                rgb[k + 2] = (byte) (mug ? MUG : 120 + seed + (x ^ y) % 7);
            }
        }
        return new Raster(width, height, rgb);
    }

    /** A wall two metres away. */
    public static DepthMap depth(int width, int height) {
        short[] millimetres = new short[width * height];
        Arrays.fill(millimetres, (short) 2000);
        return new DepthMap(width, height, millimetres);
    }

    /** The same wall, and 58 cm before it the front of the mug of {@link #before}. */
    public static DepthMap depthWithMug() {
        DepthMap wall = depth(64, 48);
        for (int y = 20; y < 28; y++) {
            for (int x = 28; x < 36; x++) {
                wall.millimetres()[y * 64 + x] = 1420;
            }
        }
        return wall;
    }
}
