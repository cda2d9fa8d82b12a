package gsi.candidates.wording;

import gsi.candidates.model.Edit;
import gsi.candidates.model.Language;
import gsi.candidates.model.ReferringExpression;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns an edit into a sentence per language. English is always among them: the benchmark reads the operation off the English
 * sentence's first word (protocol.md §2). Several templates say the same; which one is used is drawn. Safe for many threads.
 */
public final class Wording {

    private final Map<Language, Templates> templates = new EnumMap<>(Language.class);

    /** @param languages beside English */
    public Wording(Collection<Language> languages) {
        templates.put(Language.ENGLISH, Templates.of(Language.ENGLISH));
        for (Language language : Set.copyOf(languages)) {
            templates.put(language, Templates.of(language));
        }
    }

    /** In every language there is. */
    public static Wording inAllLanguages() {
        return new Wording(List.of(Language.values()));
    }

    /**
     * The sentences, in the order of the languages.
     *
     * @param object what the object is called
     * @param reference the other object's label, where the edit refers to one
     */
    public Map<Language, String> sentences(
            Edit edit, ReferringExpression object, @Nullable String reference, Random random) {
        Map<Language, String> out = new EnumMap<>(Language.class);
        templates.forEach((language, t) -> out.put(language, t.sentence(edit, object, reference, random)));
        return out;
    }

    /** Everything that could be said of an edit in a language: for those who look at templates. */
    public List<String> allSentences(
            Language language, Edit edit, ReferringExpression object, @Nullable String reference) {
        Templates t = templates.get(language);
        return t == null ? List.of() : t.all(edit, object, reference);
    }
}
