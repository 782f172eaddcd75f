/**
 * Text and numbers: digits, sentences, lists and inline prose.
 *
 * <p>May import only the packages below {@code view}.
 */
@NullMarked
package descenso.view.text;

import org.jspecify.annotations.NullMarked;
