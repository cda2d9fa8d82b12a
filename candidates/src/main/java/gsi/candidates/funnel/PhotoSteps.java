package gsi.candidates.funnel;

import gsi.candidates.frames.FrameReport;
import gsi.candidates.frames.FrameVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The photos' part of the funnel: how many were left after each question of frame selection. */
public final class PhotoSteps {

    private static final List<FrameVerdict> QUESTIONS =
            List.of(FrameVerdict.SKIPPED, FrameVerdict.UNUSABLE, FrameVerdict.TOO_FEW_OBJECTS, FrameVerdict.BLURRED);

    private PhotoSteps() {}

    /** For a drawing of the funnel. */
    public static List<FrameStep> of(List<FrameReport> frames, FunnelWords words) {
        List<FrameStep> out = new ArrayList<>();
        int left = frames.size();
        out.add(new FrameStep(words.say("photos.listed"), left));
        for (FrameVerdict question : QUESTIONS) {
            int lost =
                    (int) frames.stream().filter(f -> f.verdict() == question).count();
            left -= lost;
            if (lost > 0) {
                out.add(new FrameStep(words.say("photos." + question.name().toLowerCase(Locale.ROOT)), left));
            }
        }
        return out;
    }
}
