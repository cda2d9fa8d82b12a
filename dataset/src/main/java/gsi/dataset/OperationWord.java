package gsi.dataset;

import java.util.Locale;
import java.util.Map;

/** Which operation a prompt asks for: its first word looked up, and the exception for cameras (protocol.md §2). */
final class OperationWord {

    private static final Map<String, Operation> VERBS = Map.ofEntries(
            Map.entry("move", Operation.MOVE),
            Map.entry("shift", Operation.MOVE),
            Map.entry("relocate", Operation.MOVE),
            Map.entry("place", Operation.MOVE),
            Map.entry("put", Operation.MOVE),
            Map.entry("push", Operation.MOVE),
            Map.entry("pull", Operation.MOVE),
            Map.entry("rotate", Operation.ROTATE),
            Map.entry("turn", Operation.ROTATE),
            Map.entry("spin", Operation.ROTATE),
            Map.entry("remove", Operation.REMOVE),
            Map.entry("scale", Operation.SCALE),
            Map.entry("resize", Operation.SCALE),
            Map.entry("make", Operation.SCALE),
            Map.entry("shrink", Operation.SCALE),
            Map.entry("reduce", Operation.SCALE),
            Map.entry("enlarge", Operation.SCALE),
            Map.entry("expand", Operation.SCALE),
            Map.entry("increase", Operation.SCALE),
            Map.entry("view", Operation.VIEW),
            Map.entry("changeview", Operation.VIEW),
            Map.entry("look", Operation.VIEW));

    private OperationWord() {}

    /** The word that stands in result files. */
    static String of(String prompt) {
        if (prompt.contains("camera") && !prompt.contains("from the camera") && !prompt.contains("to the camera")) {
            return Operation.VIEW.word();
        }
        String lower = prompt.toLowerCase(Locale.ROOT);
        String verb = wordAt(lower, 0);
        if (verb.equals("please") && verb.length() < lower.length()) {
            verb = wordAt(lower, verb.length() + 1);
        }
        Operation known = VERBS.get(verb);
        return known == null ? verb : known.word();
    }

    /** What stands there up to the next blank. */
    private static String wordAt(String text, int from) {
        int end = text.indexOf(' ', from);
        return text.substring(from, end < 0 ? text.length() : end);
    }

    static Operation constant(String word) {
        for (Operation op : Operation.values()) {
            if (op != Operation.UNKNOWN && op.word().equals(word)) {
                return op;
            }
        }
        return Operation.UNKNOWN;
    }
}
