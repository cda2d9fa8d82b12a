package gsi.viewer3d.render;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.viewer3d.camera.Projection;
import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.cloud.OrientedBox;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.colour.PointColours;
import gsi.viewer3d.colour.PointSample;
import gsi.viewer3d.lod.SpatialOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left out while moving, never when still; and what pictures tell about points. */
class DetailTest {

    private static final Viewport SIZE = new Viewport(320, 240);
    private static final PointCloud CLOUD = FixedScenes.balls(700);
    private static final SceneContent READ = SceneContent.of(CLOUD);
    private static final SceneContent ORDERED =
            READ.withLayers(List.of(CloudLayer.of("", CLOUD).ordered(SpatialOrder.of(CLOUD))));

    private final RenderStyle style = new RenderStyle(Palette.dark(), PointSize.automatic(), false, false);
    private final Frame frame = new Frame(SIZE);
    private final SceneRenderer renderer = new SceneRenderer();

    private SceneRenderer.Drawn draw(SceneContent scene, ViewCamera camera, RenderStyle as, Detail detail, Frame into) {
        return renderer.render(scene, camera, as, 1, into, detail).orElseThrow();
    }

    @Test
    void fullDetailDrawsEveryPointThatMayBeSeen() {
        ViewCamera camera = READ.views().reset().zoom(3, new Vector3d(0, 0.3, 1.5));
        var drawn = draw(ORDERED, camera, style, Detail.full(), frame);
        assertThat(drawn.complete()).isTrue();
        assertThat(drawn.points()).isEqualTo(CLOUD.count());
        assertThat(draw(READ, camera, style, Detail.full(), frame).points()).isEqualTo(CLOUD.count());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.3, 0.05})
    void orderAndCullingDoNotChangeWhatIsSeen(double zoom) {
        ViewCamera camera = READ.views().reset().orbit(0.4, 0.1).zoom(zoom, new Vector3d(0.1, 0.3, 1.4));
        RenderStyle fixed = style.withPoints(PointSize.fixed(2));
        draw(READ, camera, fixed, Detail.full(), frame);
        Frame ordered = new Frame(SIZE);
        draw(ORDERED, camera, fixed, Detail.full(), ordered);
        assertThat(ordered.depth()).isEqualTo(frame.depth());
        // Of two points equally near either may show.
        int different = 0;
        for (int i = 0; i < frame.argb().length; i++) {
            different += frame.argb()[i] == ordered.argb()[i] ? 0 : 1;
        }
        assertThat(different).isLessThan(frame.argb().length / 500);
    }

    @Test
    void fewerPointsAreSpreadOverThePictureAndLeaveNoHoles() {
        ViewCamera camera = READ.views().reset();
        draw(ORDERED, camera, style, Detail.full(), frame);
        Frame coarse = new Frame(SIZE);
        for (SceneContent scene : List.of(ORDERED, READ)) {
            var drawn = draw(scene, camera, style, Detail.atMost(CLOUD.count() / 6), coarse);
            assertThat(drawn.complete()).isFalse();
            assertThat(drawn.points()).isBetween(CLOUD.count() / 9L, CLOUD.count() / 5L);
            int covered = 0;
            int missing = 0;
            for (int i = 0; i < frame.depth().length; i++) {
                if (frame.depth()[i] < Float.POSITIVE_INFINITY) {
                    covered++;
                    missing += coarse.depth()[i] < Float.POSITIVE_INFINITY ? 0 : 1;
                }
            }
            assertThat(missing).as("of %d covered pixels", covered).isLessThan(covered / 50);
        }
    }

    @Test
    void abandonedPicturesAreNotGiven() {
        assertThat(renderer.render(
                        ORDERED,
                        READ.views().reset(),
                        style,
                        1,
                        frame,
                        Detail.full().unless(() -> true)))
                .isEmpty();
        assertThat(draw(ORDERED, READ.views().reset(), style, Detail.full(), frame)
                        .complete())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 16})
    void anyNumberOfThreadsDrawsTheSame(int threads) {
        for (SceneContent scene : List.of(READ, ORDERED)) {
            Frame alone = new Frame(SIZE);
            splat(new Splatter(1), scene, alone);
            splat(new Splatter(threads), scene, frame);
            assertThat(frame.argb()).isEqualTo(alone.argb());
            assertThat(frame.points()).isEqualTo(alone.points());
            assertThat(frame.depth()).isEqualTo(alone.depth());
        }
    }

    private static void splat(Splatter splatter, SceneContent scene, Frame into) {
        ViewCamera camera = READ.views().reset().orbit(0.3, 0.2);
        splatter.splat(
                new Splatter.Order(
                        scene.layers(),
                        camera.projection(SIZE),
                        DotSize.of(PointSize.automatic(), 1.5),
                        KeptSpace.ALL,
                        PointColours.photo(),
                        PointSample.empty(),
                        0),
                Detail.full(),
                into);
    }

    @Test
    void everyPixelTellsWhichPointItShows() {
        ViewCamera camera = READ.views().reset();
        Projection projection = camera.projection(SIZE);
        draw(ORDERED, camera, style.withPoints(PointSize.fixed(1)), Detail.full(), frame);
        int found = 0;
        for (int y = 0; y < SIZE.height(); y += 7) {
            for (int x = 0; x < SIZE.width(); x += 7) {
                var picked = Picking.at(frame, x + 0.5, y + 0.5, 0.1, ORDERED.layers());
                if (picked.isPresent()) {
                    found++;
                    Vector3d at = projection.toScreen(picked.get().position(), new Vector3d());
                    assertThat((int) at.x).isEqualTo(x);
                    assertThat((int) at.y).isEqualTo(y);
                    int rgb = ORDERED.cloud().rgb()[picked.get().index()];
                    assertThat(frame.argb()[y * SIZE.width() + x]).isEqualTo(0xFF000000 | rgb);
                }
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void severalCloudsAreToldApartAndHiddenOnesAreNotSeen() {
        PointCloud behind = CLOUD;
        PointCloud front =
                PointCloud.of(new Vector3d(), new float[] {0, 0, 0.5f}, new int[] {0x00FF00}, new float[] {0.02f});
        List<CloudLayer> layers = List.of(CloudLayer.of("source", behind), CloudLayer.of("edited", front));
        ViewCamera camera = READ.views().front();
        SceneContent both = READ.withLayers(layers);
        Vector3d at = camera.projection(SIZE).toScreen(new Vector3d(0, 0, 0.5), new Vector3d());
        draw(both, camera, style, Detail.full(), frame);
        var picked = Picking.at(frame, at.x, at.y, 3, layers).orElseThrow();
        assertThat(picked.layer()).isEqualTo(1);
        assertThat(picked.index()).isZero();
        draw(
                READ.withLayers(List.of(layers.get(0), layers.get(1).withVisible(false))),
                camera,
                style,
                Detail.full(),
                frame);
        assertThat(frame.argb()).doesNotContain(0xFF00FF00);
        draw(
                READ.withLayers(List.of(layers.get(0).withVisible(false), layers.get(1))),
                camera,
                style,
                Detail.full(),
                frame);
        assertThat(Picking.at(frame, at.x, at.y, 3, layers).orElseThrow().layer())
                .isEqualTo(1);
    }

    @Test
    void onlyKeptPointsAreDrawn() {
        OrientedBox box = OrientedBox.ofCorners(
                FixedScenes.box(0.35, 0.225, 1.5, 0.3, BoxRole.TARGET).corners());
        KeptSpace kept = KeptSpace.inside(box, 0.01).cut(new Vector3d(0.35, 0, 0), new Vector3d(1, 0, 0));
        for (SceneContent scene : List.of(READ, ORDERED)) {
            draw(scene, READ.views().reset(), style.withKept(kept), Detail.full(), frame);
            Set<Integer> shown = new HashSet<>();
            for (int point : frame.points()) {
                if (point != Frame.NONE) {
                    shown.add(point);
                }
            }
            assertThat(shown).hasSizeGreaterThan(100);
            for (int point : shown) {
                Vector3d p = scene.cloud().point(point);
                assertThat(box.grown(0.01).distance(p.x, p.y, p.z)).isLessThan(1e-5);
                assertThat(p.x).isGreaterThan(0.3499);
            }
        }
    }

    @Test
    void theBudgetFollowsTheTimeThatPicturesTake() {
        FrameBudget budget = new FrameBudget(12);
        for (int i = 0; i < 40; i++) {
            long points = budget.points();
            budget.took(points, 1_000_000 + points * 5);
        }
        assertThat(budget.points()).isBetween(1_500_000L, 2_600_000L);
        for (int i = 0; i < 60; i++) {
            budget.took(budget.points(), budget.points() * 200);
        }
        assertThat(budget.points()).isLessThan(150_000);
    }
}
