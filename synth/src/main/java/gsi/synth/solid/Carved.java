package gsi.synth.solid;

/**
 * A solid with another taken out of it; it still reaches as far as before.
 *
 * @param solid what remains
 * @param hole what is taken out
 */
public record Carved(Solid solid, Solid hole) implements Solid {

    @Override
    public double distance(double x, double y, double z) {
        return Math.max(solid.distance(x, y, z), -hole.distance(x, y, z));
    }

    @Override
    public double support(double nx, double ny, double nz) {
        return solid.support(nx, ny, nz);
    }
}
