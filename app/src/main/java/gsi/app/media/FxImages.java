package gsi.app.media;

import gsi.dataset.image.Raster;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Rasters as JavaFX images. */
public final class FxImages {

    private FxImages() {}

    /** The raster at full size. Any thread, as long as the image is not yet on screen. */
    public static Image of(Raster raster) {
        int n = raster.width() * raster.height();
        int[] argb = new int[n];
        byte[] rgb = raster.rgb();
        for (int i = 0, k = 0; i < n; i++, k += 3) {
            argb[i] = 0xFF000000 | (rgb[k] & 0xFF) << 16 | (rgb[k + 1] & 0xFF) << 8 | (rgb[k + 2] & 0xFF);
        }
        return of(argb, raster.width(), raster.height());
    }

    /** Opaque pixels, {@code 0xFFRRGGBB}, rows from the top; shared, not copied. Any thread, as above. */
    public static Image of(int[] argb, int width, int height) {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }
}
