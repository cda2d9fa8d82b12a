package gsi.scorer.explain;

import java.util.List;

/**
 * A sentence for people, as data: {@link Phrases} says it in a language.
 *
 * @param key of the template
 * @param arguments in the template's order
 */
public record Sentence(String key, List<Argument> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Argument... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
