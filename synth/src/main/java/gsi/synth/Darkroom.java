package gsi.synth;

import gsi.dataset.image.Raster;
import gsi.synth.edit.Answer;
import gsi.synth.render.Film;
import gsi.synth.render.Placed;
import gsi.synth.render.Renderer;
import gsi.synth.render.Room;
import gsi.synth.render.Stage;
import gsi.synth.render.Survey;
import gsi.synth.scene.Tableau;
import java.util.ArrayList;
import java.util.List;

/**
 * Photographs one scene and its edits. The photo is taken knowing every edit to come, so that an edited picture in the same light
 * computes only the pixels that the edit can have touched.
 */
final class Darkroom {

    private final Renderer renderer;
    private final Tableau tableau;
    private final List<Placed> states;
    private final Film photo;

    /** Takes the photo. */
    Darkroom(Renderer renderer, Tableau tableau, List<Answer> answers) {
        this.renderer = renderer;
        this.tableau = tableau;
        this.states = new ArrayList<>(tableau.props());
        for (Answer a : answers) {
            if (a.added() != null && !states.contains(a.added())) {
                states.add(a.added());
            }
        }
        Stage stage = new Stage(tableau.view(), tableau.room());
        for (int slot = 0; slot < states.size(); slot++) {
            if (slot < tableau.props().size()) {
                stage.add(states.get(slot), slot);
            } else {
                stage.ghost(states.get(slot), slot);
            }
        }
        this.photo = renderer.take(stage);
    }

    Raster photo() {
        return photo.raster();
    }

    /** Depth and identity behind the photo's pixels; slots are numbers of props. */
    Survey survey() {
        Stage stage = new Stage(tableau.view(), tableau.room());
        for (int slot = 0; slot < tableau.props().size(); slot++) {
            stage.add(states.get(slot), slot);
        }
        return renderer.survey(stage);
    }

    /** The edited picture that a model answers with. */
    Raster edited(Answer answer) {
        Room room = switch (answer.result()) {
            case RELIT -> tableau.relit();
            case BACKGROUND -> tableau.room().withTable(tableau.spareTable());
            default -> tableau.room();
        };
        Stage stage = new Stage(tableau.view(), room);
        long changed = 0;
        for (int slot = 0; slot < tableau.props().size(); slot++) {
            if (slot == answer.gone()) {
                changed |= 1L << slot;
            } else {
                stage.add(states.get(slot), slot);
            }
        }
        if (answer.added() != null) {
            int slot = states.indexOf(answer.added());
            stage.add(states.get(slot), slot);
            changed |= 1L << slot;
        }
        boolean sameRoom = room.equals(tableau.room());
        return sameRoom
                ? renderer.retake(stage, photo, changed).raster()
                : renderer.take(stage).raster();
    }
}
