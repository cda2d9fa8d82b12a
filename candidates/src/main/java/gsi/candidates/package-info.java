/**
 * GSI-Real candidates: photos with camera and boxes go in, worded and measurable edit candidates come out.
 */
@NullMarked
package gsi.candidates;

import org.jspecify.annotations.NullMarked;
