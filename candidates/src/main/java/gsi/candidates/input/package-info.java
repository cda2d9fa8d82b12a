/** Scenes from what lies on disk: objects files, detector results, ScanNet++ folders; depth, clouds and the ground. */
@NullMarked
package gsi.candidates.input;

import org.jspecify.annotations.NullMarked;
