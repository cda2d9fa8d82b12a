package gsi.app.window;

import gsi.app.candidates.CandidateSet;
import gsi.app.candidates.CandidateWork;
import gsi.app.candidates.FunnelModel;
import gsi.app.candidates.FunnelScreen;
import gsi.app.candidates.MakeCard;
import gsi.app.candidates.PresetStore;
import gsi.app.media.PhotoStore;
import gsi.app.media.Thumbnails;
import gsi.app.settings.UserFolders;
import gsi.app.tasks.LatestOnly;
import gsi.app.tasks.TaskRunner;
import gsi.app.text.Texts;
import gsi.candidates.RunProgress;
import gsi.candidates.RunSettings;
import gsi.candidates.filter.Thresholds;
import gsi.dataset.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** From a folder of photos to candidates, their funnel, and the review of those that are left. FX thread. */
final class CandidateFlow {

    private final Dialogs dialogs;
    private final OverlayLayer layer;
    private final TaskRunner runner;
    private final LatestOnly working;
    private final StatusLine status;
    private final PhotoStore photos;
    private final Thumbnails thumbnails;
    private final UserFolders folders;
    private final Texts texts;
    private final Place place;
    /** Where the sliders stood when a folder's funnel was left. */
    private final Map<Path, Thresholds> sliders = new HashMap<>();

    private @Nullable FunnelScreen screen;
    private boolean running;

    /** Where the screen stands. */
    interface Place {
        /** Shows the screen in place of what is there; null for that again. */
        void show(@Nullable FunnelScreen screen);

        /** What is open; null for nothing. */
        @Nullable
        Session session();

        /** Opens a data folder in the review desk. */
        void open(Path folder);

        /** Work has ended: other work may have the progress bar. */
        void idle();
    }

    CandidateFlow(
            Dialogs dialogs,
            OverlayLayer layer,
            TaskRunner runner,
            StatusLine status,
            PhotoStore photos,
            Thumbnails thumbnails,
            UserFolders folders,
            Texts texts,
            Place place) {
        this.dialogs = dialogs;
        this.layer = layer;
        this.runner = runner;
        this.working = new LatestOnly(runner);
        this.status = status;
        this.photos = photos;
        this.thumbnails = thumbnails;
        this.folders = folders;
        this.texts = texts;
        this.place = place;
    }

    /** Whether it has the progress bar. */
    boolean isRunning() {
        return running;
    }

    /** Asks for a folder; one with candidates is shown as it is, of another some are made. */
    void start() {
        Session session = place.session();
        dialogs.choosePhotos(session == null ? null : session.data().root()).ifPresent(this::start);
    }

    void start(Path folder) {
        Path real = folder.toAbsolutePath().normalize();
        if (CandidateSet.isIn(real)) {
            openFunnel(real, Map.of());
        } else {
            layer.open(new MakeCard(real, suggested(real), texts, (settings, out) -> {
                layer.close();
                make(real, settings, out);
            }));
        }
    }

    /** Beside the photos, or in the user's own folder where nothing can be written there. */
    private Path suggested(Path photosIn) {
        Path parent = photosIn.getParent();
        Path beside = parent != null && Files.isWritable(parent)
                ? parent
                : folders.data().resolve("candidates");
        return CandidateWork.free(beside, photosIn.getFileName() + "-candidates");
    }

    /** Shows the funnel of the open session's candidates, with its decisions. */
    void showFunnelOf(Session session) {
        Path root = session.data().root();
        if (CandidateSet.isIn(root)) {
            openFunnel(root, ReviewedCandidates.decisions(session));
        } else {
            status.tell(texts.get("funnel.none"));
        }
    }

    private void make(Path from, RunSettings settings, Path out) {
        AtomicBoolean stop = new AtomicBoolean();
        RunProgress progress = new RunProgress() {
            @Override
            public void at(int done, int total) {
                runner.onFxThread(() -> busy(done, total, stop));
            }

            @Override
            public boolean isCancelled() {
                return stop.get();
            }
        };
        running = true;
        busy(0, 1, stop);
        working.io(
                () -> CandidateWork.make(from, settings, out, progress),
                made -> {
                    end();
                    show(made.set(), Map.of(), Thresholds.USUAL);
                    tell(made);
                },
                this::failed);
    }

