/**
 * Text and numbers: digits, sentences, lists and inline prose.
 *
 * <p>May import the packages below {@code view} only.
 */
@NullMarked
package descenso.view.text;

import org.jspecify.annotations.NullMarked;
