/**
 * ꟻLIP for images of ordinary range: how visible a difference is to a person who blinks between two images (Andersson,
 * Nilsson, Akenine-Möller, Oskarsson, Åström, Fairchild: "FLIP: A Difference Evaluator for Alternating Images", 2020).
 */
@NullMarked
package gsi.scorer.flip;

import org.jspecify.annotations.NullMarked;
