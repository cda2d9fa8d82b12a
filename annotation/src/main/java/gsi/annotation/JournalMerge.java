package gsi.annotation;

import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What another project's journal adds to one: its entries that are not here, behind those that are, and where two decisions met
 * and the order would let another one count than should, a choice. Only samples with entries to add are looked at, so that merging again
 * adds nothing.
 */
final class JournalMerge {

    private final MergeRule rule;
    private final LongFunction<Stamp> stamp;
    private final Set<UUID> mine;
    private final Set<UUID> theirs = new HashSet<>();
    private final List<JournalEntry> taken = new ArrayList<>();
    private final List<JournalEntry> chosen = new ArrayList<>();
    private final List<MergeConflict> conflicts = new ArrayList<>();
    private final long last;

    /** @param stamp a new stamp of the annotator who merges, for a place */
    JournalMerge(ReviewState state, List<? extends JournalEntry> other, MergeRule rule, LongFunction<Stamp> stamp) {
        this.rule = rule;
        this.stamp = stamp;
        this.mine = state.ids();
        this.last = state.lastSequence();
        Map<SampleKey, List<JournalEntry>> fresh = takeOver(other);
        Map<SampleKey, SampleHistory> there = new HashMap<>();
        for (JournalEntry e : other) {
            if (fresh.containsKey(e.key())) {
                there.computeIfAbsent(e.key(), k -> new SampleHistory()).add(e);
            }
        }
        fresh.forEach((key, added) -> settle(
                new SampleHistory().addAll(state.history(key)), there.getOrDefault(key, new SampleHistory()), added));
    }

    private Map<SampleKey, List<JournalEntry>> takeOver(List<? extends JournalEntry> other) {
        Map<SampleKey, List<JournalEntry>> fresh = new LinkedHashMap<>();
        for (JournalEntry e : other) {
            UUID id = e.stamp().id();
            if (theirs.add(id) && !mine.contains(id)) {
                JournalEntry here = e.at(last + taken.size() + 1);
                taken.add(here);
                fresh.computeIfAbsent(here.key(), k -> new ArrayList<>(1)).add(here);
            }
        }
        return fresh;
    }

    private void settle(SampleHistory here, SampleHistory there, List<JournalEntry> added) {
        Decision m = here.inForce();
        Decision t = there.inForce();
        boolean allKnownThere =
                here.entries().stream().allMatch(e -> theirs.contains(e.stamp().id()));
        boolean keepsMine = !allKnownThere
                && m != null
                && t != null
                && keepsMine(m, here.cause(m).stamp(), t, there.cause(t).stamp());
        SampleHistory merged = here.addAll(added);
        if (allKnownThere) {
            // They have seen everything and gone on: it is as they say, in whatever order things came here.
            makeStand(merged, t);
            letCount(merged, t);
        } else if (m != null && t != null) {
            if (m.id().equals(t.id())) {
                makeStand(merged, m);
            }
            letCount(merged, keepsMine ? m : t);
        }
        // Otherwise one side says nothing or has taken back: the order says what counts.
    }

    private void makeStand(SampleHistory merged, @Nullable Decision winner) {
        if (winner == null) {
            for (Decision d = merged.inForce(); d != null; d = merged.inForce()) {
                choose(merged, new JournalEntry.Undo(nextStamp(), d.key(), d.id()));
            }
        } else if (!merged.stands(winner.id())) {
            choose(merged, new JournalEntry.Redo(nextStamp(), winner.key(), winner.id()));
        }
    }

    private void letCount(SampleHistory merged, @Nullable Decision winner) {
        Decision now = merged.inForce();
        if (winner != null && (now == null || !now.id().equals(winner.id())) && merged.stands(winner.id())) {
            choose(merged, new JournalEntry.Keep(nextStamp(), winner.key(), winner.id()));
        }
    }

    private Stamp nextStamp() {
        return stamp.apply(last + taken.size() + chosen.size() + 1);
    }

    private void choose(SampleHistory merged, JournalEntry entry) {
        chosen.add(entry);
        merged.add(entry);
    }

    private boolean keepsMine(Decision m, Stamp mCause, Decision t, Stamp tCause) {
        boolean theyKnowMine = theirs.contains(mCause.id());
        boolean iKnowTheirs = mine.contains(tCause.id());
        if (m.id().equals(t.id()) || theyKnowMine != iKnowTheirs || theyKnowMine) {
            // Whoever knew of the other's has gone on from it.
            return iKnowTheirs;
        }
        boolean keepsMine = rule.keepsMine(mCause, tCause);
        if (differ(m.judgement(), t.judgement())) {
            conflicts.add(new MergeConflict.OfDecisions(m.key(), m, t, keepsMine));
        }
        return keepsMine;
    }

    /** Words of one's own are no disagreement. */
    private static boolean differ(Judgement a, Judgement b) {
        return !new Judgement(a.verdict(), a.reason(), null, a.ratings())
                .equals(new Judgement(b.verdict(), b.reason(), null, b.ratings()));
    }

    /** What is taken over. */
    List<JournalEntry> taken() {
        return taken;
    }

    /** What is taken over and chosen, with its place here. */
    List<JournalEntry> added() {
        List<JournalEntry> out = new ArrayList<>(taken);
        out.addAll(chosen);
        return out;
    }

    /** How many were here already. */
    int known() {
        return theirs.size() - taken.size();
    }

    List<MergeConflict> conflicts() {
        return conflicts;
    }
}
