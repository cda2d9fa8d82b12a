/** The files of protocol.md §9: one class per on-disk layout, and {@link gsi.dataset.layout.DataSetReader} as the door. */
@NullMarked
package gsi.dataset.layout;

import org.jspecify.annotations.NullMarked;
