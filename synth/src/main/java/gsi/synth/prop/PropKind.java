package gsi.synth.prop;

import gsi.synth.chance.Dice;

/** Everything the generator can put on a table. */
public enum PropKind {
    MUG,
    BOTTLE,
    BOWL,
    BOOK,
    TEAPOT,
    VASE,
    APPLE,
    ORANGE,
    PEAR,
    TEA_BOX,
    CANDLE,
    LAMP,
    CACTUS,
    SUCCULENT,
    TOWER,
    DUCK,
    TIN,
    HONEY,
    CLOCK,
    PUMPKIN,
    JUG;

    /** One of the kind, its size and colours drawn from the dice. */
    public Prop make(Dice dice) {
        return switch (this) {
            case MUG -> Mug.make(dice);
            case BOTTLE -> Bottle.make(dice);
            case BOWL -> Bowl.make(dice);
            case BOOK -> Book.make(dice);
            case TEAPOT -> Teapot.make(dice);
            case VASE -> Vase.make(dice);
            case APPLE -> Apple.make(dice);
            case ORANGE -> Orange.make(dice);
            case PEAR -> Pear.make(dice);
            case TEA_BOX -> TeaBox.make(dice);
            case CANDLE -> Candle.make(dice);
            case LAMP -> Lamp.make(dice);
            case CACTUS -> Cactus.make(dice);
            case SUCCULENT -> Succulent.make(dice);
            case TOWER -> Tower.make(dice);
            case DUCK -> Duck.make(dice);
            case TIN -> Tin.make(dice);
            case HONEY -> HoneyJar.make(dice);
            case CLOCK -> Clock.make(dice);
            case PUMPKIN -> Pumpkin.make(dice);
            case JUG -> Jug.make(dice);
        };
    }
}
