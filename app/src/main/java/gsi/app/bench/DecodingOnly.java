package gsi.app.bench;

import gsi.dataset.DataException;
import gsi.dataset.EditedImage;
import gsi.dataset.Sample;
import gsi.dataset.image.ImageFiles;
import gsi.scorer.RunScorer.Scoring;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads what scoring reads, and does nothing with it: each photo once, each edited image. For one pass. */
final class DecodingOnly implements Scoring<Boolean> {

    private final Set<Path> photos = ConcurrentHashMap.newKeySet();

    @Override
    public Boolean score(Sample sample, EditedImage edited) {
        try {
            if (photos.add(sample.source())) {
                ImageFiles.readPhoto(sample.source());
            }
            ImageFiles.readPhoto(edited.file());
            return true;
        } catch (DataException e) {
            return false;
        }
    }
}
