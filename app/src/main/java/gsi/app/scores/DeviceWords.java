package gsi.app.scores;

import gsi.app.text.Texts;
import gsi.gpu.DeviceFailure;

/** What computes the pixel metrics, in words. */
public final class DeviceWords {

    private final Texts texts;

    public DeviceWords(Texts texts) {
        this.texts = texts;
    }

    /** In few words, for the status line. */
    public String name(ScoringDevice device) {
        if (device.hasFailed()) {
            return texts.get("scorer.device.failed");
        }
        return device.usable() ? texts.get("scorer.device.gpu", device.shortName()) : texts.get("scorer.device.cpu");
    }

    /** In one or two sentences. */
    public String sentence(ScoringDevice device) {
        if (device.hasFailed()) {
            return texts.get("scorer.sentence.failed", device.gpu());
        }
        if (device.usable()) {
            return texts.get(device.software() ? "scorer.sentence.software" : "scorer.sentence.gpu", device.gpu());
        }
        return device.instead().isEmpty()
                ? texts.get("scorer.sentence.cpu")
                : texts.get("scorer.sentence.instead", device.instead());
    }

    /** What happened to a GPU. */
    public String failure(DeviceFailure failure) {
        return texts.get("scorer.failed", failure.device(), failure.reason());
    }
}
