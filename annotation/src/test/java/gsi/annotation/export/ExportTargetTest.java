package gsi.annotation.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gsi.annotation.Decision;
import gsi.annotation.Verdict;
import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.SampleKey;
import gsi.dataset.layout.DataSetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where an export may go, and that it is there whole or not at all. */
class ExportTargetTest extends ExportScene {

    @Test
    void nothingAcceptedIsNoExport() throws Exception {
        DataSet data = manifoldData();
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> export(data, decide(data, Verdict.FLAG, "room/b_frame_7_0"), false))
                .withMessageContaining("no accepted sample");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderWithOtherThingsIsRefusedWhateverIsAsked() throws Exception {
        DataSet data = manifoldData();
        List<Decision> one = decide(data, Verdict.ACCEPT, "room/b_frame_7_0");
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.tex"), "years of work");
        for (boolean replace : new boolean[] {false, true}) {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> export(data, one, replace))
                    .withMessageContaining("not empty");
        }
        assertThat(filesBelow(out)).containsExactly("thesis.tex");
    }

    @Test
    void anEarlierExportIsReplacedOnlyWhenAskedForAndOnlyIfNothingWasAdded() throws Exception {
        DataSet data = manifoldData();
        Files.createDirectories(out);
        export(data, decide(data, Verdict.ACCEPT, "room/b_frame_7_0"), false);
        List<Decision> other = decide(data, Verdict.ACCEPT, "fine/my 写真..1_2");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> export(data, other, false))
                .withMessageContaining("earlier export");
        Path added = Files.writeString(out.resolve("review.gsi"), "somebody's decisions");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> export(data, other, true))
                .withMessageContaining("review.gsi");
        assertThat(added).exists();
        Files.delete(added);
        export(data, other, true);
        assertThat(keys(new DataSetReader().read(out)))
                .extracting(SampleKey::toString)
                .containsExactly("fine/my 写真..1_2");
        try (Stream<Path> beside = Files.list(dir)) {
            assertThat(beside).containsExactlyInAnyOrder(root, out);
        }
    }

    @Test
    void theDataItselfIsNeverReplacedOrMixedWithItsExport() throws Exception {
        DataSet data = manifoldData();
        List<Decision> one = decide(data, Verdict.ACCEPT, "room/b_frame_7_0");
        List<String> before = filesBelow(root);
        for (Path bad : List.of(root, dir, root.resolve("eval/new"), root.resolve("best_dataset"))) {
            out = bad;
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> export(data, one, true))
                    .withMessageContaining("choose another folder");
        }
        out = root.resolve("fine_dataset/b_frame_7.png/../../curated");
        export(data, one, false);
        assertThat(filesBelow(root)).containsAll(before);
        // An export opened as data must not be replaced by its own export.
        out = root.resolve("curated");
        DataSet curated = new DataSetReader().read(out);
        assertThatThrownBy(() -> export(curated, one, true)).hasMessageContaining("holds the data");
    }

    @Test
    void aCancelledExportLeavesNothing() throws Exception {
        DataSet data = manifoldData();
        List<Decision> two = decide(data, Verdict.ACCEPT, "fine/my 写真..1_2", "room/b_frame_7_0");
        List<String> heard = new ArrayList<>();
        CuratedExport export = new CuratedExport("0.1.0", () -> NOW);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> export.write(data, two, Map.of(), out, false, (done, total) -> {
                    heard.add(done + "/" + total);
                    throw new CancellationException();
                }));
        assertThat(heard).containsExactly("1/2");
        try (Stream<Path> beside = Files.list(dir)) {
            assertThat(beside).containsExactly(root);
        }
    }

    @Test
    void aFailureWhileWritingLeavesNothingAndTheEarlierExportAsItWas() throws Exception {
        DataSet data = manifoldData();
        List<Decision> two = decide(data, Verdict.ACCEPT, "fine/my 写真..1_2", "room/b_frame_7_0");
        export(data, decide(data, Verdict.ACCEPT, "fine/b_frame_7_1"), false);
        List<String> before = filesBelow(dir);
        CuratedExport export = new CuratedExport("0.1.0", () -> NOW);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() ->
                        export.write(data, two, Map.of(), out, true, (done, total) -> blockFolder("room_dataset")))
                .satisfies(e -> assertThat(e.file()).isEqualTo(out))
                .withMessageContaining("could not be written");
        assertThat(filesBelow(dir)).isEqualTo(before);
    }

    /** Puts a file where the unfinished export is about to make a folder. */
    private void blockFolder(String name) {
        try (Stream<Path> beside = Files.list(dir)) {
            for (Path p : beside.filter(f -> f.getFileName().toString().startsWith(".curated.part-"))
                    .toList()) {
                if (Files.notExists(p.resolve(name))) {
                    Files.writeString(p.resolve(name), "in the way");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
