package gsi.app.review;

import javafx.animation.AnimationTimer;

/** Runs something as the next frame is drawn: what is in the scene by then is on screen. FX thread. */
final class NextFrame extends AnimationTimer {

    private Runnable action = () -> {};

    /** In place of what was to run then. */
    void run(Runnable then) {
        action = then;
        start();
    }

    @Override
    public void handle(long now) {
        stop();
        action.run();
    }
}
