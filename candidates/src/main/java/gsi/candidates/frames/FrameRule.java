package gsi.candidates.frames;

/**
 * Which photos candidates are made of.
 *
 * @param every one in so many of the listed photos is looked at, at least 1
 * @param leastSharpness share of high-frequency amplitude below which a photo is too blurred, 0 to 1; 0 does not look
 * @param disc radius of the low frequencies as a share of the shorter side
 * @param leastObjects with a box that can be used
 */
public record FrameRule(int every, double leastSharpness, double disc, int leastObjects) {

    /** Every photo that has an object, sharp or not. */
    public static final FrameRule ALL = new FrameRule(1, 0, Sharpness.DISC, 1);

    /** The benchmark's: one in ten, sharp by its measure, with at least two objects. */
    public static final FrameRule BENCHMARK = new FrameRule(10, Sharpness.THRESHOLD, Sharpness.DISC, 2);

    /** @throws IllegalArgumentException for a value outside its range */
    public FrameRule {
        if (every < 1) {
            throw new IllegalArgumentException("one in " + every + " photos cannot be taken: at least 1");
        }
        if (!(leastSharpness >= 0 && leastSharpness <= 1) || !(disc > 0 && disc <= 1)) {
            throw new IllegalArgumentException("sharpness and disc are shares between 0 and 1");
        }
        if (leastObjects < 1) {
            throw new IllegalArgumentException("a candidate needs at least one object, not " + leastObjects);
        }
    }

    /** Whether the photo at a place in the list is looked at at all. */
    public boolean isTaken(int index) {
        return index % every == 0;
    }

    public FrameRule withEvery(int n) {
        return new FrameRule(n, leastSharpness, disc, leastObjects);
    }

    public FrameRule withLeastSharpness(double share) {
        return new FrameRule(every, share, disc, leastObjects);
    }

    public FrameRule withLeastObjects(int n) {
        return new FrameRule(every, leastSharpness, disc, n);
    }
}
