package gsi.viewer3d.render;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.cloud.BoxEdges;
import gsi.viewer3d.cloud.Pinhole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.jspecify.annotations.Nullable;

/** Draws boxes, arrows, the photo's camera and the axes over one frame, and collects where their labels belong. */
final class OverlayPainter {

    private static final Stroke SHAFT = Stroke.solid(2.4);
    private static final Stroke FRUSTUM = Stroke.solid(1.2);
    private static final double CASING = 1.1;
    private static final double HEAD = 13;
    private static final double AXIS = 30;
    private static final double AXIS_HEAD = 8;
    private static final double AXIS_LETTER = 10;
    private static final double AXES_INSET = 50;
    private static final double TOO_SMALL_FOR_AXES = 180;

    private final Frame frame;
    private final Projection projection;
    private final Palette palette;
    private final double scale;
    private final LinePainter lines;
    private final ArrowHeadPainter heads;
    private final Map<BoxRole, List<LabelAnchor>> tags = new EnumMap<>(BoxRole.class);
    private final List<LabelAnchor> labels = new ArrayList<>();

    OverlayPainter(Frame frame, Projection projection, Palette palette, double scale) {
        this.frame = frame;
        this.projection = projection;
        this.palette = palette;
        this.scale = scale;
        Ink ink = new Ink(frame, true);
        lines = new LinePainter(ink, palette.casing(), CASING * scale);
        heads = new ArrowHeadPainter(ink, palette.casing(), CASING * scale);
    }

    /** In the order in which they may choose their places: boxes by role, then arrows, then axes. */
    List<LabelAnchor> labels() {
        List<LabelAnchor> all = new ArrayList<>();
        for (BoxRole role : BoxRole.values()) {
            all.addAll(tags.getOrDefault(role, List.of()));
        }
        all.addAll(labels);
        return List.copyOf(all);
    }

    void box(BoxOverlay box) {
        int colour = palette.of(box.role());
        Stroke stroke = Stroke.of(box.role()).times(scale);
        List<ScreenSegment> edges = new ArrayList<>();
        @Nullable ScreenSegment highest = null;
        for (BoxEdges.Edge edge : BoxEdges.ALL) {
            ScreenSegment s = ScreenSegment.of(
                    box.corners().get(edge.from()), box.corners().get(edge.to()), projection);
            if (s != null) {
                edges.add(s);
                highest = highest == null || top(s) < top(highest) ? s : highest;
            }
        }
        lines.draw(edges, stroke, colour);
        if (highest != null) {
            boolean first = highest.y0() < highest.y1();
            double x = first ? highest.x0() : highest.x1();
            List<LabelAnchor> sameRole = tags.computeIfAbsent(box.role(), r -> new ArrayList<>());
            tag(box.label(), x, top(highest), colour, box.corners(), LabelAnchor.Kind.TAG, sameRole);
        }
    }

    private static double top(ScreenSegment s) {
        return Math.min(s.y0(), s.y1());
    }

    /** Adds a tag unless everything that it names is outside the picture. */
    private void tag(
            String text,
            double x,
            double y,
            int colour,
            List<Vector3dc> named,
            LabelAnchor.Kind kind,
            List<LabelAnchor> to) {
        if (text.isEmpty() || !isSeen(named)) {
            return;
        }
        double inX = Math.clamp(x, 0, frame.size().width());
        double inY = Math.clamp(y, 0, frame.size().height());
        to.add(new LabelAnchor(text, inX, inY, colour, kind));
    }

