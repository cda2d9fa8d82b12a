package gsi.annotation.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up rows with a few values each, so that conditions meet, and some of what files really hold. */
final class RandomRows {

    static final QueueSchema SCHEMA = new QueueSchema(
            List.of(
                    new QueueSchema.Facet("status", true, List.of("none", "accept", "reject")),
                    new QueueSchema.Facet("target"),
                    new QueueSchema.Facet("model"),
                    new QueueSchema.Facet("sentence", false, List.of())),
            List.of("sa", "cm"));

    static final List<String> STATUS = List.of("none", "accept", "reject");
    static final List<String> TARGETS = List.of("mug", "Lamp", "電気スタンド", "كوب", "🧸", "");
    static final List<String> MODELS = List.of("bold", "swift", "calm");
    static final List<String> WORDS =
            List.of("move", "Mug", "LEFT", "é", "e\u0301", "電気", "كوب", "🧸", "a\u0000b", "ß");

    private final Random random;

    RandomRows(long seed) {
        random = new Random(seed);
    }

    List<QueueRowData> rows(int n) {
        List<QueueRowData> out = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            out.add(row(i));
        }
        return out;
    }

    QueueRowData row(int i) {
        String text = words();
        List<List<String>> facets =
                List.of(List.of(any(STATUS)), target(), models(), List.of(text.isEmpty() ? "?" : text));
        return new QueueRowData("row " + i, text, facets, new float[] {number(1), number(50)});
    }

    List<String> target() {
        String target = any(TARGETS);
        return target.isEmpty() ? List.of() : List.of(target);
    }

    private List<String> models() {
        return MODELS.stream().filter(m -> random.nextBoolean()).toList();
    }

    String words() {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            out.append(any(WORDS)).append(' ');
        }
        return out.toString();
    }

    /** Coarse, so that many are alike; now and then unknown. */
    float number(int most) {
        return random.nextInt(5) == 0 ? Float.NaN : random.nextInt(21) * most / 20f;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    int next(int bound) {
        return random.nextInt(bound);
    }

    boolean chance() {
        return random.nextBoolean();
    }
}
