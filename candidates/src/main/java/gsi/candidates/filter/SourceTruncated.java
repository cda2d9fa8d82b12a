package gsi.candidates.filter;

/** How much of the object is inside the photo. */
final class SourceTruncated implements PlausibilityFilter {

    @Override
    public FilterId id() {
        return FilterId.SOURCE_TRUNCATED;
    }

    @Override
    public Measurement measure(CandidateFacts facts) {
        if (!facts.scene().hasSize()) {
            return Measurement.missing(Missing.PHOTO_SIZE);
        }
        int width = facts.scene().scene().width();
        int height = facts.scene().scene().height();
        return facts.ofSource(s -> Measurement.of(facts.object().silhouette(s).shareInside(width, height)));
    }
}
