/**
 * Problems and their objectives, and the problems that are not networks.
 *
 * <p>May import {@code network}, {@code run} and the packages below {@code train}.
 */
@NullMarked
package descenso.train.problem;

import org.jspecify.annotations.NullMarked;
