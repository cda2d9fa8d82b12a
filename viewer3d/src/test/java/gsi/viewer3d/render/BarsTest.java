package gsi.viewer3d.render;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.viewer3d.colour.ColourMap;
import gsi.viewer3d.colour.Legend;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static final Legend HALF_A_METRE = new Legend(ColourMap.VIOLET_TO_YELLOW, -0.0001, 0.5, "m");

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(Bars.decimals(-0.0001, HALF_A_METRE)).isEqualTo("0.000");
        assertThat(Bars.decimals(-0.0006, HALF_A_METRE)).isEqualTo("-0.001");
        assertThat(Bars.decimals(0.25, HALF_A_METRE)).isEqualTo("0.250");
    }
}
