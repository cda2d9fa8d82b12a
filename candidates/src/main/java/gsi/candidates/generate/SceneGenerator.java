package gsi.candidates.generate;

import gsi.candidates.model.Candidate;
import gsi.candidates.model.Edit;
import gsi.candidates.model.Language;
import gsi.candidates.model.ReferringExpression;
import gsi.candidates.model.Scene;
import gsi.candidates.model.SceneObject;
import gsi.candidates.model.SceneSeed;
import gsi.candidates.wording.Wording;
import gsi.dataset.Instruction;
import gsi.dataset.geometry.Direction;
import gsi.dataset.geometry.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Candidates of one scene by rule: an object, an operation and its parameters are drawn, the target state computed, the sentence
 * written. The same seed, scene and rule give the same candidates on every machine. Nothing is judged here beyond what would
 * make the sentence unclear; that is the filters' work. Safe for many threads.
 */
public final class SceneGenerator {

    /** Draws that may come to nothing before a place in the list stays empty. */
    private static final int TRIES = 20;

    private final GenerationRule rule;
    private final Wording wording;
    private final long seed;

    /** @param seed of the run */
    public SceneGenerator(GenerationRule rule, Wording wording, long seed) {
        this.rule = rule;
        this.wording = wording;
        this.seed = seed;
    }

    /** The scene's candidates, no two alike; empty where no object can be named without doubt. */
    public List<Candidate> generate(Scene scene) {
        long own = SceneSeed.of(seed, scene.id());
        Referring referring = new Referring(scene, rule.leastMargin());
        List<SceneObject> named = scene.objects().stream()
                .filter(o -> !referring.to(o).isEmpty())
                .toList();
        List<SceneObject> references =
                scene.objects().stream().filter(referring::isUnique).toList();
        List<Candidate> out = new ArrayList<>();
        if (named.isEmpty()) {
            return out;
        }
        Random random = new Random(own);
        Targets targets = new Targets(scene, rule.axes());
        Set<Draft.Key> states = new HashSet<>();
        Set<String> sentences = new HashSet<>();
        for (int tries = rule.perScene() * TRIES; tries > 0 && out.size() < rule.perScene(); tries--) {
            SceneObject object = named.get(random.nextInt(named.size()));
            Optional<Draft> draft = draw(targets, object, references, random);
            if (draft.isPresent() && states.add(draft.get().key())) {
                List<ReferringExpression> names = referring.to(object);
                ReferringExpression name = names.get(random.nextInt(names.size()));
                Map<Language, String> said = words(draft.get(), name, random);
                String prompt = said.get(Language.ENGLISH);
                if (prompt != null
                        && Instruction.of(prompt).operation()
                                == draft.get().edit().operation()
                        && sentences.add(prompt)) {
                    out.add(candidate(scene, draft.get(), name, said, out.size(), own));
                }
            }
        }
        return out;
    }

    private Map<Language, String> words(Draft draft, ReferringExpression name, Random random) {
        SceneObject reference = draft.reference();
        return wording.sentences(draft.edit(), name, reference == null ? null : reference.label(), random);
    }

    private static Candidate candidate(
            Scene scene, Draft d, ReferringExpression name, Map<Language, String> said, int index, long seed) {
        String query = Integer.toString(index);
        return new Candidate(
                scene.id() + "_edit_" + query,
                scene.id(),
                query,
                d.edit(),
                d.object(),
                d.target(),
                d.reference(),
                d.referencePoint(),
                name,
                said,
                seed);
    }

    private Optional<Draft> draw(Targets targets, SceneObject object, List<SceneObject> references, Random random) {
        EditKind kind = Weighted.draw(rule.kinds(), random);
        return switch (kind) {
            case MOVE -> targets.moved(object, Weighted.draw(rule.directions(), random), any(rule.centimetres(), random));
            case MOVE_ALONG -> {
                Direction direction = Weighted.draw(rule.directions(), random);
                double centimetres = any(rule.centimetres(), random);
                // Up and down have nothing to do with anybody's sides.
                yield direction == Direction.ABOVE || direction == Direction.BELOW
                        ? Optional.empty()
                        : reference(object, references, random)
                                .flatMap(r -> targets.movedAlong(object, r, direction, centimetres));
            }
            case PLACE -> {
                Edit.Relation place = any(List.of(Edit.Relation.values()), random);
                yield reference(object, references, random)
                        .flatMap(r -> targets.placed(object, r, place, rule.gapCentimetres()));
            }
            case ROTATE -> {
                double degrees = any(rule.degrees(), random);
                // Half a turn is the same both ways.
                Turn turn = any(List.of(Turn.values()), random);
                yield targets.turned(object, degrees, degrees == 180 ? Turn.CLOCKWISE : turn);
            }
            case REMOVE -> targets.removed(object);
            case SCALE -> targets.scaled(object, any(rule.factors(), random));
        };
    }

    /** Another object that its label alone means. */
    private static Optional<SceneObject> reference(
            SceneObject object, List<SceneObject> references, Random random) {
        List<SceneObject> others =
                references.stream().filter(o -> !o.id().equals(object.id())).toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(any(others, random));
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
