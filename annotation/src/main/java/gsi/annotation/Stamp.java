package gsi.annotation;

import java.time.Instant;
import java.util.UUID;

/**
 * Who wrote a journal entry, when, with what.
 *
 * @param sequence place in this project's journal, from 1
 * @param id unique over all projects, so that journals can be merged
 * @param annotator who
 * @param time UTC, to the millisecond
 * @param programVersion the program that wrote it
 */
public record Stamp(long sequence, UUID id, String annotator, Instant time, String programVersion) {

    /** The same at another place, as in another project's journal. */
    Stamp at(long place) {
        return new Stamp(place, id, annotator, time, programVersion);
    }
}
