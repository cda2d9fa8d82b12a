package gsi.synth.edit;

import static gsi.synth.edit.Result.*;

import gsi.synth.chance.Dice;
import gsi.synth.render.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An image editing model that is simulated: how often it goes wrong, and in which ways. */
public enum SimulatedModel {
    /** Mostly right. */
    STUDIO("studio", 0.025),
    /** Mostly wrong. */
    CARELESS("careless", 0.07);

    private static final double STICKS_OUT = 0.06;

    private final String directory;
    private final double inaccuracy;

    SimulatedModel(String directory, double inaccuracy) {
        this.directory = directory;
        this.inaccuracy = inaccuracy;
    }

    /** Its name below {@code eval/}. */
    public String directory() {
        return directory;
    }

    /** What it does in turn; where one is not possible, the next possible one is taken. */
    private List<Result> habits() {
        return switch (this) {
            case STUDIO ->
                List.of(
                        GOOD,
                        GOOD,
                        HALF,
                        GOOD,
                        GOOD,
                        DUPLICATE,
                        GOOD,
                        OVERSHOOT,
                        GOOD,
                        GOOD,
                        RELIT,
                        GOOD,
                        GOOD,
                        UNCHANGED,
                        GOOD,
                        DUPLICATE,
                        GOOD,
                        GOOD,
                        BACKGROUND,
                        GOOD,
                        OPPOSITE,
                        GOOD,
                        GOOD);
            case CARELESS ->
                List.of(
                        OPPOSITE,
                        GOOD,
                        DUPLICATE,
                        OVERSHOOT,
                        UNCHANGED,
                        HALF,
                        GOOD,
                        VANISHED,
                        WRONG_OBJECT,
                        OVERSHOOT,
                        BACKGROUND,
                        HALF,
                        OPPOSITE,
                        RELIT,
                        GOOD,
                        DUPLICATE,
                        OVERSHOOT);
        };
    }

    /**
     * Its answer to an order.
     *
     * @param number the order's number in the whole data set, by which its habits take turns
     */
    public Answer answer(Order order, int number, long seed) {
        Dice dice = Dice.of(seed, directory + number);
        List<Result> habits = habits();
        for (int i = 0; i < habits.size(); i++) {
            Result result = habits.get((number + i) % habits.size());
            if (Result.of(order.change().operation()).contains(result)) {
                Optional<Answer> answer = attempt(order, result, dice);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
        return new Answer(order, UNCHANGED, -1, null);
    }

    private Optional<Answer> attempt(Order order, Result result, Dice dice) {
        double exact = 1 + inaccuracy * Math.max(-1.5, Math.min(1.5, dice.bell()));
        boolean remove = order.change() instanceof Change.Remove;
        return switch (result) {
            case GOOD, RELIT, BACKGROUND ->
                remove
                        ? Optional.of(new Answer(order, result, order.target(), null))
                        : moved(order, result, exact).or(() -> moved(order, result, 1));
            case HALF -> moved(order, result, dice.between(0.4, 0.6));
            case OVERSHOOT -> moved(order, result, dice.between(1.4, 1.7)).or(() -> moved(order, result, 1.35));
            case OPPOSITE -> moved(order, result, -1).or(() -> moved(order, result, -0.6));
            case DUPLICATE ->
                moved(order, result, exact)
                        .filter(a -> a.added() != null
                                && order.tableau()
                                        .rules()
                                        .free(a.added(), order.tableau().props()))
                        .map(a -> new Answer(order, result, -1, a.added()));
            case VANISHED -> Optional.of(new Answer(order, result, order.target(), null));
            case UNCHANGED -> Optional.of(new Answer(order, result, -1, null));
            case WRONG_OBJECT -> wrong(order, dice);
        };
    }

    private static Optional<Answer> moved(Order order, Result result, double share) {
        return possible(order, share, order.others()).map(p -> new Answer(order, result, order.target(), p));
    }

    private static Optional<Answer> wrong(Order order, Dice dice) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < order.tableau().props().size(); i++) {
            if (i != order.target()) {
                others.add(i);
            }
        }
        for (int other : dice.shuffled(others)) {
            if (order.change() instanceof Change.Remove) {
                return Optional.of(new Answer(order, WRONG_OBJECT, other, null));
            }
            Order mistaken = new Order(order.tableau(), other, order.change());
            boolean shows = !(order.change() instanceof Change.Rotate)
                    || mistaken.before().prop().turnShows();
            Optional<Placed> after = possible(mistaken, 1, mistaken.others());
            if (shows && after.isPresent()) {
                return Optional.of(new Answer(order, WRONG_OBJECT, other, after.get()));
            }
        }
        return Optional.empty();
    }

    /** A place that need not be ideal, as models' mistakes are not, but where nothing runs into anything. */
    private static Optional<Placed> possible(Order order, double share, List<Placed> others) {
        Placed after = order.after(share);
        boolean fits = order.tableau().rules().free(after, others)
                && order.tableau()
                        .rules()
                        .inPicture(after, -STICKS_OUT * order.tableau().view().width());
        return fits ? Optional.of(after) : Optional.empty();
    }
}
