package gsi.annotation.export;

import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.annotation.export.ExportPath.UnsafeNameException;
import gsi.annotation.export.ExportedFiles.UnreadableSourceException;
import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Copies samples into an export, one after another. */
final class SampleCopy {

    private final Path dataRoot;
    private final ExportedFiles files;
    private final List<Problem> problems;
    private final Map<SampleKey, Map<CorrectionField, Correction>> corrections;
    private final List<CorrectedEdit.Applied> applied = new ArrayList<>();

    /** Keys of the samples whose edited image was copied, by the file that holds their detections. */
    private final Map<DetectionFile, Set<String>> wanted = new TreeMap<>();

    SampleCopy(
            Path dataRoot,
            ExportedFiles files,
            Map<SampleKey, Map<CorrectionField, Correction>> corrections,
            List<Problem> problems) {
        this.dataRoot = dataRoot.toAbsolutePath().normalize();
        this.files = files;
        this.corrections = corrections;
        this.problems = problems;
    }

    /** The corrections that stand in the exported edits, in the order of the samples. */
    List<CorrectedEdit.Applied> applied() {
        return applied;
    }

    /** Whether the sample is in the export now; if not, a problem says why. */
    boolean add(Sample sample) throws IOException {
        SampleKey key = sample.key();
        String folder = key.set() + "_dataset";
        ExportPath edit;
        try {
            edit = ExportPath.of(folder, key.editStem() + ".json");
        } catch (UnsafeNameException e) {
            problems.add(new Problem(sample.editFile(), String.valueOf(e.getMessage()), key));
            return false;
        }
        if (files.has(edit)) {
            problems.add(new Problem(sample.editFile(), "there are two samples of this name", key));
            return false;
        }
        if (!copyEdit(sample, edit)) {
            return false;
        }
        if (!copy(sample.source(), key, folder)) {
            files.remove(edit);
            applied.removeIf(a -> a.correction().key().equals(key));
            return false;
        }
        copyCompanions(sample, folder);
        for (EditedImage image : sample.edited()) {
            copyEdited(image, key);
        }
        return true;
    }

    /** The edit's JSON, unknown fields included: as it is, or with what was corrected; out of a file of several, its entry. */
    private boolean copyEdit(Sample sample, ExportPath to) throws IOException {
        Path file = sample.editFile();
        boolean alone = nameOf(file).equals(sample.key().editStem() + ".json");
        Map<CorrectionField, Correction> corrected = corrections.getOrDefault(sample.key(), Map.of());
        if (alone && corrected.isEmpty()) {
            return copy(file, to, sample.key());
        }
        ObjectNode edit;
        try {
            edit = alone
                    ? EditEntry.readWhole(file)
                    : EditEntry.read(file, sample.key().queryId());
        } catch (DataException e) {
            problems.add(new Problem(e.file(), e.reason(), sample.key()));
            return false;
        }
        List<CorrectedEdit.Applied> changes = CorrectedEdit.apply(edit, corrected);
        byte[] json = ExportJson.MAPPER.writeValueAsBytes(edit);
        files.write(to, out -> out.write(json));
        applied.addAll(changes);
        return true;
    }

    private void copyCompanions(Sample sample, String folder) throws IOException {
        copyIfThere(sample.depth(), sample.key(), folder);
        for (Path cloud : sample.clouds()) {
            copyIfThere(cloud, sample.key(), folder);
        }
        copyIfThere(sample.groundTruth(), sample.key(), folder);
        Path objects = sample.source().resolveSibling(sample.key().imageId() + "_objects.json");
        copyIfThere(Files.exists(objects) ? objects : null, sample.key(), folder);
    }

    private void copyIfThere(@Nullable Path file, SampleKey key, String folder) throws IOException {
        if (file != null) {
            copy(file, key, folder);
        }
    }

    private void copyEdited(EditedImage image, SampleKey key) throws IOException {
        if (copy(image.file(), key, "eval", image.model(), "generated_images_" + key.set())) {
            wanted.computeIfAbsent(new DetectionFile(image.model(), key.set()), f -> new TreeSet<>())
                    .add(key.key());
        }
    }

    private boolean copy(Path file, SampleKey key, String... folders) throws IOException {
        String[] names = Arrays.copyOf(folders, folders.length + 1);
        names[folders.length] = nameOf(file);
        try {
            return copy(file, ExportPath.of(names), key);
        } catch (UnsafeNameException e) {
            problems.add(new Problem(file, String.valueOf(e.getMessage()), key));
            return false;
        }
    }

    private boolean copy(Path file, ExportPath to, SampleKey key) throws IOException {
        if (files.has(to)) {
            // A photo belongs to several samples.
            return true;
        }
        if (!file.toAbsolutePath().normalize().startsWith(dataRoot)) {
            problems.add(new Problem(file, "lies outside the data folder and is not exported", key));
            return false;
        }
        try {
            files.copy(file, to);
            return true;
        } catch (UnreadableSourceException e) {
            String reason = e.getCause() instanceof NoSuchFileException
                    ? "the file is missing"
                    : "cannot be read: " + e.getMessage();
            problems.add(new Problem(file, reason, key));
            return false;
        }
    }

    /** Adds each model's detections of the samples added before. */
    void addDetections() throws IOException {
        for (Map.Entry<DetectionFile, Set<String>> e : wanted.entrySet()) {
            Path source = e.getKey().below(dataRoot);
            if (Files.exists(source)) {
                try {
                    ExportPath to = e.getKey().path();
                    files.write(to, out -> DetectionFile.copyEntries(source, e.getValue(), out, problems));
                } catch (UnsafeNameException | UnreadableSourceException x) {
                    problems.add(new Problem(source, "cannot be copied: " + x.getMessage(), null));
                }
            }
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
