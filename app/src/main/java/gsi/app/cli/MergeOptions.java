package gsi.app.cli;

import gsi.annotation.Decision;
import gsi.annotation.MergeConflict;
import gsi.annotation.MergeResult;
import gsi.annotation.MergeRule;
import gsi.annotation.ProjectMerge;
import gsi.annotation.Ratings;
import gsi.annotation.ReviewProject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** How to take over what others have decided, and the report of it. */
final class MergeOptions {

    @Option(
            names = "--keep",
            paramLabel = "newest|mine|theirs",
            description = "Which counts where two decided without knowing each other. Default: the newest.")
    private MergeRule rule = MergeRule.NEWEST;

    @Option(names = "--dry-run", description = "Only says what would be taken over.")
    private boolean dryRun;

    @Option(names = "--json", description = "Prints JSON Lines: the conflicts, then the counts.")
    private boolean json;

    @Mixin
    private InTheNameOf annotator = new InTheNameOf();

    /** The merge as chosen. */
    ProjectMerge into(ReviewProject project) {
        return new ProjectMerge(project, annotator.name(), rule, dryRun);
    }

    /** Prints the conflicts, a line each, and the counts. */
    void print(MergeResult result) {
        for (MergeConflict c : result.conflicts()) {
            System.out.println(json ? json(c) : line(c));
        }
        System.out.println(json ? json(result) : line(result));
    }

    private String line(MergeResult r) {
        return String.format(
                Locale.ROOT,
                "%s %d decisions, %d undos, redos and choices, %d corrections; %d known already; %d conflicts",
                dryRun ? "would take over" : "took over",
                r.decisions(),
                r.steps(),
                r.corrections(),
                r.known(),
                r.conflicts().size());
    }

    private String json(MergeResult r) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("decisions", r.decisions())
                .put("steps", r.steps())
                .put("corrections", r.corrections())
                .put("known", r.known())
                .put("conflicts", r.conflicts().size())
                .put("dry_run", dryRun)
                .toString();
    }

    private static String line(MergeConflict conflict) {
        Sides s = Sides.of(conflict);
        return conflict.key() + ": " + s.what() + ": " + s.mine() + " (" + s.mineBy() + ") or " + s.theirs() + " ("
                + s.theirsBy() + "); kept " + kept(conflict);
    }

    private static String json(MergeConflict conflict) {
        Sides s = Sides.of(conflict);
        return JsonMapper.shared()
                .createObjectNode()
                .put("key", conflict.key().key())
                .put("set", conflict.key().set())
                .put("field", s.what())
                .put("mine", s.mine())
                .put("mine_by", s.mineBy())
                .put("theirs", s.theirs())
                .put("theirs_by", s.theirsBy())
                .put("kept", kept(conflict))
                .toString();
    }

    private static String kept(MergeConflict conflict) {
        return conflict.keptMine() ? "mine" : "theirs";
    }

    /** Both sides of a conflict as texts. */
    private record Sides(String what, String mine, String mineBy, String theirs, String theirsBy) {

        static Sides of(MergeConflict conflict) {
            return switch (conflict) {
                case MergeConflict.OfDecisions d ->
                    new Sides(
                            "decision",
                            judged(d.mine()),
                            d.mine().annotator(),
                            judged(d.theirs()),
                            d.theirs().annotator());
                case MergeConflict.OfCorrections c ->
                    new Sides(
                            c.mine().field().word(),
                            value(c.mine().value()),
                            c.mine().stamp().annotator(),
                            value(c.theirs().value()),
                            c.theirs().stamp().annotator());
            };
        }

        private static String judged(Decision d) {
            StringBuilder out = new StringBuilder(d.verdict().word());
            if (d.reason() != null) {
                out.append(", ").append(d.reason());
            }
            Ratings r = d.judgement().ratings();
            rating(out, "compliance", r.compliance());
            rating(out, "accuracy", r.accuracy());
            rating(out, "locality", r.locality());
            rating(out, "appearance", r.appearance());
            return out.toString();
        }

        private static void rating(StringBuilder out, String axis, @Nullable Integer rating) {
            if (rating != null) {
                out.append(", ").append(axis).append(' ').append(rating);
            }
        }

        private static String value(@Nullable String json) {
            return json == null ? "as in the file" : json;
        }
    }
}
