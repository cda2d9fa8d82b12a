package gsi.annotation.export;

import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.annotation.Decision;
import gsi.annotation.Verdict;
import gsi.dataset.DataException;
import gsi.dataset.DataSet;
import gsi.dataset.Problem;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import tools.jackson.core.JacksonException;

/**
 * Writes the accepted samples into a folder that is a data set of its own: photo, edit, depth, objects, ground truth, each
 * model's edited image and detections (protocol.md §9), and a {@code manifest.json} that says what was decided and corrected
 * and holds a SHA-256 of every file. Files are copied, never linked, so the export stays as it is whatever happens to the source.
 *
 * <p>The folder is written beside its place under another name, synced to disk and moved there at the end: whoever looks sees
 * the whole export or none.
 */
public final class CuratedExport {

    private final String programVersion;
    private final InstantSource clock;

    /**
     * An exporter.
     *
     * @param programVersion noted in the manifest
     * @param clock tells the time noted in the manifest
     */
    public CuratedExport(String programVersion, InstantSource clock) {
        this.programVersion = programVersion;
        this.clock = clock;
    }

    /**
     * Exports what is accepted. A sample whose photo or edit cannot be copied is left out, any other missing file is left
     * away; both are listed as problems.
     *
     * @param data where the samples are
     * @param decisions the decisions that count, of any verdict
     * @param corrections those that count, as {@link gsi.annotation.ReviewProject#corrections()} gives them; they stand in
     *     the exported edits, and the manifest tells what the files said
     * @param out the folder to make; must not exist or be empty
     * @param replace whether {@code out} may also be an earlier export, which is then replaced
     * @throws DataException if {@code out} may not be used, nothing is left to export, or writing fails (a full disk, say);
     *     {@code out} is then as it was
     * @throws CancellationException if {@code progress} throws it; {@code out} is then as it was
     */
    public ExportResult write(
            DataSet data,
            Collection<Decision> decisions,
            Map<SampleKey, Map<CorrectionField, Correction>> corrections,
            Path out,
            boolean replace,
            ExportProgress progress)
            throws DataException {
        TargetFolder target = TargetFolder.check(out, data.root(), replace);
        List<Problem> problems = new ArrayList<>();
        Map<SampleKey, Decision> accepted = accepted(data, decisions, problems);
        if (accepted.isEmpty()) {
            throw new DataException(target.path(), "there is no accepted sample to export" + first(problems));
        }
        try (StagingFolder staging = target.stage()) {
            ExportedFiles files = new ExportedFiles(staging.path());
            SampleCopy copy = new SampleCopy(data.root(), files, corrections, problems);
            List<Decision> exported = copy(data, accepted, copy, progress);
            if (exported.isEmpty()) {
                throw new DataException(
                        target.path(), "none of the accepted samples can be exported" + first(problems));
            }
            Manifest manifest = new Manifest(
                    programVersion, clock.instant(), data.root(), exported, decisions, copy.applied(), problems);
            manifest.write(files);
            files.sync();
            problems.addAll(target.publish(staging));
            return new ExportResult(target.path(), exported.size(), files.count(), files.bytes(), problems);
        } catch (DataException e) {
            throw e;
        } catch (IOException | JacksonException e) {
            throw new DataException(target.path(), "could not be written: " + e.getMessage(), e);
        }
    }

    private static List<Decision> copy(
            DataSet data, Map<SampleKey, Decision> accepted, SampleCopy copy, ExportProgress progress)
            throws IOException {
        List<Decision> exported = new ArrayList<>();
        int done = 0;
        for (Sample sample : data.samples()) {
            Decision decision = accepted.get(sample.key());
            if (decision != null) {
                if (copy.add(sample)) {
                    exported.add(decision);
                }
                progress.at(++done, accepted.size());
            }
        }
        copy.addDetections();
        return exported;
    }

    private static Map<SampleKey, Decision> accepted(
            DataSet data, Collection<Decision> decisions, List<Problem> problems) {
        Map<SampleKey, Decision> accepted = new HashMap<>();
        for (Decision d : decisions) {
            if (d.verdict() == Verdict.ACCEPT) {
                accepted.put(d.key(), d);
            }
        }
        Set<SampleKey> unknown = new TreeSet<>(accepted.keySet());
        data.samples().forEach(s -> unknown.remove(s.key()));
        for (SampleKey key : unknown) {
            problems.add(new Problem(data.root(), key + " is accepted, but the data does not hold it", key));
            accepted.remove(key);
        }
        return accepted;
    }

    private static String first(List<Problem> problems) {
        return problems.isEmpty() ? "" : ": " + problems.getFirst();
    }
}
