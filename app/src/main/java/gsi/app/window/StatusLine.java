package gsi.app.window;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import gsi.icons.Icon;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The line at the foot: saved when, what just happened, background work with a way to stop it, problems. */
final class StatusLine extends HBox {

    private final Texts texts;
    private final InstantSource clock;
    private final Label saved = new Label();
    private final Label message = new Label();
    private final Label device = new Label();
    private final Label work = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Button cancel = new Button();
    private final Button problems;
    private final Timeline ticking;

    /** Saving is told where it takes long: told each time, it flickers. */
    private final PauseTransition slowSave = new PauseTransition(javafx.util.Duration.millis(200));

    private Subscription session = Subscription.EMPTY;
    private @Nullable Instant savedAt;

    StatusLine(CommandTable commands, Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
        getStyleClass().add("status-bar");
        saved.getStyleClass().add("status-saved");
        saved.setGraphic(Icon.SAVED.node());
        saved.setMinWidth(Region.USE_PREF_SIZE);
        message.getStyleClass().add("status-message");
        message.setMinWidth(0);
        HBox.setHgrow(message, Priority.ALWAYS);
        message.setMaxWidth(Double.MAX_VALUE);
        cancel.setGraphic(Icon.CANCEL.node());
        cancel.getStyleClass().add("flat");
        cancel.setFocusTraversable(false);
        problems = new Button();
        problems.setGraphic(Icon.PROBLEM.node());
        commands.connect(Command.PROBLEMS, problems);
        problems.getStyleClass().add("flat");
        problems.setMinWidth(Region.USE_PREF_SIZE);
        device.getStyleClass().add("status-device");
        device.setMinWidth(Region.USE_PREF_SIZE);
        work.setMinWidth(Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(saved, message, device, work, progress, cancel, commands.explained(Command.PROBLEMS, problems));
        idle("");
        setShown(device, false);
        showProblems(0);
        refreshSaved();
        slowSave.setOnFinished(e -> saved.setText(texts.get("status.saving")));
        ticking = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), e -> refreshSaved()));
        ticking.setCycleCount(Timeline.INDEFINITE);
        ticking.play();
    }

    /** Follows the saving of a session; replaces what it followed before. */
    void follow(ReadOnlyObjectProperty<@Nullable Instant> when, ReadOnlyBooleanProperty saving) {
        session.unsubscribe();
        session = Subscription.combine(
                when.subscribe(at -> {
                    savedAt = at;
                    refreshSaved();
                }),
                saving.subscribe(now -> {
                    if (now) {
                        slowSave.playFromStart();
                    } else {
                        slowSave.stop();
                        refreshSaved();
                    }
                }),
                slowSave::stop);
    }

    private void refreshSaved() {
        saved.setText(savedText());
    }

    private String savedText() {
        if (savedAt == null) {
            return texts.get("status.saved.none");
        }
        long seconds = Duration.between(savedAt, clock.instant()).toSeconds();
        String ago = seconds < 1
                ? texts.get("status.saved.now")
                : seconds < 60
                        ? texts.get("status.saved.seconds", seconds)
                        : texts.get("status.saved.minutes", seconds / 60);
        return texts.get("status.saved", ago);
    }

    /** Tells something that just happened. */
    void tell(String text) {
        message.setText(text);
        message.getStyleClass().remove("warning");
        message.setGraphic(null);
    }

    /** Tells something that went wrong; stays until something else is told. */
    void warn(String text) {
        tell(text);
        message.getStyleClass().add("warning");
        Node icon = Icon.PROBLEM.node();
        message.setGraphic(icon);
    }

    /**
     * Shows background work.
     *
     * @param fraction 0–1, or negative where unknown
     * @param stop what the cross does
     */
    void busy(String text, double fraction, String stopText, Runnable stop) {
        work.setText(text);
        progress.setProgress(fraction);
        setShown(progress, true);
        setShown(cancel, true);
        cancel.setAccessibleText(stopText);
        cancel.setTooltip(new Tooltip(stopText));
        cancel.setOnAction(e -> stop.run());
    }

    /**
     * Shows what scores.
     *
     * @param name short
     * @param sentence the same in full
     * @param failed whether it is there because something else failed
     */
    void showScorer(String name, String sentence, boolean failed) {
        device.setText(name);
        device.setTooltip(new Tooltip(sentence));
        device.setGraphic(failed ? Icon.PROBLEM.node() : null);
        setShown(device, true);
    }

    /** Ends what {@link #busy} began. */
    void idle(String text) {
        work.setText(text);
        setShown(progress, false);
        setShown(cancel, false);
    }

    void showProblems(int count) {
        problems.setText(texts.get("status.problems", count));
        problems.getStyleClass().remove("problems-present");
        if (count > 0) {
            problems.getStyleClass().add("problems-present");
        }
    }

    /** What was told last. */
    String message() {
        return message.getText();
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Stops the clock. */
    void close() {
        session.unsubscribe();
        ticking.stop();
    }
}
