/** The program's icons as one typed set, and the picture it is known by. */
@NullMarked
package gsi.icons;

import org.jspecify.annotations.NullMarked;
