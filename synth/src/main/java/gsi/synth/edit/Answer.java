package gsi.synth.edit;

import gsi.synth.render.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One model's edited scene.
 *
 * @param order what it was asked
 * @param result what it did
 * @param gone number of the prop that is no longer where the photo has it, or −1
 * @param added the prop where it stands now, if it does
 */
public record Answer(
        Order order, Result result, int gone, @Nullable Placed added) {

    /** Where the target can be seen in the edited picture: nowhere, once, or twice. */
    public List<Placed> sightings() {
        Placed before = order.before();
        boolean stayed = gone != order.target();
        boolean here = added != null && added.prop() == before.prop();
        if (stayed) {
            return here && added != null ? List.of(before, added) : List.of(before);
        }
        return here && added != null ? List.of(added) : List.of();
    }
}
