package gsi.app.window;

import gsi.app.candidates.FunnelScreen;
import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.command.KeyBindings;
import gsi.app.command.KeyMap;
import gsi.app.hints.Hints;
import gsi.app.media.PhotoStore;
import gsi.app.media.Thumbnails;
import gsi.app.review.Reasons;
import gsi.app.review.ReviewModel;
import gsi.app.review.ReviewScreen;
import gsi.app.scores.InstalledScorer;
import gsi.app.scores.InstalledScorer.GpuOpener;
import gsi.app.scores.OpenedGpu;
import gsi.app.settings.LiveSettings;
import gsi.app.settings.Settings;
import gsi.app.settings.SettingsFile;
import gsi.app.settings.UserFolders;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.dataset.image.CacheLevel;
import gsi.gpu.ScorerDevice;
import gsi.scorer.lpips.LpipsModels;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/**
 * The program's one window: header, the open session's screen or a welcome, status line, and what the commands do. Wires
 * everything by hand, readable from top to bottom. FX thread.
 */
public final class InspectorWindow {

    private static final long PHOTO_BYTES = 256L << 20;
    private static final long THUMBNAIL_BYTES = 64L << 20;
    private static final long THUMBNAIL_FILE_BYTES = 512L << 20;

    private final Texts texts;
    private final TaskRunner runner;
    private final Dialogs dialogs;
    private final Opening opening;
    private final CommandTable commands;
    private final Theme theme;
    private final StatusLine status;
    private final HeaderBar header;
    private final BorderPane frame = new BorderPane();
    private final OverlayLayer layer = new OverlayLayer(frame);
    private final SessionCommands sessionCommands;
    private final ExportFlow exports;
    private final CandidateFlow candidates;
    private final LiveSettings settings;
    private final Reasons reasons;
    private final DeskParts parts;
    private final InstalledScorer scorer;
    private final Cards cards;
    private @Nullable OpenSession session;

    /**
     * Makes the window's content; {@link #attach} puts it into a scene.
     *
     * @param dialogs how folders are chosen
     * @param quit what the quit command does
     */
    public InspectorWindow(
            Texts texts,
            TaskRunner runner,
            SettingsFile settingsFile,
            UserFolders folders,
            Dialogs dialogs,
            String version,
            Runnable quit) {
        this(texts, runner, settingsFile, folders, dialogs, OpenedGpu::of, version, quit);
    }

    /** With another way to a GPU. */
    InspectorWindow(
            Texts texts,
            TaskRunner runner,
            SettingsFile settingsFile,
            UserFolders folders,
            Dialogs dialogs,
            GpuOpener gpus,
            String version,
            Runnable quit) {
        this.texts = texts;
        this.runner = runner;
        this.dialogs = dialogs;
        this.settings = new LiveSettings(settingsFile);
        this.reasons = new Reasons(settings, texts);
        LpipsModels models = new LpipsModels(System.getenv(LpipsModels.VARIABLE), folders.models());
        Thumbnails thumbnails =
                new Thumbnails(runner, 144, 108, THUMBNAIL_BYTES, folders.thumbnails(), THUMBNAIL_FILE_BYTES);
        this.theme = new Theme(settings.get().theme());
        this.commands = new CommandTable(texts);
        reasons.name(commands);
        this.sessionCommands = new SessionCommands(commands, reasons);
        this.scorer = new InstalledScorer(models, gpus);
        this.cards = new Cards(layer, commands, settings, reasons, folders, thumbnails, models, scorer, runner, texts);
        bindCommands(quit);
        this.status = new StatusLine(commands, texts, InstantSource.system());
        this.exports = new ExportFlow(dialogs, runner, status, texts, version, this::showScoring);
        PhotoStore photos = new PhotoStore(PHOTO_BYTES);
        this.candidates = new CandidateFlow(
                dialogs, layer, runner, status, photos, thumbnails, folders, texts, new CandidatePlace());
        this.header = new HeaderBar(commands, texts, theme.darkProperty());
        this.opening = new Opening(runner, new SessionOpener(folders, version), status, cards, texts, this::start);
        this.parts = new DeskParts(
                texts,
                runner,
                commands,
                sessionCommands,
                settings,
                reasons,
                new Hints(settings, commands, texts),
                photos,
                thumbnails,
                scorer,
                theme.darkProperty(),
                status,
                header);
        frame.setTop(header);
        frame.setBottom(status);
        showWelcome();
        followSettings();
    }

