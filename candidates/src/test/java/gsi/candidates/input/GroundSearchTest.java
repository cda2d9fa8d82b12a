package gsi.candidates.input;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.candidates.Tableau;
import gsi.candidates.model.Ground;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneEvidence;
import gsi.dataset.geometry.Point3;
import gsi.dataset.image.DepthMap;
import gsi.dataset.image.ImageFiles;
import gsi.viewer3d.cloud.PointCloud;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundSearchTest {

    private final Tableau table = new Tableau(40).cube("mug", 0, 0).cube("bowl", 0.2, 0);
    private final Random random = new Random(5);
    private final List<Point3> points = new ArrayList<>();

    private void onTable(int count) {
        for (int i = 0; i < count; i++) {
            points.add(table.at(random.nextDouble() - 0.5, 0.002 * random.nextGaussian(), random.nextDouble() - 0.5));
        }
    }

    /** A wall behind the table, with more points than the table. */
    private void onWall(int count) {
        for (int i = 0; i < count; i++) {
            points.add(table.at(2 * random.nextDouble() - 1, 2 * random.nextDouble(), 0.8));
        }
    }

    private PointCloud cloud() {
        float[] xyz = new float[3 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xyz[3 * i] = (float) points.get(i).x();
            xyz[3 * i + 1] = (float) points.get(i).y();
            xyz[3 * i + 2] = (float) points.get(i).z();
        }
        return PointCloud.of(new Vector3d(), xyz, new int[points.size()], new float[points.size()]);
    }

    private Ground found() {
        return requireNonNull(new GroundSearch(1).find(cloud(), UpHint.of(table.scene())));
    }

    @Test
    void the_table_is_found_although_the_wall_has_more_points() {
        onTable(3000);
        onWall(6000);
        Ground ground = found();
        assertThat(ground.up().dot(table.direction(0, 1, 0))).isGreaterThan(Math.cos(Math.toRadians(0.6)));
        assertThat(ground.height(table.at(0, 0, 0))).isCloseTo(0, within(0.002));
        assertThat(ground.origin()).isEqualTo(Ground.Origin.POINTS);
    }

    @Test
    void the_same_seed_finds_the_same() {
        onTable(2000);
        onWall(1000);
        assertThat(found()).isEqualTo(found());
    }

    @Test
    void a_wall_alone_is_no_ground() {
        onWall(3000);
        assertThat(new GroundSearch(1).find(cloud(), UpHint.of(table.scene()))).isNull();
    }

    @Test
    void a_handful_of_points_is_none_either() {
        onTable(50);
        assertThat(new GroundSearch(1).find(cloud(), UpHint.of(table.scene()))).isNull();
        points.clear();
        assertThat(new GroundSearch(1).find(cloud(), UpHint.of(table.scene()))).isNull();
    }

    @Test
    void without_boxes_gravity_is_looked_for_around_the_usual_tilt() {
        onTable(3000);
        UpHint nobody = UpHint.of(new Tableau(40).scene());
        Ground ground = requireNonNull(new GroundSearch(1).find(cloud(), nobody));
        assertThat(ground.up().dot(table.direction(0, 1, 0))).isGreaterThan(0.999);
    }

    @Test
    void a_depth_image_of_the_table_is_enough(@TempDir Path folder) throws Exception {
        Ground truth = requireNonNull(table.scene().ground());
        short[] millimetres = new short[160 * 120];
        for (int v = 0; v < 120; v++) {
            for (int u = 0; u < 160; u++) {
                Point3 ray = Tableau.K.unproject(4 * u + 1.5, 4 * v + 1.5, 1);
                double z = truth.point().dot(truth.up()) / ray.dot(truth.up());
                millimetres[v * 160 + u] = (short) Math.round(1000 * z);
            }
        }
        Path depth = folder.resolve("depth.png");
        Files.write(depth, ImageFiles.encodeDepth(new DepthMap(160, 120, millimetres)));
        Scene s = table.scene();
        Scene scene = new Scene("t", null, 640, 480, Tableau.K, null, s.objects(), depth, null, null, s.measures());
        SceneEvidence evidence =
                new EvidenceReader(1).read(scene, p -> assertThat(p).isNull());
        Ground ground = requireNonNull(evidence.scene().ground());
        assertThat(ground.up().dot(truth.up())).isGreaterThan(0.9999);
        assertThat(ground.height(truth.point())).isCloseTo(0, within(0.002));
        assertThat(requireNonNull(evidence.points()).count()).isGreaterThan(15_000);
    }

    @Test
    void depth_that_cannot_be_read_is_a_problem_and_absent(@TempDir Path folder) throws Exception {
        Path depth = Files.writeString(folder.resolve("depth.png"), "no image");
        Scene s = table.scene();
        Scene scene = new Scene("t", null, 640, 480, Tableau.K, null, s.objects(), depth, null, null, s.measures());
        List<String> problems = new ArrayList<>();
        SceneEvidence evidence = new EvidenceReader(1).read(scene, p -> problems.add(p.reason()));
        assertThat(evidence.depth()).isNull();
        assertThat(evidence.points()).isNull();
        assertThat(problems).hasSize(1);
    }
}
