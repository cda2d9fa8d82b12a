package gsi.viewer3d.fx;

import gsi.viewer3d.render.Detail;
import gsi.viewer3d.render.FrameBudget;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws off the FX thread, at most one picture at a time and one per pulse: with as many points as can be drawn in time
 * while things change, with every point once they are still. However often {@link #request} is called, the
 * next picture shows the newest state; one that was overtaken by {@link #drawNow} is dropped. All methods: FX thread.
 *
 * <p>Three pictures take turns: the shown one is only read, the one before it rests (JavaFX may still be sending it to the
 * screen), the spare one is drawn into. The lock, and the number checked inside it, keep an overtaken job from touching a
 * picture that has since been shown.
 */
final class RenderLoop {

    private static final Logger LOG = LoggerFactory.getLogger(RenderLoop.class);
    private static final long IDLE_SECONDS = 2;
    /** What a picture may take while things move, so that a pulse (16.7 ms) is not missed. */
    private static final double MOVING_MILLIS = 12;
    /** So long nothing must change before every point is drawn. */
    private static final long STILL_NANOS = 30_000_000;

    private final Supplier<@Nullable RenderJob> newest;
    private final Consumer<Picture> show;
    private final ReentrantLock drawing = new ReentrantLock();
    private final AtomicLong number = new AtomicLong();
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };

    private @Nullable ExecutorService thread;
    private @Nullable Picture shown;
    private @Nullable Picture resting;
    private @Nullable Picture spare;
    private final FrameBudget budget = new FrameBudget(MOVING_MILLIS);
    /** Read by the drawing thread, which then gives up a refinement. */
    private volatile boolean wanted;

    private boolean busy;
    /** Whether the shown picture lacks points. */
    private boolean coarse;

    private long lastRequest;

    /**
     * @param newest what to draw now; null while there is nothing to draw into
     * @param show takes each finished picture, on the FX thread
     */
    RenderLoop(Supplier<@Nullable RenderJob> newest, Consumer<Picture> show) {
        this.newest = newest;
        this.show = show;
    }

    boolean isRunning() {
        return thread != null;
    }

    void start() {
        if (thread == null) {
            // An idle loop holds no thread, so even a view that nobody closes can be collected.
            var pool = new ThreadPoolExecutor(
                    1,
                    1,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().daemon().name("point-cloud-view").factory());
            pool.allowCoreThreadTimeOut(true);
            thread = pool;
            request();
        }
    }

    void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
            pulses.stop();
            number.incrementAndGet();
            busy = false;
        }
    }

    void request() {
        wanted = true;
        lastRequest = System.nanoTime();
        if (thread != null) {
            pulses.start();
        }
    }

    private void pulse() {
        if (busy || thread == null) {
            return;
        }
        if (wanted) {
            wanted = false;
            draw(Detail.atMost(budget.points()));
        } else if (!coarse) {
            pulses.stop();
        } else if (System.nanoTime() - lastRequest >= STILL_NANOS) {
            draw(Detail.full().unless(() -> wanted));
        }
    }

    private void draw(Detail detail) {
        RenderJob job = newest.get();
        if (job != null && thread != null) {
            busy = true;
            long mine = number.incrementAndGet();
            Picture picture = spareOf(job);
            thread.execute(() -> drawUnlessOvertaken(job, detail, picture, mine));
        } else {
            coarse = false;
        }
    }

    private void drawUnlessOvertaken(RenderJob job, Detail detail, Picture picture, long mine) {
        boolean drawn = false;
        drawing.lock();
        try {
            if (number.get() == mine) {
                long start = System.nanoTime();
                drawn = picture.draw(
                        job, detail.unless(() -> detail.abandoned().getAsBoolean() || number.get() != mine));
                if (drawn) {
                    budget.took(picture.points(), System.nanoTime() - start);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("The 3D view could not be drawn", e);
        } finally {
            drawing.unlock();
        }
        boolean complete = drawn;
        Platform.runLater(() -> finished(picture, mine, complete));
    }

    private void finished(Picture picture, long mine, boolean complete) {
        if (number.get() == mine) {
            busy = false;
            if (complete) {
                swap(picture);
            } else {
                coarse = false; // given up for what is wanted now, or it cannot be drawn
            }
        }
    }

    /** Draws the newest state on this thread and shows it at once. */
    void drawNow() {
        RenderJob job = newest.get();
        if (job == null) {
            return;
        }
        number.incrementAndGet();
        busy = false;
        wanted = false;
        drawing.lock();
        try {
            Picture picture = spareOf(job);
            picture.draw(job, Detail.full());
            swap(picture);
        } finally {
            drawing.unlock();
        }
    }

    private Picture spareOf(RenderJob job) {
        Picture picture = spare;
        if (picture == null || !picture.size().equals(job.size())) {
            picture = new Picture(job.size());
            spare = picture;
        }
        return picture;
    }

    private void swap(Picture finished) {
        spare = resting;
        if (shown != null) {
            shown.forgetScene();
        }
        resting = shown;
        shown = finished;
        coarse = !finished.isComplete();
        show.accept(finished);
    }
}
