package gsi.candidates.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.candidates.filter.FilterId;
import gsi.candidates.filter.Measurement;
import gsi.candidates.filter.Measures;
import gsi.candidates.filter.Missing;
import gsi.candidates.filter.Thresholds;
import gsi.candidates.funnel.FunnelPicture.Band;
import gsi.candidates.funnel.FunnelPicture.Caption;
import gsi.candidates.funnel.FunnelPicture.Role;
import gsi.dataset.Operation;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drawing's widths are the counts, every filter is named, and the PNG shows it. */
class FunnelPictureTest {

    @TempDir
    private Path folder;

    private static FunnelTable table() {
        FunnelTable.Builder builder = new FunnelTable.Builder();
        for (int i = 0; i < 1000; i++) {
            Operation o = i % 4 == 0 ? Operation.REMOVE : i % 4 == 1 ? Operation.ROTATE : Operation.MOVE;
            Measurement hidden = i % 10 == 9 ? Measurement.missing(Missing.DEPTH) : Measurement.of(i % 7 / 10.0);
            builder.add(
                    "c" + i,
                    "s",
                    o,
                    new Measures(Map.of(
                            FilterId.FLOATING, Measurement.of(i % 5 * 2),
                            FilterId.DEAD_ZONE, Measurement.of(i % 3),
                            FilterId.TARGET_OCCLUDED, hidden)));
        }
        return builder.build();
    }

    private static FunnelPicture picture(Funnel funnel) {
        return FunnelLayout.of(
                funnel,
                List.of(new FrameStep("Photos", 400), new FrameStep("Sharp, with enough objects", 40)),
                FunnelWords.english(),
                1200);
    }

    private static double top(Band b) {
        return b.outline()[1];
    }

    /** Width of a band at its upper edge: the first corner and the last. */
    private static double width(Band b) {
        double[] xy = b.outline();
        return b.role() == Role.FLOW && xy.length > 8 ? xy[xy.length - 2] - xy[0] : xy[2] - xy[0];
    }

    @Test
    void widthsAreCountsToOneScale() {
        Funnel funnel = Funnel.run(table(), Thresholds.USUAL);
        FunnelPicture picture = picture(funnel);
        Band first = picture.bands().stream()
                .filter(b -> b.role() == Role.FLOW)
                .findFirst()
                .orElseThrow();
        double scale = width(first) / first.count();
        assertThat(picture.bands())
                .filteredOn(b -> (b.role() == Role.FLOW || b.role() == Role.DROPPED) && b.count() * scale > 1)
                .allSatisfy(b -> assertThat(width(b)).isCloseTo(scale * b.count(), within(1e-6)));
        for (FunnelStep step : funnel.steps()) {
            assertThat(picture.bands().stream()
                            .filter(b -> b.role() == Role.DROPPED && b.filter() == step.id())
                            .mapToInt(Band::count)
                            .sum())
                    .isEqualTo(step.dropped().total());
        }
    }

    @Test
    void everyFilterThatIsOnAndMeasuredHasARowAndThoseThatAreOffAreNamedBelow() {
        Funnel funnel =
                Funnel.run(table(), Thresholds.USUAL.with(FilterId.SUNK, false).with(FilterId.FLOATING, false));
        FunnelPicture picture = picture(funnel);
        for (FilterId id : FilterId.values()) {
            assertThat(picture.captions().stream().anyMatch(c -> c.filter() == id))
                    .as("%s", id)
                    .isEqualTo(id == FilterId.DEAD_ZONE || id == FilterId.TARGET_OCCLUDED);
        }
        assertThat(picture.captions())
                .extracting(Caption::text)
                .contains("2 filters are off: Floats, Sinks in")
                .contains("Photos")
                .anyMatch(t -> t.endsWith("not measured"))
                .anyMatch(t -> t.startsWith("move: 500 → "));
    }

    @Test
    void everythingIsInsideThePicture() {
        FunnelPicture picture = picture(Funnel.run(table(), Thresholds.USUAL));
        assertThat(picture.bands()).allSatisfy(b -> {
            for (int i = 0; i < b.outline().length; i += 2) {
                assertThat(b.outline()[i]).isBetween(0.0, picture.width());
                assertThat(b.outline()[i + 1]).isBetween(0.0, picture.height());
            }
            assertThat(top(b)).isNotNegative();
        });
        assertThat(picture.captions()).allSatisfy(c -> assertThat(c.y()).isBetween(0.0, picture.height()));
    }

    @Test
    void inALowWindowTheRowsAreLowerToALimit() {
        Funnel funnel = Funnel.run(table(), Thresholds.USUAL);
        FunnelPicture roomy = picture(funnel);
        List<FrameStep> photos = List.of(new FrameStep("Photos", 400), new FrameStep("Sharp, with enough objects", 40));
        FunnelPicture fits = FunnelLayout.within(funnel, photos, FunnelWords.english(), 1200, roomy.height() - 10);
        assertThat(fits.height()).isLessThanOrEqualTo(roomy.height() - 10);
        assertThat(fits.captions())
                .extracting(Caption::text)
                .isEqualTo(roomy.captions().stream().map(Caption::text).toList());
        FunnelPicture low = FunnelLayout.within(funnel, photos, FunnelWords.english(), 1200, 0);
        assertThat(low.height()).as("legible all the same").isGreaterThan(roomy.height() / 2);
        assertThat(FunnelLayout.within(funnel, photos, FunnelWords.english(), 1200, 2000))
                .extracting(FunnelPicture::height)
                .isEqualTo(roomy.height());
    }

    @Test
    void thePngShowsTheStream() throws Exception {
        FunnelPicture picture = picture(Funnel.run(table(), Thresholds.USUAL));
        Path file = folder.resolve("funnel.png");
        FunnelPainter.write(file, picture);
        assertThat(Files.size(file)).isGreaterThan(1000);
        BufferedImage image = ImageIO.read(file.toFile());
        Band move = picture.bands().stream()
                .filter(b -> b.role() == Role.FLOW && b.operation() == Operation.MOVE)
                .findFirst()
                .orElseThrow();
        int x = (int) (2 * (move.outline()[0] + 5));
        int y = (int) (2 * (move.outline()[1] + 5));
        assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(0x0B5CAD);
        assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void theTableOnATerminalHasEveryNumber() {
        List<String> lines = FunnelText.of(Funnel.run(table(), Thresholds.USUAL), FunnelWords.english());
        assertThat(lines).as("filters that had nothing to say are left out").hasSize(3 + 3);
        assertThat(lines.getFirst()).contains("move", "rotate", "remove", "dropped", "left");
        assertThat(lines).anyMatch(l -> l.startsWith("Floats") && l.contains("≤ 5.0 cm"));
    }
}
