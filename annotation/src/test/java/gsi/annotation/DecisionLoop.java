package gsi.annotation;

import static gsi.annotation.SampleKeys.key;

import gsi.annotation.ProjectException.Kind;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program of its own that decides, or corrects, as fast as it can and says so after each one. Killed by tests. */
final class DecisionLoop {

    private DecisionLoop() {}

    /**
     * Decides and tells.
     *
     * @param args project file, annotator, first sample, number of decisions, whether to correct rather
     *     than decide
     */
    public static void main(String... args) throws Exception {
        int first = Integer.parseInt(args[2]);
        int count = Integer.parseInt(args[3]);
        boolean corrects = Boolean.parseBoolean(args[4]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (ReviewProject project = ReviewProject.open(Path.of(args[0]), "0.1.0")) {
            for (int i = first; i < first + count; i++) {
                decide(project, args[1], i, corrects);
                out.println(i);
            }
        }
    }

    private static void decide(ReviewProject project, String annotator, int n, boolean corrects)
            throws ProjectException {
        while (true) {
            try {
                if (corrects) {
                    project.correct(annotator, key(n), CorrectionField.LABEL, "\"" + n + "\"");
                } else {
                    project.decide(annotator, key(n), Judgement.of(Verdict.ACCEPT));
                }
                return;
            } catch (ProjectException e) {
                if (e.kind() != Kind.LOCKED) {
                    throw e;
                }
            }
        }
    }
}
