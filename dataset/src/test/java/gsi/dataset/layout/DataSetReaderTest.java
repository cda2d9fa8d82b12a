package gsi.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.EditedImage;
import gsi.dataset.Operation;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.SharedData;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetReaderTest {

    @TempDir
    Path dir;

    private static final String EDIT = """
            {"prompt": "Move the cup 20 centimeters to the left", "target": "cup",
             "original_bbox_3d": [0.1, 0.2, 1.5, 0.1, 0.2, 0.1, 0.3],
             "new_bbox_3d": [-0.1, 0.2, 1.5, 0.1, 0.2, 0.1, 0.3],
             "camera_intrinsics": [[500, 0, 320], [0, 500, 240], [0, 0, 1]]}
            """;
    private static final String DETECTIONS = """
            {"detections": [{"label": "cup", "bbox_3d": [0.1,0.2,1.5,0.1,0.2,0.1,0.3], "bbox_2d": [1,2,3,4], "extra": 7}]}
            """;

    private Path put(String name, String content) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private DataSet read() throws DataException {
        return new DataSetReader().read(dir);
    }

    @Test
    void readsASampleWithItsPhotoDepthAndEveryModelsAnswer() throws Exception {
        put("fine_dataset/a_frame_1.JPG", "");
        put("fine_dataset/a_frame_1_depth.png", "");
        put("fine_dataset/a_frame_1_objects.json", DETECTIONS);
        put("fine_dataset/a_frame_1_edit_0.json", EDIT);
        put("eval/swift/generated_images_fine/a_frame_1_edit_0_rgb.png", "");
        put("eval/bold/generated_images_fine/a_frame_1_edit_0.jpeg", "");
        put(
                "eval/bold/fine_eval/infer_cache.json",
                "{\"a_frame_1_0\": {\"origin_result\": " + DETECTIONS + ", \"new_result\": " + DETECTIONS + "}}");
        DataSet data = read();
        Sample sample = data.samples().getFirst();
        assertThat(sample.key().toString()).isEqualTo("fine/a_frame_1_0");
        assertThat(sample.edit().instruction().operation()).isEqualTo(Operation.MOVE);
        assertThat(sample.source()).hasFileName("a_frame_1.JPG");
        assertThat(sample.depth()).hasFileName("a_frame_1_depth.png");
        assertThat(sample.objects())
                .singleElement()
                .satisfies(o -> assertThat(o.label()).isEqualTo("cup"));
        assertThat(data.models()).containsExactly("bold", "swift");
        assertThat(sample.edited("bold").orElseThrow().detections()).isNotNull();
        assertThat(sample.edited("swift").orElseThrow().detections()).isNull();
        assertThat(data.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("detections are missing"));
    }

    @Test
    void cloudsBesideAPhotoAndBesideAnAnswerArePickedUp() throws Exception {
        put("fine_dataset/a.png", "");
        put("fine_dataset/a_edit_0.json", EDIT);
        put("fine_dataset/a.xyz", "");
        put("fine_dataset/a.PLY", "");
        put("fine_dataset/ab.ply", "");
        put("eval/bold/generated_images_fine/a_edit_0.png", "");
        put("eval/bold/generated_images_fine/a_edit_0.pcd", "");
        put("eval/bold/generated_images_fine/a_edit_0_depth.png", "");
        Sample sample = read().samples().getFirst();
        assertThat(sample.clouds()).extracting(p -> p.getFileName().toString()).containsExactly("a.PLY", "a.xyz");
        EditedImage bold = sample.edited("bold").orElseThrow();
        assertThat(bold.clouds()).singleElement().satisfies(p -> assertThat(p).hasFileName("a_edit_0.pcd"));
        assertThat(bold.depth()).hasFileName("a_edit_0_depth.png");
    }

    @Test
    void readsSeveralCandidatesInOneFileAndSeveralSets() throws Exception {
        put("fine_dataset/b_frame_7.png", "");
        put("fine_dataset/b_frame_7_edit.json", "{\"0\": " + EDIT + ", \"1\": " + EDIT + "}");
        put("bathroom_dataset/c.png", "");
        put("bathroom_dataset/c_edit_4.json", EDIT);
        DataSet data = read();
        assertThat(data.samples())
                .extracting(s -> s.key().toString())
                .containsExactly("bathroom/c_4", "fine/b_frame_7_0", "fine/b_frame_7_1");
        assertThat(data.sets()).containsExactly("bathroom", "fine");
        assertThat(data.problems()).isEmpty();
    }

    @Test
    void aBrokenFileIsAProblemAndTheRestGoesOn() throws Exception {
        put("fine_dataset/a.png", "");
        put("fine_dataset/a_edit_0.json", EDIT);
        put("fine_dataset/a_edit_1.json", EDIT.substring(0, 60));
        put("fine_dataset/a_edit_2.json", EDIT.replace("original_bbox_3d", "original_box"));
        put("fine_dataset/a_edit_3.json", "[]");
        put("fine_dataset/a_edit_4.json", EDIT.replace("[0.1, 0.2, 1.5, 0.1, 0.2, 0.1, 0.3]", "[1, 2]"));
        put("fine_dataset/a_edit_5.json", "");
        DataSet data = read();
        assertThat(data.samples()).extracting(s -> s.key().queryId()).containsExactly("0");
        assertThat(data.problems())
                .extracting(p -> p.file().getFileName() + ": " + p.reason())
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).startsWith("a_edit_1.json: is not valid JSON at line"),
                        p -> assertThat(p).isEqualTo("a_edit_2.json: \"original_bbox_3d\" is missing"),
                        p -> assertThat(p).contains("a_edit_3.json: ").contains("a list"),
                        p -> assertThat(p).contains("a_edit_4.json: ").contains("should be 7 numbers, is 2 values"),
                        p -> assertThat(p).startsWith("a_edit_5.json: "));
    }

    @Test
    void doubtfulNumbersAreKeptAndListed() throws Exception {
        put("fine_dataset/a.png", "");
        put("fine_dataset/a_edit_0.json", EDIT.replace("-0.1, 0.2, 1.5", "NaN, 0.2, 1.5"));
        put("fine_dataset/a_edit_1.json", EDIT.replace("1.5, 0.1, 0.2", "1.5, -0.1, 0.2"));
        put("fine_dataset/a_edit_2.json", EDIT.replace("500", "0"));
        put("fine_dataset/a_edit_3.json", EDIT.replace("Move", "Paint"));
        put("fine_dataset/a_edit_4.json", EDIT.replace("new_bbox_3d", "other"));
        DataSet data = read();
        assertThat(data.samples()).hasSize(5);
        assertThat(data.samples().getFirst().edit().wanted())
                .isNotNull()
                .satisfies(w -> assertThat(w.x()).isNaN());
        assertThat(data.problems())
                .extracting(Problem::sample)
                .extracting(k -> k == null ? "" : k.queryId())
                .contains("0", "1", "2", "3", "4");
    }

    @Test
    void twoFilesForOneEditUseOneAndSaySo() throws Exception {
        put("fine_dataset/a.png", "");
        put("fine_dataset/a.jpg", "");
        put("fine_dataset/a_edit_0.json", EDIT);
        put("fine_dataset/a_edit.json", "{\"0\": " + EDIT.replace("cup", "mug") + "}");
        put("eval/m/fine_eval/infer_cache.json", "{}");
        put("eval/m/generated_images_fine/a_edit_0.png", "");
        put("eval/m/generated_images_fine/a_edit_0_rgb.png", "");
        DataSet data = read();
        assertThat(data.samples()).hasSize(1);
        assertThat(data.samples().getFirst().edited("m").orElseThrow().file()).hasFileName("a_edit_0.png");
        assertThat(data.problems())
                .extracting(Problem::reason)
                .anySatisfy(r -> assertThat(r).contains("two files for one edit"))
                .anySatisfy(r -> assertThat(r).contains("describes a_0"))
                .anySatisfy(r -> assertThat(r).contains("there is also a.png"));
    }

    @Test
    void namesFromJsonNeverLeaveTheFolder() throws Exception {
        put("secret_edit_0.png", "");
        put("fine_dataset/a.png", "");
        put(
                "fine_dataset/a_edit.json",
                "{\"../../secret\": " + EDIT + ", \"/etc/passwd\": " + EDIT + ", \"ok\": " + EDIT + "}");
        put("eval/m/fine_eval/infer_cache.json", "{\"../../secret_0\": {}}");
        put("eval/m/generated_images_fine/a_edit_ok.png", "");
        DataSet data = read();
        assertThat(data.samples()).extracting(s -> s.key().queryId()).containsExactly("ok");
        assertThat(data.samples()).allSatisfy(s -> {
            assertThat(s.source().normalize()).startsWith(dir);
            assertThat(s.edited())
                    .allSatisfy(e -> assertThat(e.file().normalize()).startsWith(dir));
        });
        assertThat(data.problems()).hasSize(2);
    }

    @Test
    void namesInAnyScriptWithSpacesAndDotsWork() throws Exception {
        put("fine_dataset/部屋 の写真 v1..2.png", "");
        put("fine_dataset/部屋 の写真 v1..2_edit_0.json", EDIT);
        DataSet data = read();
        assertThat(data.samples().getFirst().key().imageId()).isEqualTo("部屋 の写真 v1..2");
        assertThat(Files.exists(data.samples().getFirst().source())).isTrue();
    }

    @Test
    void aMissingPhotoKeepsTheSampleAndIsListed() throws Exception {
        put("fine_dataset/a_edit_0.json", EDIT);
        DataSet data = read();
        assertThat(data.samples()).hasSize(1);
        assertThat(data.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("photo is missing"));
    }

    @Test
    void aCacheThatIsCutOffGivesWhatStandsBeforeTheCut() throws Exception {
        put("fine_dataset/a.png", "");
        put("fine_dataset/a_edit_0.json", EDIT);
        put("fine_dataset/a_edit_1.json", EDIT);
        put("eval/m/generated_images_fine/a_edit_0.png", "");
        put("eval/m/generated_images_fine/a_edit_1.png", "");
        String entry = "{\"origin_result\": " + DETECTIONS + ", \"new_result\": " + DETECTIONS + "}";
        put("eval/m/fine_eval/infer_cache.json", "{\"a_0\": " + entry + ", \"a_1\": " + entry.substring(0, 90));
        DataSet data = read();
        assertThat(data.samples().get(0).edited("m").orElseThrow().detections()).isNotNull();
        assertThat(data.samples().get(1).edited("m").orElseThrow().detections()).isNull();
        assertThat(data.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("1 entries before it"));
    }

    @Test
    void theGroundTruthOfEditOneIsNotThatOfEditTwelve() throws Exception {
        put("fine_dataset/a.png", "");
        put("fine_dataset/a_edit_1.json", EDIT.replace("Move the cup", "Shift the camera"));
        put("fine_dataset/a_x_gtedit_12.png", "");
        assertThat(read().samples().getFirst().groundTruth()).isNull();
        put("fine_dataset/a_x_gtedit_1_v2.png", "");
        assertThat(read().samples().getFirst().groundTruth()).hasFileName("a_x_gtedit_1_v2.png");
    }

    @Test
    void aSetFolderStandsForTheFolderAroundIt() throws Exception {
        put("fine_dataset/a.png", "");
        put("fine_dataset/a_edit_0.json", EDIT);
        assertThat(new DataSetReader().read(dir.resolve("fine_dataset")).root()).isEqualTo(dir);
    }

    @Test
    void aFolderThatIsNoDataSetIsTold() {
        assertThatThrownBy(this::read).isInstanceOf(DataException.class).hasMessageContaining("fine_dataset");
        assertThatThrownBy(() -> new DataSetReader().read(dir.resolve("absent")))
                .hasMessageContaining("does not exist");
    }

    @Test
    void readingCanBeCancelled() throws Exception {
        put("fine_dataset/a_edit_0.json", EDIT);
        assertThatThrownBy(() -> new DataSetReader().read(dir, (done, total) -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    private void putPhotos(int photos, int edits) throws IOException {
        for (int p = 0; p < photos; p++) {
            String name = "photo%03d".formatted(p);
            put("fine_dataset/" + name + ".png", "");
            for (int e = 0; e < edits; e++) {
                put("fine_dataset/" + name + "_edit_" + e + ".json", EDIT);
                put("eval/bold/generated_images_fine/" + name + "_edit_" + e + ".png", "");
            }
        }
        put(
                "eval/bold/fine_eval/infer_cache.json",
                "{\"photo050_1\": {\"origin_result\": " + DETECTIONS + ", \"new_result\": " + DETECTIONS + "}}");
    }

    @Test
    void aPartIsWhatLiesAroundThePlaceAndAgreesWithTheWhole() throws Exception {
        putPhotos(100, 5);
        ListedData listed = new DataSetReader().list(dir);
        SampleKey place = new SampleKey("fine", "photo050", "1");
        DataSet part = listed.part(place);
        DataSet whole = listed.whole(ReadProgress.SILENT);
        assertThat(listed.editFiles()).isEqualTo(500);
        assertThat(whole.samples()).hasSize(500).isSortedAccordingTo(byKey());
        assertThat(part.samples()).hasSizeLessThan(300).isSortedAccordingTo(byKey());
        assertThat(part.find("photo050_1", "fine")).isPresent();
        assertThat(part.models()).isEqualTo(whole.models());
        for (Sample s : part.samples()) {
            Sample same = whole.find(s.key().key(), "fine").orElseThrow();
            assertThat(s.edit()).isEqualTo(same.edit());
            assertThat(s.edited("bold").orElseThrow().file())
                    .isEqualTo(same.edited("bold").orElseThrow().file());
        }
        assertThat(whole.find("photo050_1", "fine")
                        .orElseThrow()
                        .edited("bold")
                        .orElseThrow()
                        .detections())
                .as("detections come with the whole")
                .isNotNull();
    }

    private static Comparator<Sample> byKey() {
        return Comparator.comparing(Sample::key);
    }

    @Test
    void withoutAPlaceThePartIsTheBeginning() throws Exception {
        putPhotos(60, 5);
        ListedData listed = new DataSetReader().list(dir);
        assertThat(listed.part(null).samples().getFirst().key().key()).isEqualTo("photo000_0");
        assertThat(listed.part(new SampleKey("other", "x", "1"))
                        .samples()
                        .getFirst()
                        .key()
                        .key())
                .isEqualTo("photo000_0");
    }

    @Test
    void whatTheEditsOfAPhotoShareIsKeptOnce() throws Exception {
        putPhotos(1, 2);
        DataSet data = read();
        Sample one = data.samples().getFirst();
        Sample other = data.samples().getLast();
        assertThat(one.edit().intrinsics()).isSameAs(other.edit().intrinsics());
        assertThat(one.edit().original()).isSameAs(other.edit().original());
        assertThat(one.edit().target()).isSameAs(other.edit().target());
        assertThat(one.source()).isSameAs(other.source());
    }

    @Test
    void aHalfWrittenEditIsListedAndAHugeOneIsNotRead() throws Exception {
        put("fine_dataset/a_edit_0.json", EDIT.substring(0, EDIT.length() / 2));
        put("fine_dataset/a_edit_2.json", EDIT);
        Path huge = put("fine_dataset/a_edit_1.json", "");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        DataSet data = read();
        assertThat(data.samples()).hasSize(1);
        assertThat(data.problems())
                .anySatisfy(p -> assertThat(p.toString()).contains("a_edit_0.json", "is not valid JSON"))
                .anySatisfy(p -> assertThat(p.toString()).contains("a_edit_1.json", "2048 MB, too large"));
    }

    @Test
    void namesAsLongAsTheFileSystemAllows() throws Exception {
        String name = "é".repeat(100) + "_سرير_床";
        put("fine_dataset/" + name + ".png", "");
        put("fine_dataset/" + name + "_edit_0.json", EDIT);
        assertThat(read().samples().getFirst().source()).hasFileName(name + ".png");
    }

    @Test
    void readsTheRealDataSetWithoutAProblem() throws Exception {
        DataSet data = new DataSetReader().read(SharedData.of("real"));
        assertThat(data.samples()).hasSize(105);
        assertThat(data.models()).containsExactly("composite");
        assertThat(data.problems()).isEmpty();
        assertThat(data.samples()).allSatisfy(s -> {
            assertThat(s.depth()).isNotNull();
            assertThat(s.objects()).isNotEmpty();
            assertThat(s.edited("composite").orElseThrow().detections()).isNotNull();
        });
    }
}
