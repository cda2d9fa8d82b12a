/** The window: wiring, menus, status bar, opening and closing of projects. */
@NullMarked
package gsi.app.window;

import org.jspecify.annotations.NullMarked;
