package gsi.candidates;

import gsi.candidates.frames.FrameRule;
import gsi.candidates.generate.GenerationRule;
import gsi.candidates.model.Language;
import java.util.List;

/**
 * How candidates are made.
 *
 * @param frames which photos
 * @param generation what is drawn
 * @param languages of the instructions, beside English
 * @param seed another seed, other candidates
 * @param threads at least 1; does not change the result
 * @param evidence whether depth and clouds are read, and the ground looked for in them; without, only boxes are known
 */
public record RunSettings(
        FrameRule frames,
        GenerationRule generation,
        List<Language> languages,
        long seed,
        int threads,
        boolean evidence) {

    /** Every photo, the benchmark's parameter sets, all languages, all cores. */
    public static final RunSettings STANDARD = new RunSettings(
            FrameRule.ALL,
            GenerationRule.STANDARD,
            List.of(Language.values()),
            1,
            Runtime.getRuntime().availableProcessors(),
            true);

    /** @throws IllegalArgumentException for less than one thread */
    public RunSettings {
        languages = List.copyOf(languages);
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread is needed, not " + threads);
        }
    }

    public RunSettings withFrames(FrameRule other) {
        return new RunSettings(other, generation, languages, seed, threads, evidence);
    }

    public RunSettings withGeneration(GenerationRule other) {
        return new RunSettings(frames, other, languages, seed, threads, evidence);
    }

    public RunSettings withLanguages(List<Language> other) {
        return new RunSettings(frames, generation, other, seed, threads, evidence);
    }

    public RunSettings withSeed(long other) {
        return new RunSettings(frames, generation, languages, other, threads, evidence);
    }

    public RunSettings withThreads(int other) {
        return new RunSettings(frames, generation, languages, seed, other, evidence);
    }

    public RunSettings withEvidence(boolean other) {
        return new RunSettings(frames, generation, languages, seed, threads, other);
    }
}
