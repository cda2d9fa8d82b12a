/** Instruction compliance and spatial accuracy of each operation, as the public evaluator has them (protocol.md §3, §4). */
@NullMarked
package gsi.scorer.operation;

import org.jspecify.annotations.NullMarked;
