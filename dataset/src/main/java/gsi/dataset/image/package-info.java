/** Photos and depth maps: decoded on demand, with broken and truncated files told apart from good ones. */
@NullMarked
package gsi.dataset.image;

import org.jspecify.annotations.NullMarked;
