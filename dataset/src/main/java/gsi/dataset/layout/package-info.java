/** The files of protocol.md §9: one class per on-disk layout. */
@NullMarked
package gsi.dataset.layout;

import org.jspecify.annotations.NullMarked;
