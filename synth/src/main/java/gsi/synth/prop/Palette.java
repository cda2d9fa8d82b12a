package gsi.synth.prop;

import gsi.synth.finish.Rgb;

/** Colours that go together: muted glazes, papers and paints. */
final class Palette {

    static final Rgb CREAM = Rgb.hex(0xf2e8d5);
    static final Rgb CHALK = Rgb.hex(0xeeebe4);
    static final Rgb SAGE = Rgb.hex(0x8fa58a);
    static final Rgb TEAL = Rgb.hex(0x2f6f73);
    static final Rgb NAVY = Rgb.hex(0x27406b);
    static final Rgb SKY = Rgb.hex(0x7fa9c4);
    static final Rgb TERRACOTTA = Rgb.hex(0xbf6a45);
    static final Rgb MUSTARD = Rgb.hex(0xd9a441);
    static final Rgb BRICK = Rgb.hex(0xa63d2f);
    static final Rgb ROSE = Rgb.hex(0xd98c8c);
    static final Rgb PLUM = Rgb.hex(0x6b3a53);
    static final Rgb MOSS = Rgb.hex(0x55692e);
    static final Rgb LEAF = Rgb.hex(0x4c7a34);
    static final Rgb CHARCOAL = Rgb.hex(0x35353a);
    static final Rgb INK = Rgb.hex(0x2b2622);
    static final Rgb KRAFT = Rgb.hex(0xc39a6b);
    static final Rgb BRASS = Rgb.hex(0xd6ad60);
    static final Rgb STEEL = Rgb.hex(0xc9ccd1);
    static final Rgb OAK = Rgb.hex(0xc9a06a);
    static final Rgb OAK_DARK = Rgb.hex(0x9a6f3f);
    static final Rgb WALNUT = Rgb.hex(0x7a5034);
    static final Rgb WALNUT_DARK = Rgb.hex(0x47291a);

    private Palette() {}
}
