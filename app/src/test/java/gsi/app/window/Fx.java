package gsi.app.window;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The FX thread of a test run, started with the first test that needs it. */
public final class Fx {

    /** For a machine that is busy with other things; no test waits that long when all is well. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private Fx() {}

    private static final class Toolkit {
        static {
            Platform.startup(() -> Platform.setImplicitExit(false));
        }

        private Toolkit() {}

        static void start() {}
    }

    /** Runs something on the FX thread and returns what it gives. */
    public static <T> T call(Callable<T> action) {
        Toolkit.start();
        if (Platform.isFxApplicationThread()) {
            try {
                return action.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("the FX thread did not answer", e);
        }
    }

    /**
     * Moves the mouse over a node, on the FX thread.
     *
     * @param x in the scene, pixels
     * @param y the same
     */
    static void moveMouse(Node over, double x, double y) {
        over.fireEvent(mouse(MouseEvent.MOUSE_MOVED, x, y, MouseButton.NONE));
    }

    /**
     * What a mouse reports.
     *
     * @param x in the scene, pixels, for an event that is fired; else in the node
     * @param y the same
     * @param button that is down; NONE for none
     * @param held Shift, Ctrl
     */
    static MouseEvent mouse(
            EventType<MouseEvent> type, double x, double y, MouseButton button, KeyCombination.Modifier... held) {
        List<KeyCombination.Modifier> keys = List.of(held);
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                button,
                button == MouseButton.NONE ? 0 : 1,
                keys.contains(KeyCombination.SHIFT_DOWN),
                keys.contains(KeyCombination.SHORTCUT_DOWN),
                false,
                false,
                button == MouseButton.PRIMARY,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    /** Runs something on the FX thread and returns when it is done. */
    public static void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    /** Waits until something holds, as seen on the FX thread. */
    public static void until(String what, Callable<Boolean> condition) {
        await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> call(condition));
    }
}
