package gsi.scorer.explain;

import java.util.List;

/** Numbers and what they mean. */
record Finding(Sentence sentence, List<Reading> readings) {
    Finding {
        readings = List.copyOf(readings);
    }

    static Finding of(Sentence sentence, Reading... readings) {
        return new Finding(sentence, List.of(readings));
    }
}
