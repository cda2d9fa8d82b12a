package gsi.scorer.explain;

/** The steps of both profiles' cascades. */
public enum StepId {
    /** Whether there is anything to judge: files, boxes, detections. */
    INPUT,
    /** Whether the background was kept. */
    GATE,
    /** Whether the camera stayed where it was. */
    VIEWPOINT,
    /** Whether anything was detected in the edited image. */
    DETECTED,
    /** Whether the object was detected in the photo. */
    ORIGIN,
    /** Whether there is an edited image of the same size to compare with. */
    GROUND_TRUTH,
    /** Which detection can be the edited object. */
    CANDIDATE,
    /** Whether the place where the object was is empty. */
    OLD_PLACE,
    /** How far the object is from where it should be. */
    DISPLACEMENT,
    /** How far it is turned from the wanted rotation. */
    TURN,
    /** Its width against the wanted one. */
    WIDTH,
    /** Its height against the wanted one. */
    HEIGHT,
    /** Its length against the wanted one. */
    LENGTH,
    /** How much of the change of size is left to do. */
    REMAINING_SIZE,
    /** Whether the other objects are still there. */
    OTHERS,
    /** How alike the edited image and the ground truth are. */
    SIMILARITY,
    /** The spatial accuracy. */
    ACCURACY,
    /** The instruction compliance. */
    COMPLIANCE
}
