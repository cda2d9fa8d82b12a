package gsi.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairViewportTest {

    private final PairViewport viewport = new PairViewport();

    /** Where an image point is on screen, in image widths from the middle of the pane. */
    private double onScreen(double x) {
        return (x - viewport.centreX()) * viewport.zoom();
    }

    @Test
    void thePointUnderTheCursorStaysWhileZooming() {
        viewport.zoomAt(2, 0.5, 0.5);
        double before = onScreen(0.6);
        viewport.zoomAt(3, 0.6, 0.4);
        assertThat(viewport.zoom()).isEqualTo(6);
        assertThat(onScreen(0.6)).isCloseTo(before, within(1e-12));
    }

    @Test
    void theImageIsNeverSmallerThanThePaneNorMovedOutOfIt() {
        viewport.zoomAt(0.1, 0.2, 0.9);
        assertThat(viewport.zoom()).isEqualTo(1);
        viewport.pan(0.3, -0.3);
        assertThat(viewport.centreX()).isEqualTo(0.5);
        assertThat(viewport.centreY()).isEqualTo(0.5);
        viewport.zoomAt(4, 0.5, 0.5);
        viewport.pan(-10, 10);
        assertThat(viewport.centreX()).isEqualTo(0.875);
        assertThat(viewport.centreY()).isEqualTo(0.125);
    }

    @Test
    void panningFollowsTheHand() {
        viewport.zoomAt(4, 0.5, 0.5);
        double before = onScreen(0.5);
        viewport.pan(0.1, 0);
        assertThat(onScreen(0.5)).isGreaterThan(before);
    }

    @Test
    void zoomEndsWhereAPixelFillsThePane() {
        for (int i = 0; i < 50; i++) {
            viewport.zoomAt(10, 0.5, 0.5);
        }
        assertThat(viewport.zoom()).isEqualTo(64);
    }

    @Test
    void everyChangeIsAnnounced() {
        long before = viewport.revisionProperty().get();
        viewport.zoomAt(2, 0.5, 0.5);
        viewport.pan(0.1, 0.1);
        viewport.fit();
        assertThat(viewport.revisionProperty().get()).isEqualTo(before + 3);
    }
}
