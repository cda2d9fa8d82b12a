package gsi.app.window;

import gsi.app.review.ReviewEvent.Decided;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;

/**
 * A program that opens a data folder in the window, accepts samples by key, and names each on its output once the window has
 * acknowledged it. It never ends by itself.
 */
final class ReviewingProgram {

    private ReviewingProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            System.out.println("failed: " + failure);
            Runtime.getRuntime().halt(1);
        });
        Desk desk = Desk.show(Path.of(arguments[0]));
        desk.open(Path.of(arguments[1]));
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            String key = desk.shown();
            desk.key(KeyCode.A);
            boolean acknowledged = Fx.call(() -> desk.review().eventProperty().get() instanceof Decided d
                    && d.change().key().key().equals(key));
            System.out.println(acknowledged ? key : "not saved: " + desk.message());
        }
        new CountDownLatch(1).await();
    }
}
