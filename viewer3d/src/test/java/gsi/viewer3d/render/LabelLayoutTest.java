package gsi.viewer3d.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LabelLayoutTest {

    @Test
    void aTagAloneIsCentredAboveItsAnchor() {
        var places = LabelLayout.place(List.of(new LabelLayout.Tag(200, 100, 60, 20, false)), 400, 300, 4);
        assertThat(places).containsExactly(new LabelLayout.Place(170, 76));
    }

    @Test
    void theSecondTagAtOnePlaceStandsOnTheFirst() {
        var tag = new LabelLayout.Tag(200, 100, 60, 20, false);
        assertThat(LabelLayout.place(List.of(tag, tag), 400, 300, 4))
                .containsExactly(new LabelLayout.Place(170, 76), new LabelLayout.Place(170, 52));
    }

    @Test
    void tagsBesideAnAnchorStandRightAndLeftOfItAndTheThirdLower() {
        var tag = new LabelLayout.Tag(200, 100, 60, 20, true);
        assertThat(LabelLayout.place(List.of(tag, tag, tag), 400, 300, 4))
                .containsExactly(
                        new LabelLayout.Place(208, 90),
                        new LabelLayout.Place(132, 90),
                        new LabelLayout.Place(208, 114));
    }

    @Test
    void aTagBesideTheEdgeStandsOnTheOtherSide() {
        assertThat(LabelLayout.place(List.of(new LabelLayout.Tag(390, 100, 60, 20, true)), 400, 300, 4))
                .containsExactly(new LabelLayout.Place(322, 90));
    }

    @RepeatedTest(20)
    void tagsStayInsideAndApart(RepetitionInfo run) {
        Random r = new Random(run.getCurrentRepetition());
        List<LabelLayout.Tag> tags = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            tags.add(new LabelLayout.Tag(
                    300 + 60 * r.nextGaussian(), 200 + 60 * r.nextGaussian(), r.nextDouble(30, 90), 20, i % 3 == 0));
        }
        var places = LabelLayout.place(tags, 600, 400, 3);
        for (int i = 0; i < 12; i++) {
            assertThat(places.get(i).x()).isBetween(0.0, 600 - tags.get(i).width());
            assertThat(places.get(i).y()).isBetween(0.0, 380.0);
            for (int j = 0; j < i; j++) {
                boolean apart = places.get(i).x()
                                >= places.get(j).x() + tags.get(j).width()
                        || places.get(j).x() >= places.get(i).x() + tags.get(i).width()
                        || Math.abs(places.get(i).y() - places.get(j).y()) >= 20;
                assertThat(apart).as("tags %d and %d of %s", i, j, places).isTrue();
            }
        }
    }

    @Test
    void aPictureTooSmallForAllStillShowsThemInside() {
        var tag = new LabelLayout.Tag(10, 10, 60, 20, false);
        assertThat(LabelLayout.place(List.of(tag, tag, tag), 50, 15, 4))
                .containsOnly(new LabelLayout.Place(0, 0))
                .hasSize(3);
    }
}
