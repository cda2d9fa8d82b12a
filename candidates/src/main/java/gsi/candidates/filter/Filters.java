package gsi.candidates.filter;

import gsi.candidates.model.Candidate;
import gsi.candidates.model.SceneEvidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All filters: measures candidates, each filter once. */
public final class Filters {

    private static final List<PlausibilityFilter> ALL = List.of(
            new ObjectFixed(),
            new ObjectSize(),
            new AmbiguousTarget(),
            new DetectorScore(),
            new PointsInside(),
            new FitResidual(),
            new DepthAgreement(),
            new BoxShared(),
            new CarriesOthers(),
            new SourceTruncated(),
            new SourceOccluded(),
            new TargetInFrame(),
            new TargetOccluded(),
            new HidesOthers(),
            new BoxCollision(),
            new SceneCollision(),
            new Footing(),
            new Floating(),
            new Sunk(),
            new DeadZone(),
            new SmallChange(),
            new LargeChange(),
            new AlreadyTrue(),
            new NearDuplicate());

    private Filters() {}

    /** Everything about one candidate. */
    public static Measures measure(Candidate candidate, SceneFacts scene) {
        CandidateFacts facts = new CandidateFacts(candidate, scene);
        Map<FilterId, Measurement> out = new EnumMap<>(FilterId.class);
        for (PlausibilityFilter filter : ALL) {
            out.put(filter.id(), filter.measure(facts));
        }
        return new Measures(out);
    }

    /**
     * Everything about a scene's candidates, in their order.
     *
     * @param candidates all of the scene
     */
    public static List<Measures> measure(List<Candidate> candidates, SceneEvidence evidence, MeasureSettings settings) {
        SceneFacts scene = SceneFacts.of(evidence, candidates, settings);
        List<Measures> out = new ArrayList<>(candidates.size());
        candidates.forEach(c -> out.add(measure(c, scene)));
        return out;
    }
}
