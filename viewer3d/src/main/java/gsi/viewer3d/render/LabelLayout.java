package gsi.viewer3d.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds places for tags so that none covers another and all are inside the picture, each as near to its anchor as can be. */
public final class LabelLayout {

    private static final int RINGS = 24;
    /** Quarters of a tag's height that it may rise before it looks sideways and down: stacked tags do not hide boxes. */
    private static final int RISE = 10;

    private static final int[][] SIDES = {{0, -1}, {1, 0}, {-1, 0}, {1, -1}, {-1, -1}, {0, 1}, {1, 1}, {-1, 1}};

    private LabelLayout() {}

    /**
     * A tag, in any unit as long as it is the same everywhere.
     *
     * @param anchorX what it points at
     * @param anchorY likewise
     * @param width of the tag
     * @param height of the tag
     * @param beside whether it is best to the right or left of the anchor, else centred above
     */
    public record Tag(double anchorX, double anchorY, double width, double height, boolean beside) {}

    /** The tag's left upper corner. */
    public record Place(double x, double y) {}

    /**
     * A place for each tag, in their order; earlier tags choose first.
     *
     * @param gap between tags, and between tag and anchor
     */
    public static List<Place> place(List<Tag> tags, double pictureWidth, double pictureHeight, double gap) {
        List<Place> places = new ArrayList<>();
        for (Tag tag : tags) {
            if (tag.beside) {
                Place side = besideAnchor(tag, tags, places, pictureWidth, pictureHeight, gap);
                if (side != null) {
                    places.add(side);
                    continue;
                }
            }
            double x = clamp(tag.anchorX - tag.width / 2, pictureWidth - tag.width);
            double y = clamp(tag.anchorY - tag.height - gap, pictureHeight - tag.height);
            places.add(nearestFree(tag, new Place(x, y), tags, places, pictureWidth, pictureHeight, gap));
        }
        return List.copyOf(places);
    }

    /** Right or left of the anchor, a little higher or lower where others are; null where there is no room. */
    private static @Nullable Place besideAnchor(
            Tag tag, List<Tag> tags, List<Place> taken, double width, double height, double gap) {
        double step = (tag.height + gap) / 4;
        for (int i = 0; i <= 2 * RISE; i++) {
            double y = tag.anchorY - tag.height / 2 + (i % 2 == 0 ? -1 : 1) * ((i + 1) / 2) * step;
            for (double x : new double[] {tag.anchorX + 2 * gap, tag.anchorX - 2 * gap - tag.width}) {
                Place place = new Place(x, clamp(y, height - tag.height));
                if (x >= 0 && x + tag.width <= width && isFree(tag, place, tags, taken, gap)) {
                    return place;
                }
            }
        }
        return null;
    }

    private static Place nearestFree(
            Tag tag, Place best, List<Tag> tags, List<Place> taken, double width, double height, double gap) {
        double step = (tag.height + gap) / 4;
        for (int rise = 0; rise <= RISE; rise++) {
            Place place = new Place(best.x, clamp(best.y - rise * step, height - tag.height));
            if (isFree(tag, place, tags, taken, gap)) {
                return place;
            }
        }
        for (int ring = 1; ring <= RINGS; ring++) {
            for (int[] side : SIDES) {
                double x = clamp(best.x + 2 * ring * step * side[0], width - tag.width);
                double y = clamp(best.y + ring * step * side[1], height - tag.height);
                Place place = new Place(x, y);
                if (isFree(tag, place, tags, taken, gap)) {
                    return place;
                }
            }
        }
        return best;
    }

    private static boolean isFree(Tag tag, Place p, List<Tag> tags, List<Place> taken, double gap) {
        for (int i = 0; i < taken.size(); i++) {
            Tag t = tags.get(i);
            Place q = taken.get(i);
            if (p.x < q.x + t.width + gap
                    && q.x < p.x + tag.width + gap
                    && p.y < q.y + t.height + gap
                    && q.y < p.y + tag.height + gap) {
                return false;
            }
        }
        return true;
    }

    private static double clamp(double v, double max) {
        return Math.max(0, Math.min(v, max));
    }
}
