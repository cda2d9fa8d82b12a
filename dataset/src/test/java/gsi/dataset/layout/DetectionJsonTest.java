package gsi.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.Detection;
import gsi.dataset.DetectionPair;
import gsi.dataset.Problem;
import gsi.dataset.layout.FieldReader.FieldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonParser;

class DetectionJsonTest {

    private static final String GOOD = "'bbox_3d':[1,2,3,4,5,6,7.5],'bbox_2d':[1,2,3,4]";

    @TempDir
    private Path folder;

    private static List<Detection> list(String detections) throws FieldException {
        String json = ("{'detections':[" + detections + "]}").replace('\'', '"');
        try (JsonParser p = Json.MAPPER.createParser(json)) {
            p.nextToken();
            return DetectionJson.parseList(p, new SharedValues());
        }
    }

    @Test
    void readsWhatTheEvaluatorCaches() throws FieldException {
        Detection d = list("{'label':'mug','extra':{'a':[1,{'b':2}]}," + GOOD
                        + ",'rotation_matrix':[[1,0,0],[0,0,-1],[0,1,0]],'iou_score':0.5}")
                .getFirst();

        assertThat(d.label()).isEqualTo("mug");
        assertThat(d.cuboid().toString()).contains("7.5");
        assertThat(d.box2d().x2()).isEqualTo(3);
        assertThat(d.rotation()).isNotNull();
        assertThat(d.confidence()).isEqualTo(0.5);
    }

    @Test
    void whatMayBeAbsentMayBeOfAnotherKind() throws FieldException {
        Detection d = list("{'label':['mug'],'rotation_matrix':null,'iou_score':{'x':1}," + GOOD + "}")
                .getFirst();

        assertThat(d.label()).isEmpty();
        assertThat(d.rotation()).isNull();
        assertThat(d.confidence()).isNaN();
    }

    @Test
    void notANumberIsANumber() throws FieldException {
        assertThat(list("{'bbox_3d':[NaN,2,3,4,5,6,Infinity],'bbox_2d':[1,2,3,4]}")
                        .getFirst()
                        .cuboid()
                        .isPlausible())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7 | holds a number where an object {…} is expected",
                "{'bbox_2d':[1,2,3,4]} | \"bbox_3d\" is missing",
                "{'bbox_2d':null,'bbox_3d':[1,2,3,4,5,6,7]} | \"bbox_2d\" is missing",
                "{'bbox_3d':[1,2,3,[4],5,6]} | \"bbox_3d\" should be 7 numbers, is 6 values",
                "{'bbox_3d':[1,2,3,4,5,6,7,8,9]} | \"bbox_3d\" should be 7 numbers, is 9 values",
                "{'bbox_3d':{'x':1}} | \"bbox_3d\" should be 7 numbers, is an object",
                "{'bbox_3d':[1,2,3,4,5,6,'7']} | \"bbox_3d\" holds text where a number is expected",
                "{'bbox_2d':[1,2,3,null]} | \"bbox_2d\" holds null where a number is expected",
                "{'rotation_matrix':true} | \"rotation_matrix\" should be 3 rows of 3 numbers",
                "{'rotation_matrix':[[1,2,3],[1,2,3]]} | \"rotation_matrix\" should be 3 rows of 3 numbers",
                "{'rotation_matrix':[[1,2,3],[1,2],[1,2,3]]} | \"rotation_matrix\" should be 3 rows of 3 numbers; row 1 is not",
                "{'rotation_matrix':[[1,2,3],[1,2,3],7]} | \"rotation_matrix\" should be 3 rows of 3 numbers; row 2 is not",
                "{'rotation_matrix':[[1,2,3],[1,2,3],[1,2,3],[1,2,3]]} | \"rotation_matrix\" should be 3 rows of 3 numbers",
                "{'rotation_matrix':[[1,2,[3]],[1,2,3],[1,2,3]]} | \"rotation_matrix\" holds a list where a number is expected"
            })
    void complaintsNameTheField(String detection, String complaint) {
        assertThatThrownBy(() -> list(detection))
                .isInstanceOf(FieldException.class)
                .hasMessage(complaint);
    }

    @Test
    void anEntryThatIsOfNoUseDoesNotDisturbTheNext() throws IOException {
        String good = "{'origin_result':{'detections':[]},'new_result':{'detections':[{" + GOOD + "}]}}";
        Path file = folder.resolve("infer_cache.json");
        Files.writeString(
                file,
                ("{'a_0':" + good + ",'a_1':{'origin_result':{'detections':[{'bbox_3d':[1,[2,{'x':[3]}],3],'y':[1]}]}},"
                                + "'a_2':7,'a_3':{'origin_result':null,'new_result':{'detections':[]}},'a_4':[1,[2]],"
                                + "'a_5':{'origin_result':{'detections':{'z':[]}}},'a_6':" + good + "}")
                        .replace('\'', '"'));
        List<Problem> problems = new ArrayList<>();

        Map<String, DetectionPair> read = InferCacheReader.read(file, key -> !key.equals("b"), problems);

        assertThat(read).containsOnlyKeys("a_0", "a_6");
        assertThat(read)
                .hasEntrySatisfying("a_6", pair -> assertThat(pair.edited()).hasSize(1));
        assertThat(problems)
                .extracting(Problem::reason)
                .containsExactly(
                        "entry a_1: \"bbox_3d\" should be 7 numbers, is 3 values",
                        "entry a_2: holds a number where an object {…} is expected",
                        "entry a_3: \"origin_result\" is missing",
                        "entry a_4: holds a list where an object {…} is expected",
                        "entry a_5: \"detections\" should be a list, is an object");
    }
}
