package gsi.synth.render;

import gsi.synth.finish.Rgb;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Vec;

/** Follows rays through a stage, for one thread; notes in {@link #touched} every slot that could have mattered. */
final class Tracer {

    static final int NOTHING = -1;
    static final int TABLE = -2;
    static final int WALL = -3;

    private static final double AMBIENT_REACH = 0.12;

    private final Room room;
    private final Body[] bodies;
    private final long[] bits;
    private final boolean[] visible;

    private long touched;
    private int hit;
    private double hitAt;

    Tracer(Stage stage) {
        this.room = stage.room();
        this.bodies = stage.bodies();
        this.bits = stage.bits();
        this.visible = stage.visibility();
    }

    /** Slots whose props could have mattered since {@link #forget}. */
    long touched() {
        return touched;
    }

    void forget() {
        touched = 0;
    }

    /** What the last {@link #find} met: an index of a body, or TABLE, WALL, NOTHING. */
    int hit() {
        return hit;
    }

    /** How far along the ray, metres. */
    double hitAt() {
        return hitAt;
    }

    /** Looks for the first thing along a ray. */
    void find(Vec o, Vec d) {
        hit = NOTHING;
        hitAt = Double.POSITIVE_INFINITY;
        if (d.y() < 0) {
            double t = -o.y() / d.y();
            if (t > 1e-6 && o.z() + t * d.z() >= -room.wallAt()) {
                hit = TABLE;
                hitAt = t;
            }
        }
        if (hit == NOTHING && d.z() < 0) {
            hit = WALL;
            hitAt = (-room.wallAt() - o.z()) / d.z();
        }
        for (int i = 0; i < bodies.length; i++) {
            double entry = bodies[i].boxEntry(o, d, 0);
            if (entry >= hitAt) {
                continue;
            }
            touched |= bits[i];
            if (visible[i]) {
                double t = bodies[i].hit(o, d, entry, hitAt);
                if (t < hitAt) {
                    hitAt = t;
                    hit = i;
                }
            }
        }
    }

    /** Light that comes back along a ray. */
    Rgb light(Vec o, Vec d, int bounces) {
        find(o, d);
        if (hit == NOTHING) {
            return room.surroundings().seen(d, 0);
        }
        Vec p = o.plus(d.times(hitAt));
        return switch (hit) {
            case TABLE -> shade(p, d, Vec.UP, room.table().at(p, Vec.UP), bounces);
            case WALL -> {
                Vec n = new Vec(0, 0, 1);
                yield shade(p, d, n, room.wall().at(p, n), bounces);
            }
            default -> {
                Body body = bodies[hit];
                Vec n = body.normal(p);
                yield shade(p, d, n, body.surface(p, n), bounces);
            }
        };
    }

    private Rgb shade(Vec p, Vec d, Vec form, Surface s, int bounces) {
        Vec n = s.tilt().equals(Vec.ZERO) ? form : form.plus(s.tilt()).unit();
        Sunlight sun = room.sun();
        Vec start = p.plus(form.times(6e-4));
        double open = openness(p, form);
        double facing = form.dot(sun.towards());
        double diffuse = (n.dot(sun.towards()) + s.softness()) / (1 + s.softness());
        double lit = 0;
        if (diffuse > 0 && facing > -s.softness()) {
            lit = sunlight(facing > 0 ? start : p.plus(form.times(4e-3)), sun);
            lit = facing > 0 ? lit : lit * 0.5 + 0.5 * Math.max(0, 1 + facing / (s.softness() + 1e-9)) * lit;
        }
        // Crevices are lit by their own colour: occluded light keeps some of the albedo's hue.
        double a = open;
        Rgb dim = Rgb.grey(a).mix(s.albedo().times(0.6).plus(Rgb.grey(0.4)).times(a), 1 - a);
        Rgb soft = room.surroundings().ambient(n).times(dim);
        Rgb incoming = soft.plus(sun.colour().times(Math.max(0, diffuse) * lit));
        Rgb colour = s.albedo().times(incoming).plus(s.glow());
        if (s.mirror().luminance() <= 0) {
            return colour;
        }
        return colour.plus(mirrored(p, d, form, n, s, bounces, lit, open));
    }

