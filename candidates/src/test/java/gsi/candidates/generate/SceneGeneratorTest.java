package gsi.candidates.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.candidates.Tableau;
import gsi.candidates.model.Candidate;
import gsi.candidates.model.Edit;
import gsi.candidates.model.Language;
import gsi.candidates.model.Scene;
import gsi.candidates.wording.Wording;
import gsi.dataset.Instruction;
import gsi.dataset.Operation;
import gsi.dataset.geometry.Direction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneGeneratorTest {

    private static final Wording WORDING = Wording.inAllLanguages();

    private final Scene scene = new Tableau(35)
            .cube("mug", -0.3, 0)
            .cube("mug", 0.3, 0.1)
            .with("book", 0, 0.2, 0.3, 0.03, 0.2, 10)
            .with("vase", 0.1, -0.2, 0.1, 0.25, 0.1, 0)
            .scene();

    private static List<Candidate> generate(Scene of, GenerationRule rule, long seed) {
        return new SceneGenerator(rule, WORDING, seed).generate(of);
    }

    @Test
    void the_same_seed_makes_the_same_and_another_something_else() {
        List<Candidate> first = generate(scene, GenerationRule.STANDARD, 1);
        assertThat(first).hasSize(25).isEqualTo(generate(scene, GenerationRule.STANDARD, 1));
        assertThat(first).isNotEqualTo(generate(scene, GenerationRule.STANDARD, 2));
    }

    @Test
    void no_two_ask_for_the_same_whatever_the_operation() {
        List<Candidate> all = generate(scene, GenerationRule.STANDARD.withPerScene(2000), 3);
        assertThat(all).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        Set<Object> seen = new HashSet<>();
        for (Candidate c : all) {
            assertThat(seen.add(List.of(c.object().id(), c.operation(), String.valueOf(c.target()))))
                    .as(c.id())
                    .isTrue();
            assertThat(seen.add(c.wording().getOrDefault(Language.ENGLISH, "")))
                    .as(c.id())
                    .isTrue();
        }
        assertThat(all.stream().filter(c -> c.operation() == Operation.REMOVE)).hasSize(4);
        assertThat(all.stream().map(Candidate::operation).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Operation.MOVE, Operation.ROTATE, Operation.REMOVE, Operation.SCALE);
    }

    @Test
    void half_a_turn_comes_once() {
        GenerationRule halfTurns =
                GenerationRule.STANDARD.withKinds(Map.of(EditKind.ROTATE, 1.0)).withDegrees(List.of(180.0));
        assertThat(generate(scene, halfTurns, 1)).hasSize(4);
    }

    @Test
    void only_the_parameters_of_the_rule_are_drawn() {
        GenerationRule rule = GenerationRule.STANDARD
                .withKinds(Map.of(EditKind.MOVE, 1.0))
                .withDirections(Map.of(Direction.LEFT, 1.0, Direction.RIGHT, 0.0))
                .withCentimetres(List.of(15.0, 25.0));
        List<Candidate> all = generate(scene, rule, 1);
        assertThat(all).hasSize(8).allSatisfy(c -> {
            assertThat(c.edit()).isInstanceOfSatisfying(Edit.Move.class, m -> {
                assertThat(m.direction()).isEqualTo(Direction.LEFT);
                assertThat(m.centimetres()).isIn(15.0, 25.0);
            });
        });
    }

    @Test
    void the_benchmark_reads_the_operation_off_every_sentence() {
        for (Candidate c : generate(scene, GenerationRule.STANDARD.withPerScene(500), 4)) {
            String sentence = c.wording().getOrDefault(Language.ENGLISH, "");
            assertThat(Instruction.of(sentence).operation()).as(sentence).isEqualTo(c.operation());
        }
    }

    @Test
    void a_camera_on_the_table_is_never_taken_for_a_change_of_view() {
        Scene withCamera =
                new Tableau(35).cube("camera", 0, 0).cube("mug", 0.3, 0).scene();
        List<Candidate> all = generate(withCamera, GenerationRule.STANDARD.withPerScene(300), 1);
        assertThat(all)
                .allSatisfy(c -> assertThat(Instruction.of(c.wording().getOrDefault(Language.ENGLISH, ""))
                                .operation())
                        .isEqualTo(c.operation()));
        assertThat(all.stream().filter(c -> c.object().label().equals("mug"))).isNotEmpty();
    }

    @Test
    void one_object_alone_has_nothing_to_refer_to() {
        Scene alone = new Tableau(35).cube("mug", 0, 0).scene();
        List<Candidate> all = generate(alone, GenerationRule.STANDARD, 1);
        assertThat(all).hasSize(25).allMatch(c -> c.reference() == null);
    }

    @Test
    void objects_that_nobody_could_tell_apart_are_left_alone() {
        Scene twins = new Tableau(0).cube("mug", 0, 0).cube("mug", 0.03, 0).scene();
        assertThat(generate(twins, GenerationRule.STANDARD, 1)).isEmpty();
        assertThat(generate(new Tableau(0).scene(), GenerationRule.STANDARD, 1)).isEmpty();
    }

    @Test
    void two_hundred_objects_are_no_trouble() {
        Tableau full = new Tableau(35);
        IntStream.range(0, 200)
                .forEach(i -> full.cube("thing " + i % 60, i % 20 * 0.1 - 1, Math.floorDiv(i, 20) * 0.1 - 0.5));
        assertThat(generate(full.scene(), GenerationRule.STANDARD, 1)).hasSize(25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"чашка", "コーヒーカップ", "杯子", "فنجان", "{distance}", "the mug", "a\nb", "🫖", "%s {0} '"})
    void labels_may_be_in_any_script(String label) {
        Scene odd = new Tableau(35).cube(label, 0, 0).cube("bowl", 0.3, 0).scene();
        List<Candidate> all = generate(odd, GenerationRule.STANDARD, 1);
        assertThat(all).hasSize(25);
        String said = label.equals("the mug") ? "mug" : label.replace('\n', ' ');
        assertThat(all.stream().filter(c -> c.object().label().equals(label)))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.wording().values()).allMatch(s -> s.contains(said)));
        assertThat(all)
                .allSatisfy(c ->
                        assertThat(c.wording().values()).noneMatch(s -> s.contains("\n") || s.contains("the the")));
    }

    @Test
    void a_rule_that_draws_nothing_says_so() {
        assertThatThrownBy(() -> GenerationRule.STANDARD.withKinds(Map.of(EditKind.MOVE, 0.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kinds");
        assertThatThrownBy(() -> GenerationRule.STANDARD.withCentimetres(List.of(-5.0)))
                .hasMessageContaining("distances");
        assertThatThrownBy(() -> GenerationRule.STANDARD.withFactors(List.of(1.0)))
                .hasMessageContaining("changes nothing");
        assertThatThrownBy(() -> GenerationRule.STANDARD.withDegrees(List.of(Double.NaN)))
                .hasMessageContaining("angles");
    }
}
