package gsi.app.scene;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A field for one number. What is typed counts with Enter or when the field is left; the arrow keys step by one, with Shift
 * by ten. What is no number, or none that can be, is marked while it is typed and never counts.
 */
final class NumberField extends TextField {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final DoubleFunction<@Nullable String> problem;
    private final DoubleConsumer onValue;
    private final String noNumber;
    private final Tooltip tip;
    private final String tipText;
    private double value;

    /**
     * A field.
     *
     * @param tip what the number is
     * @param noNumber what to say where there is no number
     * @param problem what to say about a number that cannot be; null where it can
     * @param onValue takes a number that a person gave
     */
    NumberField(String tip, String noNumber, DoubleFunction<@Nullable String> problem, DoubleConsumer onValue) {
        this.problem = problem;
        this.onValue = onValue;
        this.noNumber = noNumber;
        this.tipText = tip;
        this.tip = new Tooltip(tip);
        setTooltip(this.tip);
        setPrefColumnCount(5);
        getStyleClass().add("number-field");
        textProperty().subscribe(this::mark);
        focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                take();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
    }

    /** Shows a value, unless something else is being typed. */
    void show(double now) {
        boolean typing = isFocused() && isPending();
        value = now;
        if (!typing) {
            restore();
        }
    }

    /** Forgets what is typed. */
    void restore() {
        String text = BoxNumbers.text(value);
        if (!text.equals(getText())) {
            setText(text);
            positionCaret(text.length());
        }
        mark();
    }

    /** Whether something is typed that does not count yet. */
    boolean isPending() {
        return !getText().equals(BoxNumbers.text(value));
    }

    /** Takes what is typed; false where it cannot count. */
    boolean take() {
        if (problem() != null) {
            return false;
        }
        if (isPending()) {
            onValue.accept(BoxNumbers.read(getText()));
            restore();
        }
        return true;
    }

    /** What is wrong with the typed text; null for nothing. */
    @Nullable
    String problem() {
        try {
            return problem.apply(BoxNumbers.read(getText()));
        } catch (NumberFormatException e) {
            return noNumber;
        }
    }

    private void mark() {
        String wrong = problem();
        pseudoClassStateChanged(INVALID, wrong != null);
        tip.setText(wrong == null ? tipText : wrong);
    }

    private void step(KeyEvent e) {
        double by = switch (e.getCode()) {
            case UP -> 1;
            case DOWN -> -1;
            default -> 0;
        };
        if (by != 0 && !isDisabled() && take()) {
            double next = value + by * (e.isShiftDown() ? 10 : 1);
            if (problem.apply(next) == null) {
                onValue.accept(next);
                restore();
            }
            e.consume();
        }
    }
}
