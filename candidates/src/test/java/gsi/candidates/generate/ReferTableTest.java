package gsi.candidates.generate;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.candidates.Reference;
import gsi.candidates.model.ReferringExpression.Superlative;
import gsi.candidates.model.SceneObject;
import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ReferTableTest {

    private static final Map<String, Superlative> WORDS = Map.of(
            "the leftest", Superlative.LEFTMOST,
            "the rightest", Superlative.RIGHTMOST,
            "the frontest", Superlative.FRONTMOST,
            "the backest", Superlative.REARMOST,
            "the highest", Superlative.HIGHEST,
            "the lowest", Superlative.LOWEST,
            "the furthest", Superlative.FARTHEST,
            "the nearest", Superlative.NEAREST);

    @ParameterizedTest
    @EnumSource(Reference.class)
    void the_choice_among_objects_is_the_benchmarks(Reference from) {
        for (JsonNode row : from.rows("find_refer")) {
            Map<Superlative, SceneObject> chosen = ReferTable.of(objects(row));
            WORDS.forEach((word, superlative) -> {
                JsonNode expected = row.path("refer").get(word);
                SceneObject actual = chosen.get(superlative);
                assertThat(actual == null ? null : actual.id())
                        .as("%s of row %s", word, row.get("id"))
                        .isEqualTo(expected.isNull() ? null : expected.asString());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Reference.class)
    void objects_that_are_listed_again_count_once(Reference from) {
        for (JsonNode row : from.rows("find_refer")) {
            List<SceneObject> cups =
                    objects(row).stream().filter(o -> o.label().equals("cup")).toList();
            List<String> expected = new ArrayList<>();
            row.path("get_objs_cup").forEach(n -> expected.add(n.asString()));
            assertThat(ReferTable.distinct(cups))
                    .as("row %s", row.get("id"))
                    .extracting(SceneObject::id)
                    .isEqualTo(expected);
        }
    }

    private static List<SceneObject> objects(JsonNode row) {
        List<SceneObject> out = new ArrayList<>();
        for (JsonNode o : row.path("objects")) {
            out.add(new SceneObject(
                    o.path("k").asString(),
                    o.path("label").asString(),
                    OrientedBox.upright(Cuboid.of(numbers(o.path("bbox_3d")))),
                    Box2d.of(numbers(o.path("bbox_2d"))),
                    Double.NaN));
        }
        return out;
    }

    private static double[] numbers(JsonNode n) {
        double[] out = new double[n.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = n.get(i).doubleValue();
        }
        return out;
    }
}
