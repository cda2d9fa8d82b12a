package gsi.annotation.export;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.Decision;
import gsi.annotation.Verdict;
import gsi.dataset.DataSet;
import gsi.dataset.EditSpec;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import gsi.dataset.layout.DataSetReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CuratedExportTest extends ExportScene {

    @Test
    void theExportHoldsTheAcceptedSamplesAndNothingElse() throws Exception {
        DataSet data = manifoldData();
        List<Decision> decisions = new ArrayList<>(
                decide(data, Verdict.ACCEPT, "fine/my 写真..1_2", "fine/b_frame_7_1", "room/b_frame_7_0"));
        decisions.addAll(decide(data, Verdict.REJECT, "fine/my 写真..1_0"));
        ExportResult result = export(data, decisions, false);
        assertThat(result.problems()).isEmpty();
        assertThat(result.samples()).isEqualTo(3);
        assertThat(filesBelow(out))
                .containsExactlyInAnyOrder(
                        "manifest.json",
                        "fine_dataset/my 写真..1.jpg",
                        "fine_dataset/my 写真..1_depth.png",
                        "fine_dataset/my 写真..1_objects.json",
                        "fine_dataset/my 写真..1_edit_2.json",
                        "fine_dataset/my 写真..1_view_gtedit_2_a.png",
                        "fine_dataset/b_frame_7.png",
                        "fine_dataset/b_frame_7_edit_1.json",
                        "room_dataset/b_frame_7.jpeg",
                        "room_dataset/b_frame_7_edit_0.json",
                        "eval/bold/generated_images_fine/my 写真..1_edit_2.jpg",
                        "eval/bold/generated_images_fine/b_frame_7_edit_1.png",
                        "eval/bold/fine_eval/infer_cache.json",
                        "eval/swift one/generated_images_room/b_frame_7_edit_0.png",
                        "eval/swift one/room_eval/infer_cache.json");
        assertThat(result.files()).isEqualTo(15);
        try (Stream<Path> beside = Files.list(dir)) {
            assertThat(beside).as("nothing is left over").containsExactlyInAnyOrder(root, out);
        }
    }

    @Test
    void theExportReadsAsTheSameSamples() throws Exception {
        DataSet data = manifoldData();
        List<Decision> all = data.samples().stream()
                .map(s -> decision(s.key(), Verdict.ACCEPT))
                .toList();
        export(data, all, false);
        DataSet again = new DataSetReader().read(out);
        assertThat(again.samples()).extracting(Sample::key).containsExactlyElementsOf(keys(data));
        for (int i = 0; i < data.samples().size(); i++) {
            assertSame(data.samples().get(i), again.samples().get(i));
        }
        assertThat(again.problems()).extracting(Problem::reason).isEqualTo(reasons(data));
    }

    private static List<String> reasons(DataSet data) {
        // Entries of a file of several are named in their problems; alone in a file they need no name.
        return data.problems().stream()
                .map(p -> p.reason().replaceFirst("^edit \\d+: ", ""))
                .toList();
    }

    static void assertSame(Sample before, Sample after) throws IOException {
        EditSpec a = before.edit();
        EditSpec b = after.edit();
        assertThat(b).as(before.key().toString()).isEqualTo(a);
        assertThat(after.objects()).isEqualTo(before.objects());
        assertThat(after.source()).hasSameBinaryContentAs(before.source());
        assertSameFile(before.depth(), after.depth());
        assertSameFile(before.groundTruth(), after.groundTruth());
        assertThat(after.edited())
                .extracting(EditedImage::model)
                .isEqualTo(before.edited().stream().map(EditedImage::model).toList());
        for (EditedImage image : before.edited()) {
            EditedImage copy = after.edited(image.model()).orElseThrow();
            assertThat(copy.file()).hasSameBinaryContentAs(image.file());
            assertThat(copy.detections()).isNotNull().isEqualTo(image.detections());
        }
    }

    private static void assertSameFile(@Nullable Path a, @Nullable Path b) {
        if (a == null || b == null) {
            assertThat(b).isEqualTo(a);
        } else {
            assertThat(b).hasSameBinaryContentAs(a);
        }
    }

    @Test
    void unknownFieldsAreKept() throws Exception {
        DataSet data = manifoldData();
        export(data, decide(data, Verdict.ACCEPT, "fine/my 写真..1_2", "fine/b_frame_7_1"), false);
        assertThat(out.resolve("fine_dataset/my 写真..1_edit_2.json")).hasContent(EDIT);
        JsonNode entry =
                ExportJson.MAPPER.readTree(Files.readString(out.resolve("fine_dataset/b_frame_7_edit_1.json")));
        assertThat(entry).isEqualTo(ExportJson.MAPPER.readTree(EDIT.replace("cup", "mug")));
        JsonNode cache =
                ExportJson.MAPPER.readTree(Files.readString(out.resolve("eval/bold/fine_eval/infer_cache.json")));
        assertThat(cache.propertyNames()).containsExactly("my 写真..1_2", "b_frame_7_1");
        assertThat(cache).isEqualTo(ExportJson.MAPPER.readTree(cache("my 写真..1_2", "b_frame_7_1")));
    }

    @Test
    void theManifestSaysWhatWasDecidedAndHashesEveryFile() throws Exception {
        DataSet data = manifoldData();
        List<Decision> decisions = new ArrayList<>(decide(data, Verdict.ACCEPT, "fine/my 写真..1_2"));
        decisions.addAll(decide(data, Verdict.REJECT, "fine/my 写真..1_0", "room/b_frame_7_0"));
        ExportResult result = export(data, decisions, false);
        JsonNode manifest = ExportJson.MAPPER.readTree(Files.readString(out.resolve("manifest.json")));
        assertThat(manifest.path("program_version").stringValue()).isEqualTo("0.1.0");
        assertThat(manifest.path("created").stringValue()).isEqualTo("2026-03-01T09:30:00Z");
        assertThat(manifest.path("source_root").stringValue()).isEqualTo(root.toString());
        assertThat(manifest.path("samples").intValue()).isEqualTo(1);
        assertThat(manifest.path("decisions").toString())
                .isEqualTo("{\"accept\":1,\"reject\":2,\"skip\":0,\"flag\":0}");
        assertThat(manifest.path("accepted").path(0).path("annotator").stringValue())
                .isEqualTo("ann");
        List<String> listed = new ArrayList<>();
        for (JsonNode f : manifest.path("files")) {
            Path file = out.resolve(f.path("path").stringValue());
            listed.add(f.path("path").stringValue());
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertThat(f.path("sha256").stringValue()).isEqualTo(HexFormat.of().formatHex(sha));
            assertThat(f.path("bytes").longValue()).isEqualTo(Files.size(file));
        }
        listed.add("manifest.json");
        assertThat(filesBelow(out)).containsExactlyInAnyOrderElementsOf(listed).hasSize(result.files());
    }

    @Test
    void aMissingFileIsAProblemAndTheRestGoesOn() throws Exception {
        DataSet data = manifoldData();
        Files.delete(root.resolve("fine_dataset/b_frame_7.png"));
        Files.delete(root.resolve("fine_dataset/my 写真..1_depth.png"));
        Files.delete(root.resolve("eval/swift one/generated_images_room/b_frame_7_edit_0.png"));
        ExportResult result = export(
                data, decide(data, Verdict.ACCEPT, "fine/my 写真..1_2", "fine/b_frame_7_1", "room/b_frame_7_0"), false);
        assertThat(result.samples()).isEqualTo(2);
        assertThat(result.problems())
                .extracting(p -> p.file().getFileName().toString())
                .containsExactly("b_frame_7.png", "my 写真..1_depth.png", "b_frame_7_edit_0.png");
        assertThat(result.problems()).allSatisfy(p -> assertThat(p.reason()).contains("missing"));
        assertThat(keys(new DataSetReader().read(out)))
                .extracting(SampleKey::toString)
                .containsExactly("fine/my 写真..1_2", "room/b_frame_7_0");
        assertThat(filesBelow(out)).noneMatch(f -> f.contains("fine_dataset/b_frame_7"));
    }

    @Test
    void anEditThatBecameUnreadableIsAProblem() throws Exception {
        DataSet data = manifoldData();
        put("fine_dataset/b_frame_7_edit.json", "{\"1\": ");
        ExportResult result = export(data, decide(data, Verdict.ACCEPT, "fine/b_frame_7_1", "room/b_frame_7_0"), false);
        assertThat(result.samples()).isEqualTo(1);
        assertThat(result.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("not valid JSON"));
    }

    @Test
    void detectionsThatBreakOffAreKeptUpToTheBreak() throws Exception {
        DataSet data = manifoldData();
        String whole = cache("my 写真..1_0", "my 写真..1_2", "b_frame_7_1");
        put("eval/bold/fine_eval/infer_cache.json", whole.substring(0, whole.length() - 100));
        ExportResult result = export(data, decide(data, Verdict.ACCEPT, "fine/my 写真..1_2", "fine/b_frame_7_1"), false);
        assertThat(result.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.file()).hasFileName("infer_cache.json"));
        JsonNode cache =
                ExportJson.MAPPER.readTree(Files.readString(out.resolve("eval/bold/fine_eval/infer_cache.json")));
        assertThat(cache.propertyNames()).containsExactly("my 写真..1_2");
    }

    @Test
    void anAcceptedSampleThatTheDataDoesNotHoldIsAProblem() throws Exception {
        DataSet data = manifoldData();
        List<Decision> decisions = new ArrayList<>(decide(data, Verdict.ACCEPT, "room/b_frame_7_0"));
        decisions.add(decision(new SampleKey("fine", "gone", "3"), Verdict.ACCEPT));
        assertThat(export(data, decisions, false).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason()).contains("fine/gone_3 is accepted"));
    }

    @Test
    void namesThatLeadOutOfTheFolderAreNotWritten() throws Exception {
        DataSet data = manifoldData();
        Sample good = data.samples().getFirst();
        List<Sample> samples = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        for (SampleKey key : List.of(
                new SampleKey("../up", "a", "0"),
                new SampleKey("fine", "../../a", "0"),
                new SampleKey("fine", "a", "0/../../../x"),
                new SampleKey("fine", "a\\b", "0"),
                new SampleKey("fine", "a\u0000", "0"))) {
            samples.add(new Sample(key, good.edit(), good.editFile(), good.source(), null, null, List.of(), List.of()));
            decisions.add(decision(key, Verdict.ACCEPT));
        }
        Path outside = Files.writeString(dir.resolve("secret.png"), "not in the data");
        SampleKey thief = new SampleKey("fine", "my 写真..1", "2");
        samples.add(new Sample(
                thief,
                good.edit(),
                root.resolve("fine_dataset/my 写真..1_edit_2.json"),
                root.resolve("fine_dataset/my 写真..1.jpg"),
                outside,
                null,
                List.of(),
                List.of(
                        new EditedImage("..", root.resolve("fine_dataset/b_frame_7.png"), null),
                        new EditedImage("bold", root.resolve("../secret.png"), null))));
        decisions.add(decision(thief, Verdict.ACCEPT));
        List<String> before = filesBelow(dir);
        ExportResult result = export(new DataSet(root, samples, List.of(), List.of()), decisions, false);
        assertThat(result.samples()).isEqualTo(1);
        assertThat(result.problems()).hasSize(8);
        assertThat(filesBelow(out))
                .containsExactlyInAnyOrder(
                        "manifest.json",
                        "fine_dataset/my 写真..1.jpg",
                        "fine_dataset/my 写真..1_objects.json",
                        "fine_dataset/my 写真..1_edit_2.json");
        assertThat(filesBelow(dir).stream().filter(f -> !f.startsWith("curated")))
                .containsExactlyElementsOf(before);
        assertThat(Files.readString(outside, StandardCharsets.UTF_8)).isEqualTo("not in the data");
    }
}
