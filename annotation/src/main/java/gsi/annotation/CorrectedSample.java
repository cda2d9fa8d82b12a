package gsi.annotation;

import gsi.dataset.EditSpec;
import gsi.dataset.Instruction;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.util.List;
import java.util.Map;

/**
 * A sample as its annotators corrected it: what reading the edit's file would give if the corrections stood in it. The file
 * itself is not touched, and everything that shows or scores a sample takes this one.
 *
 * <p>Which rotation of a target counts is the scorer's affair: the evaluator takes {@code new_bbox_3d} with the
 * original rotation for move and scale, and the original box with {@code new_rotation_matrix} for rotate.
 */
public final class CorrectedSample {

    private CorrectedSample() {}

    /**
     * The sample with corrections applied; the sample itself where there are none.
     *
     * @param corrections those that count, as {@link ReviewProject#corrections} gives them
     */
    public static Sample of(Sample sample, Map<CorrectionField, Correction> corrections) {
        EditSpec edit = sample.edit();
        for (Correction c : corrections.values()) {
            String value = c.value();
            if (value != null) {
                edit = with(edit, c.field(), value);
            }
        }
        return edit.equals(sample.edit()) ? sample : sample.withEdit(edit);
    }

    /**
     * All of these as corrected, in their order.
     *
     * @param corrections as {@link ReviewProject#corrections()} gives them
     */
    public static List<Sample> all(List<Sample> samples, Map<SampleKey, Map<CorrectionField, Correction>> corrections) {
        return corrections.isEmpty()
                ? samples
                : samples.stream()
                        .map(s -> of(s, corrections.getOrDefault(s.key(), Map.of())))
                        .toList();
    }

    private static EditSpec with(EditSpec edit, CorrectionField field, String value) {
        return switch (field) {
            case ORIGINAL_BOX -> edit.withOriginal(BoxJson.read(value));
            case TARGET_BOX -> edit.withWanted(BoxJson.read(value));
            case INSTRUCTION -> edit.withInstruction(Instruction.of(CorrectionValue.text(value)));
            case LABEL -> edit.withTarget(CorrectionValue.text(value));
        };
    }
}
