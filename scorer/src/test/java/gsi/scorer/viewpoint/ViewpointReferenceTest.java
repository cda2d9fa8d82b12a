package gsi.scorer.viewpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gsi.dataset.DataException;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.scorer.Reference;
import gsi.scorer.score.CameraTurn;
import gsi.scorer.score.Viewpoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every pair of the evaluator's viewpoint check: verdict and number of matches; the angle to 1e-3 degrees. */
class ViewpointReferenceTest {

    @Test
    void verdicts_matches_and_angles_agree() throws DataException {
        Path folder = Reference.shared().resolve("reference");
        List<String> otherVerdict = new ArrayList<>();
        for (JsonNode row : Reference.ALL.rows("viewpoint")) {
            String name = row.get("id") + " " + row.get("kind").asString();
            Optional<CameraTurn> turn = CameraTurnEstimate.between(
                    asGiven(folder.resolve(row.get("a").asString())),
                    asGiven(folder.resolve(row.get("b").asString())));
            if (Reference.isError(row.get("similar"))) {
                assertThat(turn).as(name).isEmpty();
                continue;
            }
            CameraTurn measured = turn.orElseThrow();
            assertThat(measured.matches())
                    .as(name)
                    .hasValue(row.get("good_matches").intValue());
            assertThat(measured.degrees().orElseThrow())
                    .as(name)
                    .isCloseTo(row.get("angle_deg").doubleValue(), within(1e-3));
            if ((measured.verdict() == Viewpoint.KEPT) != row.get("similar").booleanValue()) {
                otherVerdict.add(name);
            }
        }
        assertThat(otherVerdict).isEmpty();
    }

    /** The reference was made from red-green-blue arrays by a function that takes blue-green-red ones. */
    private static Raster asGiven(Path file) throws DataException {
        Raster photo = ImageFiles.readPhoto(file);
        byte[] swapped = photo.rgb().clone();
        for (int i = 0; i < swapped.length; i += 3) {
            swapped[i] = photo.rgb()[i + 2];
            swapped[i + 2] = photo.rgb()[i];
        }
        return new Raster(photo.width(), photo.height(), swapped);
    }
}
