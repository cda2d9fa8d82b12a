package gsi.candidates.gate;

import java.time.Duration;
import java.time.Instant;

/** The clock and waiting by it; a test has its own. */
interface Waiting {

    Instant now();

    /** @throws InterruptedException if the thread is interrupted */
    void pause(Duration time) throws InterruptedException;

    /** The machine's clock. */
    static Waiting real() {
        return new Waiting() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
