package gsi.app.bench;

import gsi.app.bench.DeskWindow.Seen;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.scene.input.KeyCode;

/** From a key to the pair that it leads to, as {@link Seen} says what "in the scene" and "shown" are. */
final class DeskKeys {

    private final DeskWindow desk;
    private final int runs;

    /** @param runs keys of each kind */
    DeskKeys(DeskWindow desk, int runs) {
        this.desk = desk;
        this.runs = runs;
    }

    /** Both kinds; a kind's figures are of one series of keys. */
    void run(String size, Consumer<Figure> figures) throws Exception {
        tell("next pair, prefetched, " + size, next(), figures);
        tell("next pair, cold, " + size, cold(), figures);
    }

    private static void tell(String name, List<Seen> series, Consumer<Figure> figures) {
        figures.accept(Figure.of(name + ", in the scene", "ms", values(series, Seen::inScene)));
        figures.accept(Figure.of(name + ", shown", "ms", values(series, Seen::shown)));
    }

    static double[] values(List<Seen> series, ToDoubleFunction<Seen> which) {
        return series.stream().mapToDouble(which).toArray();
    }

    private List<Seen> next() throws Exception {
        List<Seen> out = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            desk.settle();
            SampleKey before = DeskWindow.onFx(desk::shown);
            out.add(desk.time(
                    () -> desk.press(KeyCode.RIGHT), () -> !desk.shown().equals(before) && desk.isPairShown()));
        }
        return out;
    }

    /** To pairs far away, which nobody could foresee. The files are in the system's memory, for they were just made. */
    private List<Seen> cold() throws Exception {
        Random random = new Random(11);
        List<Seen> out = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            desk.settle();
            SampleKey to = DeskWindow.onFx(() -> {
                var all = desk.review().data().samples();
                return all.get(random.nextInt(all.size())).key();
            });
            out.add(desk.time(
                    () -> desk.review().showKey(to), () -> desk.shown().equals(to) && desk.isPairShown()));
        }
        return out;
    }
}
