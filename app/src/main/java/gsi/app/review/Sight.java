package gsi.app.review;

import gsi.annotation.Seen;
import gsi.app.queue.QueueRow;
import org.jspecify.annotations.Nullable;

/** What the annotator has before their eyes when they decide. FX thread. */
public interface Sight {

    /** Without a screen: nobody asks what is seen, and every sample counts as shown. */
    Sight UNKNOWN = new Sight() {
        @Override
        public boolean isOnScreen(QueueRow row, @Nullable String model) {
            return true;
        }

        @Override
        public Seen of(QueueRow row, @Nullable String model) {
            return Seen.NOTHING;
        }
    };

    /** Whether the sample's pair has been painted, or else why it cannot be. */
    boolean isOnScreen(QueueRow row, @Nullable String model);

    /** What is in view of the sample on screen. Returns at once; what is not known yet is left out. */
    Seen of(QueueRow row, @Nullable String model);
}
