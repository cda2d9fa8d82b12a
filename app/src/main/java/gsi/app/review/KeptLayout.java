package gsi.app.review;

import gsi.app.compare.PairView;
import gsi.app.scene.SpacePane;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.SplitPane;
import javafx.util.Subscription;

/** How the review screen is looked at, where its dividers stand included: remembered in the project, and put back. */
final class KeptLayout {

    private static final String PAIR = "view.pair";
    private static final String SPACE = "view.space";
    private static final String DIVIDERS = "view.dividers";

    private final SettingKeeper kept;
    private final PairView pair;
    private final SpacePane space;
    private final SplitPane columns;
    private final SplitPane middle;

    /**
     * @param columns queue, middle and side
     * @param middle pair over 3D
     */
    KeptLayout(SettingKeeper kept, PairView pair, SpacePane space, SplitPane columns, SplitPane middle) {
        this.kept = kept;
        this.pair = pair;
        this.space = space;
        this.columns = columns;
        this.middle = middle;
    }

    /** Looks at things as they were looked at when this project was closed. */
    void restore() {
        kept.kept(PAIR).ifPresent(pair.look()::restore);
        kept.kept(SPACE).ifPresent(space::restore);
        kept.kept(DIVIDERS).map(KeptLayout::numbers).ifPresent(this::setDividers);
    }

    /** Remembers what changes, until the subscription ends. */
    Subscription follow() {
        Stream<SplitPane.Divider> dividers =
                Stream.of(columns, middle).map(SplitPane::getDividers).flatMap(List::stream);
        return Subscription.combine(Stream.concat(
                        Stream.of(
                                pair.look()
                                        .onChange(() ->
                                                kept.keep(PAIR, pair.look().text())),
                                space.onChange(() -> kept.keep(SPACE, space.text()))),
                        dividers.map(d -> d.positionProperty()
                                .subscribe((before, now) -> kept.keep(DIVIDERS, words(dividers())))))
                .toArray(Subscription[]::new));
    }

    private static String words(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** None where a word is no fraction. */
    private static List<Double> numbers(String words) {
        try {
            List<Double> numbers =
                    Stream.of(words.split(" ", -1)).map(Double::valueOf).toList();
            return numbers.stream().allMatch(n -> n >= 0 && n <= 1) ? numbers : List.of();
        } catch (NumberFormatException e) {
            return List.of();
        }
    }

    /** Where the dividers stand, 0–1: left, right, then the one between pair and 3D. */
    List<Double> dividers() {
        double[] c = columns.getDividerPositions();
        return List.of(c[0], c[1], middle.getDividerPositions()[0]);
    }

    /** Puts the dividers back where {@link #dividers()} found them. */
    void setDividers(List<Double> positions) {
        if (positions.size() == 3) {
            columns.setDividerPositions(positions.get(0), positions.get(1));
            middle.setDividerPositions(positions.get(2));
        }
    }
}
