/**
 * The start of the tutor, from the arguments to the first frame, with the run that archives classes for faster starts.
 *
 * <p>May import {@code firstframe}, {@code process} and the packages below {@code cli}.
 */
@NullMarked
package descenso.cli.start;

import org.jspecify.annotations.NullMarked;
