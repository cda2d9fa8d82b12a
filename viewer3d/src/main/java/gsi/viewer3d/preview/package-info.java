/**
 * What an edit would look like before anybody has edited anything: the object's points cut out of the cloud by its box, carried
 * over to another box, and drawn into the photo again with what hides them. No user interface.
 */
@NullMarked
package gsi.viewer3d.preview;

import org.jspecify.annotations.NullMarked;
