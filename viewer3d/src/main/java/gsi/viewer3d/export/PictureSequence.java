package gsi.viewer3d.export;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/** Takes the pictures of an animation one after the other; closing it completes the file. */
public interface PictureSequence extends Closeable {

    /**
     * Adds a picture of the same size as the first.
     *
     * @throws IOException where it cannot be written
     */
    void add(BufferedImage picture) throws IOException;
}
