package gsi.candidates.input;

import gsi.candidates.model.FrameMeasures;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneCloud;
import gsi.candidates.model.SceneObject;
import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.Detection;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.ImageSize;
import gsi.dataset.layout.ObjectsFile.ObjectBox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Photos of a benchmark data set whose objects are only known from a detector's {@code infer_cache.json}: the detections of the
 * unedited photo, with the camera of one of its edits (protocol.md §3). Each edit was prompted with its own target, so what
 * was seen for all of them together is taken.
 */
final class CachedDetections {

    private CachedDetections() {}

    /** The photos of a data set for which a detector's result is at hand. */
    static List<SceneFile> of(DataSet data) {
        Map<String, List<Sample>> photos = new LinkedHashMap<>();
        for (Sample sample : data.samples()) {
            photos.computeIfAbsent(sample.key().imageId(), id -> new ArrayList<>()).add(sample);
        }
        List<SceneFile> out = new ArrayList<>();
        photos.forEach((id, samples) -> {
            List<Detection> seen = seen(samples);
            if (!seen.isEmpty()) {
                out.add(new Photo(id, samples.getFirst(), seen));
            }
        });
        return out;
    }

    /** Everything that was detected in the unedited photo, once. */
    private static List<Detection> seen(List<Sample> samples) {
        List<Detection> out = new ArrayList<>();
        for (Sample sample : samples) {
            for (EditedImage answer : sample.edited()) {
                if (answer.detections() != null) {
                    for (Detection d : answer.detections().origin()) {
                        if (out.stream().noneMatch(known -> isOne(known, d))) {
                            out.add(d);
                        }
                    }
                }
            }
        }
        return out;
    }

    /** Detectors repeat themselves to the digit when asked again; two mugs side by side are never this close. */
    private static boolean isOne(Detection a, Detection b) {
        return a.label().equals(b.label())
                && a.cuboid().centre().distanceTo(b.cuboid().centre()) < 0.02;
    }

    private record Photo(String id, Sample sample, List<Detection> seen) implements SceneFile {

        @Override
        public Scene read(Consumer<Problem> problems) throws DataException {
            SceneParts parts = new SceneParts(sample.editFile(), problems);
            ImageSize size = ImageFiles.readSize(sample.source());
            List<ObjectBox> boxes = new ArrayList<>();
            for (Detection d : seen) {
                boxes.add(new ObjectBox(
                        Integer.toString(boxes.size()), d.label(), d.cuboid(), d.rotation(), d.box2d(), d.confidence()));
            }
            List<SceneObject> objects = parts.objects(boxes, size);
            return new Scene(
                    id,
                    sample.source(),
                    size.width(),
                    size.height(),
                    parts.camera(sample.edit().intrinsics()),
                    null,
                    objects,
                    sample.depth(),
                    sample.clouds().isEmpty() ? null : new SceneCloud(sample.clouds().getFirst(), false),
                    null,
                    new FrameMeasures(0, Double.NaN, objects.size()));
        }
    }
}
