/** What surfaces look like: colours, gloss and procedural textures over points in metres. */
@NullMarked
package gsi.synth.finish;

import org.jspecify.annotations.NullMarked;
