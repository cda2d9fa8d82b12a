/** Photos with boxes, and the edits that could be asked of them: records only, all in the photo's camera frame. */
@NullMarked
package gsi.candidates.model;

import org.jspecify.annotations.NullMarked;
