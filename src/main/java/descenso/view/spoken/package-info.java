/**
 * Charts in sentences, for plain mode.
 *
 * <p>May import {@code naming}, {@code chart}, {@code table}, {@code text}, {@code trend} and the packages below
 * {@code view}.
 */
@NullMarked
package descenso.view.spoken;

import org.jspecify.annotations.NullMarked;
