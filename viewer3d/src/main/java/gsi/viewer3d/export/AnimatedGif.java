package gsi.viewer3d.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** An animated GIF, repeated for ever: 256 colours each picture, shown everywhere. Closing moves the file into its place. */
public final class AnimatedGif implements PictureSequence {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final Path file;
    private final Path part;
    private final ImageWriter writer;
    private final ImageOutputStream out;
    private final int hundredths;
    private int pictures;

    /**
     * @param millis that each picture is shown; GIF knows hundredths of seconds
     * @throws IOException where nothing can be written there
     */
    public AnimatedGif(Path file, int millis) throws IOException {
        this.file = file.toAbsolutePath();
        this.hundredths = Math.max(2, Math.round(millis / 10f));
        Path folder = this.file.getParent();
        part = Files.createTempFile(folder == null ? this.file : folder, ".picture", ".part");
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        out = ImageIO.createImageOutputStream(part.toFile());
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    @Override
    public void add(BufferedImage picture) throws IOException {
        IIOMetadata data = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        IIOMetadataNode root = (IIOMetadataNode) data.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        control.setAttribute("transparentColorIndex", "0");
        if (pictures == 0) {
            IIOMetadataNode repeat = new IIOMetadataNode("ApplicationExtension");
            repeat.setAttribute("applicationID", "NETSCAPE");
            repeat.setAttribute("authenticationCode", "2.0");
            repeat.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(repeat);
        }
        data.setFromTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(picture, null, data), null);
        pictures++;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equalsIgnoreCase(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode node = new IIOMetadataNode(name);
        root.appendChild(node);
        return node;
    }

    @Override
    public void close() throws IOException {
        try {
            if (pictures > 0) {
                writer.endWriteSequence();
            }
            out.close();
            if (pictures > 0) {
                PictureFiles.move(part, file);
            }
        } finally {
            writer.dispose();
            Files.deleteIfExists(part);
        }
    }
}
