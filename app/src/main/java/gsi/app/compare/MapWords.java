package gsi.app.compare;

import gsi.app.text.Texts;
import gsi.scorer.map.MapKind;
import gsi.scorer.score.Absence;

/** Heat maps in words and numbers, each quantity in its own unit. */
final class MapWords {

    private final Texts texts;

    MapWords(Texts texts) {
        this.texts = texts;
    }

    /** What it is called. */
    String name(MapKind kind) {
        return texts.get("map." + kind.word());
    }

    /** What it means, in a sentence. */
    String tip(MapKind kind) {
        return texts.get("map." + kind.word() + ".tip");
    }

    /** A value as the score is written. */
    String value(MapKind kind, double value) {
        return Double.isNaN(value)
                ? texts.get("map.value.none")
                : texts.get(kind == MapKind.MSE ? "map.value.squared" : "map.value", value);
    }

    /** The value of one pixel: squares also as the levels that the colours go by. */
    String ofPixel(MapKind kind, double value) {
        return kind == MapKind.MSE && !Double.isNaN(value)
                ? texts.get("map.levels", Math.sqrt(value))
                : value(kind, value);
    }

    /** Where the colours begin: the value of images that are the same. */
    String same(MapKind kind) {
        return texts.get("map.same", kind == MapKind.SSIM ? 1 : 0);
    }

    /** Where the colours end, and what has the last one. */
    String different(MapKind kind, double gain) {
        double error = kind.most() / gain;
        return switch (kind) {
            case MSE -> texts.get(gain > 1 ? "map.different.levels.more" : "map.different.levels", error);
            case SSIM -> texts.get("map.different.less", 1 - error);
            case LPIPS -> texts.get("map.different.more", error);
            case FLIP -> texts.get(gain > 1 ? "map.different.more" : "map.different", error);
        };
    }

    /** Why there is no map. */
    String missing(HeatPicture.Missing missing) {
        Absence why = missing.why();
        String reason =
                why.cause() == Absence.Cause.LPIPS_NOT_AVAILABLE ? texts.get("map.missing.model") : why.detail();
        return texts.get("map.missing", name(missing.kind()), reason);
    }
}
