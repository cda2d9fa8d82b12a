package gsi.candidates.filter;

/** How much of the object would be inside the photo; of what would be behind the camera, nothing. */
final class TargetInFrame implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.TARGET_IN_FRAME;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        if (!facts.scene().hasSize() && !facts.removes()) {
            return Measurement.missing(Missing.PHOTO_SIZE);
        }
        int width = facts.scene().scene().width();
        int height = facts.scene().scene().height();
        return facts.ofTarget(t -> Measurement.of(facts.targetSilhouette(t).shareInside(width, height)));
    }
}
