package gsi.gpu.engine;

import gsi.gpu.device.Binding;
import gsi.gpu.device.Device;
import gsi.gpu.device.GpuException;
import gsi.gpu.device.GpuException.Fault;
import gsi.gpu.device.Staging;
import gsi.gpu.engine.DevicePhoto.Resident;
import gsi.gpu.kernel.Dispatch;
import gsi.gpu.kernel.FlipBuffers;
import gsi.gpu.kernel.ImageMemory;
import gsi.gpu.kernel.ImagePlan;
import gsi.gpu.kernel.MapPlan;
import gsi.gpu.kernel.NetworkBuffers;
import gsi.gpu.kernel.PairPlan;
import gsi.gpu.kernel.Plan;
import gsi.gpu.kernel.Programs;
import gsi.scorer.lpips.AlexNetWeights;
import gsi.scorer.map.MapKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns requests into commands and their results. For the engine's thread. */
final class EngineWork implements AutoCloseable {

    private static final int QUIET_NAN = 0x7FC00000;

    /** Bytes of a readback: room for the sums of every batch. */
    private static final int LEAST_READBACK = 16 * PairSums.BYTES;

    private final Device device;
    private final EngineOptions options;
    private final Programs programs;
    private final @Nullable NetworkBuffers network;
    private final PhotoStore photos;

    /** From the first ꟻLIP map on. */
    private @Nullable FlipBuffers flip;

    private final StagingPool photoUploads = new StagingPool(Device::createUpload);

    /** As many as there are batches under way. */
    private final StagingPool readbacks = new StagingPool(Device::createReadback);

    private final ScratchBuffers scratch;

    EngineWork(Device device, @Nullable AlexNetWeights weights, EngineOptions options) throws GpuException {
        this.device = device;
        this.options = options;
        this.programs = new Programs(device, FusedTest.passes(device));
        this.network = weights == null ? null : NetworkBuffers.upload(device, weights);
        this.photos = new PhotoStore(device, options.photoBytes());
        this.scratch = new ScratchBuffers(device);
    }

    Programs programs() {
        return programs;
    }

    @Nullable
    NetworkBuffers network() {
        return network;
    }

    /** Images that requests bring to the device: an edited one each, and photos that are not there. */
    int images(List<Request> requests) {
        Set<DevicePhoto> coming = new HashSet<>();
        requests.stream().map(Request::photo).filter(p -> p.resident() == null).forEach(coming::add);
        return requests.size() + coming.size();
    }

    /** Sends requests off. @throws GpuException if nothing of it was sent */
    Batch send(List<Request> requests, @Nullable KernelTimes times) throws GpuException {
        Staging readback = readbacks.takeOrMake(device, Math.max(LEAST_READBACK, Batch.bytes(requests)));
        Batch batch = new Batch(readback);
        List<DevicePhoto> arrived = new ArrayList<>();
        scratch.begin();
        photos.begin();
        try {
            Plan plan = new Plan();
            List<Copy> copies = new ArrayList<>();
            int at = 0;
            for (Request r : requests) {
                if (r.photo().resident() == null) {
                    arrived.add(r.photo());
                    bring(r.photo(), plan, batch);
                } else {
                    photos.touch(r.photo());
                }
                add(r, at, plan, copies);
                at += r.bytes();
            }
            device.barrier();
            for (List<Dispatch> stage : plan.stages()) {
                for (Dispatch d : stage) {
                    batch.run(device, d, times);
                }
                device.barrier();
            }
            for (Copy copy : copies) {
                device.copy(copy.from.buffer(), copy.from.offset(), readback.buffer(), copy.to, copy.from.length());
            }
            batch.send(device);
            batch.requests.addAll(requests);
            return batch;
        } catch (GpuException e) {
            arrived.forEach(photos::evict);
            batch.uploads.forEach(photoUploads::giveBack);
            readbacks.giveBack(readback);
            throw e;
        }
    }

    private record Copy(Binding from, int to) {}

    private void bring(DevicePhoto photo, Plan plan, Batch batch) throws GpuException {
        ImagePlan image = new ImagePlan(programs, options.tiles(), photo.input(), photo.network() ? network : null);
        checkSize(image.longest());
        int bytes = photo.input().bytes();
        Staging upload = photoUploads.takeOrMake(device, bytes);
        batch.uploads.add(upload);
        photo.input().write(upload.bytes());
        Resident place = photos.place(photo, image.memory());
        poison(place.buffer(), image.memory().total());
        int work = scratch.take(image.scratchBytes());
        poison(work, image.scratchBytes());
        upload(upload, photo.input().bytes(), image, work);
        image.addTo(plan, place.buffer(), work);
        keepPlanes(image, place, work);
    }

