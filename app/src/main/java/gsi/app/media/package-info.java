/** Pictures for the screen: decoded off the FX thread, kept in caches weighed by bytes. */
@NullMarked
package gsi.app.media;

import org.jspecify.annotations.NullMarked;
