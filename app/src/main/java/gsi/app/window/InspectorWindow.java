package gsi.app.window;

import gsi.annotation.OpenDesk;
import gsi.annotation.ProjectException;
import gsi.annotation.ProjectLocation;
import gsi.app.candidates.FunnelScreen;
import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.command.KeyBindings;
import gsi.app.command.KeyMap;
import gsi.app.compare.CorrectedBoxes;
import gsi.app.compare.PairComparer;
import gsi.app.compare.PairModel;
import gsi.app.hints.Hints;
import gsi.app.media.PhotoStore;
import gsi.app.media.Thumbnails;
import gsi.app.review.PaceModel;
import gsi.app.review.Reasons;
import gsi.app.review.ReviewModel;
import gsi.app.review.ReviewScreen;
import gsi.app.scene.CloudFormats;
import gsi.app.scene.CloudStore;
import gsi.app.scene.PreviewStore;
import gsi.app.scene.SpacePane;
import gsi.app.scores.InstalledScorer;
import gsi.app.scores.ScoreModel;
import gsi.app.settings.LiveSettings;
import gsi.app.settings.Settings;
import gsi.app.settings.SettingsFile;
import gsi.app.settings.UserFolders;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import gsi.dataset.layout.ListedData;
import gsi.scorer.lpips.LpipsModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's one window: header, the open session's screen or a welcome, status line, and what the commands do. Wires
 * everything by hand, readable from top to bottom. FX thread.
 */
public final class InspectorWindow {

    private static final Logger LOG = LoggerFactory.getLogger(InspectorWindow.class);

    private static final long PHOTO_BYTES = 256L << 20;
    private static final long CLOUD_BYTES = 128L << 20;
    private static final long PREVIEW_BYTES = 96L << 20;
    private static final long THUMBNAIL_BYTES = 64L << 20;
    private static final long THUMBNAIL_FILE_BYTES = 512L << 20;

    private final Texts texts;
    private final TaskRunner runner;
    private final Dialogs dialogs;
    private final SessionOpener opener;
    private final LatestOnly opening;
    private final CommandTable commands;
    private final Theme theme;
    private final StatusLine status;
    private final HeaderBar header;
    private final BorderPane frame = new BorderPane();
    private final OverlayLayer layer = new OverlayLayer(frame);
    private final PhotoStore photos = new PhotoStore(PHOTO_BYTES);
    private final Thumbnails thumbnails;
    private final InstalledScorer scorer;
    private final SessionCommands sessionCommands;
    private final ExportFlow exports;
    private final CandidateFlow candidates;
    private final LiveSettings settings;
    private final Reasons reasons;
    private final Hints hints;
    private final Cards cards;
    private @Nullable Session session;
    private @Nullable ReviewScreen screen;
    private Subscription sessionSubscriptions = Subscription.EMPTY;
    private boolean reading;
    /** Whether the open session has only a part of its data set. */
    private boolean partial;

