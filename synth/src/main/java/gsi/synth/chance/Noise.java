package gsi.synth.chance;

/**
 * Smooth lattice noise in [0, 1], cell size 1, mean about ½. Only additions, multiplications and integer hashing, so the same on
 * every machine.
 *
 * @param seed another seed, another texture
 */
public record Noise(int seed) {

    /** Noise over the plane. */
    public double at(double x, double y) {
        double fx = Math.floor(x);
        double fy = Math.floor(y);
        int ix = (int) fx;
        int iy = (int) fy;
        double u = fade(x - fx);
        double v = fade(y - fy);
        double a = lerp(u, hash(ix, iy, 0), hash(ix + 1, iy, 0));
        double b = lerp(u, hash(ix, iy + 1, 0), hash(ix + 1, iy + 1, 0));
        return lerp(v, a, b);
    }

    /** Noise in space. */
    public double at(double x, double y, double z) {
        double fx = Math.floor(x);
        double fy = Math.floor(y);
        double fz = Math.floor(z);
        int ix = (int) fx;
        int iy = (int) fy;
        int iz = (int) fz;
        double u = fade(x - fx);
        double v = fade(y - fy);
        double w = fade(z - fz);
        double a = lerp(u, hash(ix, iy, iz), hash(ix + 1, iy, iz));
        double b = lerp(u, hash(ix, iy + 1, iz), hash(ix + 1, iy + 1, iz));
        double c = lerp(u, hash(ix, iy, iz + 1), hash(ix + 1, iy, iz + 1));
        double d = lerp(u, hash(ix, iy + 1, iz + 1), hash(ix + 1, iy + 1, iz + 1));
        return lerp(w, lerp(v, a, b), lerp(v, c, d));
    }

    /** Octaves of the plane's noise, each half as strong and twice as fine. */
    public double clouds(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0;
        double amplitude = 1;
        double f = 1;
        for (int i = 0; i < octaves; i++) {
            sum += amplitude * at(x * f + 17.3 * i, y * f - 9.1 * i);
            weight += amplitude;
            amplitude *= 0.5;
            f *= 2.03;
        }
        return sum / weight;
    }

    /** Octaves of the noise in space. */
    public double clouds(double x, double y, double z, int octaves) {
        double sum = 0;
        double weight = 0;
        double amplitude = 1;
        double f = 1;
        for (int i = 0; i < octaves; i++) {
            sum += amplitude * at(x * f + 17.3 * i, y * f - 9.1 * i, z * f + 4.7 * i);
            weight += amplitude;
            amplitude *= 0.5;
            f *= 2.03;
        }
        return sum / weight;
    }

    /** A number in [0, 1) that belongs to an integer cell. */
    public double cell(int x, int y) {
        return hash(x, y, 1);
    }

    private double hash(int x, int y, int z) {
        int h = (x * 0x27D4EB2D) ^ (y * 0x165667B1) ^ (z * 0x3C6EF372) ^ (seed * 0x2545F491);
        h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
        h = (h ^ (h >>> 12)) * 0x297A2D39;
        h ^= h >>> 15;
        return (h >>> 8) * 0x1.0p-24;
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double lerp(double t, double a, double b) {
        return a + t * (b - a);
    }
}
