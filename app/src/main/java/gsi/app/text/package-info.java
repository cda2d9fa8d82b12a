/** Text for people, from resource bundles. */
@NullMarked
package gsi.app.text;

import org.jspecify.annotations.NullMarked;
