/** The 3D view of a sample: cloud and boxes from the data set's terms into the viewer's. */
@NullMarked
package gsi.app.scene;

import org.jspecify.annotations.NullMarked;
