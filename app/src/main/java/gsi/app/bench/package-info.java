/** Measurements of the whole program, repeatable from the command line. */
@NullMarked
package gsi.app.bench;

import org.jspecify.annotations.NullMarked;
