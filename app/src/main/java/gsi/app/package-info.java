/** Where the program starts. One package per screen or job; {@code window} wires them. */
@NullMarked
package gsi.app;

import org.jspecify.annotations.NullMarked;
