/** What a person can do: one enum that menus, buttons, keys and key help come from. */
@NullMarked
package gsi.app.command;

import org.jspecify.annotations.NullMarked;
