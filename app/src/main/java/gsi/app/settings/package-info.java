/** What the program remembers between starts, in one JSON file. */
@NullMarked
package gsi.app.settings;

import org.jspecify.annotations.NullMarked;
