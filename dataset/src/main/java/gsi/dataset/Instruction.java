package gsi.dataset;

/**
 * What the model was told to do.
 *
 * @param prompt the sentence, as in the file
 * @param operationWord the evaluator's word for the operation; for an unknown verb, that verb (protocol.md §2)
 * @param operation the same as a constant
 */
public record Instruction(String prompt, String operationWord, Operation operation) {

    /** Reads the operation off the prompt, by the evaluator's rule. */
    public static Instruction of(String prompt) {
        String word = OperationWord.of(prompt);
        return new Instruction(prompt, word, OperationWord.constant(word));
    }
}
