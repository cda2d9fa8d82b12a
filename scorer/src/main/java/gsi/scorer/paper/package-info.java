/**
 * The {@code paper} profile: scores as the paper describes them, direction-aware, with named tolerances (protocol.md §11;
 * the precise definition is docs/paper-profile.md).
 */
@NullMarked
package gsi.scorer.paper;

import org.jspecify.annotations.NullMarked;
