package gsi.gpu.kernel;

import java.util.List;

/** The tile of each convolution. */
public record Tiles(List<ConvTile> layers) {

    public Tiles {
        layers = List.copyOf(layers);
    }

    /** The same for every layer. */
    public static Tiles all(ConvTile tile) {
        return new Tiles(List.of(tile, tile, tile, tile, tile));
    }

    /** What most graphics processors do well with. */
    public static Tiles standard() {
        return all(new ConvTile(64, 64, 16, 8, 8));
    }

    ConvTile of(int layer) {
        return layers.get(layer);
    }
}
