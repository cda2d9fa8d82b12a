package gsi.scorer.breach;

import gsi.annotation.Verdict;
import javafx.application.Platform;
import javafx.scene.Group;

/** Looks up, draws, prints, and goes to the FX thread by a door of its own: what no scorer may do. */
public final class ScorerThatBreaksTheHouse {

    private final Group drawing = new Group();

    /** Breaks four rules at once. */
    public void score() {
        Runnable action = () -> System.out.println(Verdict.ACCEPT + " " + drawing);
        Platform.runLater(action);
    }
}
