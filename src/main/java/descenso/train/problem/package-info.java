/**
 * The interfaces of problems and objectives, and the problems that are not networks.
 *
 * <p>May import only the packages below {@code train}.
 */
@NullMarked
package descenso.train.problem;

import org.jspecify.annotations.NullMarked;
