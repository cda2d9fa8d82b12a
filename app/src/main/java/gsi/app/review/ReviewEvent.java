package gsi.app.review;

import gsi.annotation.Change;
import gsi.dataset.SampleKey;

/** Something that happened in a review and that a person should hear of. */
public sealed interface ReviewEvent {

    /** A decision is on disk. */
    record Decided(Change change) implements ReviewEvent {}

    /** A note is on disk. */
    record NoteSaved(SampleKey key) implements ReviewEvent {}

    /** A decision was taken back. */
    record Undone(Change change) implements ReviewEvent {}

    /** A decision was put back. */
    record Redone(Change change) implements ReviewEvent {}

    /** There is no sample further on, or before. */
    record AtTheEnd(boolean last) implements ReviewEvent {}

    /** Every sample of the queue has a decision. */
    record NothingLeft() implements ReviewEvent {}

    /** Something was not saved. */
    record Failed(Exception error) implements ReviewEvent {}
}
