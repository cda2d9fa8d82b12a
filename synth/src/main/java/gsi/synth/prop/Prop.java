package gsi.synth.prop;

import gsi.synth.finish.Finish;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Bounds;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Vec;
import java.util.ArrayList;
import java.util.List;

/**
 * A thing that stands on a table. Its own frame: x right, y up, z to the front, metres; the origin is the middle of its
 * bounding box's bottom face, so it reaches ±width/2, 0…height, ±depth/2 exactly.
 */
public final class Prop {

    private final String label;
    private final Part[] parts;
    private final Bounds[] reaches;
    private final Vec shift;
    private final Vec size;
    private final boolean turnShows;

    private Prop(String label, List<Part> parts, boolean turnShows) {
        this.label = label;
        this.parts = parts.toArray(Part[]::new);
        this.reaches = parts.stream().map(p -> p.solid().bounds()).toArray(Bounds[]::new);
        this.turnShows = turnShows;
        Bounds all = reaches[0];
        for (Bounds b : reaches) {
            all = all.union(b);
        }
        Vec c = all.centre();
        this.shift = new Vec(c.x(), all.y1(), c.z());
        this.size = all.size();
    }

    static Builder named(String label) {
        return new Builder(label);
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Width along x, height along y, depth along z, metres. */
    public Vec size() {
        return size;
    }

    /** Whether a turn about the vertical can be seen. */
    public boolean turnShows() {
        return turnShows;
    }

    /** Signed distance to the nearest part. */
    public double distance(double x, double y, double z) {
        double px = x + shift.x();
        double py = y + shift.y();
        double pz = z + shift.z();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < parts.length; i++) {
            double atLeast = reaches[i].squaredDistance(px, py, pz);
            if (atLeast == 0 || (best > 0 && atLeast < best * best)) {
                best = Math.min(best, parts[i].solid().distance(px, py, pz));
            }
        }
        return best;
    }

    /** The surface at a point on it. */
    public Surface surface(Vec at, Vec normal) {
        Vec p = at.plus(shift);
        Part nearest = parts[0];
        double best = Double.MAX_VALUE;
        for (Part part : parts) {
            double d = part.solid().distance(p.x(), p.y(), p.z());
            if (d < best) {
                best = d;
                nearest = part;
            }
        }
        return nearest.finish().at(p, normal);
    }

    @Override
    public String toString() {
        return label;
    }

    /** Puts a prop together. */
    static final class Builder {

        private final String label;
        private final List<Part> parts = new ArrayList<>();

        private Builder(String label) {
            this.label = label;
        }

        Builder with(Solid solid, Finish finish) {
            parts.add(new Part(solid, finish));
            return this;
        }

        /** A prop that looks different when turned. */
        Prop turning() {
            return new Prop(label, parts, true);
        }

        /** A prop that looks nearly the same from all sides. */
        Prop round() {
            return new Prop(label, parts, false);
        }
    }
}
