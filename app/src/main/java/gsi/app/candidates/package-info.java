/**
 * Candidates on screen: made of a folder of photos, their way through the filters as a funnel whose thresholds can be moved,
 * why each was dropped, and what people's decisions say of the filters.
 */
@NullMarked
package gsi.app.candidates;

import org.jspecify.annotations.NullMarked;
