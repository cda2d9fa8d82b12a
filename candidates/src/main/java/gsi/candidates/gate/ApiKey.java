package gsi.candidates.gate;

import java.util.Optional;

/**
 * The key of an endpoint. It is shown by no method but the one that fills the request's header; printing the object prints
 * stars.
 */
public final class ApiKey {

    /** What stands where the key stood. */
    private static final String CUT = "•••";

    private static final ApiKey NONE = new ApiKey("");

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    public static ApiKey none() {
        return NONE;
    }

    /**
     * A key as somebody typed it or an environment variable has it; space around it does not count.
     *
     * @throws IllegalArgumentException for characters that no header can have
     */
    public static ApiKey of(String secret) {
        String stripped = secret.strip();
        if (!stripped.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("the key has characters that no key has");
        }
        return stripped.isEmpty() ? NONE : new ApiKey(stripped);
    }

    /** The value of the Authorization header, if there is a key. */
    Optional<String> authorization() {
        return secret.isEmpty() ? Optional.empty() : Optional.of("Bearer " + secret);
    }

    /** A text without the key, wherever it came from. */
    String cutFrom(String text) {
        return secret.isEmpty() ? text : text.replace(secret, CUT);
    }

    public boolean isPresent() {
        return !secret.isEmpty();
    }

    @Override
    public String toString() {
        return secret.isEmpty() ? "no key" : CUT;
    }
}
