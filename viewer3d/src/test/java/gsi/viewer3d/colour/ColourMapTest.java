package gsi.viewer3d.colour;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.viewer3d.camera.SceneAxes;
import gsi.viewer3d.camera.ViewCamera;
import gsi.viewer3d.camera.Viewport;
import gsi.viewer3d.cloud.OrientedBox;
import gsi.viewer3d.cloud.Pinhole;
import gsi.viewer3d.cloud.PointCloud;
import gsi.viewer3d.cloud.RgbImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;

class ColourMapTest {

    private static final PointCloud POINTS =
            PointCloud.of(new Vector3d(0, 0, 1), new float[] {0, 0, 0, 0, -1, 0, 0.5f, 0, 1}, new int[3], new float[3]);
    private static final PointSample SEEN = PointSample.of(List.of(POINTS), p -> true);
    private static final gsi.viewer3d.camera.Projection FRONT = ViewCamera.ofPhoto(
                    new Pinhole(100, 100, 99.5, 99.5, 0, 200, 200), SceneAxes.ofPhoto(), new Vector3d(0, 0, 1))
            .projection(new Viewport(200, 200));

    @Test
    void lightnessRisesEvenly() {
        for (ColourMap map : List.of(ColourMap.VIOLET_TO_YELLOW, ColourMap.PURPLE_TO_CREAM)) {
            double last = lightness(map.rgb(0));
            double whole = lightness(map.rgb(1)) - last;
            assertThat(whole).isGreaterThan(60);
            for (int i = 1; i <= 16; i++) {
                double now = lightness(map.rgb(i / 16.0));
                assertThat(now - last).isBetween(whole / 16 * 0.5, whole / 16 * 1.6);
                last = now;
            }
            assertThat(map.rgb(Double.NaN)).isEqualTo(map.rgb(0));
            assertThat(map.rgb(-5)).isEqualTo(map.rgb(0));
            assertThat(map.rgb(7)).isEqualTo(map.rgb(1));
        }
    }

    /** CIE L*, 0 to 100. */
    private static double lightness(int rgb) {
        double y = 0;
        double[] weight = {0.2126, 0.7152, 0.0722};
        for (int c = 0; c < 3; c++) {
            double v = (rgb >> (16 - 8 * c) & 0xFF) / 255.0;
            y += weight[c] * (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
        }
        return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    }

    @Test
    void heightIsAlongUp() {
        PointColours rule = HeightColours.of(SceneAxes.ofPhoto());
        PointColours.Painter painter = rule.painter(POINTS, SEEN, FRONT);
        assertThat(painter.rgb(0, 1)).isEqualTo(ColourMap.VIOLET_TO_YELLOW.rgb(0));
        assertThat(painter.rgb(1, 1)).isEqualTo(ColourMap.VIOLET_TO_YELLOW.rgb(1));
        Legend legend = rule.legend(SEEN, FRONT).orElseThrow();
        assertThat(legend.first()).isZero();
        assertThat(legend.last()).isEqualTo(1);
        assertThat(legend.unit()).isEqualTo("m");
    }

    @Test
    void nearIsLight() {
        PointColours.Painter painter = DepthColours.automatic().painter(POINTS, SEEN, FRONT);
        assertThat(painter.rgb(0, 1)).isEqualTo(ColourMap.VIOLET_TO_YELLOW.rgb(1));
        assertThat(painter.rgb(2, 2)).isEqualTo(ColourMap.VIOLET_TO_YELLOW.rgb(0));
    }

    @Test
    void distanceIsToTheBoxesSurface() {
        OrientedBox box = new OrientedBox(
                new Vector3d(0, -1, 1),
                new Vector3d(1, 0, 0),
                new Vector3d(0, 1, 0),
                new Vector3d(0, 0, 1),
                new Vector3d(0.25, 0.5, 0.25));
        assertThat(box.distance(0, 0, 1)).isEqualTo(0.5);
        assertThat(box.distance(0, -1, 1)).isEqualTo(-0.25);
        assertThat(box.distance(1.25, -1.5, 1.25)).isEqualTo(1);
        PointColours.Painter painter = BoxDistanceColours.of(box).painter(POINTS, SEEN, FRONT);
        assertThat(painter.rgb(1, 0)).as("inside").isEqualTo(ColourMap.PURPLE_TO_CREAM.rgb(1));
    }

    @Test
    void photosAreComparedWhereTheyShowThePoint() {
        byte[] grey = new byte[3 * 4];
        byte[] edited = grey.clone();
        edited[3] = 60; // red of the upper right pixel
        Pinhole camera = new Pinhole(1, 1, 0.5, 0.5, 0, 2, 2);
        PhotoDifferenceColours rule =
                PhotoDifferenceColours.of(new RgbImage(2, 2, grey), new RgbImage(2, 2, edited), camera);
        assertThat(rule.at(0.5, -0.5, 1)).isEqualTo(20);
        assertThat(rule.at(-0.5, -0.5, 1)).isZero();
        assertThat(rule.at(0.5, -0.5, -1)).as("behind the camera").isZero();
        assertThat(rule.at(50, 0, 1)).as("beside the photo").isZero();
    }

    @Test
    void labelsHaveColoursOfTheirOwn() {
        Set<Integer> colours = new HashSet<>();
        for (int label = 0; label < 60; label++) {
            colours.add(LabelColours.of(label));
        }
        assertThat(colours).hasSize(60);
        assertThat(LabelColours.of(Integer.MIN_VALUE)).isBetween(0, 0xFFFFFF);
        assertThat(LabelColours.of(-1)).isBetween(0, 0xFFFFFF);
    }

    @Test
    void cloudsWithoutTheNumberKeepTheirColours() {
        assertThat(new LabelColours().painter(POINTS, SEEN, FRONT).rgb(0, 1)).isZero();
        assertThat(IntensityColours.of(POINTS).painter(POINTS, SEEN, FRONT).rgb(0, 1))
                .isZero();
    }
}
