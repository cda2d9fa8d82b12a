package gsi.app.scores;

import gsi.gpu.ScorerDevice;

/**
 * What computes the pixel metrics now, and why.
 *
 * @param choice what the person chose
 * @param gpu the GPU's full name; empty where none was opened
 * @param software whether the GPU is a program that stands in its place
 * @param usable whether the GPU scores; false where it has failed, or none was opened
 * @param instead why the processor scores though a GPU was looked for; empty where that is not so
 */
public record ScoringDevice(ScorerDevice choice, String gpu, boolean software, boolean usable, String instead) {

    /** The GPU's name as there is room for: without its bus, its driver and what it was compiled for. */
    public String shortName() {
        int end = gpu.length();
        for (String mark : new String[] {"/", " ("}) {
            int at = gpu.indexOf(mark);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return gpu.substring(0, end);
    }

    /** Whether a GPU was opened and let its work down. */
    public boolean hasFailed() {
        return !gpu.isEmpty() && !usable;
    }
}
