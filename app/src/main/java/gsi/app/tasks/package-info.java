/** Work off the FX thread, results on it. */
@NullMarked
package gsi.app.tasks;

import org.jspecify.annotations.NullMarked;