    private void followSettings() {
        settings.follow(Settings::theme, theme::choose);
        settings.follow(Settings::scorer, this::chooseScorer);
        settings.follow(Settings::annotator, name -> {
            header.showAnnotator(name);
            withSession(s -> s.review().annotatorProperty().set(name));
        });
        commands.keyMapProperty()
                .set(KeyMap.of(
                        settings.get().keys(),
                        (key, arguments) -> status.warn(texts.get("keys.unusable", texts.get(key, arguments)))));
    }

    /** What is open shows at once what becomes of the choice. */
    private void chooseScorer(ScorerDevice device) {
        scorer.choose(device);
        if (session != null) {
            runner.background(
                    scorer::get, found -> showScoring(), error -> status.warn(String.valueOf(error.getMessage())));
        }
    }

    private void bindCommands(Runnable quit) {
        commands.bind(Command.OPEN, () -> dialogs.chooseData().ifPresent(folder -> open(folder, null)));
        sessionCommands.bind(Command.REOPEN, () -> withSession(this::reopen));
        sessionCommands.bind(Command.EXPORT, () -> withSession(this::export));
        sessionCommands.bind(Command.PROBLEMS, () -> withSession(cards::showProblems));
        sessionCommands.bind(Command.COLUMNS, () -> withScreen(cards::openColumns));
        sessionCommands.bind(Command.PROGRESS, () -> withSession(cards::showProgress));
        sessionCommands.bind(Command.DECISIONS, () -> withSession(cards::showDecisions));
        sessionCommands.bindDeciding(Command.BULK, () -> withSession(cards::decideMany));
        commands.bind(Command.CANDIDATES, () -> candidates().start());
        sessionCommands.bind(Command.FUNNEL, () -> withSession(candidates()::showFunnelOf));
        commands.bind(Command.SAVE, () -> sayAlreadySaved());
        commands.bind(Command.ANNOTATOR, cards::askAnnotator);
        commands.bind(
                Command.PALETTE, () -> cards.openPalette(sessionNow(), folder -> open(folder, null), this::explain));
        commands.bind(Command.SETTINGS, () -> cards.openSettings(sessionNow()));
        commands.bind(Command.THEME, this::swapTheme);
        commands.bind(Command.HELP, cards::openHelp);
        commands.bind(Command.QUIT, quit);
    }

    /** Commands are bound before it is made, and called after. */
    private CandidateFlow candidates() {
        return candidates;
    }

    /** The middle of the window, which a funnel can take for a while. */
    private final class CandidatePlace implements CandidateFlow.Place {

        @Override
        public void show(@Nullable FunnelScreen funnel) {
            OpenSession open = session;
            if (funnel != null) {
                // The desk's keys would decide about what is not to be seen.
                sessionCommands.disconnect();
                frame.setCenter(funnel);
            } else if (open != null) {
                frame.setCenter(open.screen());
                sessionCommands.connect(open.session().review(), open.screen());
            } else {
                showWelcome();
            }
            layer.requestFocus();
        }

        @Override
        public @Nullable Session session() {
            OpenSession open = session;
            return open == null ? null : open.session();
        }

        @Override
        public void open(Path folder) {
            InspectorWindow.this.open(folder, null);
        }

        @Override
        public void idle() {
            showScoring();
        }
    }

    private void export(Session s) {
        if (session != null && session.isPartial()) {
            status.warn(texts.get("status.export.part"));
        } else {
            exports.start(s);
        }
    }

    /** Reads the data folder anew; what is open stays until that is done. */
    private void reopen(Session s) {
        open(s.data().root(), s.location().file());
    }

    private @Nullable Session sessionNow() {
        return session == null ? null : session.session();
    }

    private void withSession(Consumer<Session> action) {
        OpenSession s = session;
        if (s != null) {
            action.accept(s.session());
        }
    }

    private void withScreen(Consumer<ReviewScreen> action) {
        OpenSession s = session;
        if (s != null) {
            action.accept(s.screen());
        }
    }

    private void sayAlreadySaved() {
        status.tell(texts.get("status.already"));
    }

    /** The window's content; it has the focus where no text field has. */
    public Parent root() {
        return layer;
    }

    /** Connects keys, style and dropping to the scene that shows {@link #root()}. */
    public void attach(Scene scene) {
        Theme.dress(scene);
        new KeyBindings(commands, text -> status.tell(text), this::takeKey).install(scene);
        new FolderDrop(layer, texts, folder -> open(folder, null)).install(scene);
        new ShiftHeld(held -> withScreen(s -> s.pair().showingSourceProperty().set(held))).install(scene);
    }

