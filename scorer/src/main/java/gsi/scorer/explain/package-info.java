/**
 * Why a score is what it is: the steps of its cascade as data, with sentences for people who have not read the protocol, and
 * where the two profiles disagree.
 */
@NullMarked
package gsi.scorer.explain;

import org.jspecify.annotations.NullMarked;
