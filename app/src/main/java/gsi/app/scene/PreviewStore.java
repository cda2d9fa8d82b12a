package gsi.app.scene;

import gsi.app.compare.BoxKind;
import gsi.app.compare.CorrectedBoxes;
import gsi.app.compare.PairPreview;
import gsi.app.compare.PhotoArrow;
import gsi.app.compare.PhotoBox;
import gsi.app.media.FxImages;
import gsi.app.media.WeighedCache;
import gsi.app.text.Texts;
import gsi.dataset.EditSpec;
import gsi.dataset.Operation;
import gsi.dataset.Sample;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.image.CacheLevel;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.edit.EditableBox;
import gsi.viewer3d.preview.EditPreview;
import gsi.viewer3d.preview.GhostPicture;
import gsi.viewer3d.render.CloudLayer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.jspecify.annotations.Nullable;

/** What edits would look like that nobody has made yet; those looked at last are kept. Any thread. */
public final class PreviewStore {

    /** Position, colour and spacing. */
    private static final int BYTES_PER_POINT = 20;

    private static final int BYTES_PER_PIXEL = 4;

    /** A smaller part is not worth words. */
    private static final double NOTICED = 0.01;

    private final Texts texts;
    private final WeighedCache<Key, Made> cache;

    private record Key(EditSpec edit, Path photo, CorrectedBoxes names) {}

    /**
     * A preview.
     *
     * @param of the cloud that it is made of
     * @param edit its points; null where the boxes are unusable
     * @param inPhoto what to show beside the photo
     */
    record Made(PointCloud of, @Nullable EditPreview edit, PairPreview inPhoto) {

        long weight() {
            long points = edit == null ? 0 : edit.moved().count() + edit.rest().count();
            double pixels = inPhoto.image() == null
                    ? 0
                    : inPhoto.image().getWidth() * inPhoto.image().getHeight();
            return BYTES_PER_POINT * points + (long) (BYTES_PER_PIXEL * pixels);
        }

        /** The clouds with the object at its target in place of the first; as they are where it has no points. */
        List<CloudLayer> layers(List<CloudLayer> as) {
            if (edit == null || !edit.hasPoints() || as.isEmpty()) {
                return as;
            }
            List<CloudLayer> out = new ArrayList<>(as);
            CloudLayer first = as.getFirst();
            out.set(0, new CloudLayer(first.name(), edit.rest(), first.visible(), null));
            out.add(new CloudLayer("", edit.moved(), first.visible(), null));
            return out;
        }
    }

    /** @param bytes how much may be kept */
    public PreviewStore(Texts texts, long bytes) {
        this.texts = texts;
        this.cache = new WeighedCache<>(bytes, Made::weight);
    }

    /** How full it is. */
    CacheLevel level() {
        return cache.level("previews");
    }

    /** Whether the edit says what it would look like: another viewpoint, an unknown verb or a missing target do not. */
    public static boolean canShow(Sample sample) {
        return sample.edit().instruction().operation() == Operation.REMOVE
                || sample.edit().wantedBox() != null;
    }

    /** The preview of a sample, if it has been made. */
    public Optional<PairPreview> ready(Sample sample, CorrectedBoxes names) {
        return cache.get(new Key(sample.edit(), sample.source(), names)).map(Made::inPhoto);
    }

    /** What stands there until the preview is made: boxes and arrow, over the photo as it is. */
    public PairPreview pending(Sample sample, CorrectedBoxes names) {
        return said(sample, names, texts.get("preview.pending"));
    }

    /** Makes a preview, or takes the one that was made of the same cloud before. Gives up where the thread is interrupted. */
    Made make(Sample sample, CloudStore.Clouds clouds, CorrectedBoxes names) {
        Key key = new Key(sample.edit(), sample.source(), names);
        PointCloud cloud = clouds.layers().isEmpty()
                ? PointCloud.EMPTY
                : clouds.layers().getFirst().cloud();
        Made before = cache.get(key).orElse(null);
        if (before != null && before.of == cloud) {
            return before;
        }
        Made made = made(sample, clouds, cloud, names);
        cache.put(key, made);
        return made;
    }

