package gsi.candidates.funnel;

import gsi.candidates.funnel.FunnelPicture.Anchor;
import gsi.candidates.funnel.FunnelPicture.Band;
import gsi.candidates.funnel.FunnelPicture.Caption;
import gsi.candidates.funnel.FunnelPicture.Role;
import gsi.dataset.DataException;
import gsi.dataset.Operation;
import gsi.scorer.results.AtomicFile;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Paints the funnel into a PNG, without a display. */
public final class FunnelPainter {

    /** Pixels of the file per pixel of the drawing: sharp when printed. */
    private static final int SHARPNESS = 2;

    private static final Color PAPER = Color.WHITE;
    private static final Color INK = new Color(0x1F2328);
    private static final Color FAINT = new Color(0x636C76);
    private static final Color PHOTOS = new Color(0x8C959F);

    private FunnelPainter() {}

    /** Replaces the file. @throws DataException naming the file */
    public static void write(Path file, FunnelPicture picture) throws DataException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(paint(picture), "png", bytes);
        } catch (IOException e) {
            throw new DataException(file, "cannot be written: " + e.getMessage(), e);
        }
        AtomicFile.write(file, bytes.toByteArray());
    }

    static BufferedImage paint(FunnelPicture picture) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(SHARPNESS * picture.width()),
                (int) Math.ceil(SHARPNESS * picture.height()),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.scale(SHARPNESS, SHARPNESS);
        g.setColor(PAPER);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        picture.bands().forEach(band -> fill(g, band));
        picture.captions().forEach(caption -> write(g, caption));
        g.dispose();
        return image;
    }

    private static void fill(Graphics2D g, Band band) {
        double[] xy = band.outline();
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        Color colour = colour(band.operation());
        g.setColor(band.role() == Role.LEAVING
                ? new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 70)
                : colour);
        g.fill(path);
    }

    /** Apart in lightness as well as in hue, for eyes that see few colours. */
    private static Color colour(@Nullable Operation operation) {
        return switch (operation) {
            case MOVE -> new Color(0x0B5CAD);
            case ROTATE -> new Color(0xE08A00);
            case REMOVE -> new Color(0x0F8B6D);
            case SCALE -> new Color(0xB58BD8);
            case VIEW -> new Color(0xC2406B);
            case UNKNOWN -> PHOTOS;
            case null -> PHOTOS;
        };
    }

    private static void write(Graphics2D g, Caption caption) {
        g.setFont(switch (caption.style()) {
            case HEADING -> new Font(Font.SANS_SERIF, Font.BOLD, 16);
            case NUMBER -> new Font(Font.SANS_SERIF, Font.BOLD, 13);
            case TITLE, FAINT -> new Font(Font.SANS_SERIF, Font.PLAIN, 13);
        });
        g.setColor(caption.style() == FunnelPicture.Style.FAINT ? FAINT : INK);
        double shift = caption.anchor() == Anchor.RIGHT ? g.getFontMetrics().stringWidth(caption.text()) : 0;
        g.drawString(caption.text(), (float) (caption.x() - shift), (float) caption.y());
    }
}
