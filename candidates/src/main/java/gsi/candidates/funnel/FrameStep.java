package gsi.candidates.funnel;

/**
 * Photos on their way to having candidates.
 *
 * @param what they are, in words: "photos", "sharp enough", …
 * @param photos how many
 */
public record FrameStep(String what, int photos) {}
