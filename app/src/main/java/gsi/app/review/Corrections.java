package gsi.app.review;

import gsi.annotation.CorrectedSample;
import gsi.annotation.Correction;
import gsi.annotation.CorrectionField;
import gsi.annotation.ReviewProject;
import gsi.app.scene.CorrectionStore;
import gsi.app.tasks.TaskRunner;
import gsi.dataset.Sample;
import gsi.dataset.SampleKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The corrections of the samples under review: which count, and new ones on their way to disk. The data's files are never
 * written. FX thread.
 */
public final class Corrections implements CorrectionStore {

    private final ReviewProject project;
    private final TaskRunner runner;
    private final Supplier<String> annotator;
    private final Function<SampleKey, Sample> filed;
    private final CorrectionDrafts drafts;
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final List<Consumer<SampleKey>> listeners = new ArrayList<>();

    /** Taken while a correction is on its way to disk. */
    private final Semaphore writing = new Semaphore(1);

    /**
     * Of a project.
     *
     * @param annotator who corrects from now on
     * @param filed the samples as their files say them
     * @param drafts those that are not saved
     */
    Corrections(
            ReviewProject project,
            TaskRunner runner,
            Supplier<String> annotator,
            Function<SampleKey, Sample> filed,
            CorrectionDrafts drafts) {
        this.project = project;
        this.runner = runner;
        this.annotator = annotator;
        this.filed = filed;
        this.drafts = drafts;
    }

    /** The sample as it counts now. Any thread. */
    Sample applied(Sample asFiled) {
        return CorrectedSample.of(asFiled, project.corrections(asFiled.key()));
    }

    @Override
    public Sample filed(SampleKey key) {
        return filed.apply(key);
    }

    @Override
    public Map<CorrectionField, Correction> of(SampleKey key) {
        return project.corrections(key);
    }

    @Override
    public boolean readOnly() {
        return project.info().readOnly();
    }

    @Override
    public Map<CorrectionField, String> drafts(SampleKey key) {
        return drafts.of(key);
    }

    @Override
    public void keepDraft(SampleKey key, CorrectionField field, @Nullable String value) {
        drafts.keep(key, field, value);
    }

    /** Whether a correction is on its way to disk; another is not taken until it is there. */
    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Tells of every sample whose corrections have changed, by whomever. */
    void onChange(Consumer<SampleKey> listener) {
        listeners.add(listener);
    }

    /**
     * {@inheritDoc}
     *
     * <p>While one is on its way to disk another is refused.
     */
    @Override
    public void save(
            SampleKey key, Map<CorrectionField, @Nullable String> values, Runnable saved, Consumer<Exception> failed) {
        if (saving.get()) {
            failed.accept(new IllegalStateException("another correction is on its way to disk"));
            return;
        }
        saving.set(true);
        writing.acquireUninterruptibly();
        String who = annotator.get();
        Map<CorrectionField, @Nullable String> all = new LinkedHashMap<>(values);
        runner.io(
                () -> {
                    try {
                        for (Map.Entry<CorrectionField, @Nullable String> e : all.entrySet()) {
                            project.correct(who, key, e.getKey(), e.getValue());
                        }
                        return project.correctionsByOthers();
                    } finally {
                        writing.release();
                    }
                },
                others -> {
                    saving.set(false);
                    tell(key);
                    takeOthers(others);
                    saved.run();
                },
                error -> {
                    saving.set(false);
                    tell(key);
                    failed.accept(error);
                });
    }

    private void tell(SampleKey key) {
        listeners.forEach(l -> l.accept(key));
    }

    /** Takes over what {@link ReviewProject#correctionsByOthers} has told. */
    void takeOthers(List<Correction> corrected) {
        corrected.stream().map(Correction::key).distinct().forEach(this::tell);
    }

    /** Waits until nothing is on its way to disk: before the project is closed. */
    void awaitWritten() {
        writing.acquireUninterruptibly();
        writing.release();
    }
}
