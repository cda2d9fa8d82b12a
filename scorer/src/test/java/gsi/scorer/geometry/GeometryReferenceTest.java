package gsi.scorer.geometry;

import static gsi.scorer.Reference.cuboid;
import static gsi.scorer.Reference.isError;
import static gsi.scorer.Reference.number;
import static gsi.scorer.Reference.numbers;
import static gsi.scorer.Reference.rotation;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.Detection;
import gsi.dataset.Instruction;
import gsi.dataset.geometry.BoxEdits;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Direction;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Point3;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.geometry.Turn;
import gsi.scorer.Reference;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every row of the evaluator's geometry, to 1e-9. */
class GeometryReferenceTest {

    @ParameterizedTest
    @EnumSource(Reference.class)
    void overlap_of_boxes(Reference from) {
        for (JsonNode row : from.rows("iou3d")) {
            double iou = BoxOverlap.iou(cuboid(row.get("a")), cuboid(row.get("b")));
            if (isError(row.get("iou"))) {
                assertThat(iou).as(row.toString()).isNaN();
            } else {
                assertThat(iou).as(row.toString()).isCloseTo(number(row.get("iou")), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void sameness(Reference from) {
        int compared = 0;
        for (JsonNode row : from.rows("check_same")) {
            JsonNode bound = row.get("threshold");
            JsonNode a = row.get("a");
            // Two kinds of row have no counterpart: dictionaries, and numpy's spreading of a single number over a list.
            if (a.isObject() || row.get("kind").asString().equals("broadcast-1")) {
                continue;
            }
            double b = bound.isNull() ? 0.1 : number(bound);
            compared++;
            if (isError(row.get("same"))) {
                assertThatThrownBy(() -> Sameness.same(numbers(a), numbers(row.get("b")), b))
                        .isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(Sameness.same(numbers(a), numbers(row.get("b")), b))
                        .as(row.toString())
                        .isEqualTo(row.get("same").booleanValue());
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void projection_to_a_2d_box(Reference from) {
        for (JsonNode row : from.rows("project")) {
            Cuboid c = cuboid(row.get("bbox_3d"));
            Intrinsics k = Intrinsics.of(numbers(row.get("K")));
            OrientedBox box = new OrientedBox(c, requireNonNull(rotation(row.get("R"))));
            assertClose(box.project(k).toArray(), row.get("bbox_2d"), row);
            assertClose(OrientedBox.upright(c).project(k).toArray(), row.get("project_bbox_yaw"), row);
        }
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void corners(Reference from) {
        for (JsonNode row : from.rows("corners")) {
            Cuboid c = cuboid(row.get("bbox_3d"));
            OrientedBox box = new OrientedBox(c, requireNonNull(rotation(row.get("R"))));
            assertClose(flat(box.corners()), row.get("get_corners_3d_R"), row);
            assertClose(flat(OrientedBox.upright(c).corners()), row.get("get_corners_3d_yaw"), row);
        }
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void rotation_distance(Reference from) {
        for (JsonNode row : from.rows("rotdist")) {
            Rotation a = requireNonNull(rotation(row.get("R1")));
            Rotation b = requireNonNull(rotation(row.get("R2")));
            assertThat(a.geodesicTo(b)).as(row.toString()).isCloseTo(number(row.get("theta")), within(1e-9));
            double apart = cuboid(row.get("p"))
                    .centre()
                    .distanceTo(cuboid(row.get("q")).centre());
            assertThat(apart).isCloseTo(number(row.get("center_dist")), within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void moving_a_box(Reference from) {
        for (JsonNode row : from.rows("move_bbox")) {
            Cuboid box = cuboid(row.get("bbox"));
            // Words that are no direction leave the box where it is.
            Cuboid moved = Direction.ofWord(row.get("direction").asString())
                    .map(d -> BoxEdits.moved(box, d, number(row.get("distance_cm")), rotation(row.get("R"))))
                    .orElse(box);
            assertClose(moved.toArray(), row.get("new_bbox"), row);
        }
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void turning_a_box(Reference from) {
        for (JsonNode row : from.rows("rotate_y")) {
            Rotation r = requireNonNull(rotation(row.get("R")));
            if (isError(row.get("new_R"))) {
                assertThatThrownBy(() -> turned(r, row)).isInstanceOf(IllegalArgumentException.class);
            } else {
                assertClose(turned(r, row).toArray(), row.get("new_R"), row);
            }
        }
    }

    private static Rotation turned(Rotation r, JsonNode row) {
        Turn turn = Turn.valueOf(row.get("direction").asString().toUpperCase(Locale.ROOT));
        return BoxEdits.turned(r, number(row.get("angle")), turn);
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void the_origins_2d_box(Reference from) {
        for (JsonNode row : from.rows("origin_bbox")) {
            List<Detection> origin = Reference.detections(row.get("detections"));
            double[] found = OriginBox.find(origin, cuboid(row.get("original_bbox_3d")))
                    .map(b -> b.toArray())
                    .orElse(new double[0]);
            JsonNode expected = row.get("bbox_2d");
            assertThat(found).as(row.toString()).isEqualTo(expected.isNull() ? new double[0] : numbers(expected));
        }
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void the_operation_of_a_prompt(Reference from) {
        for (JsonNode row : from.rows("operation")) {
            JsonNode expected = row.get("operation");
            // The evaluator stops on two prompts: "please" alone, and one that is no text.
            if (isError(expected)) {
                continue;
            }
            String word = Instruction.of(row.get("prompt").asString()).operationWord();
            assertThat(word).as(row.toString()).isEqualTo(expected.asString());
        }
    }

    private static double[] flat(List<Point3> points) {
        return points.stream()
                .flatMapToDouble(p -> DoubleStream.of(p.x(), p.y(), p.z()))
                .toArray();
    }

    /** Within 1e-9, relative above 1 (pixels of boxes behind the camera run into the millions). */
    private static void assertClose(double[] actual, JsonNode expected, JsonNode row) {
        double[] wanted = numbers(expected);
        assertThat(actual).as(row.toString()).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            if (Double.isFinite(wanted[i])) {
                assertThat(actual[i])
                        .as(row.toString())
                        .isCloseTo(wanted[i], within(1e-9 * Math.max(1, Math.abs(wanted[i]))));
            } else {
                assertThat(actual[i]).as(row.toString()).isEqualTo(wanted[i]);
            }
        }
    }
}
