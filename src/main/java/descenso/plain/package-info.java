/**
 * The tutor line by line, for who has no screen or cannot see it: words in, sentences out.
 *
 * <p>May import {@code runtime} and all below it, and JLine.
 */
@NullMarked
package descenso.plain;

import org.jspecify.annotations.NullMarked;
