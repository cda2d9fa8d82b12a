package gsi.viewer3d.fx;

import gsi.viewer3d.camera.CameraPath;
import gsi.viewer3d.camera.ViewCamera;

/**
 * A camera on its way.
 *
 * @param start on the clock of {@code System.nanoTime}
 * @param nanos that it takes, more than 0
 */
record Flight(CameraPath path, long start, long nanos) {

    ViewCamera at(long now) {
        return path.at((double) (now - start) / nanos);
    }

    boolean isOver(long now) {
        return now - start >= nanos;
    }
}
