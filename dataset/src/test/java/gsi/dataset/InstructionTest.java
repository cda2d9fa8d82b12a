package gsi.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InstructionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Move the chair 20 centimeters to the left            | move   | MOVE
                    please PUSH the cup back                             | move   | MOVE
                    Please turn the lamp                                 | rotate | ROTATE
                    Make the bowl 1.5x larger                            | scale  | SCALE
                    Shift the camera to the right                        | view   | VIEW
                    Move the cup 10 centimeters away from the camera     | move   | MOVE
                    Paint the wall red                                   | paint  | UNKNOWN
                    """)
    void theFirstWordNamesTheOperation(String prompt, String word, Operation operation) {
        Instruction read = Instruction.of(prompt);
        assertThat(read.operationWord()).isEqualTo(word);
        assertThat(read.operation()).isEqualTo(operation);
    }

    @Test
    void anEmptyPromptIsAnUnknownOperation() {
        assertThat(Instruction.of("").operation()).isEqualTo(Operation.UNKNOWN);
    }

    @Test
    void agreesWithTheEvaluatorOnEveryReferencePrompt() throws Exception {
        int rows = 0;
        for (String line : Files.readAllLines(SharedData.of("reference/operation.jsonl"))) {
            JsonNode row = JsonMapper.shared().readTree(line);
            if (row.get("operation").isString()) {
                assertThat(Instruction.of(row.get("prompt").stringValue()).operationWord())
                        .as(line)
                        .isEqualTo(row.get("operation").stringValue());
                rows++;
            }
        }
        assertThat(rows).isGreaterThan(200);
    }
}