    private boolean isSeen(List<Vector3dc> points) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Vector3dc p : points) {
            Vector3d s = projection.toScreen(p, new Vector3d());
            if (s.isFinite() && s.z > projection.near()) {
                left = Math.min(left, s.x);
                right = Math.max(right, s.x);
                top = Math.min(top, s.y);
                bottom = Math.max(bottom, s.y);
            }
        }
        return left <= frame.size().width() && right >= 0 && top <= frame.size().height() && bottom >= 0;
    }

    void arrow(ArrowOverlay arrow) {
        ScreenSegment s = ScreenSegment.of(arrow.from(), arrow.to(), projection);
        if (s == null || s.length() < 1) {
            return;
        }
        double head = Math.min(HEAD * scale, s.length() / 2);
        lines.draw(List.of(s.upTo(1 - 0.8 * head / s.length())), SHAFT.times(scale), palette.arrow());
        heads.draw(s, head, palette.arrow());
        double x = (s.x0() + s.x1()) / 2;
        double y = (s.y0() + s.y1()) / 2;
        List<Vector3dc> ends = List.of(arrow.from(), arrow.to());
        tag(arrow.label(), x, y, palette.arrow(), ends, LabelAnchor.Kind.BESIDE, labels);
    }

    /** The photo's camera at the origin, its image plane at {@code depth} metres, with a mark above its upper side. */
    void frustum(Pinhole photo, double depth) {
        Vector3d eye = new Vector3d();
        double right = photo.width() - 0.5;
        double bottom = photo.height() - 0.5;
        List<Vector3d> corners = List.of(
                photo.unproject(-0.5, -0.5, depth),
                photo.unproject(right, -0.5, depth),
                photo.unproject(right, bottom, depth),
                photo.unproject(-0.5, bottom, depth));
        Vector3d peak = photo.unproject(photo.width() / 2.0, -0.5 - photo.height() * 0.12, depth);
        List<ScreenSegment> outline = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            addLine(eye, corners.get(i), outline);
            addLine(corners.get(i), corners.get((i + 1) % 4), outline);
        }
        addLine(photo.unproject(photo.width() * 0.42, -0.5, depth), peak, outline);
        addLine(photo.unproject(photo.width() * 0.58, -0.5, depth), peak, outline);
        lines.draw(outline, FRUSTUM.times(scale), palette.frustum());
    }

    private void addLine(Vector3dc a, Vector3dc b, List<ScreenSegment> to) {
        ScreenSegment s = ScreenSegment.of(a, b, projection);
        if (s != null) {
            to.add(s);
        }
    }

    private record Axis(String name, Vector3d towards, int argb) {}

    /** The directions of x, y and z in the lower left corner. */
    void axes() {
        int height = frame.size().height();
        if (Math.min(height, frame.size().width()) < TOO_SMALL_FOR_AXES * scale) {
            return;
        }
        Ink over = new Ink(frame, false);
        var line = new LinePainter(over, palette.casing(), CASING * scale);
        var head = new ArrowHeadPainter(over, palette.casing(), CASING * scale);
        double x = AXES_INSET * scale;
        double y = height - AXES_INSET * scale;
        List<Axis> farFirst = new ArrayList<>(List.of(
                new Axis("x", projection.turned(new Vector3d(1, 0, 0)), palette.axisX()),
                new Axis("y", projection.turned(new Vector3d(0, 1, 0)), palette.axisY()),
                new Axis("z", projection.turned(new Vector3d(0, 0, 1)), palette.axisZ())));
        farFirst.sort(Comparator.comparingDouble((Axis a) -> -a.towards().z));
        for (Axis a : farFirst) {
            double reach = AXIS * scale;
            var s = new ScreenSegment(x, y, 1, x + reach * a.towards().x, y + reach * a.towards().y, 1, true);
            double size = Math.min(AXIS_HEAD * scale, s.length() / 2);
            ScreenSegment shaft = s.length() > 0 ? s.upTo(1 - 0.8 * size / s.length()) : s;
            line.draw(List.of(shaft), SHAFT.times(scale), a.argb());
            head.draw(s, size, a.argb());
            double beyond = (AXIS + AXIS_LETTER) * scale;
            labels.add(new LabelAnchor(
                    a.name(),
                    x + beyond * a.towards().x,
                    y + beyond * a.towards().y,
                    a.argb(),
                    LabelAnchor.Kind.LETTER));
        }
    }
}