    private void tell(CandidateWork.Made made) {
        List<Problem> problems = made.problems();
        int n = made.set().table().size();
        if (problems.isEmpty()) {
            status.tell(texts.get("make.done", n, made.set().folder()));
        } else {
            status.warn(texts.get("make.done.problems", n, made.set().folder(), problems.size(), problems.getFirst()));
        }
    }

    private void busy(int done, int total, AtomicBoolean stop) {
        if (running) {
            status.busy(
                    texts.get("make.running", done, total),
                    (double) done / Math.max(1, total),
                    texts.get("make.cancel"),
                    () -> {
                        stop.set(true);
                        working.cancel();
                        end();
                        status.tell(texts.get("make.cancelled"));
                    });
        }
    }

    private void end() {
        running = false;
        status.idle("");
        place.idle();
    }

    private void failed(Exception error) {
        end();
        status.warn(
                error instanceof CancellationException
                        ? texts.get("make.cancelled")
                        : String.valueOf(error.getMessage()));
    }

    private void openFunnel(Path folder, Map<String, Boolean> accepts) {
        running = true;
        status.busy(texts.get("funnel.reading", folder), -1, texts.get("make.cancel"), () -> {
            working.cancel();
            end();
        });
        working.io(
                () -> new Opened(CandidateSet.read(folder), CandidateWork.thresholdsOf(folder)),
                opened -> {
                    end();
                    show(opened.set, accepts, sliders.getOrDefault(folder, opened.thresholds));
                    opened.set.problems().stream()
                            .findFirst()
                            .ifPresent(p -> status.warn(texts.get(
                                    "funnel.problems", opened.set.problems().size(), p)));
                },
                this::failed);
    }

    private record Opened(CandidateSet set, Thresholds thresholds) {}

    private void show(CandidateSet set, Map<String, Boolean> accepts, Thresholds thresholds) {
        close();
        FunnelScreen now = new FunnelScreen(
                new FunnelModel(set, accepts, thresholds, runner),
                new PresetStore(folders.config().resolve("filter-presets")),
                photos,
                thumbnails,
                runner,
                texts,
                this::review,
                this::reviewAll,
                this::back,
                status::tell);
        screen = now;
        place.show(now);
    }

    /** Opens what is left in the review desk: where that is what is open already, the desk as it is. */
    private void review(FunnelModel model) {
        Session session = place.session();
        if (session != null && ReviewedCandidates.areThoseLeft(session, model)) {
            back();
            return;
        }
        Path from = model.set().folder();
        Path out = ReviewedCandidates.folderFor(from);
        Thresholds thresholds = model.thresholds();
        running = true;
        status.busy(texts.get("funnel.writing", out), -1, texts.get("make.cancel"), () -> {
            working.cancel();
            end();
            status.tell(texts.get("funnel.writing.cancelled"));
        });
        working.io(
                () -> CandidateWork.keep(from, thresholds, out),
                written -> {
                    end();
                    place.open(written);
                },
                this::failed);
    }

    /** Opens every candidate in the review desk, those that filters drop too. */
    private void reviewAll(FunnelModel model) {
        Path folder = model.set().folder();
        Session session = place.session();
        if (!CandidateWork.hasAll(folder)) {
            status.tell(texts.get("funnel.all.not"));
        } else if (session != null && session.data().root().equals(folder)) {
            back();
        } else {
            place.open(folder);
        }
    }

    private void back() {
        close();
        place.show(null);
    }

    /** Takes the screen away, where there is one. */
    void close() {
        FunnelScreen open = screen;
        screen = null;
        if (open != null) {
            sliders.put(open.model().set().folder(), open.model().thresholds());
            open.deactivate();
        }
    }

    /** Keys of the screen. Returns whether the event is not for anybody else. */
    boolean takeKey(KeyEvent event) {
        FunnelScreen open = screen;
        return open != null && open.takeKey(event);
    }

    /** The funnel on screen; null for none. */
    @Nullable
    FunnelScreen screen() {
        return screen;
    }
}
