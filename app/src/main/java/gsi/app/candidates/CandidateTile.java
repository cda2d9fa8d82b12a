package gsi.app.candidates;

import gsi.app.media.Thumbnails;
import gsi.app.tasks.TaskRunner;
import gsi.app.tasks.TaskRunner.Running;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Language;
import gsi.candidates.model.Scene;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A candidate as a small picture with its value below; a button that shows why it was dropped or kept. */
final class CandidateTile extends Button {

    static final double WIDTH = 116;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double HEIGHT = 87;

    private final CandidateSet set;
    private final Thumbnails thumbnails;
    private final TaskRunner runner;
    private final BoxedPhoto photo = new BoxedPhoto(WIDTH, HEIGHT);
    private @Nullable Running reading;
    private int row = -1;

    CandidateTile(CandidateSet set, Thumbnails thumbnails, TaskRunner runner, IntConsumer choose) {
        this.set = set;
        this.thumbnails = thumbnails;
        this.runner = runner;
        getStyleClass().setAll("candidate-tile");
        setGraphic(photo);
        setContentDisplay(ContentDisplay.TOP);
        setMnemonicParsing(false);
        setMaxWidth(WIDTH + 8);
        setOnAction(e -> choose.accept(row));
    }

    /**
     * Shows a candidate.
     *
     * @param caption its value in words
     */
    void show(int newRow, String caption, boolean chosen) {
        setText(caption);
        pseudoClassStateChanged(CHOSEN, chosen);
        if (newRow == row) {
            return;
        }
        row = newRow;
        cancel();
        photo.clear();
        Candidate candidate = set.candidate(newRow);
        String sentence = candidate.wording().getOrDefault(Language.ENGLISH, candidate.id());
        setTooltip(new Tooltip(sentence));
        setAccessibleText(sentence + " " + caption);
        reading = runner.io(
                () -> set.scene(candidate.scene()),
                scene -> scene.ifPresent(s -> picture(candidate, s, newRow)),
                error -> {});
    }

    private void picture(Candidate candidate, Scene scene, int of) {
        Path file = scene.image();
        if (file == null || of != row) {
            return;
        }
        thumbnails
                .atHand(file)
                .ifPresentOrElse(
                        image -> photo.show(candidate, scene, image),
                        () -> reading = thumbnails.load(file, image -> {
                            if (of == row) {
                                photo.show(candidate, scene, image);
                            }
                        }));
    }

    void cancel() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }
}
