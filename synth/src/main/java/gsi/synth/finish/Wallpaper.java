package gsi.synth.finish;

import gsi.synth.chance.Noise;
import gsi.synth.solid.Vec;

/**
 * Printed wallpaper over x and y: stripes with a sprig between them.
 *
 * @param ground colour of the paper
 * @param stripe colour of the stripes
 * @param sprig colour of the little flowers
 * @param period from stripe to stripe, metres
 */
public record Wallpaper(Rgb ground, Rgb stripe, Rgb sprig, double period) implements Finish {

    @Override
    public Surface at(Vec p, Vec n) {
        double u = Step.fraction(p.x() / period);
        double s = Step.band(0.0, 0.28, u, 0.015) + Step.band(0.33, 0.345, u, 0.01) + Step.band(0.935, 0.95, u, 0.01);
        double du = (u - 0.64) * period;
        double dv = (Step.fraction(p.y() / period) - 0.5) * period;
        double r = Math.sqrt(du * du + dv * dv) / period;
        // Five petals: cos 5θ by de Moivre's formula.
        double c = r == 0 ? 1 : du / (r * period);
        double petals = c * (16 * c * c * c * c - 20 * c * c + 5);
        double flower = 1 - Step.smooth(0.065, 0.085, r * (1.2 - 0.25 * petals));
        double heart = 1 - Step.smooth(0.018, 0.028, r);
        double leaf = 1
                - Step.smooth(0.012, 0.02, Math.abs(du / period + 0.6 * dv / period + 0.08) + 0.6 * Math.abs(r - 0.12));
        Noise paper = new Noise(5);
        Rgb colour = ground.mix(stripe, Math.min(1, s))
                .mix(stripe.times(0.6), leaf)
                .mix(sprig, flower)
                .mix(ground, heart)
                .times(0.97 + 0.06 * paper.clouds(p.x() * 60, p.y() * 60, 2));
        return Surface.matte(colour);
    }
}
