package gsi.annotation.export;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.CorrectedSample;
import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.annotation.CorrectionValue;
import gsi.annotation.Decision;
import gsi.annotation.Stamp;
import gsi.annotation.Verdict;
import gsi.dataset.DataSet;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import gsi.dataset.layout.DataSetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What annotators corrected stands in the export, and the manifest tells what stood there before. */
class CorrectedExportTest extends ExportScene {

    /** Tilted, so that the seven numbers alone could not hold it. */
    private static final OrientedBox TARGET = new OrientedBox(
            new Cuboid(-0.15, 0.21, 1.45, 0.11, 0.22, 0.13, 0), Rotation.of(1, 0, 0, 0, 0.8, -0.6, 0, 0.6, 0.8));

    private static Correction correction(SampleKey key, CorrectionField field, String value) {
        return new Correction(new Stamp(1, UUID.randomUUID(), "Ada", NOW, "0.1.0"), key, field, value);
    }

    private static Map<CorrectionField, Correction> allFields(SampleKey key) {
        Map<CorrectionField, Correction> out = new EnumMap<>(CorrectionField.class);
        out.put(CorrectionField.TARGET_BOX, correction(key, CorrectionField.TARGET_BOX, CorrectionValue.of(TARGET)));
        out.put(
                CorrectionField.ORIGINAL_BOX,
                correction(
                        key,
                        CorrectionField.ORIGINAL_BOX,
                        CorrectionValue.of(OrientedBox.upright(new Cuboid(0.12, 0.2, 1.5, 0.1, 0.2, 0.1, 0.35)))));
        out.put(
                CorrectionField.INSTRUCTION,
                correction(key, CorrectionField.INSTRUCTION, CorrectionValue.of("Rotate the mug by 30 degrees")));
        out.put(CorrectionField.LABEL, correction(key, CorrectionField.LABEL, CorrectionValue.of("mug, blue")));
        return out;
    }

    private static SampleKey keyOf(DataSet data, String name) {
        return data.samples().stream()
                .map(Sample::key)
                .filter(k -> k.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void export(DataSet data, List<Decision> decisions, Map<SampleKey, Map<CorrectionField, Correction>> all)
            throws IOException {
        new CuratedExport("0.1.0", () -> NOW).write(data, decisions, all, out, false, ExportProgress.SILENT);
    }

    private JsonNode json(Path file) throws IOException {
        return ExportJson.MAPPER.readTree(Files.readAllBytes(file));
    }

    @Test
    void theExportReadsAsTheCorrectedSamplesWhicheverFormTheirFilesHad() throws Exception {
        DataSet data = manifoldData();
        SampleKey alone = keyOf(data, "room/b_frame_7_0");
        SampleKey ofSeveral = keyOf(data, "fine/b_frame_7_1");
        var corrections = Map.of(alone, allFields(alone), ofSeveral, allFields(ofSeveral));
        export(
                data,
                decide(data, Verdict.ACCEPT, "room/b_frame_7_0", "fine/b_frame_7_1", "fine/b_frame_7_0"),
                corrections);
        DataSet again = new DataSetReader().read(out);
        assertThat(again.samples()).hasSize(3);
        for (Sample exported : again.samples()) {
            Sample filed = data.samples().stream()
                    .filter(s -> s.key().equals(exported.key()))
                    .findFirst()
                    .orElseThrow();
            Sample expected = CorrectedSample.of(filed, corrections.getOrDefault(filed.key(), Map.of()));
            assertThat(exported.edit()).as(filed.key().toString()).isEqualTo(expected.edit());
        }
    }

    @Test
    void unknownFieldsStayAndTheDataIsNotTouched() throws Exception {
        DataSet data = manifoldData();
        SampleKey key = keyOf(data, "room/b_frame_7_0");
        export(data, decide(data, Verdict.ACCEPT, "room/b_frame_7_0"), Map.of(key, allFields(key)));
        JsonNode edit = json(out.resolve("room_dataset/b_frame_7_edit_0.json"));
        assertThat(edit.path("made_by").path("seed").bigIntegerValue()).hasToString("12345678901234567890");
        assertThat(edit.path("reference_point").toString()).isEqualTo("[1,2.5]");
        assertThat(edit.path("target").stringValue()).isEqualTo("mug, blue");
        assertThat(edit.path("new_rotation_matrix").get(1).get(2).doubleValue()).isEqualTo(-0.6);
        assertThat(root.resolve("room_dataset/b_frame_7_edit_0.json")).hasContent(EDIT);
    }

    @Test
    void theManifestNamesEachCorrectionWithWhoWhenAndWhatStoodThere() throws Exception {
        DataSet data = manifoldData();
        SampleKey key = keyOf(data, "room/b_frame_7_0");
        SampleKey notExported = keyOf(data, "fine/b_frame_7_0");
        export(
                data,
                decide(data, Verdict.ACCEPT, "room/b_frame_7_0"),
                Map.of(key, allFields(key), notExported, allFields(notExported)));
        JsonNode corrections = json(out.resolve("manifest.json")).path("corrections");
        assertThat(corrections.valueStream().map(c -> c.path("field").stringValue()))
                .containsExactly("original_box", "target_box", "instruction", "label");
        JsonNode target = corrections.get(1);
        assertThat(target.path("key").stringValue()).isEqualTo("b_frame_7_0");
        assertThat(target.path("set").stringValue()).isEqualTo("room");
        assertThat(target.path("annotator").stringValue()).isEqualTo("Ada");
        assertThat(target.path("time").stringValue()).isEqualTo(NOW.toString());
        assertThat(target.path("original").path("new_bbox_3d").get(4).doubleValue())
                .isEqualTo(0.30000000000000004);
        assertThat(target.path("original").get("new_rotation_matrix").isNull()).isTrue();
        assertThat(corrections.get(2).path("original").path("prompt").stringValue())
                .startsWith("Move the cup");
    }

    @Test
    void whatIsNotCorrectedIsCopiedByteForByte() throws Exception {
        DataSet data = manifoldData();
        export(data, decide(data, Verdict.ACCEPT, "room/b_frame_7_0"), Map.of());
        assertThat(out.resolve("room_dataset/b_frame_7_edit_0.json")).hasContent(EDIT);
        assertThat(json(out.resolve("manifest.json")).path("corrections").size())
                .isZero();
    }
}
