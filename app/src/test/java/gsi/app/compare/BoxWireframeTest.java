package gsi.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.Intrinsics;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Pixel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A box as lines in a photo of 640×480. */
class BoxWireframeTest {

    private static final Intrinsics K = Intrinsics.pinhole(500, 500, 320, 240);

    private static List<BoxWireframe.Line> wireframe(double... box) {
        return BoxWireframe.of(OrientedBox.upright(Cuboid.of(box)), K);
    }

    private static Stream<Pixel> ends(List<BoxWireframe.Line> lines) {
        return lines.stream().flatMap(l -> Stream.of(l.from(), l.to()));
    }

    @Test
    void aBoxInFrontHasTwelveEdgesBetweenItsProjectedCorners() {
        List<BoxWireframe.Line> lines = wireframe(0, 0, 2, 0.4, 0.4, 0.4, 0);
        assertThat(lines).hasSize(12).doesNotHaveDuplicates();
        // The near face is 1.8 m away: 500 · 0.2 / 1.8 pixels from the centre.
        assertThat(ends(lines).mapToDouble(Pixel::u).max()).hasValueCloseTo(320 + 500 * 0.2 / 1.8, within(1e-9));
        assertThat(ends(lines).mapToDouble(Pixel::v).min()).hasValueCloseTo(240 - 500 * 0.2 / 1.8, within(1e-9));
        assertThat(ends(lines).distinct()).hasSize(8);
    }

    @Test
    void edgesThatPassBehindTheCameraAreCut() {
        List<BoxWireframe.Line> lines = wireframe(0.5, 0.5, 0.5, 0.4, 0.4, 2, 0);
        assertThat(lines)
                .as("the four edges of the face behind the camera are gone")
                .hasSize(8);
        assertThat(ends(lines)).allMatch(p -> Double.isFinite(p.u()) && Double.isFinite(p.v()));
        assertThat(ends(lines))
                .as("right of and below the centre, as the box is")
                .allMatch(p -> p.u() > 320 && p.v() > 240);
    }

    @Test
    void aBoxBehindTheCameraIsNotDrawn() {
        assertThat(wireframe(0, 0, -2, 0.4, 0.4, 0.4, 0)).isEmpty();
    }

    @Test
    void whatCannotBeProjectedIsNotDrawn() {
        assertThat(wireframe(Double.NaN, 0, 2, 0.4, 0.4, 0.4, 0)).isEmpty();
        assertThat(wireframe(0, 0, 2, -0.4, 0.4, 0.4, 0)).isEmpty();
        assertThat(BoxWireframe.of(
                        OrientedBox.upright(Cuboid.of(0, 0, 2, 0.4, 0.4, 0.4, 0)), Intrinsics.pinhole(0, 0, 0, 0)))
                .isEmpty();
    }
}
