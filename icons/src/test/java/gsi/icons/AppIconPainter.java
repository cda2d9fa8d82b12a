package gsi.icons;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Paints the application icon in all its sizes: run it with the target folder after changing the drawing. */
public final class AppIconPainter {

    private AppIconPainter() {}

    public static void main(String[] arguments) throws IOException {
        for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
            ImageIO.write(
                    paint(size),
                    "png",
                    Path.of(arguments[0], "app-" + size + ".png").toFile());
        }
    }

    static BufferedImage paint(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 64.0, size / 64.0);
        g.setColor(new Color(0x14324A));
        g.fill(new RoundRectangle2D.Double(1, 1, 62, 62, 15, 15));
        face(g, 0x56B4E9, 32, 10, 53, 21, 32, 32, 11, 21);
        face(g, 0x0072B2, 11, 21, 32, 32, 32, 55, 11, 44);
        face(g, 0x1A8FD0, 53, 21, 32, 32, 32, 55, 53, 44);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D tick = new Path2D.Double();
        tick.moveTo(18, 33);
        tick.lineTo(28, 44);
        tick.lineTo(47, 20);
        g.draw(tick);
        g.dispose();
        return image;
    }

    private static void face(Graphics2D g, int rgb, double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        g.setColor(new Color(rgb));
        g.fill(path);
    }
}
