package gsi.candidates.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.FilterResult;
import gsi.candidates.filter.Measurement;
import gsi.candidates.filter.Measures;
import gsi.candidates.filter.Missing;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.filter.Thresholds.Unmeasured;
import gsi.candidates.filter.Verdict;
import gsi.dataset.Operation;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Counts of the funnel on rows made by hand, and on many drawn ones against asking each row by itself. */
class FunnelTest {

    /** Passes everything but what is put on top. */
    private static Measures measures(Object... idsAndValues) {
        Map<FilterId, Measurement> out = new EnumMap<>(FilterId.class);
        for (FilterId id : FilterId.values()) {
            out.put(id, Measurement.of(id.usual()));
        }
        for (int i = 0; i < idsAndValues.length; i += 2) {
            Object value = idsAndValues[i + 1];
            out.put((FilterId) idsAndValues[i], value instanceof Missing m ? Measurement.missing(m)
                    : value instanceof Measurement m ? m : Measurement.of(((Number) value).doubleValue()));
        }
        return new Measures(out);
    }

    private static FunnelTable five() {
        return new FunnelTable.Builder()
                .add("a", "s1", Operation.MOVE, measures())
                .add("b", "s1", Operation.MOVE, measures(FilterId.FLOATING, 20, FilterId.SUNK, 20))
                .add("c", "s1", Operation.ROTATE, measures(FilterId.FLOATING, 20))
                .add("d", "s2", Operation.REMOVE, measures(
                        FilterId.FLOATING, Measurement.notApplicable(),
                        FilterId.SUNK, Measurement.notApplicable()))
                .add("e", "s2", Operation.MOVE, measures(
                        FilterId.FLOATING, Missing.HIDDEN,
                        FilterId.SUNK, 20,
                        FilterId.BOX_COLLISION, Measurement.of(0.2, "bowl")))
                .build();
    }

    private static FunnelStep step(Funnel funnel, FilterId id) {
        return funnel.steps().stream().filter(s -> s.id() == id).findFirst().orElseThrow();
    }

    @Test
    void eachCandidateIsDroppedForTheFirstFaultInTheOrder() {
        Funnel funnel = Funnel.run(five(), Thresholds.USUAL);

        assertThat(funnel.all().total()).isEqualTo(5);
        assertThat(funnel.droppedBy(1)).contains(FilterId.FLOATING);
        assertThat(funnel.droppedBy(4)).contains(FilterId.BOX_COLLISION);
        assertThat(funnel.survivorRows()).containsExactly(0, 3);
        assertThat(funnel.survivors().of(Operation.MOVE)).isEqualTo(1);
        assertThat(funnel.droppedRows(FilterId.FLOATING)).containsExactly(1, 2);

        FunnelStep floating = step(funnel, FilterId.FLOATING);
        assertThat(floating.in().total()).isEqualTo(4);
        assertThat(floating.dropped().of(Operation.ROTATE)).isEqualTo(1);
        assertThat(floating.notApplicable().of(Operation.REMOVE)).isEqualTo(1);
        assertThat(floating.notMeasured().total()).as("dropped before it came here").isZero();
        assertThat(floating.fails()).isEqualTo(2);
        assertThat(floating.alone()).as("b sinks as well").isEqualTo(1);
    }

    @Test
    void anotherOrderDropsTheSameForOtherReasons() {
        FunnelTable table = five();
        Thresholds reversed = Thresholds.USUAL.withOrder(List.of(FilterId.values()).reversed());
        Funnel funnel = Funnel.run(table, reversed);

        assertThat(funnel.survivorRows()).containsExactly(0, 3);
        assertThat(funnel.droppedBy(1)).contains(FilterId.SUNK);
        assertThat(funnel.droppedBy(4)).contains(FilterId.SUNK);
        assertThat(funnel.steps()).extracting(FunnelStep::id).startsWith(FilterId.GATE_LABEL);
    }

    @Test
    void anOrderOfAFewIsFilledUp() {
        Thresholds few = Thresholds.USUAL.withOrder(List.of(FilterId.SUNK, FilterId.SUNK, FilterId.FLOATING));
        assertThat(few.order()).hasSize(FilterId.values().length).startsWith(FilterId.SUNK, FilterId.FLOATING);
    }

    @Test
    void aFilterThatIsOffDropsNothingAndStillCounts() {
        Funnel funnel = Funnel.run(five(), Thresholds.USUAL.with(FilterId.FLOATING, false));
        FunnelStep floating = step(funnel, FilterId.FLOATING);
        assertThat(floating.dropped().total()).isZero();
        assertThat(floating.fails()).isEqualTo(2);
        assertThat(funnel.survivorRows()).containsExactly(0, 2, 3);
    }

