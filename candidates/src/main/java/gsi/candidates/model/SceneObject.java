package gsi.candidates.model;

import gsi.dataset.geometry.Box2d;
import gsi.dataset.geometry.OrientedBox;
import org.jspecify.annotations.Nullable;

/**
 * An object that was detected in a photo.
 *
 * @param id unique in its scene
 * @param label in any language and script; not empty
 * @param box camera frame, metres; finite, no side negative
 * @param box2d what the detector gave, pixels of the photo (not of the processed image); null where it gave none
 * @param score the detector's confidence, usually 0 to 1; NaN where it gave none
 */
public record SceneObject(String id, String label, OrientedBox box, @Nullable Box2d box2d, double score) {}
