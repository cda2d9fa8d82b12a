package gsi.synth.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything a picture is taken of. Each prop has a slot 0…63; a picture remembers for each pixel the slots that mattered to it,
 * and slots announced as {@code ghosts} — props that are not there but will be in another picture — are remembered too.
 */
public final class Stage {

    private final View view;
    private final Room room;
    private final List<Body> bodies = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();
    private final List<Boolean> visible = new ArrayList<>();

    public Stage(View view, Room room) {
        this.view = view;
        this.room = room;
    }

    /** Puts a prop on the stage. */
    public Stage add(Placed placed, int slot) {
        return add(placed, slot, true);
    }

    /** Announces a prop that is not there. */
    public Stage ghost(Placed placed, int slot) {
        return add(placed, slot, false);
    }

    private Stage add(Placed placed, int slot, boolean seen) {
        if (slot < 0 || slot > 63) {
            throw new IllegalArgumentException("slot " + slot);
        }
        bodies.add(new Body(placed));
        slots.add(slot);
        visible.add(seen);
        return this;
    }

    View view() {
        return view;
    }

    Room room() {
        return room;
    }

    Body[] bodies() {
        return bodies.toArray(Body[]::new);
    }

    long[] bits() {
        return slots.stream().mapToLong(s -> 1L << s).toArray();
    }

    int slot(int body) {
        return slots.get(body);
    }

    boolean[] visibility() {
        boolean[] out = new boolean[visible.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = visible.get(i);
        }
        return out;
    }
}