    @Test
    void whatIsNotMeasuredIsKeptOrDroppedAsSomeoneSaysAndCountedEitherWay() {
        Thresholds lax = Thresholds.USUAL.with(FilterId.BOX_COLLISION, 1).with(FilterId.SUNK, 100);
        FunnelTable table = five();

        Funnel kept = Funnel.run(table, lax);
        assertThat(kept.survives(4)).isTrue();
        assertThat(step(kept, FilterId.FLOATING).notMeasured().of(Operation.MOVE)).isEqualTo(1);

        Funnel dropped = Funnel.run(table, lax.with(Unmeasured.DROP));
        assertThat(dropped.droppedBy(4)).contains(FilterId.FLOATING);
        assertThat(dropped.survives(3)).as("not applicable is not unmeasured").isTrue();
    }

    @Test
    void whyOneWasDroppedIsSaidInFull() {
        List<FilterResult> why = five().judge(4, Thresholds.USUAL);
        assertThat(why).filteredOn(r -> r.verdict() == Verdict.DROP).extracting(FilterResult::id)
                .containsExactly(FilterId.BOX_COLLISION, FilterId.SUNK);
        assertThat(why).filteredOn(r -> r.verdict() == Verdict.NOT_MEASURED).extracting(FilterResult::id)
                .containsExactly(FilterId.FLOATING);
        assertThat(why.get(FilterId.BOX_COLLISION.ordinal()).measurement().about()).isEqualTo("bowl");
    }

    @Test
    void manyDrawnRowsCountAsAskedOneByOne() {
        Random random = new Random(11);
        FunnelTable.Builder builder = new FunnelTable.Builder();
        Operation[] kinds = {Operation.MOVE, Operation.ROTATE, Operation.REMOVE, Operation.SCALE};
        for (int i = 0; i < 3_000; i++) {
            builder.add("c" + i, "s" + i / 25, kinds[random.nextInt(4)], drawn(random));
        }
        FunnelTable table = builder.build();
        List<FilterId> order = Arrays.asList(FilterId.values().clone());
        Collections.shuffle(order, random);
        for (Unmeasured rule : Unmeasured.values()) {
            Thresholds t = Thresholds.USUAL
                    .withOrder(order)
                    .with(FilterId.SUNK, false)
                    .with(rule)
                    .with(FilterId.BOX_COLLISION, 0.9);
            Funnel funnel = Funnel.run(table, t);
            Map<FilterId, Integer> dropped = new EnumMap<>(FilterId.class);
            int survivors = 0;
            for (int row = 0; row < table.size(); row++) {
                FilterResult first = table.judge(row, t).stream()
                        .filter(FilterResult::on)
                        .filter(r -> r.verdict() == Verdict.DROP
                                || rule == Unmeasured.DROP && r.verdict() == Verdict.NOT_MEASURED)
                        .findFirst()
                        .orElse(null);
                assertThat(funnel.droppedBy(row).orElse(null)).isEqualTo(first == null ? null : first.id());
                if (first == null) {
                    survivors++;
                } else {
                    dropped.merge(first.id(), 1, Integer::sum);
                }
            }
            assertThat(funnel.survivors().total()).isEqualTo(survivors);
            assertThat(funnel.steps()).allSatisfy(s -> assertThat(s.dropped().total())
                    .isEqualTo(dropped.getOrDefault(s.id(), 0)));
        }
    }

    private static Measures drawn(Random random) {
        Map<FilterId, Measurement> out = new EnumMap<>(FilterId.class);
        for (FilterId id : FilterId.values()) {
            int kind = random.nextInt(40);
            double passing = id.usual();
            double failing = id.bound() == FilterId.Bound.AT_LEAST ? id.usual() / 2 : id.usual() * 2 + 1;
            out.put(id, kind == 0 ? Measurement.missing(Missing.DEPTH) : kind == 1 ? Measurement.notApplicable()
                    : Measurement.of(kind < 5 ? failing : kind == 6 ? Double.POSITIVE_INFINITY : passing));
        }
        return new Measures(out);
    }

    @Test
    void aHistogramCountsWhatTheOthersLetPassApart() {
        Histogram h = Histogram.of(Funnel.run(five(), Thresholds.USUAL), FilterId.FLOATING, 50);
        assertThat(Arrays.stream(h.all()).sum()).isEqualTo(3);
        assertThat(h.all()[10]).as("twenty centimetres of a hundred").isEqualTo(2);
        assertThat(h.decided()[10]).as("b sinks as well").isEqualTo(1);
        assertThat(h.notMeasured()).isEqualTo(1);
        assertThat(h.notApplicable()).isEqualTo(1);
        assertThat(h.begin(10)).isCloseTo(20, within(1e-9));
    }