    private TaskRunner.@Nullable Running readingRest;
    private @Nullable Exception openFailure;

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
        this.texts = texts;
        this.runner = runner;
        this.dialogs = dialogs;
        this.settings = new LiveSettings(settingsFile);
        this.reasons = new Reasons(settings, texts);
        this.opener = new SessionOpener(folders, version);
        LpipsModels models = new LpipsModels(System.getenv(LpipsModels.VARIABLE), folders.models());
        this.scorer = new InstalledScorer(models);
        this.opening = new LatestOnly(runner);
        this.thumbnails = new Thumbnails(runner, 144, 108, THUMBNAIL_BYTES, folders.thumbnails(), THUMBNAIL_FILE_BYTES);
        this.theme = new Theme(settings.get().theme());
        this.commands = new CommandTable(texts);
        this.hints = new Hints(settings, commands, texts);
        reasons.name(commands);
        this.sessionCommands = new SessionCommands(commands, reasons);
        this.cards = new Cards(layer, commands, settings, reasons, folders, thumbnails, models, runner, texts);
        bindCommands(quit);
        this.status = new StatusLine(commands, texts, InstantSource.system());
        this.exports = new ExportFlow(dialogs, runner, status, texts, version, this::showScoring);
        this.candidates = new CandidateFlow(
                dialogs, layer, runner, status, photos, thumbnails, folders, texts, new CandidatePlace());
        this.header = new HeaderBar(commands, texts, theme.darkProperty());
        frame.setTop(header);
        frame.setBottom(status);
        showWelcome();
        followSettings();
    }

    private void followSettings() {
        settings.follow(Settings::theme, theme::choose);
        settings.follow(Settings::annotator, name -> {
            header.showAnnotator(name);
            withSession(s -> s.review().annotatorProperty().set(name));
        });
        commands.keyMapProperty()
                .set(KeyMap.of(
                        settings.get().keys(),
                        (key, arguments) -> status.warn(texts.get("keys.unusable", texts.get(key, arguments)))));
    }

    private void bindCommands(Runnable quit) {
        commands.bind(Command.OPEN, () -> dialogs.chooseData().ifPresent(folder -> open(folder, null)));
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
        commands.bind(Command.PALETTE, () -> cards.openPalette(session, folder -> open(folder, null), this::explain));
        commands.bind(Command.SETTINGS, () -> cards.openSettings(session));
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
            ReviewScreen desk = screen;
            Session open = session;
            if (funnel != null) {
                // The desk's keys would decide about what is not to be seen.
                sessionCommands.disconnect();
                frame.setCenter(funnel);
            } else if (desk != null && open != null) {
                frame.setCenter(desk);
                sessionCommands.connect(open.review(), desk);
            } else {
                showWelcome();
            }
            layer.requestFocus();
        }

        @Override
        public @Nullable Session session() {
            return session;
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
        if (partial) {
            status.warn(texts.get("status.export.part"));
        } else {
            exports.start(s);
        }
    }

    private void withSession(Consumer<Session> action) {
        Session s = session;
        if (s != null) {
            action.accept(s);
        }
    }

    private void withScreen(Consumer<ReviewScreen> action) {
        ReviewScreen s = screen;
        if (s != null) {
            action.accept(s);
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
        scene.getStylesheets()
                .add(Objects.requireNonNull(InspectorWindow.class.getResource("app.css"))
                        .toExternalForm());
        new KeyBindings(commands, text -> status.tell(text), this::takeKey).install(scene);
        new FolderDrop(layer, texts, folder -> open(folder, null)).install(scene);
        new ShiftHeld(held -> withScreen(s -> s.pair().showingSourceProperty().set(held))).install(scene);
    }

    /** A card over the content comes first, then what takes keys of its own. */
    private boolean takeKey(KeyEvent event) {
        ReviewScreen s = screen;
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
        open(folder, projectFile, Sharing.ASK);
    }

    private void open(Path folder, @Nullable Path projectFile, Sharing sharing) {
        reading = true;
        openFailure = null;
        status.busy(texts.get("status.reading", folder), -1, texts.get("open.cancelled"), () -> {
            opening.cancel();
            reading = false;
            status.idle("");
            status.tell(texts.get("open.cancelled"));
        });
        opening.io(
                () -> opener.open(folder, projectFile, settings.get().annotator(), sharing, (done, total) -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException();
                    }
                }),
                opened -> {
                    reading = false;
                    status.idle("");
                    start(opened);
                },
                error -> {
                    reading = false;
                    openFailure = error;
                    status.idle("");
                    status.warn(error.getMessage() == null ? texts.get("open.failed", folder) : error.getMessage());
                    offerAgain(folder, projectFile, error);
                });
    }

    /** Where another program is in the way, a person says what to do. */
    private void offerAgain(Path folder, @Nullable Path projectFile, Exception error) {
        if (error instanceof DeskTakenException taken) {
            cards.askAboutDesk(
                    taken.holder(),
                    () -> open(folder, projectFile, Sharing.READ_ONLY),
                    () -> open(folder, projectFile, Sharing.TOGETHER));
        } else if (error instanceof ProjectException e && e.kind() == ProjectException.Kind.LOCKED) {
            cards.tellLocked(
                    e,
                    () -> open(folder, projectFile, Sharing.READ_ONLY),
                    () -> open(folder, projectFile, Sharing.ASK));
        }
    }

    private void start(SessionOpener.Opened opened) {
        endSession();
        candidates.close();
        DataSet data = opened.data();
        ListedData rest = opened.rest();
        partial = rest != null;
        ReviewModel review =
                new ReviewModel(data, opened.project(), runner, settings.get().annotator(), InstantSource.system());
        ScoreModel scores = new ScoreModel(data, runner, scorer, opened.project());
        Session now = Session.of(
                opened.location(), opened.mark(), review, scores, new PaceModel(review, runner, System::nanoTime));
        session = now;
        PreviewStore previews = new PreviewStore(texts, PREVIEW_BYTES);
        SpacePane space = new SpacePane(
                new CloudStore(photos, texts, CloudFormats::read, CLOUD_BYTES),
                previews,
                runner,
                commands,
                texts,
                theme.darkProperty(),
                new ProjectBookmarks(opened.project()),
                review.corrections(),
                status::tell,
                problem -> report(now, problem));
        ReviewScreen desk = new ReviewScreen(
                review,
                scores,
                new PairModel(
                        photos,
                        runner,
                        texts,
                        key -> CorrectedBoxes.of(review.corrections().of(key).keySet())),
                new PairComparer(runner),
                space,
                previews,
                thumbnails,
                commands,
                reasons,
                hints,
                () -> settings.get().review().prefetch(),
                texts,
                problem -> report(now, problem));
        screen = desk;
        frame.setCenter(desk);
        desk.setDividers(settings.get().dividers());
        desk.activate();
        sessionCommands.connect(review, desk);
        // Keys decide from the first moment on: no text field has the focus until a person puts it there.
        layer.requestFocus();
        follow(now);
        settings.change(s -> s.withRecent(data.root().toString()));
        header.showRecent(settings.get().recent(), folder -> open(folder, null));
        if (rest == null) {
            scores.start(review.currentProperty().get());
        } else {
            readRest(now, rest);
        }
        if (review.project().info().readOnly()) {
            status.warn(texts.get("status.readonly", opened.location().file()));
        } else {
            boolean expected = opened.location().why() != ProjectLocation.Why.DATA_READ_ONLY
                    && opened.location().passedOver() == null;
            status.tell(
                    expected && rest != null
                            ? texts.get("status.opened.part", rest.editFiles())
                            : expected
                                    ? opened(data)
                                    : texts.get(
                                            "status.opened.where",
                                            opened.location().explanation()));
        }
    }

    /** Samples that no model has edited are candidates: what is asked of a person is another thing. */
    private String opened(DataSet data) {
        int samples = data.samples().size();
        return data.models().isEmpty() && samples > 0
                ? texts.get("status.opened.candidates", samples)
                : texts.get("status.opened", samples, data.models().size());
    }

    /** Lists a problem met while showing; where the whole folder is gone, says that rather than one file after the other. */
    private void report(Session now, Problem problem) {
        now.add(problem);
        Path root = now.data().root();
        runner.io(
                () -> Files.isDirectory(root),
                there -> {
                    if (!there) {
                        status.warn(texts.get("status.gone", root));
                    }
                },
                error -> {});
    }

    /** Reads the whole data set while its first part is worked on. */
    private void readRest(Session now, ListedData rest) {
        readingRest = runner.background(
                () -> rest.whole(new PacedProgress((done, total) -> runner.onFxThread(() -> showReading(done, total)))),
                whole -> {
                    readingRest = null;
                    partial = false;
                    status.idle("");
                    now.takeOver(whole);
                    sessionCommands.connect(now.review(), Objects.requireNonNull(screen));
                    screen.showModels();
                    status.tell(opened(whole));
                    now.scores().start(now.review().currentProperty().get());
                },
                error -> {
                    readingRest = null;
                    status.idle("");
                    status.warn(String.valueOf(error.getMessage()));
                });
        showReading(0, rest.editFiles());
    }

    private void showReading(int done, int total) {
        if (readingRest != null) {
            status.busy(
                    texts.get("status.reading.rest", done, total),
                    (double) done / Math.max(1, total),
                    texts.get("status.reading.stop"),
                    () -> {
                        stopReadingRest();
                        status.idle("");
                        status.warn(texts.get("status.part", sessionSize(), total));
                    });
        }
    }

    private int sessionSize() {
        return session == null ? 0 : session.data().samples().size();
    }

    private void stopReadingRest() {
        if (readingRest != null) {
            readingRest.cancel();
            readingRest = null;
        }
    }

    private void follow(Session now) {
        ReviewModel review = now.review();
        status.follow(review.savedAtProperty(), review.savingProperty());
        header.showData(now.data().root());
        now.pace().activate();
        ListChangeListener<Problem> problemCount =
                c -> status.showProblems(now.problems().size());
        now.problems().addListener(problemCount);
        status.showProblems(now.problems().size());
        ReviewReports reports = new ReviewReports(texts, status);
        sessionSubscriptions = Subscription.combine(
                review.eventProperty().subscribe(reports::tell),
                settings.follow(s -> s.review().autoAdvance(), review.autoAdvanceProperty()::set),
                settings.follow(s -> s.review().hideScores(), review.hidden().wantedProperty()::set),
                review.hidden()
                        .wantedProperty()
                        .subscribe((before, hide) ->
                                settings.change(s -> s.withReview(s.review().withHideScores(hide)))),
                now.pace().summaryProperty().subscribe(header::showProgress),
                now.pace()::deactivate,
                now.scores().revisionProperty().subscribe(n -> showScoring()),
                review.correctedSampleProperty().subscribe(sample -> {
                    if (sample != null) {
                        now.scores().correct(sample);
                    }
                }),
                review.currentProperty().subscribe(now.scores()::hurry),
                () -> now.problems().removeListener(problemCount));
    }

    private void showScoring() {
        Session now = session;
        if (now == null) {
            status.idle("");
            return;
        }
        ScoreModel scores = now.scores();
        scores.takeProblems().forEach(now::add);
        if (exports.isRunning() || candidates.isRunning() || partial) {
            return;
        }
        if (scores.isRunning()) {
            status.busy(
                    texts.get("status.scoring", scores.done(), scores.total()),
                    (double) scores.done() / Math.max(1, scores.total()),
                    texts.get("status.scoring.cancel"),
                    scores::cancel);
        } else if (scores.done() < scores.total()) {
            status.idle(texts.get("status.scoring.cancelled", scores.done(), scores.total()));
        } else {
            status.idle(texts.get("status.scored", scores.images()));
        }
    }

    private void endSession() {
        stopReadingRest();
        sessionSubscriptions.unsubscribe();
        sessionSubscriptions = Subscription.EMPTY;
        sessionCommands.disconnect();
        Session s = session;
        ReviewScreen open = screen;
        session = null;
        screen = null;
        if (s != null && open != null) {
            settings.change(now -> now.withLayout(now.window(), open.dividers()));
            open.deactivate();
            s.scores().close();
            try {
                s.review().close();
            } catch (ProjectException e) {
                LOG.warn("The project was not closed cleanly", e);
            }
            s.mark().ifPresent(OpenDesk::close);
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
        Session s = session;
        ReviewScreen open = screen;
        return !reading
                && readingRest == null
                && runner.isIdle()
                && (open == null || open.isPainted())
                && (s == null
                        || s.scores()
                                .isScored(
                                        s.review().currentProperty().get(),
                                        s.review().modelProperty().get()));
    }

    /** Why the folder asked for last could not be opened; null where it could. */
    public @Nullable Exception openFailure() {
        return openFailure;
    }

    /** Shows the named sample; returns whether there is one. */
    public boolean showSample(String key, @Nullable String set) {
        Session s = session;
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
        return session == null ? null : session.review();
    }

    /** The open session's screen. */
    public @Nullable ReviewScreen screen() {
        return screen;
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
        status.close();
        theme.close();
    }
}
