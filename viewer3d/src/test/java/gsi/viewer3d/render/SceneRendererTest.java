package gsi.viewer3d.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;

class SceneRendererTest {

    private static final Palette PALETTE = Palette.dark();
    private static final RenderStyle PLAIN = new RenderStyle(PALETTE, PointSize.automatic(), false, false);
    private static final Pinhole PHOTO = new Pinhole(400, 400, 199.5, 149.5, 0, 400, 300);
    private static final ViewCamera CAMERA = ViewCamera.ofPhoto(PHOTO, SceneAxes.ofPhoto(), new Vector3d(0, 0, 2));

    private final SceneRenderer renderer = new SceneRenderer();
    private final Frame frame = new Frame(new Viewport(400, 300));

    private List<LabelAnchor> render(SceneContent scene, RenderStyle style) {
        return renderer.render(scene, CAMERA, style, 1, frame);
    }

    private static SceneContent scene(PointCloud cloud, BoxOverlay... boxes) {
        return new SceneContent(cloud, List.of(boxes), List.of(), null, SceneAxes.ofPhoto(), Bounds.EMPTY);
    }

    /** An upright box, corners in the order that overlays want. */
    private static BoxOverlay box(double x, double y, double z, double size, BoxRole role) {
        List<Vector3dc> corners = new ArrayList<>();
        int[][] signs = {{1, 1}, {1, -1}, {-1, -1}, {-1, 1}};
        for (int sy : new int[] {-1, 1}) {
            for (int[] s : signs) {
                corners.add(new Vector3d(x + s[0] * size / 2, y + sy * size / 2, z + s[1] * size / 2));
            }
        }
        return new BoxOverlay(corners, role, role.name());
    }

    private static PointCloud wallAt(float z) {
        int side = 300;
        float[] xyz = new float[3 * side * side];
        float[] spacing = new float[side * side];
        Arrays.fill(spacing, 0.02f);
        for (int i = 0; i < side * side; i++) {
            xyz[3 * i] = (i % side) * 0.02f - 3;
            xyz[3 * i + 1] = Math.floorDiv(i, side) * 0.02f - 3;
            xyz[3 * i + 2] = z;
        }
        return PointCloud.of(new Vector3d(), xyz, new int[side * side], spacing);
    }

    private int pixel(int x, int y) {
        return frame.argb()[y * 400 + x];
    }

    private long pixelsOf(int colour) {
        return Arrays.stream(frame.argb()).filter(p -> p == colour).count();
    }

    @Test
    void edgesAreAtTheProjectedCornersAndNowhereElse() {
        render(scene(PointCloud.EMPTY, box(0, 0, 2, 1, BoxRole.TARGET)), PLAIN);
        // Front face at z = 1.5: half a metre is 133.3 pixels; back face at z = 2.5: 80 pixels.
        assertThat(pixel(200 - 134, 150)).isEqualTo(PALETTE.target());
        assertThat(pixel(200 + 133, 150)).isEqualTo(PALETTE.target());
        assertThat(pixel(200, 150 - 134)).isEqualTo(PALETTE.target());
        assertThat(pixel(200 - 80, 150)).isEqualTo(PALETTE.target());
        assertThat(pixel(200, 150 + 80)).isEqualTo(PALETTE.target());
        assertThat(pixel(200, 150)).isEqualTo(PALETTE.background());
        assertThat(pixel(100, 150)).isEqualTo(PALETTE.background());
        assertThat(pixel(20, 150)).isEqualTo(PALETTE.background());
    }

    @Test
    void strokesTellRolesApartWithoutColour() {
        long[] painted = new long[BoxRole.values().length];
        int i = 0;
        for (BoxRole role : BoxRole.values()) {
            render(scene(PointCloud.EMPTY, box(0, 0, 2, 1, role)), PLAIN);
            painted[i++] = pixelsOf(PALETTE.of(role));
            assertThat(runsAlongTopEdge(PALETTE.of(role)))
                    .as("pieces of the front's top edge, %s", role)
                    .matches(n -> switch (role) {
                        case TARGET, REFERENCE -> n == 1;
                        case ORIGINAL -> n > 10 && n < 30;
                        case DETECTED -> n > 30;
                    });
        }
        assertThat(painted).doesNotContain(0);
    }

