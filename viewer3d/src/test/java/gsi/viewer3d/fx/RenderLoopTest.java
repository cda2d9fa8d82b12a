package gsi.viewer3d.fx;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import gsi.viewer3d.render.SceneRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RenderLoopTest {

    private final SceneRenderer renderer = new SceneRenderer();
    private final List<Picture> shown = new ArrayList<>();
    private int asked;
    private final RenderLoop loop = new RenderLoop(this::job, shown::add);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxThread.start();
    }

    private RenderJob job() {
        asked++;
        SceneContent scene = SceneContent.empty();
        return new RenderJob(
                renderer, scene, scene.views().reset(), RenderStyle.of(Palette.dark()), 1, new Viewport(200, 200));
    }

    @Test
    void manyRequestsBetweenTwoPulsesAreOnePicture() throws Exception {
        FxThread.run(() -> {
            loop.start();
            for (int i = 0; i < 1000; i++) {
                loop.request();
            }
        });
        FxThread.until("a picture", () -> !shown.isEmpty());
        FxThread.pulses(5);
        assertThat(FxThread.call(() -> asked)).isOne();
        assertThat(FxThread.call(shown::size)).isOne();
        FxThread.run(loop::stop);
    }

    @Test
    void aRequestWhileDrawingIsNotLost() throws Exception {
        FxThread.run(loop::start);
        FxThread.until("drawing has begun", () -> asked == 1);
        FxThread.run(loop::request);
        FxThread.until("the second picture", () -> shown.size() == 2);
        FxThread.run(loop::stop);
    }

    @Test
    void aStoppedLoopShowsNothingMoreAndHoldsNoThread() throws Exception {
        FxThread.run(() -> {
            loop.start();
            loop.drawNow();
            loop.stop();
            loop.request();
        });
        FxThread.pulses(3);
        assertThat(FxThread.call(shown::size)).isOne();
        FxThread.until("the thread has ended", () -> threads().stream().noneMatch(n -> n.equals("point-cloud-view")));
    }

    @Test
    void drawingNowNeedsNoLoop() throws Exception {
        FxThread.run(loop::drawNow);
        assertThat(FxThread.call(shown::size)).isOne();
        FxThread.run(loop::drawNow);
        assertThat(FxThread.call(() -> shown.get(1))).isNotSameAs(FxThread.call(() -> shown.get(0)));
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }
}
