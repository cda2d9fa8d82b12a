package gsi.synth.scene;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Boards;
import gsi.synth.finish.Cloth;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Marble;
import gsi.synth.finish.Plaster;
import gsi.synth.finish.Rgb;
import gsi.synth.finish.Tiles;
import gsi.synth.finish.Wallpaper;
import gsi.synth.finish.Wood;

/** Table tops and walls to choose from, with the colour that each throws back. */
final class Decor {

    static final Rgb OAK = Rgb.hex(0xb98c5a);
    static final Rgb WALNUT = Rgb.hex(0x7b5236);

    private Decor() {}

    static Finish oak(Dice dice) {
        return new Wood(Rgb.hex(0xc39c6e), Rgb.hex(0x8a643c), 0.16, 1, 0.3, dice.seed());
    }

    static Finish walnut(Dice dice) {
        return new Wood(Rgb.hex(0x7f5d48), Rgb.hex(0x422c21), 0.21, 1, 0.22, dice.seed());
    }

    static Finish pine(Dice dice) {
        return new Wood(Rgb.hex(0xe0c193), Rgb.hex(0xbb8c52), 0.12, 1, 0.4, dice.seed());
    }

    static Finish whitewash(Dice dice) {
        return new Wood(Rgb.hex(0xe4dfd4), Rgb.hex(0xbdb4a4), 0.13, 1, 0.42, dice.seed());
    }

    static Finish weathered(Dice dice) {
        return new Wood(Rgb.hex(0xa8917a), Rgb.hex(0x66533f), 0.1, 1, 0.6, dice.seed());
    }

    static Finish marble(Dice dice) {
        return new Marble(Rgb.hex(0xe6e3df), Rgb.hex(0x7e7f86), dice.seed());
    }

    static Finish slate(Dice dice) {
        return new Marble(Rgb.hex(0x4d5054), Rgb.hex(0x6b6e73), dice.seed());
    }

    static Finish gingham(Rgb check, Dice dice) {
        return new Cloth(Rgb.hex(0xf1ece2), check, 0.052, 0.55, dice.seed());
    }

    static Finish linen(Rgb colour, Dice dice) {
        return new Cloth(colour, colour, 0.05, 0.7, dice.seed());
    }

    static Finish plaster(Rgb paint, Dice dice) {
        return new Plaster(paint, 0.5, dice.seed());
    }

    static Finish subway(Rgb colour, Dice dice) {
        return new Tiles(colour, Rgb.hex(0xb9b2a6), 0.2, 0.1, dice.seed());
    }

    static Finish squareTiles(Rgb colour, Dice dice) {
        return new Tiles(colour, Rgb.hex(0xd8d2c6), 0.11, 0.11, dice.seed());
    }

    static Finish panelling(Rgb paint, Dice dice) {
        return new Boards(paint, 0.105, dice.seed());
    }

    static Finish paper(Rgb ground, Rgb stripe, Rgb sprig) {
        return new Wallpaper(ground, stripe, sprig, 0.15);
    }
}
