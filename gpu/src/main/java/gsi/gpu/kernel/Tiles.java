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

    /** What was fastest on an H200 (docs/performance.md): the first layers with short steps, the later ones with long ones. */
    public static Tiles standard() {
        ConvTile shallow = new ConvTile(64, 64, 8, 8, 4);
        ConvTile deep = new ConvTile(64, 64, 16, 8, 4);
        return new Tiles(List.of(shallow, shallow, deep, deep, deep));
    }

    ConvTile of(int layer) {
        return layers.get(layer);
    }
}
