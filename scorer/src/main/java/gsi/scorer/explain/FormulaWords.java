package gsi.scorer.explain;

import gsi.dataset.Operation;
import java.util.Map;

/** What there is to say about one operation's formula in the evaluator's rules. */
interface FormulaWords {

    Map<Operation, FormulaWords> OF = Map.of(
            Operation.MOVE, new MoveWords(),
            Operation.ROTATE, new RotateWords(),
            Operation.SCALE, new ScaleWords(),
            Operation.REMOVE, new RemoveWords());

    /** What the accuracy was made of, without the accuracy itself. */
    Finding accuracy(UpstreamCase of);

    /** What compliance was decided by; only asked where compliance is known. */
    Finding compliance(UpstreamCase of);
}
