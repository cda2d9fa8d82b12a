/** Placeholder. */
@NullMarked
package gsi.scorer;

import org.jspecify.annotations.NullMarked;
