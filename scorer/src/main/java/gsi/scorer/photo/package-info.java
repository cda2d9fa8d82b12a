/** What is made of a photo once for all its edits. */
@NullMarked
package gsi.scorer.photo;

import org.jspecify.annotations.NullMarked;
