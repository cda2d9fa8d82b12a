package gsi.gpu.engine;

import gsi.gpu.kernel.ImageInput;
import gsi.gpu.kernel.ImageMemory;
import org.jspecify.annotations.Nullable;

/**
 * A photo that edits are compared with. It goes to the device when the first comparison needs it, and again after it had to make
 * room for others.
 */
public final class DevicePhoto {

    private final ImageInput input;
    private final boolean network;

    /** Where it is on the device; for the engine's thread. */
    private @Nullable Resident resident;

    /** A photo on the device. */
    record Resident(int buffer, ImageMemory memory) {}

    /**
     * A photo.
     *
     * @param network whether its features are wanted
     */
    public DevicePhoto(ImageInput input, boolean network) {
        this.input = input;
        this.network = network;
    }

    /** What goes to the device. */
    public ImageInput input() {
        return input;
    }

    /** Whether its features are wanted. */
    public boolean network() {
        return network;
    }

    @Nullable
    Resident resident() {
        return resident;
    }

    void moveTo(@Nullable Resident place) {
        this.resident = place;
    }
}
