package gsi.scorer;

import gsi.dataset.DataException;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An edited image, decoded when first asked for and once for everything that looks at it. For one thread. */
public final class AnswerPixels {

    private final Path file;
    private @Nullable Raster decoded;

    public AnswerPixels(Path file) {
        this.file = file;
    }

    /** Its pixels. @throws DataException if it cannot be read */
    public Raster get() throws DataException {
        Raster ready = decoded;
        if (ready == null) {
            ready = ImageFiles.readPhoto(file);
            decoded = ready;
        }
        return ready;
    }
}
