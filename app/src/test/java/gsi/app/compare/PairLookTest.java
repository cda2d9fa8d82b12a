package gsi.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.geometry.Pixel;
import gsi.dataset.image.Raster;
import gsi.scorer.map.MapKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How one looks at pairs, and that it can be written down. */
class PairLookTest {

    private final PairLook look = new PairLook();

    @Test
    void aModeAskedForTwiceIsSideBySideAgain() {
        look.toggle(CompareMode.SWIPE);
        look.toggle(CompareMode.MASK);
        assertThat(look.modeProperty().get()).isEqualTo(CompareMode.MASK);
        look.toggle(CompareMode.MASK);
        assertThat(look.modeProperty().get()).isEqualTo(CompareMode.SIDE_BY_SIDE);
    }

    @Test
    void adjustingMovesTheDividerWhenSwipingAndDoublesTheGainInTheDifference() {
        look.adjust(1);
        assertThat(look.text()).isEqualTo(new PairLook().text());
        look.toggle(CompareMode.SWIPE);
        look.adjust(-2);
        assertThat(look.dividerProperty().get()).isEqualTo(0.46);
        look.adjust(-1000);
        assertThat(look.dividerProperty().get()).isZero();
        look.toggle(CompareMode.DIFFERENCE);
        look.adjust(1);
        assertThat(look.gainProperty().get()).isEqualTo(8);
        look.adjust(9);
        assertThat(look.gainProperty().get()).isEqualTo(32);
        look.adjust(-9);
        assertThat(look.gainProperty().get()).isEqualTo(1);
    }

    @Test
    void theHeatMapHasAGainOfItsOwnAndItsQuantitiesAndOpacitiesGoRound() {
        look.toggle(CompareMode.MAP);
        look.adjust(3);
        assertThat(look.map().gainProperty().get()).isEqualTo(8);
        assertThat(look.gainProperty().get()).isEqualTo(4);
        List<MapKind> kinds = new ArrayList<>();
        List<Double> opacities = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            kinds.add(look.map().kindProperty().get());
            opacities.add(look.map().opacityProperty().get());
            look.map().nextKind();
            look.map().nextOpacity();
        }
        assertThat(kinds).containsExactly(MapKind.SSIM, MapKind.LPIPS, MapKind.FLIP, MapKind.MSE);
        assertThat(opacities).containsExactly(0.75, 1.0, 0.5, 0.75);
    }

    @Test
    void whatIsWrittenDownIsTheSameLookAgain() {
        look.toggle(CompareMode.DIFFERENCE);
        look.adjust(2);
        look.toggle(CompareMode.MAP);
        look.adjust(2);
        look.map().kindProperty().set(MapKind.FLIP);
        look.map().nextOpacity();
        look.map().onlyCountsProperty().set(true);
        look.toggle(CompareMode.DIFFERENCE);
        look.moveDivider(0.25);
        look.boxesVisibleProperty().set(false);
        look.previewProperty(false).set(false);
        look.previewProperty(true).set(true);
        look.viewport().show(5, 0.3, 0.6);
        PairLook again = new PairLook();
        again.restore(look.text());
        assertThat(again.text())
                .isEqualTo(look.text())
                .isEqualTo(
                        "mode=difference gain=16 map=flip mapgain=4 opacity=1.00 counted=true divider=0.2500 boxes=false preview=false over=true zoom=5.00000 x=0.300000 y=0.600000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "mode=upside_down gain=x divider=NaN zoom=-3 x=Infinity",
                "gain=1e300 divider=7 zoom=1e9 x=9 y=-9",
                "mode= gain=0 zoom=0",
                "map=warm mapgain=-1 opacity=9 counted=perhaps",
                "mapgain=1e300 opacity=0",
                "\u0000 mode"
            })
    void nonsenseGivesALookThatCanBeLookedWith(String text) {
        look.restore(text);
        assertThat(look.modeProperty().get()).isEqualTo(CompareMode.SIDE_BY_SIDE);
        assertThat(look.gainProperty().get()).isBetween(1.0, 32.0);
        assertThat(look.map().kindProperty().get()).isEqualTo(MapKind.SSIM);
        assertThat(look.map().gainProperty().get()).isBetween(1.0, 32.0);
        assertThat(look.map().opacityProperty().get()).isBetween(0.5, 1.0);
        assertThat(look.map().onlyCountsProperty().get()).isFalse();
        assertThat(look.dividerProperty().get()).isBetween(0.0, 1.0);
        assertThat(look.viewport().zoom()).isBetween(1.0, 64.0);
        assertThat(look.viewport().centreX()).isBetween(0.0, 1.0);
    }

    @Test
    void aPixelIsToldWithBothColoursAndTheirLargestDifference() {
        Raster source = new Raster(2, 1, new byte[] {1, 2, 3, 10, 20, 30});
        Raster edited = new Raster(2, 1, new byte[] {1, 2, 3, 10, 60, (byte) 255});
        PixelProbe probe = Objects.requireNonNull(PixelProbe.at(new Pixel(1.4, -0.4), source, edited));
        assertThat(probe).isEqualTo(new PixelProbe(1, 0, 0xFF0A141E, 0xFF0A3CFF));
        assertThat(probe.difference()).isEqualTo(225);
        assertThat(PixelProbe.rgb(probe.edited())).isEqualTo("10 60 255");
        assertThat(PixelProbe.at(new Pixel(1.6, 0), source, edited)).isNull();
        assertThat(PixelProbe.at(new Pixel(0, -0.6), source, edited)).isNull();
    }
}
