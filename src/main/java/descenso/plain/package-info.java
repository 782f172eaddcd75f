/**
 * The tutor line by line, for terminals without a screen and for learners who cannot see it: commands in, sentences
 * out.
 *
 * <p>May import {@code runtime} and all below it, and JLine.
 */
@NullMarked
package descenso.plain;

import org.jspecify.annotations.NullMarked;
