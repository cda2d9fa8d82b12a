package gsi.scorer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.EditSpec;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import gsi.scorer.operation.CandidateReview;
import gsi.scorer.paper.Scene;
import gsi.scorer.score.Absence;
import gsi.scorer.score.CameraTurn;
import gsi.scorer.score.Derivation;
import gsi.scorer.score.Derivation.Step;
import gsi.scorer.score.Measured;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two thousand scenes, many of them hostile: nothing throws, and what is said is what was scored. */
class RandomScenesTest {

    private static final long SEED = 20260113;
    private static final double[] ODD = {Double.NaN, Double.POSITIVE_INFINITY, 0, -1, 1e300, 1e-300};

    private final Random random = new Random(SEED);

    @Test
    void explanations_hold_whatever_was_detected() {
        Set<Step> seen = EnumSet.noneOf(Step.class);
        Set<StepId> deciding = EnumSet.noneOf(StepId.class);
        for (int i = 0; i < 2000; i++) {
            Judged judged = judged();
            String scene =
                    "seed " + SEED + ", scene " + i + ": " + judged.sample().edit() + judged.edited();
            Explanation upstream = judged.byUpstream();
            Explanation paper = judged.byPaper();
            assertThat(ExplanationText.of(upstream)).as(scene).isNotEmpty();
            assertThat(ExplanationText.of(paper)).as(scene).isNotEmpty();
            judged.disagreement()
                    .ifPresent(d -> assertThat(Phrases.english().say(d.sentence()))
                            .as(scene)
                            .isNotBlank());
            deciding.add(upstream.decidedBy());
            deciding.add(paper.decidedBy());
            Derivation derivation = judged.upstream().derivation();
            if (derivation != null) {
                seen.add(derivation.decidedBy());
                candidatesAgree(judged, derivation, scene);
            }
            judged.paper()
                    .ic()
                    .value()
                    .ifPresent(ic -> assertThat(paper.decisive().outcome())
                            .as(scene)
                            .isEqualTo(ic > 0 ? Outcome.PASSED : Outcome.FAILED));
            judged.upstream()
                    .ic()
                    .value()
                    .ifPresent(ic -> assertThat(upstream.decisive().outcome())
                            .as(scene)
                            .isEqualTo(ic > 0 ? Outcome.PASSED : Outcome.FAILED));
        }
        assertThat(seen).containsAll(EnumSet.complementOf(EnumSet.of(Step.NO_GROUND_TRUTH)));
        assertThat(deciding)
                .contains(
                        StepId.INPUT,
                        StepId.OLD_PLACE,
                        StepId.DISPLACEMENT,
                        StepId.TURN,
                        StepId.WIDTH,
                        StepId.REMAINING_SIZE,
                        StepId.OTHERS);
    }

    private static void candidatesAgree(Judged judged, Derivation derivation, String scene) {
        if (derivation.decidedBy() != Step.FORMULA && derivation.decidedBy() != Step.NO_CANDIDATE) {
            return;
        }
        DetectionPair found = judged.edited().detections();
        assertThat(found).isNotNull();
        assertThat(CandidateReview.of(judged.sample().edit(), found).stream()
                        .filter(r -> r.reason() == CandidateReview.Reason.CANDIDATE)
                        .map(CandidateReview::detection)
                        .toList())
                .as(scene)
                .isEqualTo(derivation.candidates());
    }

    private Judged judged() {
        EditSpec edit = switch (random.nextInt(8)) {
            case 0, 1 -> Scene.move(Scene.at(random.nextDouble(), 0, 2));
            case 2, 3 -> Scene.rotate(random.nextInt(1, 180));
            case 4, 5 -> Scene.scale(1 + random.nextDouble(), 1.5, 1.5);
            case 6 -> Scene.remove();
            default -> Scene.move(box());
        };
        List<Detection> origin = new ArrayList<>();
        if (random.nextInt(20) > 0) {
            origin.add(Scene.seen(Scene.MUG));
        }
        while (random.nextBoolean()) {
            origin.add(detection(edit));
        }
        List<Detection> found = new ArrayList<>();
        while (random.nextInt(5) > 1) {
            found.add(
                    !origin.isEmpty() && random.nextInt(3) == 0
                            ? origin.get(random.nextInt(origin.size()))
                            : detection(edit));
        }
        Measured lpips = random.nextBoolean() ? Measured.of(random.nextDouble()) : Measured.missing(Absence.lpips());
        CameraTurn turn = switch (random.nextInt(4)) {
            case 0 -> CameraTurn.notMeasured();
            case 1 -> CameraTurn.tooFewMatches(random.nextInt(10));
            default -> CameraTurn.measured(50, 20 * random.nextDouble());
        };
        return Judged.of(
                random.nextBoolean() ? "fine" : "room",
                0.3 + 0.7 * random.nextDouble(),
                lpips,
                turn,
                edit,
                new DetectionPair(origin, found));
    }

    /** Mostly near where it should be. */
    private Detection detection(EditSpec edit) {
        OrientedBox wanted = edit.wantedBox();
        Cuboid at = wanted == null || random.nextInt(4) == 0 ? box() : near(wanted.cuboid());
        Rotation rotation = switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> Rotation.aboutY(odd(1));
            case 2, 3 -> Scene.degrees(random.nextInt(360));
            default -> wanted == null ? Rotation.IDENTITY : wanted.rotation();
        };
        Box2d box2d = random.nextInt(10) == 0
                ? new Box2d(odd(100), 100, 200, 200)
                : OrientedBox.upright(at).project(Scene.K);
        return new Detection(random.nextInt(9) == 0 ? "plate" : "mug", at, box2d, rotation, 0.5);
    }

    private Cuboid near(Cuboid c) {
        return new Cuboid(
                odd(c.x() + 0.05 * random.nextGaussian()),
                c.y(),
                c.z() + 0.05 * random.nextGaussian(),
                odd(c.w() * (0.7 + 0.6 * random.nextDouble())),
                c.h() * (0.9 + 0.2 * random.nextDouble()),
                c.l() * (0.9 + 0.2 * random.nextDouble()),
                c.yaw());
    }

    private Cuboid box() {
        return new Cuboid(odd(random.nextGaussian()), odd(0), odd(2), 0.1, odd(0.1), 0.1, odd(random.nextDouble()));
    }

    /** The number, now and then another. */
    private double odd(double v) {
        return random.nextInt(40) == 0 ? ODD[random.nextInt(ODD.length)] : v;
    }
}
