package gsi.candidates.model;

import java.nio.file.Path;

/**
 * A file of scene points.
 *
 * @param file any format that {@code gsi.viewer3d.format.CloudFiles} reads
 * @param world whether it is in the world's frame, so that the scene's pose must bring it to the camera's
 */
public record SceneCloud(Path file, boolean world) {}
