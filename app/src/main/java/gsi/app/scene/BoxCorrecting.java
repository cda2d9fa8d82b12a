package gsi.app.scene;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.dataset.SampleKey;
import gsi.viewer3d.fx.BoxEditor;
import gsi.viewer3d.fx.PointCloudView;
import gsi.viewer3d.render.SceneContent;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The mode in which a box is corrected: handles in the 3D view, the bar beside it, and its keys. FX thread. */
public final class BoxCorrecting {

    private final CommandTable commands;
    private final BoxCorrection correction;
    private final CorrectionBar bar;
    private final PointCloudView view;
    private final Consumer<String> tell;
    private final Texts texts;
    private @Nullable BoxEditor inView;
    private @Nullable SampleKey shown;

    BoxCorrecting(
            CorrectionStore store,
            PointCloudView view,
            Supplier<SceneContent> scene,
            TaskRunner runner,
            CommandTable commands,
            Texts texts,
            Consumer<String> tell) {
        this.commands = commands;
        this.correction = new BoxCorrection(store);
        this.view = view;
        this.texts = texts;
        this.tell = tell;
        BoxTools tools = new BoxTools(correction, scene, runner, texts);
        this.bar = new CorrectionBar(correction, tools, commands, texts);
        tools.setSay(bar::say);
        bar.visibleProperty().bind(correction.openProperty());
        bar.managedProperty().bind(correction.openProperty());
        correction.revisionProperty().subscribe(this::follow);
    }

    /** Puts the handles on the box that is corrected now. */
    private void follow() {
        BoxEditor now = correction.editor();
        if (!Objects.equals(now, inView)) {
            inView = now;
            view.edit(now);
        }
        if (now == null) {
            leaveFields();
        }
    }

    Region bar() {
        return bar;
    }

    /** Turns to another sample; a change that was not saved is said to stay with the one before. */
    void show(BoxCorrection.@Nullable Subject subject) {
        SampleKey next = subject == null ? null : subject.sample().key();
        if (shown != null && !shown.equals(next) && correction.unsavedProperty().get()) {
            tell.accept(texts.get("correct.kept", shown.key()));
        }
        shown = next;
        correction.show(subject);
    }

    /** Opens or closes the mode; says what to do where a change is not saved. */
    public void toggle() {
        if (!correction.toggle()) {
            tell.accept(texts.get("correct.unsaved"));
        }
        leaveFields();
    }

    /** Whether a box of the shown sample is changed and not saved. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return correction.unsavedProperty();
    }

    /** What is corrected and how far it is. */
    BoxCorrection correction() {
        return correction;
    }

    /**
     * Enter saves, Escape cancels, undo and redo take steps of the box, while the mode is open and no other field has the
     * focus. Returns whether the key is not for anybody else.
     */
    public boolean takeKey(KeyEvent event) {
        Node focus = view.getScene() == null ? null : view.getScene().getFocusOwner();
        boolean typing = bar.isTyping();
        if (!correction.openProperty().get() || (focus instanceof TextInputControl && !typing)) {
            return false;
        }
        if (matches(Command.UNDO, event)) {
            if (!bar.restoreTyped()) {
                correction.undo();
            }
        } else if (matches(Command.REDO, event)) {
            correction.redo();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (typing) {
                bar.restoreTyped();
                leaveFields();
            } else {
                correction.cancel();
            }
        } else if (event.getCode() == KeyCode.ENTER && !typing) {
            bar.save();
        } else {
            return false;
        }
        event.consume();
        return true;
    }

    private boolean matches(Command command, KeyEvent event) {
        return commands.keyMapProperty().get().keys(command).stream().anyMatch(k -> k.match(event));
    }

    /** The keys are the commands' again. */
    private void leaveFields() {
        if (bar.isTyping()) {
            view.getScene().getRoot().requestFocus();
        }
    }
}