    @Test
    void borderlineExamplesAreThoseNearestToTheThreshold() {
        FunnelTable.Builder builder = new FunnelTable.Builder();
        double[] gaps = {0, 4.9, 3, 5.1, 60, 7, 4};
        for (int i = 0; i < gaps.length; i++) {
            builder.add("c" + i, "s", Operation.MOVE, measures(FilterId.FLOATING, gaps[i]));
        }
        builder.add("other", "s", Operation.MOVE, measures(FilterId.FLOATING, 5.01, FilterId.SUNK, 50));
        Borderline b = Borderline.of(Funnel.run(builder.build(), Thresholds.USUAL), FilterId.FLOATING, 2);
        assertThat(b.passing()).containsExactly(1, 6);
        assertThat(b.dropped()).containsExactly(3, 5);
    }

    // --- decisions of people

    /** Gaps 0…19 cm; people reject from 12 cm on. */
    private static FunnelTable ramp() {
        FunnelTable.Builder builder = new FunnelTable.Builder();
        for (int i = 0; i < 20; i++) {
            builder.add("c" + i, "s", Operation.MOVE, measures(FilterId.FLOATING, i));
        }
        return builder.build();
    }

    private static Decided rejectFrom(FunnelTable table, int first) {
        Map<String, Boolean> accepts = new HashMap<>();
        IntStream.range(0, 20).forEach(i -> accepts.put("c" + i, i < first));
        accepts.put("not in the table", true);
        return Decided.of(table, accepts);
    }

    @Test
    void precisionAndRecallAreAgainstPeoplesRejections() {
        FunnelTable table = ramp();
        Funnel funnel = Funnel.run(table, Thresholds.USUAL);
        Agreement floating = Agreement.of(funnel, rejectFrom(table, 12)).stream()
                .filter(a -> a.id() == FilterId.FLOATING)
                .findFirst()
                .orElseThrow();
        // It drops 6…19; people reject 12…19.
        assertThat(floating.precision()).isCloseTo(8 / 14.0, within(1e-12));
        assertThat(floating.recall()).isEqualTo(1);
        assertThat(floating.passedAccepted()).isEqualTo(6);
        assertThat(floating.count()).isEqualTo(20);
        assertThat(Agreement.at(table, rejectFrom(table, 12), FilterId.SUNK, 4).precision()).isNaN();
    }

    @Test
    void theSuggestedThresholdIsWherePeopleDrawTheLine() {
        FunnelTable table = ramp();
        Funnel funnel = Funnel.run(table, Thresholds.USUAL);
        List<Suggestion> all = Suggestion.of(funnel, rejectFrom(table, 12));

        assertThat(all).hasSize(1);
        Suggestion s = all.getFirst();
        assertThat(s.id()).isEqualTo(FilterId.FLOATING);
        assertThat(s.then().threshold()).isStrictlyBetween(11.0, 12.0);
        assertThat(s.then().precision()).isEqualTo(1);
        assertThat(s.then().recall()).isEqualTo(1);
        assertThat(s.survivorsNow()).isEqualTo(6);
        assertThat(s.survivorsThen()).isEqualTo(12);
        Funnel applied = Funnel.run(table, Thresholds.USUAL.with(s.id(), s.then().threshold()));
        assertThat(applied.survivors().total()).isEqualTo(12);
    }

    @Test
    void aFilterThatAgreesIsLeftAlone() {
        FunnelTable table = ramp();
        assertThat(Suggestion.of(Funnel.run(table, Thresholds.USUAL), rejectFrom(table, 6))).isEmpty();
    }

    @Test
    void aFewDecisionsSuggestNothing() {
        FunnelTable table = ramp();
        Decided few = Decided.of(table, Map.of("c1", true, "c2", true, "c15", false));
        assertThat(Suggestion.of(Funnel.run(table, Thresholds.USUAL), few)).isEmpty();
    }

    @Test
    void aFilterThatOnlyDropsWhatPeopleAcceptIsSuggestedToDropNothing() {
        FunnelTable table = ramp();
        Map<String, Boolean> accepts = new HashMap<>();
        IntStream.range(0, 20).forEach(i -> accepts.put("c" + i, i >= 5));
        Suggestion s = Suggestion.of(Funnel.run(table, Thresholds.USUAL), Decided.of(table, accepts), FilterId.FLOATING)
                .orElseThrow();
        assertThat(s.then().droppedAccepted()).isZero();
        assertThat(s.survivorsThen()).isEqualTo(20);
    }

    @Test
    void anEmptyTableIsAnEmptyFunnel() {
        Funnel funnel = Funnel.run(new FunnelTable.Builder().build(), Thresholds.USUAL);
        assertThat(funnel.survivors().total()).isZero();
        assertThat(Histogram.of(funnel, FilterId.SUNK, 10).all()).containsOnly(0);
        assertThat(Suggestion.of(funnel, Decided.of(funnel.table(), Map.of()))).isEmpty();
        assertThat(FunnelLayout.of(funnel, List.of(), FunnelWords.english(), 900).captions()).isNotEmpty();
    }
}
