package gsi.app.queue;

import gsi.annotation.Decision;
import gsi.annotation.Verdict;
import gsi.icons.Icon;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** How a verdict looks: an icon of its own shape, a colour and a word, so that no one of them carries it alone. */
public final class VerdictLook {

    private VerdictLook() {}

    /** The icon of a decision, in the colour of its verdict. */
    public static Node icon(@Nullable Decision decision) {
        Node node = (decision == null ? Icon.UNDECIDED : icon(decision.verdict())).node();
        node.getStyleClass().add(styleClass(decision));
        return node;
    }

    /** The icon of a verdict. */
    public static Icon icon(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT -> Icon.ACCEPT;
            case REJECT -> Icon.REJECT;
            case SKIP -> Icon.SKIP;
            case FLAG -> Icon.FLAG;
        };
    }

    /** Style class of the colour. */
    public static String styleClass(@Nullable Decision decision) {
        return decision == null
                ? "verdict-none"
                : "verdict-" + decision.verdict().word();
    }

    /** Key of the word in the bundle. */
    public static String textKey(Verdict verdict) {
        return "verdict." + verdict.word();
    }

    /** The same for the decision that counts; null for none. */
    public static String textKey(@Nullable Decision decision) {
        return decision == null
                ? "verdict.none"
                : "verdict." + decision.verdict().word();
    }
}
