/** The command line: thin commands over the modules, and one place that turns exceptions into a line and an exit code. */
@NullMarked
package gsi.app.cli;

import org.jspecify.annotations.NullMarked;
