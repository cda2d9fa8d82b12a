/**
 * What people decided about samples, kept in one SQLite file per project. {@link gsi.annotation.ReviewProject} is the door;
 * the journal in the file is only ever appended to, and everything else is derived from it. Curated data sets are written by
 * {@code export}.
 */
@NullMarked
package gsi.annotation;

import org.jspecify.annotations.NullMarked;