    /** How often the colour begins along the row of the front face's top edge. */
    private int runsAlongTopEdge(int colour) {
        int runs = 0;
        boolean inside = false;
        for (int x = 0; x < 400; x++) {
            boolean is = difference(pixel(x, 16), colour) < 24;
            runs += is && !inside ? 1 : 0;
            inside = is;
        }
        return runs;
    }

    private static int difference(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
        }
        return most;
    }

    @Test
    void whatTheCloudHidesIsFaint() {
        SceneContent scene = scene(wallAt(2), box(0, 0, 2, 1, BoxRole.TARGET));
        render(scene, PLAIN);
        assertThat(pixel(200 - 134, 150)).as("before the wall").isEqualTo(PALETTE.target());
        assertThat(pixel(200 - 80, 150))
                .as("behind the wall")
                .isNotEqualTo(PALETTE.target())
                .isNotEqualTo(0xFF000000);
    }

    @Test
    void aBoxAroundTheCameraIsCutAtTheNearPlane() {
        render(scene(PointCloud.EMPTY, box(0, 0, 0, 1, BoxRole.TARGET)), PLAIN);
        // Its far face at z = 0.5 is 400 pixels from the middle, outside; the four edges towards it run along the
        // diagonals from beyond the picture, so nothing is inside.
        assertThat(pixelsOf(PALETTE.target())).isZero();

        render(scene(PointCloud.EMPTY, box(0, 0, 2, 3.9, BoxRole.TARGET)), PLAIN);
        // Near face behind the near plane, far face at z = 3.95: 197.5 pixels.
        assertThat(pixel(200 - 198, 150)).isEqualTo(PALETTE.target());
        assertThat(pixel(200, 150)).isEqualTo(PALETTE.background());
    }

    @Test
    void aLineFromBehindTheCameraEndsAtItsVisibleEnd() {
        var projection = CAMERA.projection(frame.size());
        ScreenSegment s = ScreenSegment.of(new Vector3d(0.1, 0, -1), new Vector3d(0.1, 0, 1), projection);
        assertThat(s).isNotNull();
        assertThat(s.depth0()).isGreaterThanOrEqualTo(projection.near()).isCloseTo(projection.near(), within(1e-6));
        assertThat(s.x1()).isCloseTo(240, within(1e-6));
        assertThat(s.depth1()).isCloseTo(1, within(1e-9));
        assertThat(ScreenSegment.of(new Vector3d(0, 0, -1), new Vector3d(1, 0, -2), projection))
                .isNull();
    }

    @Test
    void depthAlongALineFollowsPerspective() {
        var projection = CAMERA.projection(frame.size());
        ScreenSegment s = ScreenSegment.of(new Vector3d(-1, 0, 1), new Vector3d(1, 0, 4), projection);
        assertThat(s).isNotNull();
        Vector3d middle = projection.toScreen(new Vector3d(0, 0, 2.5), new Vector3d());
        double t = (middle.x - s.x0()) / (s.x1() - s.x0());
        assertThat(s.depth(t)).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void hostileBoxesAndArrowsAreLeftOut() {
        Vector3dc nan = new Vector3d(Double.NaN, 0, 1);
        Vector3dc infinite = new Vector3d(0, Double.POSITIVE_INFINITY, 1);
        Vector3dc huge = new Vector3d(1e300, -1e300, 1e300);
        List<BoxOverlay> boxes = new ArrayList<>();
        for (Vector3dc corner : List.of(nan, infinite, huge)) {
            boxes.add(new BoxOverlay(java.util.Collections.nCopies(8, corner), BoxRole.ORIGINAL, "odd"));
        }
        boxes.add(box(0, 0, 2, -1, BoxRole.TARGET));
        boxes.add(box(0, 0, 2, 0, BoxRole.DETECTED));
        SceneContent scene = new SceneContent(
                PointCloud.EMPTY,
                boxes,
                List.of(new ArrowOverlay(nan, infinite, "no"), new ArrowOverlay(huge, huge, "no")),
                PHOTO,
                SceneAxes.ofPhoto(),
                Bounds.EMPTY);
        assertThat(render(scene, RenderStyle.of(PALETTE)))
                .extracting(LabelAnchor::text)
                .contains("TARGET", "x", "y", "z")
                .doesNotContain("odd", "no");
        assertThatThrownBy(() -> new BoxOverlay(List.of(nan), BoxRole.TARGET, ""))
                .hasMessageContaining("8 corners");
    }

    @Test
    void doubleScaleIsTheSamePictureTwiceAsLarge() {
        SceneContent scene = new SceneContent(
                PointCloud.EMPTY,
                List.of(box(0.1, 0.05, 2, 0.6, BoxRole.ORIGINAL), box(-0.3, 0.05, 2.5, 0.6, BoxRole.TARGET)),
                List.of(new ArrowOverlay(new Vector3d(0.1, 0, 2), new Vector3d(-0.3, 0, 2.5), "Δ")),
                PHOTO,
                SceneAxes.ofPhoto(),
                Bounds.EMPTY);
        List<LabelAnchor> small = render(scene, RenderStyle.of(PALETTE));
        Frame large = new Frame(new Viewport(800, 600));
        List<LabelAnchor> labels = renderer.render(scene, CAMERA, RenderStyle.of(PALETTE), 2, large);

        assertThat(labels).hasSameSizeAs(small).hasSizeGreaterThan(5);
        for (int i = 0; i < labels.size(); i++) {
            assertThat(labels.get(i).x()).isCloseTo(2 * small.get(i).x(), within(1e-6));
            assertThat(labels.get(i).y()).isCloseTo(2 * small.get(i).y(), within(1e-6));
        }
        int different = 0;
        int painted = 0;
        for (int i = 0; i < 400 * 300; i++) {
            int x = 2 * (i % 400);
            int y = 2 * Math.floorDiv(i, 400);
            double green = 0;
            for (int k = 0; k < 4; k++) {
                green += (large.argb()[(y + (k >> 1)) * 800 + x + (k & 1)] >> 8 & 0xFF) / 4.0;
            }
            different += Math.abs(green - (frame.argb()[i] >> 8 & 0xFF)) > 32 ? 1 : 0;
            painted += frame.argb()[i] != PALETTE.background() ? 1 : 0;
        }
        assertThat(painted).isGreaterThan(3000);
        assertThat(different)
                .as("pixels that differ after shrinking, of %d", painted)
                .isLessThan(painted / 50);
    }

    @Test
    void labelsAreAboveTheirBoxesAndTheTargetsChooseBeforeDetections() {
        List<LabelAnchor> labels = render(
                scene(PointCloud.EMPTY, box(0, 0, 2, 0.5, BoxRole.DETECTED), box(0, 0, 2, 0.5, BoxRole.TARGET)), PLAIN);
        assertThat(labels).extracting(LabelAnchor::text).containsExactly("TARGET", "DETECTED");
        // Top of the front face: z = 1.75, a quarter metre is 57.1 pixels.
        assertThat(labels.getFirst().y()).isCloseTo(150 - 57.14, within(0.01));
        assertThat(labels.getFirst().argb()).isEqualTo(PALETTE.target());
    }

    @Test
    void boxesOutsideThePictureHaveNoLabel() {
        assertThat(render(scene(PointCloud.EMPTY, box(9, 0, 2, 0.5, BoxRole.TARGET)), PLAIN))
                .isEmpty();
        assertThat(render(scene(PointCloud.EMPTY, box(0, 0, -2, 0.5, BoxRole.TARGET)), PLAIN))
                .isEmpty();
    }

    @Test
    void anEmptySceneIsBackgroundAndAxes() {
        List<LabelAnchor> labels = render(SceneContent.empty(), RenderStyle.of(PALETTE));
        assertThat(labels).extracting(LabelAnchor::text).containsExactlyInAnyOrder("x", "y", "z");
        assertThat(pixel(200, 150)).isEqualTo(PALETTE.background());
        // x points right, in its colour
        assertThat(pixel(50 + 12, 250)).isEqualTo(PALETTE.axisX());
        assertThat(pixel(50, 250 + 12)).isEqualTo(PALETTE.axisY());
    }

    @Test
    void aScaleThatMeansNothingIsRefused() {
        assertThatThrownBy(() -> renderer.render(SceneContent.empty(), CAMERA, PLAIN, Double.NaN, frame))
                .hasMessageContaining("NaN");
    }
}
