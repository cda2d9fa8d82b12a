package gsi.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.app.scores.InstalledScorer;
import gsi.app.scores.ScoreModel;
import gsi.app.scores.ScorePanel;
import gsi.app.tasks.SameThreadTaskRunner;
import gsi.app.testdata.TinyData;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.layout.DataSetReader;
import gsi.scorer.lpips.LpipsModels;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking a score why, and pointing at what it speaks of. */
class ExplainingTest extends DeskTest {

    private TinyData files;

    @BeforeEach
    void openAPair() {
        files = TinyData.write(dir.resolve("data"), 2, "bold");
        desk.open(files.root());
        Fx.until("the score is there", () -> !sentences().isEmpty());
    }

    private List<Node> sentences() {
        return desk.nodes(n -> n.getStyleClass().contains("why-sentence"));
    }

    private long openSentences() {
        return Fx.call(() -> sentences().stream().filter(Node::isVisible).count());
    }

    private long pointedLines() {
        return Fx.call(() -> (long)
                desk.nodes(n -> n.getStyleClass().contains("box-pointed")).size());
    }

    @Test
    void wOpensEveryStepAndClosesThemAgain() {
        long all = Fx.call(() -> (long) sentences().size());
        assertThat(openSentences()).isPositive().isLessThan(all);
        desk.key(KeyCode.W);
        assertThat(openSentences()).isEqualTo(all);
        desk.key(KeyCode.W);
        assertThat(openSentences()).isZero();
        assertThat(desk.review().project().decisions()).isEmpty();
    }

    @Test
    void theDetectionUnderTheMouseIsDrawnInPhotoAndCloud() {
        assertThat(pointedLines()).isZero();
        int boxes = boxesInSpace();
        Node last = Fx.call(() -> sentences().getLast().getParent());
        Fx.run(() -> last.fireEvent(Fx.mouse(MouseEvent.MOUSE_ENTERED, 1, 1, MouseButton.NONE)));
        desk.settle();
        assertThat(pointedLines()).isPositive();
        assertThat(boxesInSpace()).isEqualTo(boxes + 1);
        Fx.run(() -> last.fireEvent(Fx.mouse(MouseEvent.MOUSE_EXITED, 1, 1, MouseButton.NONE)));
        desk.settle();
        assertThat(pointedLines()).isZero();
        assertThat(boxesInSpace()).isEqualTo(boxes);
    }

    private int boxesInSpace() {
        return Fx.call(() ->
                desk.screen().space().view().contentProperty().get().boxes().size());
    }

    /** Scores of other samples arrive while one reads. */
    @Test
    void whatIsOpenStaysOpenWhileOtherScoresArrive() throws Exception {
        DataSet data = new DataSetReader().read(files.root());
        Sample first = data.samples().getFirst();
        ScoreModel scores = new ScoreModel(
                data,
                new SameThreadTaskRunner(),
                new InstalledScorer(new LpipsModels(null, dir.resolve("none"))),
                null);
        ScorePanel panel = Fx.call(() -> {
            ScorePanel made = new ScorePanel(
                    new SimpleObjectProperty<>(first),
                    new SimpleStringProperty("bold"),
                    scores,
                    new SimpleBooleanProperty(),
                    new SimpleStringProperty(),
                    desk.texts);
            boolean[] opened = new boolean[1];
            scores.revisionProperty().subscribe((before, now) -> {
                if (!opened[0] && scores.known().scoreOf(first, "bold").isPresent()) {
                    opened[0] = true;
                    made.toggleWhy();
                }
            });
            scores.start(null);
            assertThat(opened[0]).isTrue();
            return made;
        });
        assertThat(scores.done()).isEqualTo(2);
        assertThat(Fx.call(() -> below(panel).stream()
                        .filter(n -> n.getStyleClass().contains("why-sentence"))
                        .toList()))
                .isNotEmpty()
                .allMatch(Node::isVisible);
    }

    private static List<Node> below(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(n -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(n),
                        n instanceof Parent p ? below(p).stream() : java.util.stream.Stream.empty()))
                .toList();
    }
}
