package gsi.viewer3d.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.cloud.RgbImage;
import gsi.viewer3d.edit.EditableBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Test;

/** A red block on a grey table in front of a wall, as a camera at the origin sees it. */
class EditPreviewTest {

    private static final Vector3dc UP = new Vector3d(0, -1, 0);
    private static final Pinhole CAMERA = new Pinhole(200, 200, 79.5, 59.5, 0, 160, 120);
    private static final RgbImage PHOTO = grey();
    private static final int RED = 0xD01010;
    private static final int GREEN = 0x10B010;
    private static final int GREY = 0x808080;

    /** 10 cm wide, 12 cm high, standing on the table at y = 0.2. */
    private static final EditableBox BLOCK = box(0, 0.14, 1);

    private static EditableBox box(double x, double y, double z) {
        return new EditableBox(new Vector3d(x, y, z), new Vector3d(0.1, 0.12, 0.1), new Quaterniond());
    }

    private static RgbImage grey() {
        byte[] rgb = new byte[3 * 160 * 120];
        Arrays.fill(rgb, (byte) 0x80);
        return new RgbImage(160, 120, rgb);
    }

    private record Dot(Vector3d at, int colour) {}

    private static List<Dot> scene() {
        List<Dot> dots = new ArrayList<>();
        for (double x = -0.6; x <= 0.6; x += 0.004) {
            for (double z = 0.6; z <= 1.6; z += 0.004) {
                dots.add(new Dot(new Vector3d(x, 0.2, z), GREY));
            }
            for (double y = -0.6; y <= 0.2; y += 0.004) {
                dots.add(new Dot(new Vector3d(x, y, 1.6), GREY));
            }
        }
        return dots;
    }

    /** The front and the top of a block. */
    private static void block(EditableBox at, int colour, List<Dot> into) {
        for (double x = -0.05; x <= 0.05; x += 0.002) {
            for (double s = 0; s <= 1; s += 0.02) {
                into.add(new Dot(at.toWorld(new Vector3d(x, -0.06 + 0.12 * s, -0.05)), colour));
                into.add(new Dot(at.toWorld(new Vector3d(x, -0.06, -0.05 + 0.1 * s)), colour));
            }
        }
    }

    private static PointCloud cloud(List<Dot> dots) {
        float[] xyz = new float[3 * dots.size()];
        int[] rgb = new int[dots.size()];
        float[] spacing = new float[dots.size()];
        for (int i = 0; i < rgb.length; i++) {
            Dot d = dots.get(i);
            xyz[3 * i] = (float) d.at.x;
            xyz[3 * i + 1] = (float) d.at.y;
            xyz[3 * i + 2] = (float) d.at.z;
            rgb[i] = d.colour;
            spacing[i] = 0.005f;
        }
        return PointCloud.of(new Vector3d(), xyz, rgb, spacing);
    }

    private static PointCloud oneBlock() {
        List<Dot> dots = scene();
        block(BLOCK, RED, dots);
        return cloud(dots);
    }

    private static int at(GhostPicture picture, EditableBox box) {
        return picture.argb()[index(box.centre())];
    }

    private static int index(Vector3dc p) {
        int u = (int) Math.rint(200 * p.x() / p.z() + 79.5);
        int v = (int) Math.rint(200 * p.y() / p.z() + 59.5);
        return v * 160 + u;
    }

    private static boolean isReddish(int argb) {
        return (argb >> 16 & 0xFF) > 150 && (argb & 0xFF) < 60;
    }

    private static boolean isPhoto(int argb) {
        return argb == 0xFF808080;
    }

    @Test
    void theObjectIsCutFreeOfTheTableThatItStandsOn() {
        EditPreview preview = EditPreview.of(oneBlock(), BLOCK, null, UP);
        assertThat(preview.rest().count() + 2 * 51 * 51)
                .as("all of the block but its lowest rows, and nothing else")
                .isBetween(oneBlock().count(), oneBlock().count() + 6 * 51);
        assertThat(Arrays.stream(preview.rest().rgb()).filter(c -> c == RED).count())
                .isLessThan(6 * 51);
        assertThat(preview.hasPoints()).isTrue();
        assertThat(preview.moved().count()).isZero();
    }

