package gsi.gpu.engine;

import gsi.gpu.kernel.Tiles;
import java.time.Duration;

/**
 * Bounds of an engine.
 *
 * @param photoBytes of the device's memory for photos that are kept while their edits are compared
 * @param batch images that are worked on side by side, at least 2
 * @param patience after which work that makes no progress counts as hung
 * @param tiles of the convolutions
 * @param poison whether memory is filled with NaN before it is used: whatever is not written shows
 */
public record EngineOptions(long photoBytes, int batch, Duration patience, Tiles tiles, boolean poison) {

    /** For a device; the processor in its place needs more patience, and has no use for many images at once. */
    public static EngineOptions of(boolean software) {
        return software
                ? new EngineOptions(256L << 20, 2, Duration.ofMinutes(10), Tiles.standard(), false)
                : new EngineOptions(768L << 20, 4, Duration.ofSeconds(20), Tiles.standard(), false);
    }

    public EngineOptions withTiles(Tiles other) {
        return new EngineOptions(photoBytes, batch, patience, other, poison);
    }

    public EngineOptions withPatience(Duration other) {
        return new EngineOptions(photoBytes, batch, other, tiles, poison);
    }

    public EngineOptions withPoison() {
        return new EngineOptions(photoBytes, batch, patience, tiles, true);
    }

    public EngineOptions withPhotoBytes(long bytes) {
        return new EngineOptions(bytes, batch, patience, tiles, poison);
    }
}
