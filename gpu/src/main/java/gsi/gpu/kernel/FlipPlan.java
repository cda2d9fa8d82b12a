package gsi.gpu.kernel;

import gsi.gpu.device.Binding;
import gsi.gpu.device.GpuException;
import gsi.gpu.kernel.FlipBuffers.Filter;
import gsi.gpu.kernel.Plan.Stage;
import java.util.List;

/** ꟻLIP on the device: each image filtered along x and along y and seen as a person sees it, then both compared. */
final class FlipPlan {

    /** Planes of what is seen of an image; its opponents, which are three, lie there before. */
    static final int SEEN = 5;

    /** Planes filtered along x. */
    static final int FILTERED = 7;

    /** Multiply-adds of a pixel's filters along y, about. */
    private static final int TAPS = 150;

    private final Programs programs;
    private final FlipBuffers numbers;
    private final MapMemory memory;
    private final int width;
    private final int height;
    private final long pixels;

    FlipPlan(Programs programs, FlipBuffers numbers, MapMemory memory, int width, int height) {
        this.programs = programs;
        this.numbers = numbers;
        this.memory = memory;
        this.width = width;
        this.height = height;
        this.pixels = (long) width * height;
    }

    /** Adds the work; the levels of both images are in the order blue, green, red. */
    void addTo(Plan plan, Binding one, Binding other, int pair) throws GpuException {
        see(
                plan,
                one,
                memory.seen().getFirst().on(pair),
                memory.filtered().getFirst().on(pair));
        see(
                plan,
                other,
                memory.seen().getLast().on(pair),
                memory.filtered().getLast().on(pair));
        Binding map = memory.map().on(pair);
        plan.add(
                Stage.INPUT,
                new Dispatch(
                        "flip_map",
                        programs.of(Kernel.FLIP_MAP),
                        new Binding[] {
                            memory.seen().getFirst().on(pair),
                            numbers.tables(),
                            memory.seen().getLast().on(pair),
                            map
                        },
                        new int[] {Math.toIntExact(pixels)},
                        Dispatch.groups(pixels, 256),
                        1,
                        1,
                        (8L * SEEN + 4) * pixels,
                        40 * pixels));
    }

    private void see(Plan plan, Binding levels, Binding seen, Binding filtered) throws GpuException {
        plan.add(
                Stage.FLIP_OPPONENTS,
                new Dispatch(
                        "flip_opponents",
                        programs.of(Kernel.FLIP_OPPONENTS),
                        new Binding[] {levels, numbers.tables(), seen},
                        new int[] {Math.toIntExact(pixels)},
                        Dispatch.groups(pixels, 256),
                        1,
                        1,
                        24 * pixels,
                        40 * pixels));
        List<Filter> filters = List.of(
                numbers.achromatic(),
                numbers.redGreen(),
                numbers.blueYellowAlongX(0),
                numbers.blueYellowAlongX(1),
                numbers.smooth(),
                numbers.edge(),
                numbers.point());
        int[] opponents = {0, 1, 2, 2, 0, 0, 0};
        for (int i = 0; i < FILTERED; i++) {
            across(plan, seen, opponents[i], filters.get(i), filtered, i);
        }
        plan.add(
                Stage.FLIP_SEEN,
                new Dispatch(
                        "flip_seen",
                        programs.of(Kernel.FLIP_SEEN),
                        new Binding[] {filtered, numbers.tables(), seen},
                        parametersOfSeen(),
                        Dispatch.groups(width, 32),
                        Dispatch.groups(height, 8),
                        1,
                        4L * (FILTERED + SEEN) * pixels,
                        (2L * TAPS + 150) * pixels));
    }

    private void across(Plan plan, Binding opponents, int from, Filter filter, Binding filtered, int to)
            throws GpuException {
        plan.add(
                Stage.FLIP_ACROSS,
                new Dispatch(
                        "flip_across",
                        programs.of(Kernel.FLIP_ACROSS),
                        new Binding[] {opponents, numbers.tables(), filtered},
                        new int[] {width, height, from, to, filter.first(), filter.radius()},
                        Dispatch.groups(width, 32),
                        Dispatch.groups(height, 8),
                        1,
                        8 * pixels,
                        2L * (2 * filter.radius() + 1) * pixels));
    }

    private int[] parametersOfSeen() {
        List<Filter> filters = List.of(
                numbers.achromatic(),
                numbers.redGreen(),
                numbers.blueYellowAlongY(0),
                numbers.blueYellowAlongY(1),
                numbers.smooth(),
                numbers.edge(),
                numbers.point());
        int[] parameters = new int[2 + 2 * filters.size()];
        parameters[0] = width;
        parameters[1] = height;
        for (int i = 0; i < filters.size(); i++) {
            parameters[2 + 2 * i] = filters.get(i).first();
            parameters[3 + 2 * i] = filters.get(i).radius();
        }
        return parameters;
    }
}
