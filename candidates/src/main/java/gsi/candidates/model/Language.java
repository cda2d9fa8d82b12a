package gsi.candidates.model;

import java.util.Locale;

/** A language that instructions are written in. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    CHINESE(Locale.SIMPLIFIED_CHINESE),
    JAPANESE(Locale.JAPANESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** {@code en}, {@code zh}, {@code ja}: as files have it. */
    public String code() {
        return locale.getLanguage();
    }
}
