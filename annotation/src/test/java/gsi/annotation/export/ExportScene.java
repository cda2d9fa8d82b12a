package gsi.annotation.export;

import gsi.annotation.Decision;
import gsi.annotation.Judgement;
import gsi.annotation.Stamp;
import gsi.annotation.Verdict;
import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.layout.DataSetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with data in every form that the layout knows, and the tools to export it. */
abstract class ExportScene {

    static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    static final String EDIT = """
            {"prompt": "Move the cup 20 centimeters to the left", "target": "cup",
             "original_bbox_3d": [0.1, 0.2, 1.5, 0.1, 0.2, 0.1, 0.3],
             "new_bbox_3d": [-0.1, 0.2, 1.5, 0.1, 0.30000000000000004, 0.1, NaN],
             "reference_point": [1, 2.5], "made_by": {"tool": "generator", "seed": 12345678901234567890},
             "camera_intrinsics": [[500, 0, 320], [0, 500, 240], [0, 0, 1]]}
            """;
    static final String DETECTIONS = """
            {"detections": [{"label": "cup", "bbox_3d": [0.1,0.2,1.5,0.1,0.2,0.1,0.3], "bbox_2d": [1,2,3,4], "extra": 7}]}
            """;

    @TempDir
    Path dir;

    Path root;
    Path out;

    @BeforeEach
    void folders() {
        root = dir.resolve("data");
        out = dir.resolve("curated");
    }

    void put(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    static String cache(String... keys) {
        List<String> entries = new ArrayList<>();
        for (String key : keys) {
            entries.add("\"" + key + "\": {\"origin_result\": " + DETECTIONS + ", \"new_result\": " + DETECTIONS
                    + ", \"seconds\": 1.5}");
        }
        return "{" + String.join(",\n", entries) + "}";
    }

    /** Two sets, both forms of edits, two models, odd names. */
    DataSet manifoldData() throws IOException {
        put("fine_dataset/my 写真..1.jpg", "photo 1");
        put("fine_dataset/my 写真..1_depth.png", "depth 1");
        put("fine_dataset/my 写真..1_objects.json", DETECTIONS);
        put("fine_dataset/my 写真..1_edit_0.json", EDIT);
        put("fine_dataset/my 写真..1_edit_x y.json", EDIT);
        put("fine_dataset/my 写真..1_edit_2.json", EDIT);
        put("fine_dataset/my 写真..1_view_gtedit_2_a.png", "truth");
        put("fine_dataset/b_frame_7.png", "photo 2");
        put("fine_dataset/b_frame_7_edit.json", "{\"0\": " + EDIT + ", \"1\": " + EDIT.replace("cup", "mug") + "}");
        put("room_dataset/b_frame_7.jpeg", "photo 3");
        put("room_dataset/b_frame_7_edit_0.json", EDIT);
        put("eval/bold/generated_images_fine/my 写真..1_edit_0_rgb.png", "bold 0");
        put("eval/bold/generated_images_fine/my 写真..1_edit_2.jpg", "bold 2");
        put("eval/bold/generated_images_fine/b_frame_7_edit_1.png", "bold b1");
        put("eval/bold/fine_eval/infer_cache.json", cache("my 写真..1_0", "my 写真..1_2", "b_frame_7_1"));
        put("eval/swift one/generated_images_room/b_frame_7_edit_0.png", "swift b0");
        put("eval/swift one/room_eval/infer_cache.json", cache("b_frame_7_0"));
        return new DataSetReader().read(root);
    }

    static List<Decision> decide(DataSet data, Verdict verdict, String... keys) {
        List<Decision> out = new ArrayList<>();
        for (String key : keys) {
            SampleKey k = data.samples().stream()
                    .map(Sample::key)
                    .filter(s -> s.toString().equals(key))
                    .findFirst()
                    .orElseThrow();
            out.add(decision(k, verdict));
        }
        return out;
    }

    static Decision decision(SampleKey key, Verdict verdict) {
        return new Decision(new Stamp(1, UUID.randomUUID(), "ann", NOW, "0.1.0"), key, Judgement.of(verdict));
    }

    ExportResult export(DataSet data, List<Decision> decisions, boolean replace) throws DataException {
        return new CuratedExport("0.1.0", () -> NOW)
                .write(data, decisions, Map.of(), out, replace, ExportProgress.SILENT);
    }

    static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString())
                    .sorted()
                    .toList();
        }
    }

    static List<SampleKey> keys(DataSet data) {
        return data.samples().stream().map(Sample::key).toList();
    }
}
