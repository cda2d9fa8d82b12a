/** Writes pictures of scenes into files: stills and turntables. Plain Java, no display needed. */
@NullMarked
package gsi.viewer3d.export;

import org.jspecify.annotations.NullMarked;
