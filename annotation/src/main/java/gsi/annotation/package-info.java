/** Placeholder. */
@NullMarked
package gsi.annotation;

import org.jspecify.annotations.NullMarked;
