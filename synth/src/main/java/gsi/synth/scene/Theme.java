package gsi.synth.scene;

import static gsi.synth.prop.PropKind.*;

import gsi.synth.chance.Dice;
import gsi.synth.finish.Finish;
import gsi.synth.finish.Mat;
import gsi.synth.finish.Rgb;
import gsi.synth.prop.PropKind;
import java.util.List;
import java.util.Locale;

/** The places that scenes are set in: what the table and the wall are, how it is lit, what stands there. */
public enum Theme {
    BREAKFAST,
    TEATIME,
    STUDY,
    NURSERY,
    KITCHEN,
    WINDOWSILL,
    MARKET,
    EVENING,
    GARDEN,
    PANTRY,
    ATELIER,
    LIBRARY,
    BRUNCH;

    /** What stands on the table, the most important first. */
    List<PropKind> kinds() {
        return switch (this) {
            case BREAKFAST -> List.of(MUG, ORANGE, HONEY, BOWL, JUG, BOOK);
            case TEATIME -> List.of(TEAPOT, MUG, TEA_BOX, VASE, APPLE);
            case STUDY -> List.of(LAMP, BOOK, MUG, CLOCK, CACTUS);
            case NURSERY -> List.of(TOWER, DUCK, BOOK, CLOCK, APPLE);
            case KITCHEN -> List.of(BOTTLE, TIN, BOWL, PEAR, JUG, MUG);
            case WINDOWSILL -> List.of(CACTUS, SUCCULENT, DUCK, MUG, VASE);
            case MARKET -> List.of(PUMPKIN, PEAR, APPLE, HONEY, BOTTLE, TIN);
            case EVENING -> List.of(CANDLE, BOTTLE, BOOK, BOWL, CLOCK);
            case GARDEN -> List.of(SUCCULENT, JUG, PUMPKIN, VASE, PEAR);
            case PANTRY -> List.of(HONEY, TIN, TEA_BOX, BOTTLE, BOWL, ORANGE);
            case ATELIER -> List.of(VASE, PEAR, BOTTLE, JUG, APPLE);
            case LIBRARY -> List.of(LAMP, BOOK, TEAPOT, CANDLE, MUG);
            case BRUNCH -> List.of(VASE, ORANGE, MUG, HONEY, TEAPOT, BOWL);
        };
    }

    /** The beginning of its photos' names. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Finish table(Dice dice) {
        return switch (this) {
            case BREAKFAST -> mat(Decor.oak(dice), Decor.linen(Rgb.hex(0xdfd6c2), dice), Rgb.hex(0x6f8aa0), dice);
            case TEATIME -> Decor.gingham(Rgb.hex(0x4a6f96), dice);
            case STUDY, LIBRARY -> Decor.walnut(dice);
            case NURSERY -> Decor.pine(dice);
            case KITCHEN, BRUNCH -> Decor.marble(dice);
            case WINDOWSILL -> Decor.whitewash(dice);
            case MARKET -> Decor.weathered(dice);
            case EVENING -> mat(Decor.walnut(dice), Decor.linen(Rgb.hex(0x7c3b35), dice), Rgb.hex(0xd9b979), dice);
            case GARDEN -> Decor.linen(Rgb.hex(0xd9d3bd), dice);
            case PANTRY -> Decor.oak(dice);
            case ATELIER -> Decor.slate(dice);
        };
    }

    /** The table's average colour. */
    Rgb tableTone() {
        return switch (this) {
            case BREAKFAST, PANTRY -> Decor.OAK;
            case NURSERY -> Rgb.hex(0xcba878);
            case TEATIME -> Rgb.hex(0xa9b6c4);
            case STUDY, LIBRARY, EVENING -> Decor.WALNUT;
            case KITCHEN, BRUNCH, WINDOWSILL -> Rgb.hex(0xdcd8d0);
            case MARKET -> Rgb.hex(0x8a745e);
            case GARDEN -> Rgb.hex(0xd9d3bd);
            case ATELIER -> Rgb.hex(0x4a4d52);
        };
    }

