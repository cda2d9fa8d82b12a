/** Instructions from templates in English, Chinese and Japanese, and referring expressions that mean one object. */
@NullMarked
package gsi.candidates.wording;

import org.jspecify.annotations.NullMarked;
