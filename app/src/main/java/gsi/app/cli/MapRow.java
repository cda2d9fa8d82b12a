package gsi.app.cli;

import gsi.dataset.SampleKey;
import gsi.scorer.map.MapKind;
import gsi.scorer.map.PixelMap;
import gsi.scorer.pixels.KeepMask;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the list beside the pictures says of one map, so that pictures can be sorted by it.
 *
 * @param file of the picture, below the folder, with {@code /} on every system
 * @param mean of the map's values over what counts, as in the score; NaN where nothing counts or nobody knows what does
 * @param meanOfAll of the whole map
 * @param greatest error of a pixel of the whole map, in the unit of the pictures' colours; NaN where no value is a number
 * @param x column of that pixel; the first of several
 * @param y row of that pixel
 */
record MapRow(
        SampleKey key,
        String model,
        String file,
        Shape map,
        double mean,
        double meanOfAll,
        double greatest,
        int x,
        int y) {

    /** By sample, model and kind. */
    static final Comparator<MapRow> ORDER =
            Comparator.comparing(MapRow::key).thenComparing(MapRow::model).thenComparing(row -> row.map.kind());

    /** A map without its values. */
    record Shape(MapKind kind, int width, int height) {}

    /** @param kept what counts; null where nobody knows */
    static MapRow of(SampleKey key, String model, String file, PixelMap map, @Nullable KeepMask kept) {
        int width = map.size().width();
        int height = map.size().height();
        float[] values = map.values();
        int at = -1;
        float greatest = Float.NaN;
        for (int i = 0; i < values.length; i++) {
            float error = map.kind().error(values[i]);
            if (error > greatest || (at < 0 && !Float.isNaN(error))) {
                greatest = error;
                at = i;
            }
        }
        return new MapRow(
                key,
                model,
                file,
                new Shape(map.kind(), width, height),
                kept == null ? Double.NaN : map.mean(kept),
                map.mean(KeepMask.everything(width, height)),
                greatest,
                Math.max(at, 0) % width,
                Math.max(at, 0) / width);
    }

    /** One line of JSON; what is no number is {@code null}. */
    String json() {
        ObjectNode row = JsonMapper.shared()
                .createObjectNode()
                .put("set", key.set())
                .put("key", key.key())
                .put("model", model)
                .put("kind", map.kind().word())
                .put("file", file)
                .put("width", map.width())
                .put("height", map.height());
        number(row, "mean", mean);
        number(row, "mean_all", meanOfAll);
        number(row, "greatest_error", greatest);
        return row.put("x", x).put("y", y).toString();
    }

    private static void number(ObjectNode row, String name, double value) {
        if (Double.isFinite(value)) {
            row.put(name, value);
        } else {
            row.putNull(name);
        }
    }
}
