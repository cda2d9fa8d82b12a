package gsi.gpu.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Work in stages: what is in one stage does not depend on each other, and may depend on every stage before. Plans of several
 * images are merged stage by stage, so that the device has them all to do at once.
 */
@SuppressWarnings("EnumOrdinal") // stages run in the order in which they are declared
public final class Plan {

    private final List<List<Dispatch>> stages = new ArrayList<>();

    /** Adds to a stage. */
    public void add(Stage stage, Dispatch dispatch) {
        while (stages.size() <= stage.ordinal()) {
            stages.add(new ArrayList<>());
        }
        stages.get(stage.ordinal()).add(dispatch);
    }

    /** Adds all that another plan has. */
    public void merge(Plan other) {
        for (int i = 0; i < other.stages.size(); i++) {
            for (Dispatch dispatch : other.stages.get(i)) {
                add(Stage.values()[i], dispatch);
            }
        }
    }

    /** In order, without empty ones. */
    public List<List<Dispatch>> stages() {
        return stages.stream().filter(s -> !s.isEmpty()).toList();
    }

    /** What can be done at the same time, in order. */
    public enum Stage {
        RESIZE_X,
        RESIZE_Y,
        SHRINK_X,
        SHRINK_Y,
        RANGE_PARTS,
        RANGE,
        FLIP_OPPONENTS,
        FLIP_ACROSS,
        FLIP_SEEN,
        INPUT,
        CONV_1,
        POOL_1,
        CONV_2,
        POOL_2,
        CONV_3,
        CONV_4,
        CONV_5,
        DISTANCE_5,
        SUM_PARTS,
        SUM
    }
}
