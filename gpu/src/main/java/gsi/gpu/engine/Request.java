package gsi.gpu.engine;

import gsi.gpu.device.Staging;
import gsi.gpu.kernel.ImageInput;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** An edited image and a photo, and what a thread waits to be told of them. */
sealed interface Request permits Comparison, MapRequest {

    DevicePhoto photo();

    ImageInput edited();

    /** Holds the edited image's input. */
    Staging upload();

    /** Whether the network is wanted. */
    boolean network();

    CompletableFuture<?> result();

    /** Bytes of what is read back. */
    int bytes();

    /** Takes what was read back, which lies from {@code at}, and ends the waiting. */
    void read(ByteBuffer bytes, int at);
}
