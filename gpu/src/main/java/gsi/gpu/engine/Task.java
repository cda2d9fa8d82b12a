package gsi.gpu.engine;

import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;

/** Something for the engine's thread. */
sealed interface Task {

    /** Compares, together with others that wait. */
    record Compare(Comparison comparison) implements Task {}

    /** Makes a map. */
    record MakeMap(MapRequest request) implements Task {}

    /** Does something with the device between batches. */
    record Call(DeviceCall work) implements Task {}

    /** Ends the thread. */
    record Stop() implements Task {}

    @FunctionalInterface
    interface DeviceCall {
        void run(Device device, EngineWork work) throws GpuException;
    }
}
