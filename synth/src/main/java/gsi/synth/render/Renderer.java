package gsi.synth.render;

import gsi.dataset.image.DepthMap;
import gsi.dataset.image.Raster;
import gsi.synth.finish.Rgb;
import gsi.synth.solid.Vec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes pictures of stages. Each pixel is computed by itself from fixed sample positions, so the picture does not depend on the
 * number of threads.
 */
public final class Renderer implements AutoCloseable {

    /** A rotated grid: four samples, each alone in its row and column. */
    private static final double[][] FEW = {{-0.125, -0.375}, {0.375, -0.125}, {0.125, 0.375}, {-0.375, 0.125}};

    private static final int EDGE_GRID = 4;
    private static final double EDGE_CONTRAST = 0.045;
    private static final double VIGNETTE = 0.2;
    private static final int BOUNCES = 1;

    private final int threads;
    private final ExecutorService pool;

    /** With as many threads, at least one. */
    public Renderer(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("synth-render-", 0).daemon().factory());
    }

    /** The whole picture. */
    public Film take(Stage stage) {
        return develop(stage, null, 0);
    }

    /**
     * The picture of a stage that differs from an earlier one only in the props of some slots: only pixels that these could have
     * touched are computed, the others are taken over. The same bytes as {@link #take}, provided that room and view are the same
     * and that the changed slots were on the earlier stage, as props or as ghosts, in all states that they have here.
     */
    public Film retake(Stage stage, Film earlier, long changedSlots) {
        return develop(stage, earlier, changedSlots);
    }

    /** Depth and identity at each pixel's centre. */
    public Survey survey(Stage stage) {
        View view = stage.view();
        int w = view.width();
        short[] depth = new short[w * view.height()];
        int[] slots = new int[depth.length];
        forRows(view.height(), () -> {
            Tracer tracer = new Tracer(stage);
            return y -> {
                for (int x = 0; x < w; x++) {
                    Vec d = view.ray(x, y);
                    tracer.find(view.eye(), d);
                    boolean something = tracer.hit() != Tracer.NOTHING;
                    double z = something ? tracer.hitAt() * d.dot(view.forward()) : 0;
                    depth[y * w + x] = (short) Math.min(65535, Math.round(z * 1000));
                    slots[y * w + x] = tracer.hit() >= 0 ? stage.slot(tracer.hit()) : -1;
                }
            };
        });
        return new Survey(new DepthMap(w, view.height(), depth), slots);
    }

    private Film develop(Stage stage, @org.jspecify.annotations.Nullable Film earlier, long changedSlots) {
        View view = stage.view();
        int w = view.width();
        byte[] rgb = new byte[3 * w * view.height()];
        long[] touched = new long[w * view.height()];
        forRows(view.height(), () -> {
            Tracer tracer = new Tracer(stage);
            return y -> {
                for (int x = 0; x < w; x++) {
                    int i = y * w + x;
                    if (earlier != null && (earlier.touched()[i] & changedSlots) == 0) {
                        System.arraycopy(earlier.raster().rgb(), 3 * i, rgb, 3 * i, 3);
                        touched[i] = earlier.touched()[i];
                        continue;
                    }
                    tracer.forget();
                    Rgb c = pixel(view, stage.room(), tracer, x, y);
                    rgb[3 * i] = Tone.screen(c.r());
                    rgb[3 * i + 1] = Tone.screen(c.g());
                    rgb[3 * i + 2] = Tone.screen(c.b());
                    touched[i] = tracer.touched();
                }
            };
        });
        return new Film(new Raster(w, view.height(), rgb), touched);
    }

    private static Rgb pixel(View view, Room room, Tracer tracer, int x, int y) {
        Rgb sum = Rgb.BLACK;
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double[] offset : FEW) {
            Rgb c = sample(view, room, tracer, x + offset[0], y + offset[1]);
            sum = sum.plus(c);
            double l = Math.sqrt(c.luminance());
            low = Math.min(low, l);
            high = Math.max(high, l);
        }
        if (high - low < EDGE_CONTRAST) {
            return sum.times(1.0 / FEW.length);
        }
        for (int j = 0; j < EDGE_GRID; j++) {
            for (int i = 0; i < EDGE_GRID; i++) {
                sum = sum.plus(
                        sample(view, room, tracer, x + (i + 0.5) / EDGE_GRID - 0.5, y + (j + 0.5) / EDGE_GRID - 0.5));
            }
        }
        return sum.times(1.0 / (FEW.length + EDGE_GRID * EDGE_GRID));
    }

    private static Rgb sample(View view, Room room, Tracer tracer, double u, double v) {
        double x = (u - view.width() / 2.0) / view.width();
        double y = (v - view.height() / 2.0) / view.width();
        double shade = room.exposure() * (1 - VIGNETTE * 4 * (x * x + y * y));
        return Tone.film(tracer.light(view.eye(), view.ray(u, v), BOUNCES).times(shade));
    }

    /** One worker's way of doing a row. */
    private interface Row {
        void at(int y);
    }

    private interface Worker {
        Row start();
    }

    private void forRows(int rows, Worker worker) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> {
                Row row = worker.start();
                for (int y = next.getAndIncrement(); y < rows; y = next.getAndIncrement()) {
                    row.at(y);
                }
            }));
        }
        try {
            for (Future<?> f : running) {
                f.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running.forEach(f -> f.cancel(true));
            throw new IllegalStateException("interrupted while rendering", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("rendering failed", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