    private Made made(Sample sample, CloudStore.Clouds clouds, PointCloud cloud, CorrectedBoxes names) {
        EditableBox original = BoxNumbers.editable(sample.edit().originalBox());
        OrientedBox wanted = sample.edit().wantedBox();
        EditableBox target = wanted == null ? null : BoxNumbers.editable(wanted);
        if (original == null
                || (wanted != null && target == null)
                || clouds.photo() == null
                || clouds.camera() == null) {
            return new Made(cloud, null, said(sample, names, texts.get("preview.unusable")));
        }
        EditPreview edit;
        try {
            edit = EditPreview.of(cloud, original, target, SampleScene.up(sample));
        } catch (IllegalArgumentException e) {
            // A box so large that no number can hold where the points would be.
            return new Made(cloud, null, said(sample, names, texts.get("preview.unusable")));
        }
        GhostPicture ghost = edit.inPhoto(clouds.photo(), clouds.camera());
        PairPreview words = said(sample, names, legend(ghost, cloud.count() == 0, target != null));
        return new Made(
                cloud,
                edit,
                new PairPreview(
                        FxImages.of(ghost.argb(), ghost.width(), ghost.height()),
                        words.boxes(),
                        words.arrow(),
                        words.legend()));
    }

    private String legend(GhostPicture ghost, boolean noCloud, boolean goesSomewhere) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get(
                ghost.kind() == GhostPicture.Kind.POINTS
                        ? goesSomewhere ? "preview.points" : "preview.hole"
                        : noCloud ? "preview.box.nocloud" : "preview.box.nopoints"));
        if (ghost.hidden() >= NOTICED) {
            parts.add(texts.get("preview.hidden", ghost.hidden()));
        }
        if (ghost.outside() >= NOTICED) {
            parts.add(texts.get("preview.outside", ghost.outside()));
        }
        return String.join("  ·  ", parts);
    }

    private PairPreview said(Sample sample, CorrectedBoxes names, String legend) {
        OrientedBox original = sample.edit().originalBox();
        OrientedBox wanted = sample.edit().wantedBox();
        if (wanted == null) {
            PhotoBox gone = new PhotoBox(original, BoxKind.ORIGINAL, names.name(BoxKind.ORIGINAL, texts));
            return new PairPreview(null, List.of(gone), null, legend);
        }
        double away = original.cuboid().centre().distanceTo(wanted.cuboid().centre());
        PhotoArrow arrow = away > SampleScene.SHORTEST_ARROW
                ? new PhotoArrow(
                        original.cuboid().centre(),
                        wanted.cuboid().centre(),
                        texts.get("preview.delta", texts.get("unit.cm", Math.round(100 * away))))
                : null;
        String name = names.name(BoxKind.TARGET, texts);
        PhotoBox target = new PhotoBox(wanted, BoxKind.TARGET, change(name, original, wanted));
        return new PairPreview(null, List.of(target), arrow, legend);
    }

    /** The target's name with what an arrow cannot tell: how far it is turned, or how much larger. */
    private String change(String name, OrientedBox original, OrientedBox wanted) {
        EditableBox from = BoxNumbers.editable(original);
        EditableBox to = BoxNumbers.editable(wanted);
        if (from == null || to == null) {
            return name;
        }
        double turn = new Quaterniond(from.rotation())
                .conjugate()
                .mul(to.rotation())
                .normalize()
                .angle();
        long degrees = Math.round(Math.toDegrees(Math.min(turn, 2 * Math.PI - turn)));
        Vector3d factors = new Vector3d(to.size()).div(from.size());
        double factor = Math.cbrt(factors.x * factors.y * factors.z);
        return degrees >= 1
                ? texts.get("preview.turned", name, degrees)
                : Math.abs(factor - 1) > NOTICED ? texts.get("preview.scaled", name, factor) : name;
    }
}
