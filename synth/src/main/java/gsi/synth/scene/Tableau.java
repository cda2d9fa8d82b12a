package gsi.synth.scene;

import gsi.synth.finish.Finish;
import gsi.synth.render.Placed;
import gsi.synth.render.Room;
import gsi.synth.render.View;
import java.util.List;

/**
 * A composed scene, ready to be photographed.
 *
 * @param imageId name of its photo, without extension
 * @param view the camera
 * @param room table, wall and light
 * @param relit the same room in another light
 * @param spareTable another table top, for pictures in which a model changed it
 * @param props what stands on the table; no two share a label
 */
public record Tableau(String imageId, View view, Room room, Room relit, Finish spareTable, List<Placed> props) {
    public Tableau {
        props = List.copyOf(props);
    }

    /** What may stand where. */
    public Rules rules() {
        return new Rules(view, room.wallAt());
    }
}
