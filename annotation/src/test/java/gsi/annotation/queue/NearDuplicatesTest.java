package gsi.annotation.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.queue.NearDuplicates.Candidate;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Candidates that ask for nearly the same are known as such; others are not. */
class NearDuplicatesTest {

    private static OrientedBox box(double x, double y, double z, double degrees) {
        return new OrientedBox(new Cuboid(x, y, z, 0.1, 0.1, 0.1, 0), Rotation.aboutY(Math.toRadians(degrees)));
    }

    private static int[] groups(List<Candidate> all) {
        return NearDuplicates.of(all.size(), all::get);
    }

    @Test
    void closeBoxesOfTheSameObjectBelongTogether() {
        int[] g = groups(List.of(
                new Candidate("mug", box(0, 0, 1, 0)),
                new Candidate("lamp", box(0, 0, 1, 0)),
                new Candidate("mug", box(0.04, 0, 1, 3)),
                new Candidate("mug", box(0.3, 0, 1, 0)),
                new Candidate("mug", box(0, 0, 1, 40))));
        assertThat(g[0]).isNotNegative().isEqualTo(g[2]);
        assertThat(g[1]).isEqualTo(-1);
        assertThat(g[3]).isEqualTo(-1);
        assertThat(g[4]).isEqualTo(-1);
    }

    @Test
    void whoIsCloseToOneOfASetBelongsToIt() {
        int[] g = groups(List.of(
                new Candidate("mug", box(0, 0, 1, 0)),
                new Candidate("mug", box(0.08, 0, 1, 0)),
                new Candidate("mug", box(0.04, 0, 1, 0))));
        assertThat(g).containsOnly(g[0]);
        assertThat(g[0]).isNotNegative();
    }

    @Test
    void withoutATargetBoxTheSameObjectAndOperationIsEnough() {
        int[] g = groups(List.of(
                new Candidate("remove mug", null),
                new Candidate("remove mug", null),
                new Candidate("remove lamp", null)));
        assertThat(g[0]).isNotNegative().isEqualTo(g[1]);
        assertThat(g[2]).isEqualTo(-1);
    }

    @Test
    void aBoxThatIsNoneStandsAlone() {
        int[] g = groups(List.of(
                new Candidate("mug", box(Double.NaN, 0, 1, 0)),
                new Candidate("mug", box(Double.NaN, 0, 1, 0)),
                new Candidate("mug", box(Double.POSITIVE_INFINITY, 0, 1, 0))));
        assertThat(g).containsOnly(-1);
    }

    @Test
    void clustersAreFoundAmongManyAsAmongFew() {
        Random random = new Random(5);
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            int cluster = i % 50;
            all.add(new Candidate(
                    "mug",
                    box(
                            cluster % 10 + random.nextDouble() * 0.01,
                            Math.floorDiv(cluster, 10),
                            1 + random.nextDouble() * 0.01,
                            0)));
        }
        int[] g = groups(all);
        for (int i = 50; i < all.size(); i++) {
            assertThat(g[i]).isNotNegative().isEqualTo(g[i % 50]);
        }
        assertThat(g[0]).isNotEqualTo(g[1]);
    }

    @Test
    void aHundredThousandBoxesInOnePlaceAreOneSet() {
        OrientedBox same = box(0, 0, 1, 0);
        int[] g = NearDuplicates.of(100_000, i -> new Candidate("mug", same));
        assertThat(g).containsOnly(0);
    }
}
