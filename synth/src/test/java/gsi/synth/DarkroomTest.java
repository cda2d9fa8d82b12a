package gsi.synth;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.dataset.image.Raster;
import gsi.synth.edit.Answer;
import gsi.synth.edit.Order;
import gsi.synth.edit.OrderBook;
import gsi.synth.edit.Result;
import gsi.synth.edit.SimulatedModel;
import gsi.synth.render.Placed;
import gsi.synth.render.Renderer;
import gsi.synth.render.Stage;
import gsi.synth.scene.Composer;
import gsi.synth.scene.Tableau;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {

    private static final int SEED = 7;

    /** A window's patch of light, a cloth, and a glossy table. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void computingOnlyWhatAnEditCanTouchGivesTheWholePicture(int scene) {
        Tableau tableau = new Composer(SEED, 112, 84).scene(scene);
        List<Answer> answers = new ArrayList<>();
        int number = 0;
        for (Order order : OrderBook.orders(tableau, 5, SEED)) {
            answers.add(SimulatedModel.CARELESS.answer(order, number++, SEED));
            answers.add(SimulatedModel.STUDIO.answer(order, number, SEED));
        }
        try (Renderer renderer = new Renderer(2)) {
            Darkroom darkroom = new Darkroom(renderer, tableau, answers);
            int changed = 0;
            for (Answer answer : answers) {
                if (answer.result() != Result.RELIT && answer.result() != Result.BACKGROUND) {
                    Raster edited = darkroom.edited(answer);
                    assertThat(edited.rgb()).isEqualTo(whole(renderer, answer).rgb());
                    changed += Arrays.equals(edited.rgb(), darkroom.photo().rgb()) ? 0 : 1;
                }
            }
            assertThat(changed).isGreaterThan(2);
        }
    }

    private static Raster whole(Renderer renderer, Answer answer) {
        Tableau tableau = answer.order().tableau();
        Stage stage = new Stage(tableau.view(), tableau.room());
        int slot = 0;
        for (Placed p : tableau.props()) {
            if (slot != answer.gone()) {
                stage.add(p, slot);
            }
            slot++;
        }
        if (answer.added() != null) {
            stage.add(answer.added(), slot);
        }
        return renderer.take(stage).raster();
    }
}