    Finish wall(Dice dice) {
        return switch (this) {
            case BREAKFAST -> Decor.plaster(Rgb.hex(0xe7d8bd), dice);
            case TEATIME -> Decor.paper(Rgb.hex(0xf0e7d6), Rgb.hex(0xd5dccb), Rgb.hex(0xc77d7d));
            case STUDY -> Decor.plaster(Rgb.hex(0x7d9b8a), dice);
            case NURSERY -> Decor.paper(Rgb.hex(0xdfe9ec), Rgb.hex(0xbcd3da), Rgb.hex(0xe0a85a));
            case KITCHEN -> Decor.subway(Rgb.hex(0xe9e6de), dice);
            case WINDOWSILL -> Decor.plaster(Rgb.hex(0xb9c8c9), dice);
            case MARKET -> Decor.panelling(Rgb.hex(0x5f7d86), dice);
            case EVENING -> Decor.plaster(Rgb.hex(0x6b4a4a), dice);
            case GARDEN -> Decor.panelling(Rgb.hex(0xb4c0a3), dice);
            case PANTRY -> Decor.squareTiles(Rgb.hex(0x8fb0a9), dice);
            case ATELIER -> Decor.plaster(Rgb.hex(0xcbc3b4), dice);
            case LIBRARY -> Decor.panelling(Rgb.hex(0x56708f), dice);
            case BRUNCH -> Decor.plaster(Rgb.hex(0xe3c3b1), dice);
        };
    }

    /** Factor before tone mapping: lower where table and wall are bright. */
    double exposure() {
        return switch (this) {
            case KITCHEN, WINDOWSILL -> 0.46;
            case BRUNCH, GARDEN -> 0.42;
            case TEATIME, NURSERY -> 0.48;
            case BREAKFAST, PANTRY -> 0.55;
            case MARKET -> 0.6;
            case STUDY, LIBRARY, EVENING, ATELIER -> 0.68;
        };
    }

    Lighting lighting(Dice dice) {
        double turn = dice.between(-8, 8);
        return switch (this) {
            case BREAKFAST ->
                new Lighting(
                        205 + turn, 40, sun(3.1, 2.6, 1.9), 0.035, soft(0.62, 0.68, 0.78), soft(0.42, 0.4, 0.38), true);
            case BRUNCH ->
                new Lighting(
                        -30 + turn, 48, sun(2.7, 2.45, 2.1), 0.06, soft(0.62, 0.66, 0.74), soft(0.42, 0.4, 0.38), true);
            case STUDY, LIBRARY ->
                new Lighting(
                        150 + turn, 46, sun(2.6, 2.2, 1.7), 0.07, soft(0.5, 0.5, 0.52), soft(0.36, 0.32, 0.28), false);
            case EVENING ->
                new Lighting(
                        215 + turn,
                        28,
                        sun(2.7, 1.65, 0.85),
                        0.06,
                        soft(0.34, 0.34, 0.45),
                        soft(0.34, 0.26, 0.22),
                        false);
            case ATELIER ->
                new Lighting(
                        165 + turn, 42, sun(2.5, 2.4, 2.25), 0.14, soft(0.5, 0.53, 0.58), soft(0.3, 0.3, 0.31), false);
            case WINDOWSILL ->
                new Lighting(
                        35 + turn, 44, sun(2.6, 2.5, 2.3), 0.08, soft(0.66, 0.72, 0.8), soft(0.42, 0.43, 0.45), false);
            case GARDEN ->
                new Lighting(
                        215 + turn, 50, sun(3.0, 2.7, 2.15), 0.04, soft(0.6, 0.68, 0.74), soft(0.4, 0.42, 0.38), true);
            case MARKET ->
                new Lighting(
                        -40 + turn, 50, sun(2.8, 2.5, 2.0), 0.05, soft(0.6, 0.64, 0.7), soft(0.4, 0.38, 0.36), false);
            case NURSERY ->
                new Lighting(
                        -25 + turn, 52, sun(2.3, 2.2, 2.0), 0.11, soft(0.7, 0.72, 0.76), soft(0.48, 0.46, 0.44), false);
            case TEATIME ->
                new Lighting(
                        200 + turn, 45, sun(2.5, 2.3, 2.0), 0.09, soft(0.64, 0.67, 0.72), soft(0.44, 0.42, 0.4), false);
            case KITCHEN, PANTRY ->
                new Lighting(
                        -20 + turn,
                        47,
                        sun(2.4, 2.3, 2.1),
                        0.08,
                        soft(0.66, 0.68, 0.72),
                        soft(0.44, 0.43, 0.42),
                        false);
        };
    }

    private static Rgb sun(double r, double g, double b) {
        return new Rgb(r, g, b);
    }

    private static Rgb soft(double r, double g, double b) {
        return new Rgb(r, g, b);
    }

    private static Finish mat(Finish table, Finish cloth, Rgb border, Dice dice) {
        return new Mat(table, cloth, border, dice.between(-0.06, 0.06), dice.between(0, 0.06), 0.36, 0.23, 0.02);
    }
}