    /** A card over the content comes first, then what takes keys of its own. */
    private boolean takeKey(KeyEvent event) {
        ReviewScreen s = screen();
        return layer.takeKey(event) || candidates.takeKey(event) || (s != null && s.takeKey(event));
    }

    private void showWelcome() {
        frame.setCenter(new WelcomePane(commands, texts, settings.get().recent(), folder -> open(folder, null)));
        header.showRecent(settings.get().recent(), folder -> open(folder, null));
    }

    /**
     * Opens a data folder in place of what is open; what is open stays until the new one is read.
     *
     * @param projectFile the project to use; null for the usual place
     */
    public void open(Path folder, @Nullable Path projectFile) {
        opening.open(folder, projectFile, session == null ? () -> {} : session.session()::remember);
    }

    private void start(SessionOpener.Opened opened) {
        endSession();
        candidates.close();
        OpenSession now = new OpenSession(parts, opened, () -> exports.isRunning() || candidates.isRunning());
        session = now;
        frame.setCenter(now.screen());
        now.start(opened.rest());
        // Keys decide from the first moment on: no text field has the focus until a person puts it there.
        layer.requestFocus();
        settings.change(s -> s.withRecent(opened.data().root().toString()));
        header.showRecent(settings.get().recent(), folder -> open(folder, null));
    }

    private void showScoring() {
        OpenSession now = session;
        if (now == null) {
            status.idle("");
        } else {
            now.showScoring();
        }
    }

    private void endSession() {
        OpenSession s = session;
        session = null;
        if (s != null) {
            s.close();
        }
    }

    private void explain(String whyNot) {
        status.tell(whyNot);
    }

    private void swapTheme() {
        settings.change(s -> s.withTheme(theme.darkProperty().get() ? "light" : "dark"));
    }

    /** Whether everything that was asked for is on screen: data read, pictures decoded, the shown sample scored. */
    public boolean isSettled() {
        return !opening.isUnderWay() && runner.isIdle() && (session == null || session.isSettled());
    }

    /** Why the folder asked for last could not be opened; null where it could. */
    public @Nullable Exception openFailure() {
        return opening.failure();
    }

    /** Shows the named sample; returns whether there is one. */
    public boolean showSample(String key, @Nullable String set) {
        Session s = sessionNow();
        return s != null
                && s.data()
                        .find(key, set)
                        .map(sample -> s.review().showKey(sample.key()))
                        .orElse(false);
    }

    /** Chooses light, dark or system for this run only. */
    public void setTheme(String choice) {
        theme.choose(choice);
    }

    /** The open session's review, for tests and pictures. */
    public @Nullable ReviewModel review() {
        return session == null ? null : session.session().review();
    }

    /** The open session's screen. */
    public @Nullable ReviewScreen screen() {
        return session == null ? null : session.screen();
    }

    /** The funnel on screen; null for none. */
    @Nullable
    FunnelScreen funnel() {
        return candidates.screen();
    }

    /** Makes candidates of a folder, or shows those in it, as if it had been chosen. */
    void makeCandidates(Path folder) {
        candidates.start(folder);
    }

    /** How full each cache of this window is, weighed anew; for measuring. */
    public List<CacheLevel> caches() {
        List<CacheLevel> out = new ArrayList<>(parts.photos().levels());
        out.addAll(parts.thumbnails().levels());
        out.addAll(scorer.caches());
        withScreen(s -> out.addAll(s.caches()));
        return out;
    }

    /** How many scores the open session has made or taken over; 0 where nothing is open. For measuring. */
    public int scoresMade() {
        return session == null ? 0 : session.session().scores().done();
    }

    /** Draws the 3D view now, for a picture of the window. */
    public void drawNow() {
        withScreen(s -> s.space().drawNow());
    }

    /** What the last message says, for pictures without a display and tests. */
    public String message() {
        return status.message();
    }

    /** The remembered window place, see {@link Settings#window()}. */
    public List<Double> windowPlace() {
        return settings.get().window();
    }

    /** Closes project and background work, and remembers the layout. */
    public void close(List<Double> windowPlace) {
        opening.cancel();
        candidates.close();
        endSession();
        settings.change(s -> s.withLayout(windowPlace, s.dividers()));
        scorer.close();
        status.close();
        theme.close();
    }
}
