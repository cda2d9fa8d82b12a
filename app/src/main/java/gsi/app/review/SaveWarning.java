package gsi.app.review;

import gsi.annotation.ProjectException;
import gsi.app.queue.VerdictLook;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Says beside the buttons what was not saved and why, until it is, or until somebody puts it aside. */
final class SaveWarning extends VBox {

    private final Texts texts;
    private final Label what = new Label();
    private final Label why = new Label();

    SaveWarning(DecisionWriter writer, Texts texts) {
        super(6);
        this.texts = texts;
        getStyleClass().add("save-warning");
        what.setGraphic(Icon.PROBLEM.node());
        what.getStyleClass().add("save-warning-title");
        for (Label label : new Label[] {what, why}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        Button again = button("save.again", writer::retry);
        again.getStyleClass().add("accent");
        again.disableProperty().bind(writer.savingProperty());
        Button aside = button("save.aside", writer::dismiss);
        getChildren().addAll(what, why, new HBox(6, again, aside));
        writer.failureProperty().subscribe(this::show);
    }

    private Button button(String textKey, Runnable action) {
        Button button = new Button(texts.get(textKey));
        button.setFocusTraversable(false);
        button.getStyleClass().add("small");
        button.setOnAction(e -> action.run());
        return button;
    }

    private void show(@Nullable SaveFailure failure) {
        setVisible(failure != null);
        setManaged(failure != null);
        if (failure != null) {
            what.setText(what(failure.attempt()));
            Exception error = failure.error();
            why.setText(
                    error instanceof ProjectException p
                            ? texts.get("save.why", p.file().getFileName(), p.reason())
                            : String.valueOf(error.getMessage()));
        }
    }

    private String what(Attempt attempt) {
        String name = attempt.key() == null ? "" : attempt.key().key();
        return switch (attempt.kind()) {
            case DECISION -> texts.get("save.failed.decision", verdict(attempt), name);
            case REMARK -> texts.get("save.failed.remark", name);
            case BULK -> texts.get("save.failed.bulk", verdict(attempt), attempt.count());
            case UNDO -> texts.get("save.failed.undo");
            case REDO -> texts.get("save.failed.redo");
        };
    }

    private String verdict(Attempt attempt) {
        return attempt.verdict() == null ? "" : texts.get(VerdictLook.textKey(attempt.verdict()));
    }
}
