package gsi.app.window;

import gsi.annotation.OpenDesk;
import gsi.annotation.ProjectException;
import gsi.annotation.ProjectLocation;
import gsi.app.compare.CorrectedBoxes;
import gsi.app.compare.HeatMaps;
import gsi.app.compare.PairComparer;
import gsi.app.compare.PairModel;
import gsi.app.queue.NumberedSamples;
import gsi.app.review.PaceModel;
import gsi.app.review.ReviewModel;
import gsi.app.review.ReviewScreen;
import gsi.app.scene.CloudFormats;
import gsi.app.scene.CloudStore;
import gsi.app.scene.PreviewStore;
import gsi.app.scene.SpacePane;
import gsi.app.scores.DeviceWords;
import gsi.app.scores.ScoreModel;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import gsi.dataset.SampleKey;
import gsi.dataset.layout.ListedData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A data folder that is open in the window: its session, its desk, and all that follows them until it is closed. FX thread. */
final class OpenSession {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSession.class);

    private static final long CLOUD_BYTES = 128L << 20;
    private static final long PREVIEW_BYTES = 96L << 20;

    /** Scores come many times a second, and each word in the status line is a picture of the window. */
    private static final Duration TELL_SCORING_EVERY = Duration.ofMillis(200);

    private final DeskParts parts;
    private final Texts texts;
    private final StatusLine status;
    private final BooleanSupplier exporting;
    private final Session session;
    private final ReviewScreen screen;
    private final SessionWatch watch;
    private Subscription subscriptions = Subscription.EMPTY;
    private Optional<OpenDesk> mark = Optional.empty();
    private boolean closed;

    /** Whether only a part of the data set is there. */
    private boolean partial;

    /** What is read once the first pair is in view: until then everything is for that. */
    private @Nullable ListedData waitingRest;

    private TaskRunner.@Nullable Running readingRest;

    /** The sample that was scored out of turn last, because somebody looks at it. */
    private @Nullable SampleKey hurried;

    private final Pacing scoringNews = new Pacing(TELL_SCORING_EVERY);

    /**
     * Puts together what was opened; {@link #start} begins.
     *
     * @param exporting whether something else has the progress bar
     */
    OpenSession(DeskParts parts, SessionOpener.Opened opened, BooleanSupplier exporting) {
        this.parts = parts;
        this.texts = parts.texts();
        this.status = parts.status();
        this.exporting = exporting;
        DataSet data = opened.data();
        ReviewModel review = new ReviewModel(
                data, opened.project(), parts.runner(), parts.settings().get().annotator(), InstantSource.system());
        ScoreModel scores = new ScoreModel(data, parts.runner(), parts.scorer(), opened.project());
        session =
                Session.of(opened.location(), review, scores, new PaceModel(review, parts.runner(), System::nanoTime));
        PreviewStore previews = new PreviewStore(texts, PREVIEW_BYTES);
        SpacePane space = new SpacePane(
                new CloudStore(parts.photos(), texts, CloudFormats::read, CLOUD_BYTES),
                previews,
                parts.runner(),
                parts.commands(),
                texts,
                parts.dark(),
                new ProjectBookmarks(opened.project()),
                review.corrections(),
                status::tell,
                this::report);
        screen = new ReviewScreen(
                review,
                scores,
                new PairModel(
                        parts.photos(),
                        parts.runner(),
                        texts,
                        key -> CorrectedBoxes.of(review.corrections().of(key).keySet())),
                new PairComparer(parts.runner()),
                new HeatMaps(parts.runner(), () -> parts.scorer().get().maps()),
                space,
                previews,
                parts.thumbnails(),
                parts.commands(),
                parts.reasons(),
                parts.hints(),
                () -> parts.settings().get().review().prefetch(),
                texts,
                this::report);
        DataNotice notice = new DataNotice(parts.commands(), texts);
        screen.setTop(notice);
        watch = new SessionWatch(
                review,
                parts.runner(),
                notice,
                why -> status.warn(
                        texts.get("status.others.unreadable", session.location().file(), why)));
    }

    Session session() {
        return session;
    }

    ReviewScreen screen() {
        return screen;
    }

    /** Whether only a part of the data set is there. */
    boolean isPartial() {
        return partial;
    }

    /** Shows the desk at work; its screen is in the scene already. */
    void start(@Nullable ListedData rest) {
        partial = rest != null;
        DataSet data = session.data();
        screen.setDividers(parts.settings().get().dividers());
        screen.activate();
        parts.sessionCommands().connect(session.review(), screen);
        follow();
        markOpen();
        if (rest == null) {
            session.scores().start(session.review().currentProperty().get());
            watch.watchFiles(data);
        } else if (session.review().currentProperty().get() == null
                || screen.shownPairProperty().get() != null) {
            readRest(rest);
        } else {
            waitingRest = rest;
        }
        ProjectLocation location = session.location();
        if (session.review().project().info().readOnly()) {
            status.warn(texts.get("status.readonly", location.file()));
        } else if (location.why() == ProjectLocation.Why.DATA_READ_ONLY || location.passedOver() != null) {
            status.tell(texts.get("status.opened.where", location.explanation()));
        } else if (rest != null) {
            status.tell(texts.get("status.opened.part", rest.editFiles()));
        } else {
            tellSize(data);
        }
    }

    /** Samples that no model has edited are candidates: what is asked of a person is another thing. */
    private void tellSize(DataSet data) {
        int samples = data.samples().size();
        status.tell(
                data.models().isEmpty() && samples > 0
                        ? texts.get("status.opened.candidates", samples)
                        : texts.get("status.opened", samples, data.models().size()));
    }

    /** Only what is written to is marked as open: a reader is in nobody's way. */
    private void markOpen() {
        if (!session.review().project().info().readOnly()) {
            Path file = session.location().file();
            String annotator = parts.settings().get().annotator();
            parts.runner()
                    .io(
                            () -> OpenDesk.take(file, annotator, Instant.now()),
                            taken -> {
                                mark = taken;
                                if (closed) {
                                    mark.ifPresent(OpenDesk::close);
                                }
                            },
                            error -> LOG.warn("The project is not marked as open", error));
        }
    }

    /** Lists a problem met while showing; where the whole folder is gone, says that rather than one file after the other. */
    private void report(Problem problem) {
        session.add(problem);
        Path root = session.data().root();
        parts.runner()
                .io(
                        () -> Files.isDirectory(root),
                        there -> {
                            if (!there) {
                                status.warn(texts.get("status.gone", root));
                            }
                        },
                        error -> {});
    }

    private void pairShown(@Nullable SampleKey key) {
        if (key == null) {
            return;
        }
        ListedData rest = waitingRest;
        if (rest != null) {
            waitingRest = null;
            readRest(rest);
        }
        if (!key.equals(hurried)) {
            hurried = key;
            session.scores().hurry(session.review().currentProperty().get());
        }
    }

    /** Reads the whole data set while its first part is worked on. */
    private void readRest(ListedData rest) {
        TaskRunner runner = parts.runner();
        readingRest = runner.background(
                () -> NumberedSamples.of(rest.whole(
                        new PacedProgress((done, total) -> runner.onFxThread(() -> showReading(done, total))))),
                whole -> {
                    readingRest = null;
                    partial = false;
                    status.idle("");
                    session.takeOver(whole);
                    parts.sessionCommands().connect(session.review(), screen);
                    screen.showModels();
                    tellSize(whole.data());
                    session.scores().start(session.review().currentProperty().get());
                    watch.watchFiles(whole.data());
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
                        status.warn(texts.get(
                                "status.part", session.data().samples().size(), total));
                    });
        }
    }

    private void stopReadingRest() {
        waitingRest = null;
        if (readingRest != null) {
            readingRest.cancel();
            readingRest = null;
        }
    }

    private void follow() {
        ReviewModel review = session.review();
        status.follow(review.savedAtProperty(), review.savingProperty());
        parts.header().showData(session.data().root());
        session.pace().activate();
        ListChangeListener<Problem> problemCount =
                c -> status.showProblems(session.problems().size());
        session.problems().addListener(problemCount);
        status.showProblems(session.problems().size());
        ReviewReports reports = new ReviewReports(parts.commands(), texts, status);
        subscriptions = Subscription.combine(
                review.eventProperty().subscribe(reports::tell),
                parts.settings().follow(s -> s.review().autoAdvance(), review.autoAdvanceProperty()::set),
                parts.settings()
                        .follow(s -> s.review().hideScores(), review.hidden().wantedProperty()::set),
                review.hidden()
                        .wantedProperty()
                        .subscribe((before, hide) -> parts.settings()
                                .change(s -> s.withReview(s.review().withHideScores(hide)))),
                session.pace().summaryProperty().subscribe(parts.header()::showProgress),
                session.pace()::deactivate,
                session.scores().revisionProperty().subscribe(n -> scored()),
                review.correctedSampleProperty().subscribe(sample -> {
                    if (sample != null) {
                        session.scores().correct(sample);
                    }
                }),
                screen.shownPairProperty().subscribe(this::pairShown),
                watch::stop,
                () -> session.problems().removeListener(problemCount));
    }

    private void scored() {
        // The last word of a run is always said.
        if (!session.scores().isRunning() || scoringNews.isTime()) {
            showScoring();
        }
    }

    /** Says how far scoring is, where nothing else has the progress bar. */
    void showScoring() {
        ScoreModel scores = session.scores();
        scores.takeProblems().forEach(session::add);
        DeviceWords words = new DeviceWords(texts);
        parts.scorer().device().ifPresent(d -> status.showScorer(words.name(d), words.sentence(d), d.hasFailed()));
        parts.scorer().takeFailure().ifPresent(f -> status.warn(words.failure(f)));
        if (exporting.getAsBoolean() || partial) {
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

    /** Whether everything that was asked for is on screen: data read, pictures decoded, the shown sample scored. */
    boolean isSettled() {
        ReviewModel review = session.review();
        return waitingRest == null
                && readingRest == null
                && screen.isPainted()
                && session.scores()
                        .isScored(
                                review.currentProperty().get(),
                                review.modelProperty().get());
    }

    /** Closes project and background work, and remembers the layout. */
    void close() {
        closed = true;
        stopReadingRest();
        subscriptions.unsubscribe();
        parts.sessionCommands().disconnect();
        parts.settings().change(now -> now.withLayout(now.window(), screen.dividers()));
        screen.deactivate();
        session.scores().close();
        try {
            session.review().close();
        } catch (ProjectException e) {
            LOG.warn("The project was not closed cleanly", e);
        }
        mark.ifPresent(OpenDesk::close);
    }
}
