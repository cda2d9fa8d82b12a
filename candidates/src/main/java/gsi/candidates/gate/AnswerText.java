package gsi.candidates.gate;

import gsi.candidates.gate.GateAnswer.Outcome;
import gsi.dataset.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a model says: the first JSON object in it, whatever stands around. A rewritten instruction counts only if it
 * asks for the same: the operation that the benchmark reads off it, every number, object and reference.
 *
 * @param text the better label or the rewritten instruction; null where there is none
 */
record AnswerText(Outcome outcome, String reason, @Nullable String text) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LONGEST = 300;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final List<String> DIRECTIONS =
            List.of("left", "right", "front", "behind", "above", "below", "top", "counterclockwise", "clockwise");

    static AnswerText of(GateQuestion question, GateSubject subject, String said) {
        JsonNode json = firstObject(said);
        if (json == null) {
            return unusable("no JSON object in the answer: " + shortened(said));
        }
        String reason = shortened(json.path("reason").asString(""));
        return switch (question) {
            case OPERATION -> verdict(json.path("plausible"), "plausible", reason, null);
            case LABEL -> verdict(json.path("fits"), "fits", reason, label(json, subject));
            case CAPTION -> caption(json.path("instruction").asString(""), subject);
        };
    }

    private static AnswerText verdict(JsonNode yes, String field, String reason, @Nullable String text) {
        return yes.isBoolean()
                ? new AnswerText(yes.booleanValue() ? Outcome.YES : Outcome.NO, reason, text)
                : unusable("\"" + field + "\" is neither true nor false");
    }

    private static @Nullable String label(JsonNode json, GateSubject subject) {
        String label = shortened(json.path("label").asString(""));
        return label.isEmpty() || label.equalsIgnoreCase(subject.label()) ? null : label;
    }

    private static AnswerText caption(String raw, GateSubject subject) {
        String sentence = raw.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (sentence.isEmpty() || sentence.length() > LONGEST) {
            return unusable(sentence.isEmpty() ? "\"instruction\" is missing" : "the instruction is too long");
        }
        if (Instruction.of(sentence).operation() != subject.operation()) {
            return unusable("the benchmark would read another operation: " + sentence);
        }
        String lower = sentence.toLowerCase(Locale.ROOT);
        if (!lower.contains(subject.label().toLowerCase(Locale.ROOT))
                || subject.reference() != null
                        && !lower.contains(subject.reference().toLowerCase(Locale.ROOT))) {
            return unusable("it does not name the same objects: " + sentence);
        }
        if (!numbers(sentence).equals(numbers(subject.instruction()))) {
            return unusable("it does not have the same numbers: " + sentence);
        }
        if (!directions(lower).equals(directions(subject.instruction().toLowerCase(Locale.ROOT)))) {
            return unusable("it does not have the same direction: " + sentence);
        }
        return new AnswerText(Outcome.YES, "", sentence);
    }

    private static List<String> numbers(String text) {
        Matcher m = NUMBER.matcher(text);
        List<String> out = new ArrayList<>();
        while (m.find()) {
            out.add(m.group().replace(',', '.'));
        }
        out.sort(null);
        return out;
    }

    private static List<String> directions(String lower) {
        return DIRECTIONS.stream()
                .filter(d -> Pattern.compile("\\b" + d + "\\b").matcher(lower).find())
                .toList();
    }

    private static @Nullable JsonNode firstObject(String said) {
        for (int at = said.indexOf('{'); at >= 0; at = said.indexOf('{', at + 1)) {
            int end = end(said, at);
            if (end < 0) {
                continue;
            }
            try {
                JsonNode node = MAPPER.readTree(said.substring(at, end));
                if (node.isObject()) {
                    return node;
                }
            } catch (JacksonException e) {
                // Not that one; perhaps the next brace begins one.
                continue;
            }
        }
        return null;
    }

    /** Behind the brace that closes the one at {@code at}, braces in strings left out; −1 without. */
    private static int end(String said, int at) {
        int depth = 0;
        boolean quoted = false;
        for (int i = at; i < said.length(); i++) {
            char c = said.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static AnswerText unusable(String why) {
        return new AnswerText(Outcome.UNUSABLE, shortened(why), null);
    }

    static String shortened(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
