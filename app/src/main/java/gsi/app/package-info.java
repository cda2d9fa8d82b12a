/** Placeholder. */
@NullMarked
package gsi.app;

import org.jspecify.annotations.NullMarked;