    /** An image that is compared as it is lies in the input; a photo's is kept. */
    private void keepPlanes(ImagePlan image, Resident place, int work) throws GpuException {
        Binding levels = image.planes(place.buffer(), work);
        if (levels.buffer() == work) {
            Binding kept = image.memory().planes().on(place.buffer());
            device.copy(work, levels.offset(), kept.buffer(), kept.offset(), kept.length());
        }
    }

    /** Brings an edited image and compares it with its photo. */
    private void add(Request r, int at, Plan plan, List<Copy> copies) throws GpuException {
        ImagePlan image = new ImagePlan(programs, options.tiles(), r.edited(), r.network() ? network : null);
        checkSize(image.longest());
        int kept = scratch.take(image.memory().total());
        int work = scratch.take(image.scratchBytes());
        poison(kept, image.memory().total());
        poison(work, image.scratchBytes());
        upload(r.upload(), r.edited().bytes(), image, work);
        image.addTo(plan, kept, work);
        Resident photo = r.photo().resident();
        if (photo == null) {
            throw new GpuException(Fault.OUT_OF_MEMORY, "the photo has no place beside the others of its batch");
        }
        switch (r) {
            case Comparison c -> sums(c, image, photo, kept, work, at, plan, copies);
            case MapRequest m -> map(m, image, photo, kept, work, at, plan, copies);
        }
    }

    private void sums(
            Comparison c, ImagePlan image, Resident photo, int kept, int work, int at, Plan plan, List<Copy> copies)
            throws GpuException {
        PairPlan pair = new PairPlan(programs, image);
        int sums = scratch.take(pair.bytes());
        poison(sums, pair.bytes());
        ImageMemory memory = photo.memory();
        if (c.pixels()) {
            pair.addPixels(plan, memory.planes().on(photo.buffer()), kept, work, sums);
        }
        NetworkBuffers weights = network;
        if (c.network() && weights != null) {
            pair.addDistance(plan, weights, memory, photo.buffer(), kept, work, sums);
        }
        copies.add(new Copy(pair.sums().on(sums), at));
        copies.add(new Copy(memory.range().on(photo.buffer()), at + PairSums.PHOTO_RANGE));
        copies.add(new Copy(image.memory().range().on(kept), at + PairSums.EDITED_RANGE));
    }

    private void map(
            MapRequest m, ImagePlan image, Resident photo, int kept, int work, int at, Plan plan, List<Copy> copies)
            throws GpuException {
        MapPlan pair = new MapPlan(programs, image, m.kind());
        checkSize(pair.longest());
        if (m.kind() == MapKind.FLIP && flip == null) {
            flip = FlipBuffers.upload(device);
        }
        int values = scratch.take(pair.bytes());
        poison(values, pair.bytes());
        pair.addTo(plan, network, flip, photo.memory(), photo.buffer(), kept, work, values);
        copies.add(new Copy(pair.map().on(values), at));
    }

    private void checkSize(long longest) throws GpuException {
        if (longest > device.info().largestBlock()) {
            throw new GpuException(Fault.UNSUITABLE, "the image is larger than the device's programs can see at once");
        }
    }

    private void upload(Staging from, int bytes, ImagePlan image, int work) throws GpuException {
        device.push(from, bytes);
        device.copy(from.buffer(), 0, work, image.inputCopy().offset(), bytes);
    }

    private void poison(int buffer, long bytes) throws GpuException {
        if (options.poison()) {
            device.fill(new Binding(buffer, 0, bytes), QUIET_NAN);
        }
    }

    void finish(Batch batch, StagingPool uploads, @Nullable KernelTimes times) throws GpuException {
        batch.finish(device, times, r -> uploads.giveBack(r.upload()));
        batch.uploads.forEach(photoUploads::giveBack);
        readbacks.giveBack(batch.readback);
    }

    /** Gives back all memory that is not in use at this moment; photos come again when they are needed. */
    void releaseMemory() {
        photos.clear();
        scratch.clear();
        photoUploads.clear(device);
        readbacks.clear(device);
    }

    @Override
    public void close() {
        // The context goes with everything in it.
        photos.clear();
    }
}
