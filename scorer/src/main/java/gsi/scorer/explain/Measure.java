package gsi.scorer.explain;

/** What a step measures. */
public enum Measure {
    SSIM,
    LPIPS,
    /** Points of the photo that are found again in the edited image. */
    FEATURES,
    CAMERA_TURN,
    DETECTIONS_IN_PHOTO,
    DETECTIONS_IN_EDITED_IMAGE,
    CANDIDATES,
    /** Over the seven numbers of a box, metres and radians alike. */
    BOX_DIFFERENCE,
    MOVED,
    /** Over the four numbers of a 2D box. */
    PIXELS_APART,
    SHARE_IN_PICTURE,
    DISTANCE_TO_TARGET,
    DISTANCE_TO_OLD_PLACE,
    DISTANCE_ASKED,
    DISTANCE_GONE,
    DIRECTION_OFF,
    OVERLAP_WITH_TARGET,
    OVERLAP_WITH_OLD_PLACE,
    TURN_ASKED,
    TURN_DONE,
    TURN_OFF,
    WIDTH_RATIO,
    HEIGHT_RATIO,
    LENGTH_RATIO,
    CHANGE_OF_SIZE,
    REMAINING_CHANGE,
    OTHERS_LOST,
    COUNT_FACTOR,
    SPATIAL_ACCURACY
}