    private Rgb mirrored(Vec p, Vec d, Vec form, Vec n, Surface s, int bounces, double lit, double open) {
        Sunlight sun = room.sun();
        double cos = Math.max(0.02, -n.dot(d));
        double m = 1 - cos;
        double fresnel = m * m * m * m * m * (1 - 0.8 * s.roughness());
        Rgb f = s.mirror().plus(Rgb.WHITE.plus(s.mirror().times(-1)).times(fresnel));
        Vec r = d.minus(n.times(2 * d.dot(n))).unit();
        if (r.dot(form) < 0.01) {
            r = r.plus(form.times(0.01 - r.dot(form))).unit();
        }
        Rgb away = room.surroundings().seen(r, s.roughness()).times(0.35 + 0.65 * open);
        if (bounces > 0 && s.roughness() < 0.5 && f.luminance() > 0.02) {
            Rgb near = light(p.plus(form.times(1e-3)), r, bounces - 1);
            // Rough coats mirror only what is close; the rest melts into the surroundings.
            double clear = hitAt * s.roughness() * s.roughness() * 150;
            away = hit == NOTHING ? away : away.mix(near, 1 / (1 + clear * clear));
        }
        Vec h = sun.towards().minus(d).unit();
        double alpha = Math.max(0.03, s.roughness() * s.roughness() + sun.spread() * 0.3);
        double nh = Math.max(0, n.dot(h));
        double q = nh * nh * (alpha * alpha - 1) + 1;
        double spot = alpha * alpha / (4 * q * q) * lit;
        return f.times(away.plus(sun.colour().times(Math.min(spot, 12))));
    }

    /** The share of the sun seen from a point. */
    private double sunlight(Vec p, Sunlight sun) {
        double mask = sun.mask().through(p);
        if (mask <= 0) {
            return 0;
        }
        double least = 1;
        for (int i = 0; i < bodies.length; i++) {
            double margin = sun.spread() * (bodies[i].boxDistance(p.x(), p.y(), p.z()) + 0.5) + 0.002;
            double entry = bodies[i].boxEntry(p, sun.towards(), margin);
            if (entry == Double.POSITIVE_INFINITY) {
                continue;
            }
            touched |= bits[i];
            if (visible[i]) {
                least = bodies[i].lightPast(p, sun.towards(), entry, sun.spread(), least);
                if (least <= -1) {
                    return 0;
                }
            }
        }
        double t = 0.5 + 0.5 * Math.max(-1, Math.min(1, least));
        return mask * t * t * (3 - 2 * t);
    }

    /** How open a point is to soft light: 1 in the open, towards 0 in corners and under things. */
    private double openness(Vec p, Vec n) {
        double closed = 0;
        double weight = 1;
        for (int k = 1; k <= 5; k++) {
            double reach = 0.004 + (AMBIENT_REACH - 0.01) * k * k / 25;
            double x = p.x() + n.x() * reach;
            double y = p.y() + n.y() * reach;
            double z = p.z() + n.z() * reach;
            double near = Math.min(reach, Math.min(y, z + room.wallAt()));
            for (int i = 0; i < bodies.length; i++) {
                if (bodies[i].boxDistance(x, y, z) < near) {
                    touched |= bits[i];
                    near = visible[i] ? Math.min(near, bodies[i].distance(x, y, z)) : near;
                }
            }
            closed += weight * (reach - near) / reach;
            weight *= 0.82;
        }
        double norm = (1 - 0.37074) / 0.18;
        double a = Math.max(0, 1 - closed / norm * 1.2);
        return 0.12 + 0.88 * a;
    }
}
