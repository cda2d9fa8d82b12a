/** The queue on screen: which samples, in which order, and the ways to choose them. */
@NullMarked
package gsi.app.queue;

import org.jspecify.annotations.NullMarked;
