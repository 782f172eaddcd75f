/**
 * Problems and their objectives; the small ones.
 *
 * <p>May import {@code network}, {@code run} and the packages below {@code train}.
 */
@NullMarked
package descenso.train.problem;

import org.jspecify.annotations.NullMarked;