    @Test
    void itsPointsStandAtTheTarget() {
        EditableBox target = box(0.3, 0.14, 1.2);
        PointCloud moved = EditPreview.of(oneBlock(), BLOCK, target, UP).moved();
        assertThat(moved.count()).isBetween(4700, 5202);
        for (int i = 0; i < moved.count(); i++) {
            assertThat(target.grown(1e-5).contains(moved.point(i))).isTrue();
            assertThat(moved.rgb()[i]).isEqualTo(RED);
        }
    }

    @Test
    void turnedAndScaledPointsKeepTheirPlaceInTheBox() {
        EditableBox target = new EditableBox(
                new Vector3d(0.1, 0.08, 1.1), new Vector3d(0.2, 0.24, 0.1), new Quaterniond().rotateY(0.7));
        BoxTransfer transfer = new BoxTransfer(BLOCK, target);
        Vector3d corner = BLOCK.toWorld(new Vector3d(0.05, -0.06, 0.02));
        assertThat(transfer.apply(corner).distance(target.toWorld(new Vector3d(0.1, -0.12, 0.02))))
                .isLessThan(1e-12);
        PointCloud one = PointCloud.of(corner, new float[3], new int[1], new float[] {0.01f});
        PointCloud moved = transfer.apply(one);
        assertThat(moved.point(0).distance(transfer.apply(corner))).isLessThan(1e-6);
        assertThat(moved.spacing()).containsExactly(0.02f);
    }

    @Test
    void thePhotoShowsItThereAndAHoleWhereItWas() {
        EditableBox target = box(0.25, 0.14, 1);
        GhostPicture picture = EditPreview.of(oneBlock(), BLOCK, target, UP).inPhoto(PHOTO, CAMERA);
        assertThat(picture.kind()).isEqualTo(GhostPicture.Kind.POINTS);
        assertThat(isReddish(at(picture, target))).isTrue();
        assertThat(isPhoto(at(picture, BLOCK))).as("hatched").isFalse();
        assertThat(isReddish(at(picture, BLOCK))).isFalse();
        assertThat(isPhoto(at(picture, box(-0.25, 0.14, 1))))
                .as("elsewhere as it was")
                .isTrue();
        assertThat(picture.hidden()).isCloseTo(0, within(0.03));
        assertThat(picture.outside()).isZero();
    }

    @Test
    void whatStandsInFrontHidesIt() {
        EditableBox front = box(0.2, 0.08, 0.8);
        List<Dot> dots = scene();
        block(BLOCK, RED, dots);
        block(front, GREEN, dots);
        EditableBox behind = box(0.3, 0.14, 1.2);
        EditableBox half = box(0.36, 0.14, 1.2);
        GhostPicture hidden = EditPreview.of(cloud(dots), BLOCK, behind, UP).inPhoto(PHOTO, CAMERA);
        GhostPicture part = EditPreview.of(cloud(dots), BLOCK, half, UP).inPhoto(PHOTO, CAMERA);
        assertThat(hidden.hidden()).isGreaterThan(0.9);
        assertThat(part.hidden()).isBetween(0.2, 0.9);
        assertThat(isPhoto(at(hidden, behind)))
                .as("the photo shows the green block there")
                .isTrue();
    }

    @Test
    void whatLeavesThePhotoIsCounted() {
        EditPreview half = EditPreview.of(oneBlock(), BLOCK, box(0.4, 0.14, 1), UP);
        EditPreview all = EditPreview.of(oneBlock(), BLOCK, box(0, 0.14, -1), UP);
        assertThat(half.inPhoto(PHOTO, CAMERA).outside()).isBetween(0.35, 0.65);
        GhostPicture behind = all.inPhoto(PHOTO, CAMERA);
        assertThat(behind.outside()).isEqualTo(1);
        assertThat(behind.hidden()).isZero();
    }

