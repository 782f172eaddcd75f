/**
 * The start of the tutor, from the arguments to the first frame.
 *
 * <p>May import {@code process} and the packages below {@code cli}.
 */
@NullMarked
package descenso.cli.start;

import org.jspecify.annotations.NullMarked;
