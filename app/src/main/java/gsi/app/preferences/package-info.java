/** The settings on screen: each change applies and is written at once. */
@NullMarked
package gsi.app.preferences;

import org.jspecify.annotations.NullMarked;
