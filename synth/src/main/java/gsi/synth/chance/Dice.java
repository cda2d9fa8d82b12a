package gsi.synth.chance;

import java.util.ArrayList;
import java.util.List;

/** A stream of random decisions (SplitMix64): the same seed gives the same stream on every machine and JDK. */
public final class Dice {

    private long state;

    public Dice(long seed) {
        this.state = seed;
    }

    /** A new independent stream, named so that decisions added elsewhere do not shift it. */
    public static Dice of(long seed, String name) {
        long h = mix(seed + 0x9E3779B97F4A7C15L);
        for (int i = 0; i < name.length(); i++) {
            h = mix(h ^ name.charAt(i));
        }
        return new Dice(h);
    }

    private static long mix(long v) {
        long z = v;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [low, high). */
    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** Uniform in 0 … n−1. */
    public int below(int n) {
        return (int) (unit() * n);
    }

    /** True with probability {@code p}. */
    public boolean chance(double p) {
        return unit() < p;
    }

    /** Bell-shaped, mean 0, standard deviation 1, never beyond ±6 (the sum of twelve uniforms). */
    public double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    /** One of them, each as likely. */
    @SafeVarargs
    public final <T> T pick(T... options) {
        return options[below(options.length)];
    }

    /** One of them, each as likely. */
    public <T> T pick(List<T> options) {
        return options.get(below(options.size()));
    }

    /** A shuffled copy. */
    public <T> List<T> shuffled(List<T> items) {
        List<T> out = new ArrayList<>(items);
        for (int i = out.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T swap = out.get(i);
            out.set(i, out.get(j));
            out.set(j, swap);
        }
        return out;
    }

    /** A seed for a texture. */
    public int seed() {
        return (int) next();
    }
}
