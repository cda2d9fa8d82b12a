package gsi.scorer.explain;

import static gsi.scorer.paper.Scene.MUG;
import static gsi.scorer.paper.Scene.PLATE;
import static gsi.scorer.paper.Scene.at;
import static gsi.scorer.paper.Scene.move;
import static gsi.scorer.paper.Scene.remove;
import static gsi.scorer.paper.Scene.seen;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.Detection;
import gsi.dataset.EditSpec;
import gsi.dataset.Instruction;
import gsi.dataset.geometry.Box2d;
import gsi.scorer.paper.Scene;
import gsi.scorer.score.Measured;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The five typical cases, as a person reads them. */
class ExplanationTextTest {

    @Test
    void a_move_that_passed() throws IOException {
        Judged judged = Judged.of(move(at(0.5, 0, 2)), seen(at(0.52, 0, 2)), seen(PLATE));
        assertThat(Judged.text(judged.byUpstream())).isEqualTo(expected("passed-move.upstream"));
        assertThat(Judged.text(judged.byPaper())).isEqualTo(expected("passed-move.paper"));
    }

    @Test
    void a_move_lost_to_the_dead_zone() throws IOException {
        Judged judged = Judged.of(move(at(0.3, 0, 2)), seen(PLATE), seen(at(0.289, 0, 2)));
        assertThat(Judged.text(judged.byUpstream())).isEqualTo(expected("dead-zone.upstream"));
    }

    @Test
    void the_wrong_direction_that_scores() throws IOException {
        Judged judged = Judged.of(move(at(0.5, 0, 2)), seen(at(-0.45, 0.25, 2.2)), seen(PLATE));
        assertThat(Judged.text(judged.byUpstream())).isEqualTo(expected("wrong-direction.upstream"));
        assertThat(Judged.text(judged.byPaper())).isEqualTo(expected("wrong-direction.paper"));
    }

    @Test
    void a_background_that_changed_too_much() throws IOException {
        Judged judged =
                Judged.of("mesatask", 0.41, Measured.of(0.52), move(at(0.5, 0, 2)), seen(at(0.5, 0, 2)), seen(PLATE));
        assertThat(Judged.text(judged.byUpstream())).isEqualTo(expected("gate-failure.upstream"));
    }

    @Test
    void a_removal() throws IOException {
        Judged gone = Judged.of(remove(), seen(PLATE));
        assertThat(Judged.text(gone.byUpstream())).isEqualTo(expected("removed.upstream"));
        Judged there = Judged.of(remove(), seen(PLATE), seen(at(0.02, 0, 2)));
        assertThat(Judged.text(there.byUpstream())).isEqualTo(expected("still-there.upstream"));
    }

    private static String expected(String name) throws IOException {
        try (InputStream in = ExplanationTextTest.class.getResourceAsStream("/explanations/" + name + ".txt")) {
            return new String(requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void no_line_is_too_long_whatever_the_data_holds() {
        Detection odd = new Detection(
                "a\u001b[31m very\n" + "long".repeat(60), MUG, new Box2d(1e300, Double.NaN, 0, 0), null, 0);
        var edit = new EditSpec(
                Instruction.of("Move the " + "{0} x'".repeat(80) + "\n\t" + "机".repeat(150)),
                "{1}'",
                MUG,
                at(0.5, 0, 2),
                Scene.K,
                null,
                null,
                null,
                null);
        Judged judged = Judged.of(edit, odd, seen(at(Double.NaN, 0, 0)));
        for (Explanation e : List.of(judged.byUpstream(), judged.byPaper())) {
            assertThat(ExplanationText.of(e))
                    .allSatisfy(line ->
                            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(100))
                    .allSatisfy(line -> assertThat(line).doesNotContain("\u001b", "\n"));
        }
    }
}
