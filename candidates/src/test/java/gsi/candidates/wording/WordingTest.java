package gsi.candidates.wording;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.candidates.model.Edit;
import gsi.candidates.model.Edit.Axes;
import gsi.candidates.model.Edit.Relation;
import gsi.candidates.model.Language;
import gsi.candidates.model.ReferringExpression;
import gsi.candidates.model.ReferringExpression.Superlative;
import gsi.dataset.Instruction;
import gsi.dataset.geometry.Direction;
import gsi.dataset.geometry.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final ReferringExpression MUG = new ReferringExpression("mug", null, Double.POSITIVE_INFINITY);

    private final Wording wording = Wording.inAllLanguages();

    private static List<Edit> everyEdit() {
        List<Edit> out = new ArrayList<>();
        for (Direction d : Direction.values()) {
            for (Axes a : Axes.values()) {
                out.add(new Edit.Move(d, 30, a));
            }
        }
        for (Relation r : Relation.values()) {
            out.add(new Edit.Place(r));
        }
        out.add(new Edit.Rotate(45, Turn.CLOCKWISE));
        out.add(new Edit.Rotate(45, Turn.COUNTERCLOCKWISE));
        out.add(new Edit.Rotate(180, Turn.CLOCKWISE));
        out.add(new Edit.Remove());
        out.add(new Edit.Scale(1.25));
        out.add(new Edit.Scale(0.5));
        return out;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_edit_has_several_wordings_each_a_whole_sentence(Language language) {
        for (Edit edit : everyEdit()) {
            for (Superlative s : Superlative.values()) {
                List<String> said = wording.allSentences(language, edit, new ReferringExpression("mug", s, 1), "bowl");
                assertThat(said)
                        .as("%s %s", language, edit)
                        .hasSizeGreaterThanOrEqualTo(3)
                        .doesNotHaveDuplicates()
                        .allMatch(t -> t.endsWith(language == Language.ENGLISH ? "." : "。"))
                        .noneMatch(t -> t.contains("{") || t.contains("  "))
                        .allMatch(t -> t.contains("mug"));
            }
        }
    }

    @Test
    void every_english_sentence_asks_for_its_operation() {
        for (Edit edit : everyEdit()) {
            assertThat(wording.allSentences(Language.ENGLISH, edit, MUG, "bowl"))
                    .allSatisfy(
                            s -> assertThat(Instruction.of(s).operation()).as(s).isEqualTo(edit.operation()));
        }
    }

    @Test
    void numbers_have_units_and_no_needless_digits() {
        assertThat(first(Language.ENGLISH, new Edit.Move(Direction.LEFT, 30, Axes.CAMERA)))
                .isEqualTo("Move the mug 30 centimeters to the left, while keeping other objects unchanged.");
        assertThat(first(Language.ENGLISH, new Edit.Move(Direction.FRONT, 1, Axes.CAMERA)))
                .isEqualTo("Move the mug 1 centimeter closer to the camera, while keeping other objects unchanged.");
        assertThat(first(Language.ENGLISH, new Edit.Move(Direction.ABOVE, 12.5, Axes.CAMERA)))
                .startsWith("Move the mug 12.5 centimeters up,");
        assertThat(first(Language.CHINESE, new Edit.Move(Direction.RIGHT, 110, Axes.CAMERA)))
                .isEqualTo("将“mug”向右移动 110 厘米，其他物体保持不变。");
        assertThat(first(Language.JAPANESE, new Edit.Move(Direction.RIGHT, 110, Axes.CAMERA)))
                .isEqualTo("「mug」を右へ110センチメートル動かしてください。他の物体はそのままにしてください。");
        assertThat(first(Language.ENGLISH, new Edit.Scale(1.5)))
                .startsWith("Enlarge the mug to 1.5 times the current size");
        assertThat(first(Language.ENGLISH, new Edit.Scale(0.75)))
                .startsWith("Shrink the mug to 75% of the current size");
    }

    /** A turn seen from below, or a size that could be an area or a volume, would be another edit. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void turns_say_from_where_and_sizes_say_of_what(Language language) {
        String above =
                language == Language.ENGLISH ? "seen from above" : language == Language.CHINESE ? "俯视|从上方" : "上から見て";
        String sides = language == Language.ENGLISH
                ? "in every dimension|width, depth and height"
                : language == Language.CHINESE ? "长、宽、高|边长" : "幅・奥行き・高さ|各辺";
        for (Turn turn : Turn.values()) {
            assertThat(wording.allSentences(language, new Edit.Rotate(45, turn), MUG, null))
                    .allSatisfy(s -> assertThat(s).containsPattern(above));
        }
        for (double factor : new double[] {0.5, 2}) {
            assertThat(wording.allSentences(language, new Edit.Scale(factor), MUG, null))
                    .allSatisfy(s -> assertThat(s).containsPattern(sides));
        }
    }

    @Test
    void one_of_several_is_named_by_what_sets_it_apart() {
        ReferringExpression leftmost = new ReferringExpression("mug", Superlative.LEFTMOST, 0.2);
        assertThat(wording.allSentences(Language.ENGLISH, new Edit.Remove(), leftmost, null)
                        .getFirst())
                .startsWith("Remove the leftmost mug from the scene");
        assertThat(wording.allSentences(Language.CHINESE, new Edit.Remove(), leftmost, null)
                        .getFirst())
                .startsWith("从场景中移除最左边的“mug”");
        assertThat(wording.allSentences(Language.JAPANESE, new Edit.Remove(), leftmost, null)
                        .getFirst())
                .startsWith("一番左の「mug」をシーンから");
    }

    @Test
    void english_alone_is_enough() {
        Wording english = new Wording(List.of());
        assertThat(english.sentences(new Edit.Remove(), MUG, null, new Random(1)))
                .containsOnlyKeys(Language.ENGLISH);
    }

    private String first(Language language, Edit edit) {
        return wording.allSentences(language, edit, MUG, "bowl").getFirst();
    }
}
