/** First-run hints that go away by themselves. */
@NullMarked
package gsi.app.hints;

import org.jspecify.annotations.NullMarked;
