/** The command palette: a few letters lead to a command, a sample, a folder. */
@NullMarked
package gsi.app.palette;

import org.jspecify.annotations.NullMarked;
