/** The review desk: queue, instruction, decision; its view-model knows no toolkit. */
@NullMarked
package gsi.app.review;

import org.jspecify.annotations.NullMarked;
