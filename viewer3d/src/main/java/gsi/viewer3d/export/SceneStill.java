package gsi.viewer3d.export;

import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.render.Frame;
import gsi.viewer3d.render.LabelAnchor;
import gsi.viewer3d.render.LabelLayout;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import gsi.viewer3d.render.SceneRenderer;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Draws scenes into images of any size, texts included. Keeps its buffers; one thread at a time may use it. */
public final class SceneStill {

    private static final int FONT_SIZE = 13;
    private static final double GAP = 4;
    private static final int OPACITY = 220;

    private final SceneRenderer renderer = new SceneRenderer();
    private final RenderStyle style;
    private final double scale;
    private final Frame frame;

    /**
     * @param size pixels
     * @param scale pixels that a logical pixel has: widths of lines and sizes of texts grow with it
     */
    public SceneStill(RenderStyle style, Viewport size, double scale) {
        this.style = style;
        this.scale = scale;
        this.frame = new Frame(size);
    }

    /** A new image of the scene, with every point. */
    public BufferedImage draw(SceneContent scene, ViewCamera camera) {
        List<LabelAnchor> labels = renderer.render(scene, camera, style, scale, frame);
        int width = frame.size().width();
        int height = frame.size().height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, frame.argb(), 0, width);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) Math.round(FONT_SIZE * scale)));
        tags(g, labels.stream().filter(l -> l.kind() != LabelAnchor.Kind.LETTER).toList());
        for (LabelAnchor l : labels) {
            if (l.kind() == LabelAnchor.Kind.LETTER) {
                letter(g, l);
            }
        }
        g.dispose();
        return image;
    }

    private void letter(Graphics2D g, LabelAnchor l) {
        FontMetrics m = g.getFontMetrics();
        g.setColor(new Color(l.argb()));
        float x = (float) (l.x() - m.stringWidth(l.text()) / 2.0);
        g.drawString(l.text(), x, (float) (l.y() + (m.getAscent() - m.getDescent()) / 2.0));
    }

    private void tags(Graphics2D g, List<LabelAnchor> anchors) {
        FontMetrics m = g.getFontMetrics();
        double padding = 6 * scale;
        List<LabelLayout.Tag> sizes = new ArrayList<>();
        for (LabelAnchor a : anchors) {
            double wide = m.stringWidth(a.text()) + 2 * padding;
            sizes.add(new LabelLayout.Tag(
                    a.x(), a.y(), wide, m.getHeight() + 3 * scale, a.kind() == LabelAnchor.Kind.BESIDE));
        }
        List<LabelLayout.Place> places =
                LabelLayout.place(sizes, frame.size().width(), frame.size().height(), GAP * scale);
        Palette palette = style.palette();
        for (int i = 0; i < places.size(); i++) {
            LabelLayout.Tag t = sizes.get(i);
            LabelLayout.Place p = places.get(i);
            var outline = new RoundRectangle2D.Double(p.x(), p.y(), t.width(), t.height(), 8 * scale, 8 * scale);
            g.setColor(new Color((palette.background() & 0xFFFFFF) | OPACITY << 24, true));
            g.fill(outline);
            g.setColor(new Color(anchors.get(i).argb()));
            g.setStroke(new BasicStroke((float) (1.5 * scale)));
            g.draw(outline);
            g.setColor(new Color(palette.text()));
            float x = (float) (p.x() + padding);
            g.drawString(anchors.get(i).text(), x, (float) (p.y() + scale + m.getAscent()));
        }
    }
}
