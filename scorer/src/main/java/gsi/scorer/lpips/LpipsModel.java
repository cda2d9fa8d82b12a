package gsi.scorer.lpips;

import java.nio.file.Path;

/**
 * A checked model file.
 *
 * @param bytes its size
 * @param sha256 of its content, hexadecimal
 * @param shared whether photos go through it once for all their edits
 */
public record LpipsModel(Path file, long bytes, String sha256, boolean shared) {}
