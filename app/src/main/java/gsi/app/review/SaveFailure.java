package gsi.app.review;

/**
 * Something that did not get to disk. Nothing of it is saved, and everything is as it was before.
 *
 * @param attempt what it was
 * @param error why
 */
public record SaveFailure(Attempt attempt, Exception error) {}
