package gsi.synth.edit;

import gsi.dataset.Operation;
import gsi.dataset.geometry.Direction;
import gsi.dataset.geometry.Turn;
import gsi.synth.chance.Dice;
import gsi.synth.render.Placed;
import gsi.synth.scene.Rules;
import gsi.synth.scene.Tableau;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Thinks of edits that a scene allows: the target state stands on the table, in the picture, and touches nothing. */
public final class OrderBook {

    private static final int TRIES = 400;

    /** The first ones matter most: a scene with little room may allow fewer. */
    private static final List<Operation> WANTED = List.of(
            Operation.MOVE,
            Operation.ROTATE,
            Operation.MOVE,
            Operation.REMOVE,
            Operation.SCALE,
            Operation.MOVE,
            Operation.ROTATE,
            Operation.SCALE,
            Operation.REMOVE,
            Operation.MOVE);

    private static final List<Direction> TABLETOP =
            List.of(Direction.LEFT, Direction.RIGHT, Direction.FRONT, Direction.BEHIND);

    private OrderBook() {}

    /** Up to {@code count} different edits of a scene, the same for the same seed. */
    public static List<Order> orders(Tableau tableau, int count, long seed) {
        Dice dice = Dice.of(seed, tableau.imageId() + " orders");
        List<Order> out = new ArrayList<>();
        for (int i = 0; out.size() < count && i < 3 * count; i++) {
            Operation wanted = WANTED.get(i % WANTED.size());
            find(tableau, wanted, out, dice).ifPresent(out::add);
        }
        return out;
    }

    private static Optional<Order> find(Tableau tableau, Operation operation, List<Order> sofar, Dice dice) {
        Direction preferred = dice.pick(TABLETOP);
        boolean grows = dice.chance(0.6);
        for (int i = 0; i < TRIES; i++) {
            int target = dice.below(tableau.props().size());
            // A direction of its own before any other; far before near, since the benchmark takes anything under 32 cm
            // as not
            // moved (protocol.md §10).
            Direction direction = i < TRIES / 2 ? preferred : dice.pick(TABLETOP);
            boolean far = i % (TRIES / 2) < TRIES / 4;
            Order order =
                    new Order(tableau, target, change(operation, direction, far, i < TRIES / 2 ? grows : !grows, dice));
            // Early tries want a prop that no other edit is about.
            boolean fresh = sofar.stream().noneMatch(o -> o.target() == target);
            boolean known = sofar.stream()
                    .anyMatch(o -> o.target() == target && o.change().operation() == operation);
            if ((fresh || i > TRIES / 3) && !known && sensible(order)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    private static Change change(Operation operation, Direction direction, boolean far, boolean grows, Dice dice) {
        return switch (operation) {
            case MOVE -> new Change.Move(direction, far ? dice.pick(35, 40, 45, 50, 60) : dice.pick(15, 20, 25, 30));
            case ROTATE ->
                new Change.Rotate(
                        dice.pick(Turn.CLOCKWISE, Turn.COUNTERCLOCKWISE), dice.pick(30, 45, 60, 90, 120, 135, 180));
            case REMOVE -> new Change.Remove();
            case SCALE -> new Change.Scale(grows ? dice.pick(1.25, 1.4, 1.5) : dice.pick(0.6, 0.7, 0.75));
            case VIEW, UNKNOWN -> throw new IllegalArgumentException("no such edit of a prop: " + operation);
        };
    }

    private static boolean sensible(Order order) {
        Placed before = order.before();
        Rules rules = order.tableau().rules();
        return switch (order.change()) {
            // "Left" is along the prop's own axis; people expect it across the picture, so the prop must face the
            // camera.
            case Change.Move m -> facesCamera(order) && rules.allow(order.after(1), order.others());
            case Change.Rotate r -> before.prop().turnShows() && rules.allow(order.after(1), order.others());
            case Change.Remove r -> true;
            case Change.Scale s -> rules.allow(order.after(1), order.others());
        };
    }

    private static boolean facesCamera(Order order) {
        double yaw = order.before().box(order.tableau().view()).cuboid().yaw();
        return Math.abs(yaw) < 0.24;
    }
}
