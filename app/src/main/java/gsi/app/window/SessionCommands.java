package gsi.app.window;

import gsi.annotation.Verdict;
import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.compare.CompareMode;
import gsi.app.compare.MapLook;
import gsi.app.compare.PairView;
import gsi.app.review.Reasons;
import gsi.app.review.ReviewModel;
import gsi.app.review.ReviewScreen;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/** What the commands do that work on the open session: deciding, going, looking. They are off while nothing is open. */
final class SessionCommands {

    private final CommandTable commands;
    private final Reasons reasons;
    private final SimpleBooleanProperty open = new SimpleBooleanProperty();
    private final SimpleBooleanProperty mayDecide = new SimpleBooleanProperty();
    private final SimpleBooleanProperty unsaved = new SimpleBooleanProperty();
    private final BooleanBinding canDecide = mayDecide.and(unsaved.not());
    private final SimpleBooleanProperty canEditText = new SimpleBooleanProperty();
    private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty();
    private final SimpleBooleanProperty canRedo = new SimpleBooleanProperty();
    private final SimpleBooleanProperty severalModels = new SimpleBooleanProperty();
    private final SimpleBooleanProperty adjustable = new SimpleBooleanProperty();
    private final SimpleBooleanProperty mapped = new SimpleBooleanProperty();
    private final SimpleBooleanProperty canPreview = new SimpleBooleanProperty();
    private @Nullable ReviewModel review;
    private @Nullable ReviewScreen screen;

    SessionCommands(CommandTable commands, Reasons reasons) {
        this.commands = commands;
        this.reasons = reasons;
        bindDeciding();
        bindGoing();
        bindLooking();
    }

    /** Turns the commands to a session. */
    void connect(ReviewModel newReview, ReviewScreen newScreen) {
        disconnect();
        review = newReview;
        screen = newScreen;
        open.set(true);
        mayDecide.set(!newReview.project().info().readOnly()
                && !newReview.data().samples().isEmpty());
        canEditText.set(mayDecide.get());
        unsaved.bind(newScreen.unsaved());
        severalModels.set(newReview.data().models().size() > 1);
        canUndo.bind(newReview.canUndoProperty());
        canRedo.bind(newReview.canRedoProperty());
        canPreview.bind(newScreen.canPreviewProperty());
        adjustable.bind(newScreen.pair().look().modeProperty().map(CompareMode::isAdjustable));
        mapped.bind(newScreen.pair().look().modeProperty().isEqualTo(CompareMode.MAP));
    }

    /** Turns them off. */
    void disconnect() {
        review = null;
        screen = null;
        canUndo.unbind();
        canRedo.unbind();
        adjustable.unbind();
        mapped.unbind();
        canPreview.unbind();
        unsaved.unbind();
        for (SimpleBooleanProperty off : List.of(
                open,
                mayDecide,
                unsaved,
                canEditText,
                canUndo,
                canRedo,
                severalModels,
                adjustable,
                mapped,
                canPreview)) {
            off.set(false);
        }
    }

    /** Binds a further command that needs an open session. */
    void bind(Command command, Runnable action) {
        commands.bind(command, action, open, "command.unavailable");
    }

    private void bindDeciding() {
        decision(Command.ACCEPT, Verdict.ACCEPT, null);
        decision(Command.REJECT, Verdict.REJECT, null);
        decision(Command.SKIP, Verdict.SKIP, null);
        decision(Command.FLAG, Verdict.FLAG, null);
        for (Command command : Command.values()) {
            if (command.reasonNumber() > 0) {
                bindReason(command);
            }
        }
        commands.bind(Command.UNDO, () -> withReview(ReviewModel::undo), canUndo, "status.noundo");
        commands.bind(Command.REDO, () -> withReview(ReviewModel::redo), canRedo, "status.noredo");
        commands.bind(Command.RATE, () -> withScreen(s -> s.decision().rate()), canDecide, this::whyNotDecide);
        onScreen(Command.NOTE, s -> s.decision().focusNote());
        commands.bind(Command.EDIT_TEXT, () -> withScreen(ReviewScreen::editText), canEditText, this::whyNotEditText);
    }

    /** Binds a further command that decides. */
    void bindDeciding(Command command, Runnable action) {
        commands.bind(command, action, canDecide, this::whyNotDecide);
    }

    private void decision(Command command, Verdict verdict, @Nullable String reason) {
        commands.bind(command, () -> withReview(r -> r.decide(verdict, reason)), canDecide, this::whyNotDecide);
    }

    private String whyNotEditText() {
        ReviewModel r = review;
        return r != null && r.project().info().readOnly() ? "correct.readonly" : "command.unavailable";
    }

    private void bindReason(Command command) {
        ObservableBooleanValue there = Bindings.createBooleanBinding(
                () -> canDecide.get() && reasons.of(command).isPresent(), canDecide, reasons.listProperty());
        commands.bind(
                command,
                () -> reasons.of(command).ifPresent(r -> withReview(m -> m.decide(Verdict.REJECT, r.code()))),
                there,
                () -> reasons.of(command).isPresent() ? whyNotDecide() : "command.noreason");
    }

    private String whyNotDecide() {
        ReviewModel r = review;
        if (unsaved.get()) {
            return "correct.decide";
        }
        return r == null
                ? "command.unavailable"
                : r.project().info().readOnly() ? "command.readonly" : "command.nosample";
    }

