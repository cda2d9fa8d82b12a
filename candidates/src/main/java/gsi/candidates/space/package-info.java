/**
 * What space allows: solids and their overlap, their silhouettes in the photo, what the photo's rays hit, the points of a
 * scene by place, and what is under a bottom face. Camera frame throughout: x right, y down, z forward, metres.
 */
@NullMarked
package gsi.candidates.space;

import org.jspecify.annotations.NullMarked;
