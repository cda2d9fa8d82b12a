package gsi.scorer.explain;

import gsi.scorer.score.Measured;
import java.util.ArrayList;
import java.util.List;

/** An explanation as lines for a terminal, none longer than {@value #WIDTH} columns. */
public final class ExplanationText {

    private static final int WIDTH = 100;

    /** Columns before the sentences of the steps. */
    private static final int INDENT = 24;

    private final Phrases phrases;
    private final List<String> lines = new ArrayList<>();

    private ExplanationText(Phrases phrases) {
        this.phrases = phrases;
    }

    /** In English. */
    public static List<String> of(Explanation explanation) {
        return of(explanation, Phrases.english());
    }

    /** In any language for which there are templates. */
    public static List<String> of(Explanation explanation, Phrases phrases) {
        ExplanationText text = new ExplanationText(phrases);
        text.add(explanation);
        return List.copyOf(text.lines);
    }

    /** A disagreement, in English. */
    public static List<String> of(Disagreement disagreement) {
        ExplanationText text = new ExplanationText(Phrases.english());
        text.wrap("  ≠ ", "    ", text.phrases.say(disagreement.sentence()));
        return List.copyOf(text.lines);
    }

    private void add(Explanation e) {
        wrap(
                "",
                "",
                phrases.say(Sentence.of(
                        "text.head",
                        Argument.words(e.key().toString()),
                        Argument.words(e.model()),
                        Argument.words(e.profile().word()))));
        wrap("  ", "  ", "“" + e.prompt().strip() + "”");
        wrap(
                "  ",
                "  ",
                phrases.say(Sentence.of("text.scores", value(e.ic(), 0), value(e.sa(), Unit.SCORE.decimals()))));
        lines.add("");
        for (ExplainedStep step : e.steps()) {
            String mark = step.id() == e.decidedBy() ? "→" : " ";
            String head = mark + " " + sign(step.outcome()) + " " + phrases.title(step.id());
            wrap(padded(head), " ".repeat(INDENT), phrases.say(step.sentence()));
        }
        if (!e.detections().isEmpty()) {
            lines.add("");
            wrap("  ", "  ", phrases.say(Sentence.of("text.detections")));
            for (DetectionNote note : e.detections()) {
                String head = (note.role() == DetectionNote.Role.MATCHED ? "  ● " : "  · ")
                        + note.detection()
                        + " "
                        + printable(note.label());
                wrap(padded(head), " ".repeat(INDENT), phrases.say(note.sentence()));
            }
        }
        lines.add("");
        wrap("  ", "  ", phrases.say(Sentence.of("text.physical")));
        PhysicalWords.of(e.physical()).forEach(s -> wrap("    ", "    ", phrases.say(s)));
    }

    /** With as few digits as it takes to tell a compliance of 0 or 1, or more where it is neither. */
    private static Argument value(Measured m, int decimals) {
        return switch (m) {
            case Measured.Value v ->
                new Argument.Amount(
                        v.number(), Unit.SCORE, v.number() == Math.rint(v.number()) ? decimals : Unit.SCORE.decimals());
            case Measured.Missing missing ->
                Argument.clause(
                        Sentence.of("text.unknown", Argument.words(missing.why().detail())));
        };
    }

    private static String sign(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case NOT_REACHED -> "–";
            case UNDETERMINED -> "?";
        };
    }

    /** Filled up or, where it is too long, cut to the columns before the sentences. */
    private static String padded(String head) {
        int most = INDENT - 1;
        String cut = columns(head) <= most ? head : head.substring(0, head.offsetByCodePoints(0, most - 1)) + "…";
        return cut + " ".repeat(INDENT - columns(cut));
    }

    /** Labels are data and may hold anything. */
    private static String printable(String label) {
        return label.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static int columns(String s) {
        return s.codePointCount(0, s.length());
    }

    /** Breaks at spaces, and within words that are longer than a line. */
    private void wrap(String first, String further, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("[\\s\\p{Cntrl}]+", -1)) {
            if (!empty && columns(line.toString()) + 1 + columns(word) > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(further);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
            while (columns(line.toString()) > WIDTH) {
                int cut = line.offsetByCodePoints(0, WIDTH);
                lines.add(line.substring(0, cut));
                line = new StringBuilder(further).append(line.substring(cut));
            }
        }
        lines.add(line.toString().stripTrailing());
    }
}
