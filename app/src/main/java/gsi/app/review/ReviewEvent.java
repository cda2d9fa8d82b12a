package gsi.app.review;

import gsi.annotation.Change;
import gsi.dataset.SampleKey;
import java.util.List;

/** Something that happened in a review and that a person should hear of. */
public sealed interface ReviewEvent {

    /** A decision is on disk. */
    record Decided(Change change) implements ReviewEvent {}

    /** The same decision about many samples is on disk. */
    record DecidedMany(List<Change> changes) implements ReviewEvent {}

    /** Note and ratings of a decided sample are on disk. */
    record RemarksSaved(SampleKey key) implements ReviewEvent {}

    /** A decision was taken back, or all that were made at once. */
    record Undone(List<Change> changes) implements ReviewEvent {}

    /** A decision was put back, or all that were made at once. */
    record Redone(List<Change> changes) implements ReviewEvent {}

    /** Other programs have decided, taken back or put back in the same project. */
    record ByOthers(List<Change> changes) implements ReviewEvent {}

    /** Nothing was decided, because the pair was not on screen yet. */
    record NotOnScreen() implements ReviewEvent {}

    /** There is no sample further on, or before. */
    record AtTheEnd(boolean last) implements ReviewEvent {}

    /** Every sample of the queue has a decision. */
    record NothingLeft() implements ReviewEvent {}

    /** Something was not saved. */
    record Failed(Exception error) implements ReviewEvent {}
}
