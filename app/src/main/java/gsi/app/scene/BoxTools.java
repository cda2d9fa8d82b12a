package gsi.app.scene;

import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.edit.BoxFacts;
import gsi.viewer3d.edit.BoxFit;
import gsi.viewer3d.edit.EditableBox;
import gsi.viewer3d.edit.FitOptions;
import gsi.viewer3d.edit.FitResult;
import gsi.viewer3d.edit.GroundPlane;
import gsi.viewer3d.edit.SupportPlane;
import gsi.viewer3d.fx.BoxEditor;
import gsi.viewer3d.render.CloudLayer;
import gsi.viewer3d.render.SceneContent;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the cloud says about a box that is corrected: what fits its points, and what it stands on. Off the FX thread. */
final class BoxTools implements CorrectionBar.Tools {

    /** Points up to here above the ground are the ground's, metres: a depth camera's noise at arm's length. */
    private static final double CLEARANCE = 0.008;

    private final BoxCorrection correction;
    private final Supplier<SceneContent> scene;
    private final LatestOnly working;
    private final Texts texts;
    private Consumer<String> say = text -> {};

    /**
     * A box, and what to say of it.
     *
     * @param box null where there is none
     */
    private record Answer(@Nullable EditableBox box, String says) {}

    BoxTools(BoxCorrection correction, Supplier<SceneContent> scene, TaskRunner runner, Texts texts) {
        this.correction = correction;
        this.scene = scene;
        this.working = new LatestOnly(runner);
        this.texts = texts;
    }

    /** Who is told what was found. */
    void setSay(Consumer<String> listener) {
        say = listener;
    }

    private interface Question {
        Answer about(EditableBox box, SceneContent scene);
    }

    private void ask(Question question) {
        BoxEditor editor = correction.editor();
        if (editor == null) {
            return;
        }
        EditableBox box = editor.boxProperty().get();
        SceneContent shown = scene.get();
        working.io(
                () -> question.about(box, shown),
                answer -> {
                    boolean stillWanted = editor.equals(correction.editor())
                            && box.equals(editor.boxProperty().get());
                    if (stillWanted) {
                        if (answer.box != null) {
                            correction.change(answer.box);
                        }
                        say.accept(answer.says);
                    }
                },
                error -> say.accept(String.valueOf(error.getMessage())));
    }

    @Override
    public void fitToPoints() {
        ask(this::fitted);
    }

    private Answer fitted(EditableBox box, SceneContent shown) {
        Optional<PointCloud> cloud = cloudAt(box, shown);
        if (cloud.isEmpty()) {
            return new Answer(null, texts.get("correct.nocloud"));
        }
        FitOptions options = ground(box, shown)
                .map(g -> FitOptions.USUAL.withGround(g, CLEARANCE))
                .orElse(FitOptions.USUAL);
        return switch (BoxFit.fit(box, cloud.get(), shown.axes().up(), options)) {
            case FitResult.Fitted f -> new Answer(f.box(), texts.get("correct.fitted", f.points()));
            case FitResult.TooFewPoints few ->
                new Answer(null, texts.get("correct.toofew", few.points(), few.needed()));
        };
    }

    @Override
    public void putOnGround() {
        ask((box, shown) -> ground(box, shown)
                .map(g -> new Answer(g.settled(box), grounded(100 * BoxFacts.heightAboveGround(box, g))))
                .orElseGet(() -> new Answer(null, texts.get("correct.noground"))));
    }

    private String grounded(double above) {
        String by = BoxNumbers.text(Math.abs(above));
        return texts.get(above < 0 ? "correct.grounded.up" : "correct.grounded.down", by);
    }

    /** By the points around the box's foot, else what the object stood on in the file. */
    private static Optional<GroundPlane> ground(EditableBox box, SceneContent shown) {
        return cloudAt(box, shown)
                .flatMap(cloud -> SupportPlane.under(box, cloud, shown.axes().up()))
                .or(() -> Optional.ofNullable(SampleScene.ground(shown)));
    }

    /** Of the clouds that are shown the one with the most points in and around the box. */
    private static Optional<PointCloud> cloudAt(EditableBox box, SceneContent shown) {
        EditableBox around = box.grown(FitOptions.USUAL.margin());
        return shown.layers().stream()
                .filter(CloudLayer::visible)
                .map(CloudLayer::cloud)
                .max(Comparator.comparingInt(c -> BoxFacts.pointsInside(around, c)));
    }
}
