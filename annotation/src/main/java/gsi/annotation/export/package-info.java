/** Curated data sets: the accepted samples, in the layout of protocol.md §9, complete or not at all. */
@NullMarked
package gsi.annotation.export;

import org.jspecify.annotations.NullMarked;
