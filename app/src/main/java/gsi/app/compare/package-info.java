/** Source and edited image side by side, zoomed and panned together, with projected boxes. */
@NullMarked
package gsi.app.compare;

import org.jspecify.annotations.NullMarked;
