package gsi.app.scene;

import java.time.Duration;
import javafx.animation.PauseTransition;

/**
 * How long the view may lag behind the pictures without anybody taking it for theirs: what comes within this time takes the
 * place of the scene before at once, and nothing flickers. FX thread.
 */
final class Grace {

    private static final Duration USUAL = Duration.ofMillis(100);

    private final PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) USUAL.toMillis()));

    /**
     * Does something when the time is over, unless it {@link #ends} before. In place of what was to be done then: whoever goes
     * from sample to sample fast does not begin the time anew with each.
     */
    void begin(Runnable late) {
        pause.setOnFinished(e -> late.run());
        pause.play();
    }

    /** What was waited for is there, or wanted no more. */
    void ends() {
        pause.stop();
    }

    /** Another time. */
    void setTime(Duration time) {
        pause.setDuration(javafx.util.Duration.millis((double) time.toMillis()));
    }
}
