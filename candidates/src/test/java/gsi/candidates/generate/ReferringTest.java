package gsi.candidates.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.candidates.Tableau;
import gsi.candidates.model.ReferringExpression;
import gsi.candidates.model.ReferringExpression.Superlative;
import gsi.candidates.model.Scene;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferringTest {

    @Test
    void the_only_one_needs_no_more_than_its_label() {
        Scene scene = new Tableau(30).cube("mug", 0, 0).cube("bowl", 0.2, 0).scene();
        assertThat(names(scene, 0)).containsExactly((Superlative) null);
        assertThat(new Referring(scene, 0.05).isUnique(scene.objects().get(1))).isTrue();
    }

    @Test
    void of_three_in_a_row_the_middle_one_has_no_name() {
        Scene scene = new Tableau(0)
                .cube("mug", -0.3, 0)
                .cube("mug", 0, 0)
                .cube("mug", 0.3, 0)
                .scene();
        assertThat(names(scene, 0)).containsExactly(Superlative.LEFTMOST);
        assertThat(names(scene, 1)).isEmpty();
        assertThat(names(scene, 2)).containsExactly(Superlative.RIGHTMOST);
        assertThat(new Referring(scene, 0.05).isUnique(scene.objects().getFirst()))
                .isFalse();
    }

    @Test
    void a_lead_within_the_margin_does_not_count() {
        Scene close = new Tableau(0).cube("mug", 0, 0).cube("mug", 0.04, 0).scene();
        Scene apart = new Tableau(0).cube("mug", 0, 0).cube("mug", 0.06, 0).scene();
        assertThat(names(close, 0)).isEmpty();
        assertThat(names(apart, 0)).containsExactly(Superlative.LEFTMOST);
    }

    @Test
    void the_margin_says_by_how_much_it_is_ahead() {
        Scene scene = new Tableau(0).cube("mug", 0, 0).cube("mug", 0.25, 0).scene();
        ReferringExpression e =
                new Referring(scene, 0.05).to(scene.objects().getFirst()).getFirst();
        assertThat(e.margin()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void on_a_table_seen_from_above_what_lies_farther_is_not_higher() {
        // In the camera's frame the far mug's y is the lesser one; nobody would call it the highest.
        Scene scene = new Tableau(45).cube("mug", 0, -0.3).cube("mug", 0, 0.3).scene();
        assertThat(ReferTable.of(scene.objects()).get(Superlative.HIGHEST))
                .isEqualTo(scene.objects().get(1));
        assertThat(names(scene, 1))
                .contains(Superlative.REARMOST, Superlative.FARTHEST)
                .doesNotContain(Superlative.HIGHEST);
        assertThat(names(scene, 0)).doesNotContain(Superlative.LOWEST);
    }

    @Test
    void what_stands_on_a_shelf_is_the_highest() {
        Scene scene = new Tableau(10)
                .cube("mug", 0, 0)
                .raised("mug", 0, 0.3, 0.02, 0.08, 0.08, 0.08, 0)
                .scene();
        assertThat(names(scene, 1)).contains(Superlative.HIGHEST);
        assertThat(names(scene, 0)).contains(Superlative.LOWEST);
    }

    @Test
    void a_coffee_mug_is_a_mug_too() {
        Scene scene =
                new Tableau(0).cube("mug", 0, 0).cube("Coffee  Mug", 0.3, 0).scene();
        assertThat(names(scene, 0)).containsExactly(Superlative.LEFTMOST);
        assertThat(names(scene, 1)).containsExactly((Superlative) null);
    }

    @Test
    void what_a_detector_listed_twice_is_one_thing() {
        Scene scene = new Tableau(0).cube("mug", 0, 0).cube("mug", 0.001, 0).scene();
        assertThat(names(scene, 0)).containsExactly((Superlative) null);
        assertThat(names(scene, 1)).isEmpty();
    }

    private static List<@Nullable Superlative> names(Scene scene, int object) {
        return new Referring(scene, 0.05)
                .to(scene.objects().get(object)).stream()
                        .<@Nullable Superlative>map(ReferringExpression::superlative)
                        .toList();
    }
}
