package gsi.synth.prop;

import gsi.synth.chance.Dice;
import gsi.synth.chance.Noise;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Step;
import gsi.synth.finish.Surface;
import gsi.synth.solid.Outline;
import gsi.synth.solid.Solid;
import gsi.synth.solid.Tube;

/** A small ribbed pumpkin with a bent stalk. */
final class Pumpkin {

    private Pumpkin() {}

    static Prop make(Dice dice) {
        double r = dice.between(0.066, 0.08);
        double h = r * dice.between(1.15, 1.35);
        Solid flesh = Outline.from(h * 0.08)
                .curve(r * 0.3, h * 0.02, r * 0.5, 0, r * 0.9, h * 0.2, r, h * 0.5, r * 0.86, h * 0.82, r * 0.5, h)
                .curve(r * 0.28, h * 0.97, r * 0.1, h * 0.86)
                .lobed(h * 0.84, 8, r * 0.11);
        Rgb colour = dice.pick(Rgb.hex(0xd9762b), Rgb.hex(0xc9883f), Rgb.hex(0x8fa08a), Rgb.hex(0xe3cfae));
        Noise noise = new Noise(dice.seed());
        Finish rind = (p, n) -> {
            double patch = noise.clouds(p.x() * 20, p.y() * 20, p.z() * 20, 3) - 0.5;
            double wart = Step.smooth(0.75, 0.9, noise.at(p.x() * 120, p.y() * 120, p.z() * 120));
            double shade = 0.75 + 0.25 * Step.smooth(r * 0.55, r, Math.sqrt(p.x() * p.x() + p.z() * p.z()));
            return Surface.coated(colour.times((1 + 0.35 * patch) * shade).mix(Palette.CREAM, 0.2 * wart), 0.035, 0.32);
        };
        Finish stalk = (p, n) ->
                Surface.matte(Rgb.hex(0x7a6a3a).times(0.7 + 0.6 * noise.at(p.x() * 300, p.y() * 40, p.z() * 300)));
        return Prop.named("pumpkin")
                .with(flesh, rind)
                .with(
                        Tube.of(
                                        0, h * 0.84, 0, 0.012, 0.001, h * 1.0, 0, 0.0075, 0.006, h * 1.14, 0.001, 0.006,
                                        0.016, h * 1.22, 0.003, 0.007)
                                .smooth(3),
                        stalk)
                .turning();
    }
}
