/** Candidates as files: both forms of the benchmark's edit JSON (protocol.md §9) and one line of JSON per candidate. */
@NullMarked
package gsi.candidates.out;

import org.jspecify.annotations.NullMarked;