    private void bindGoing() {
        bind(Command.NEXT, () -> withReview(ReviewModel::next));
        bind(Command.PREVIOUS, () -> withReview(ReviewModel::previous));
        bind(Command.NEXT_UNDECIDED, () -> withReview(ReviewModel::nextUndecided));
        onScreen(Command.SEARCH, s -> s.queue().focusSearch());
        onScreen(Command.FILTER, s -> s.queue().focusFilter());
        onScreen(Command.GRID, s -> s.queue().toggleGrid());
        onScreen(Command.EXTEND_NEXT, s -> s.queue().desk().extend(1));
        onScreen(Command.EXTEND_PREVIOUS, s -> s.queue().desk().extend(-1));
        bind(Command.REFRESH, () -> withReview(r -> r.queue().refresh()));
        bind(Command.SELECT_ALL, () -> withReview(r -> r.queue().selection().all()));
    }

    private void bindLooking() {
        onPair(
                Command.BLINK,
                p -> p.showingSourceProperty().set(!p.showingSourceProperty().get()));
        onPair(Command.DIFFERENCE, p -> p.look().toggle(CompareMode.DIFFERENCE));
        onPair(Command.HEAT_MAP, p -> p.look().toggle(CompareMode.MAP));
        onMap(Command.MAP_KIND, MapLook::nextKind);
        onMap(
                Command.MAP_COUNTED,
                map -> map.onlyCountsProperty().set(!map.onlyCountsProperty().get()));
        onMap(Command.MAP_OPACITY, MapLook::nextOpacity);
        onPair(Command.SWIPE, p -> p.look().toggle(CompareMode.SWIPE));
        onPair(Command.MASK, p -> p.look().toggle(CompareMode.MASK));
        commands.bindSaying(
                Command.COMPARE_LESS,
                () -> withScreen(s -> s.pair().look().adjust(-1)),
                adjustable,
                this::whyNotAdjust);
        commands.bindSaying(
                Command.COMPARE_MORE, () -> withScreen(s -> s.pair().look().adjust(1)), adjustable, this::whyNotAdjust);
        commands.bind(
                Command.PREVIEW,
                () -> withScreen(ReviewScreen::togglePreview),
                canPreview,
                () -> review == null ? "command.unavailable" : "command.nopreview");
        onPair(
                Command.BOXES,
                p -> p.look()
                        .boxesVisibleProperty()
                        .set(!p.look().boxesVisibleProperty().get()));
        onPair(Command.FIT, p -> p.viewport().fit());
        commands.bind(
                Command.NEXT_MODEL, () -> withReview(SessionCommands::nextModel), severalModels, "status.onemodel");
        bind(
                Command.HIDE_SCORES,
                () -> withReview(r -> r.hidden()
                        .wantedProperty()
                        .set(!r.hidden().wantedProperty().get())));
        onScreen(Command.WHY, ReviewScreen::toggleWhy);
        onScreen(Command.VIEW_RESET, s -> s.space().view().resetView());
        onScreen(Command.VIEW_CAMERA, s -> s.space().view().showFromCamera());
        onScreen(Command.VIEW_TOP, s -> s.space().view().showTop());
        onScreen(Command.VIEW_FRONT, s -> s.space().view().showFront());
        onScreen(Command.VIEW_LEFT, s -> s.space().view().showLeft());
        onScreen(Command.PARALLEL, s -> s.space().toggleParallel());
        onScreen(Command.COLOURS, s -> s.space().nextColours());
        onScreen(Command.EYE_DOME, s -> s.space().toggleEyeDome());
        onScreen(Command.ISOLATE, s -> s.space().toggleIsolate());
        onScreen(Command.BOX_CARD, s -> s.space().toggleBoxCard());
        onScreen(Command.EDIT_BOX, s -> s.space().correcting().toggle());
        onScreen(Command.CLEAR_RULER, s -> s.space().clearRuler());
    }

    private String whyNotAdjust() {
        return review == null
                ? commands.text("command.unavailable")
                : commands.text("command.noadjust", Command.SWIPE, Command.DIFFERENCE, Command.HEAT_MAP);
    }

    /** Binds a command that changes how heat maps are looked at, while one does. */
    private void onMap(Command command, Consumer<MapLook> action) {
        commands.bindSaying(
                command,
                () -> withScreen(s -> action.accept(s.pair().look().map())),
                mapped,
                () -> review == null
                        ? commands.text("command.unavailable")
                        : commands.text("command.nomap", Command.HEAT_MAP));
    }

    private static void nextModel(ReviewModel review) {
        List<String> models = review.data().models();
        int at = models.indexOf(review.modelProperty().get());
        review.modelProperty().set(models.get((at + 1) % models.size()));
    }

    private void onScreen(Command command, Consumer<ReviewScreen> action) {
        bind(command, () -> withScreen(action));
    }

    private void onPair(Command command, Consumer<PairView> action) {
        onScreen(command, s -> action.accept(s.pair()));
    }

    private void withReview(Consumer<ReviewModel> action) {
        ReviewModel r = review;
        if (r != null) {
            action.accept(r);
        }
    }

    private void withScreen(Consumer<ReviewScreen> action) {
        ReviewScreen s = screen;
        if (s != null) {
            action.accept(s);
        }
    }
}
