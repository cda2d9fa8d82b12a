/** Which part of an image an edit may change, and the gate for edits that change more (protocol.md §6). */
@NullMarked
package gsi.scorer.locality;

import org.jspecify.annotations.NullMarked;