    @Test
    void ofARemovedObjectOnlyTheHoleIsLeft() {
        GhostPicture picture = EditPreview.of(oneBlock(), BLOCK, null, UP).inPhoto(PHOTO, CAMERA);
        assertThat(isPhoto(at(picture, BLOCK))).isFalse();
        assertThat(Arrays.stream(picture.argb())
                        .filter(EditPreviewTest::isReddish)
                        .count())
                .isZero();
        long changed = Arrays.stream(picture.argb()).filter(p -> !isPhoto(p)).count();
        assertThat(changed).as("about 20 × 24 pixels, with the top and a rim").isBetween(480L, 1100L);
    }

    @Test
    void aHoleThatTheGhostCoversIsNotHatched() {
        EditableBox nearly = box(0.02, 0.14, 1);
        GhostPicture picture = EditPreview.of(oneBlock(), BLOCK, nearly, UP).inPhoto(PHOTO, CAMERA);
        assertThat(isReddish(at(picture, BLOCK))).isTrue();
    }

    @Test
    void withoutPointsTheBoxStandsForTheObject() {
        EditableBox target = box(0.25, 0.14, 1);
        EditPreview preview = EditPreview.of(PointCloud.EMPTY, BLOCK, target, UP);
        GhostPicture picture = preview.inPhoto(PHOTO, CAMERA);
        assertThat(preview.hasPoints()).isFalse();
        assertThat(picture.kind()).isEqualTo(GhostPicture.Kind.BOX);
        assertThat(isPhoto(at(picture, BLOCK))).isFalse();
        int ghost = at(picture, target);
        assertThat(ghost & 0xFF).as("bluish").isGreaterThan((ghost >> 16 & 0xFF) + 30);
        assertThat(picture.outside()).isZero();
        assertThat(EditPreview.of(PointCloud.EMPTY, BLOCK, box(0.4, 0.14, 1), UP)
                        .inPhoto(PHOTO, CAMERA)
                        .outside())
                .isBetween(0.3, 0.7);
        assertThat(EditPreview.of(PointCloud.EMPTY, BLOCK, box(0, 0, -2), UP)
                        .inPhoto(PHOTO, CAMERA)
                        .outside())
                .isEqualTo(1);
    }

    @Test
    void aCloudThatDoesNotKnowItsSpacingClosesAllTheSame() {
        List<Dot> dots = new ArrayList<>();
        block(BLOCK, RED, dots);
        PointCloud known = cloud(dots);
        PointCloud unknown =
                PointCloud.ofChecked(known.origin(), known.xyz(), known.rgb(), null, null, null, known.bounds());
        EditableBox target = box(0.1, 0.1, 0.6);
        GhostPicture picture = EditPreview.of(unknown, BLOCK, target, UP).inPhoto(PHOTO, CAMERA);
        long red =
                Arrays.stream(picture.argb()).filter(EditPreviewTest::isReddish).count();
        double front = 0.1 * 0.12 * Math.pow(200 / 0.55, 2);
        assertThat((double) red).isGreaterThan(0.8 * front);
    }

    @Test
    void largePhotosAreDrawnSmaller() {
        RgbImage large = new RgbImage(3200, 2400, new byte[3 * 3200 * 2400]);
        Pinhole camera = new Pinhole(4000, 4000, 1599.5, 1199.5, 0, 3200, 2400);
        GhostPicture picture = EditPreview.of(oneBlock(), BLOCK, null, UP).inPhoto(large, camera);
        assertThat(picture.width()).isEqualTo(1600);
        assertThat(picture.height()).isEqualTo(1200);
        int centre = (int) Math.rint(2000 * 0.14 + 599.5) * 1600 + 800;
        assertThat(picture.argb()[centre]).isNotEqualTo(0xFF000000);
    }

    @Test
    void anInterruptedOneGivesUp() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> EditPreview.of(oneBlock(), BLOCK, null, UP))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
