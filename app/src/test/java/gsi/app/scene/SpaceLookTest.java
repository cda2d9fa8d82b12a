package gsi.app.scene;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.viewer3d.cloud.Bounds;
import gsi.viewer3d.cloud.OrientedBox;
import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.cloud.RgbImage;
import gsi.viewer3d.colour.BoxDistanceColours;
import gsi.viewer3d.colour.HeightColours;
import gsi.viewer3d.colour.LabelColours;
import gsi.viewer3d.colour.PhotoColours;
import gsi.viewer3d.colour.PhotoDifferenceColours;
import gsi.viewer3d.edit.GroundPlane;
import gsi.viewer3d.render.KeptSpace;
import gsi.viewer3d.render.Palette;
import gsi.viewer3d.render.RenderStyle;
import gsi.viewer3d.render.SceneContent;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

/** How a person wants to see scenes, as a style for each scene. */
class SpaceLookTest {

    private static final OrientedBox TARGET = new OrientedBox(
            new Vector3d(0, 0, 2),
            new Vector3d(1, 0, 0),
            new Vector3d(0, 1, 0),
            new Vector3d(0, 0, 1),
            new Vector3d(0.1, 0.1, 0.1));

    private static final SceneContent PLAIN = SceneContent.of(
            PointCloud.of(new Vector3d(), new float[] {0, 0, 2}, new int[] {0xFF0000}, new float[] {0.01f}));

    private static final SceneContent LABELLED = SceneContent.of(PointCloud.ofChecked(
            new Vector3d(),
            new float[] {0, 0, 2},
            new int[1],
            null,
            null,
            new int[] {7},
            new Bounds(0, 0, 2, 0, 0, 2)));

    private final SpaceLook look = new SpaceLook();

    private RenderStyle style(SceneContent scene, SpaceLook.Facts facts) {
        return look.style(Palette.dark(), scene, facts);
    }

    private static SpaceLook.Facts target() {
        return new SpaceLook.Facts(TARGET, null, null, null, null);
    }

    @Test
    void whatASceneCannotShowIsShownInThePhotosColours() {
        for (ColourMode mode :
                new ColourMode[] {ColourMode.LABEL, ColourMode.INTENSITY, ColourMode.TARGET, ColourMode.DIFFERENCE}) {
            look.coloursProperty().set(mode);
            assertThat(SpaceLook.canShow(mode, PLAIN, SpaceLook.Facts.NONE)).isFalse();
            assertThat(style(PLAIN, SpaceLook.Facts.NONE).colours()).isInstanceOf(PhotoColours.class);
        }
    }

    @Test
    void coloursFollowTheChoiceWhereTheyCan() {
        look.coloursProperty().set(ColourMode.LABEL);
        assertThat(style(LABELLED, SpaceLook.Facts.NONE).colours()).isInstanceOf(LabelColours.class);
        look.coloursProperty().set(ColourMode.TARGET);
        assertThat(style(PLAIN, target()).colours()).isInstanceOf(BoxDistanceColours.class);
        look.coloursProperty().set(ColourMode.DIFFERENCE);
        RgbImage image = new RgbImage(1, 1, new byte[3]);
        assertThat(style(PLAIN, new SpaceLook.Facts(null, null, image, image, new Pinhole(1, 1, 0, 0, 0, 1, 1)))
                        .colours())
                .isInstanceOf(PhotoDifferenceColours.class);
    }

    @Test
    void heightsAreMeasuredFromWhatTheObjectStandsOn() {
        look.coloursProperty().set(ColourMode.HEIGHT);
        GroundPlane ground = new GroundPlane(new Vector3d(0, 1, 2), new Vector3d(0, -1, 0));
        assertThat(style(PLAIN, new SpaceLook.Facts(null, ground, null, null, null))
                        .colours())
                .isInstanceOfSatisfying(
                        HeightColours.class, h -> assertThat(h.ground()).isEqualTo(new Vector3d(0, 1, 2)));
        assertThat(style(PLAIN, SpaceLook.Facts.NONE).colours()).isInstanceOf(HeightColours.class);
    }

    @Test
    void isolatingKeepsWhatIsNearTheTargetAndCuttingWhatIsBehindItsMiddle() {
        assertThat(style(PLAIN, target()).kept()).isEqualTo(KeptSpace.ALL);
        look.isolateProperty().set(true);
        assertThat(style(PLAIN, SpaceLook.Facts.NONE).kept()).isEqualTo(KeptSpace.ALL);
        KeptSpace near = style(PLAIN, target()).kept();
        assertThat(near.contains(new Vector3d(0.2, 0, 2))).isTrue();
        assertThat(near.contains(new Vector3d(0.3, 0, 2))).isFalse();
        look.clipProperty().set(true);
        KeptSpace cut = style(PLAIN, target()).kept();
        assertThat(cut.contains(new Vector3d(0.2, 0, 2.05))).isTrue();
        assertThat(cut.contains(new Vector3d(0.2, 0, 1.95))).isFalse();
    }

    @Test
    void lightingIsOnOrOff() {
        assertThat(style(PLAIN, target()).eyeDome()).isZero();
        look.eyeDomeProperty().set(true);
        assertThat(style(PLAIN, target()).eyeDome()).isPositive();
    }
}
