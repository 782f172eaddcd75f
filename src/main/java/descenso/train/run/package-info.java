/**
 * The training loop, its history, measures and searches.
 *
 * <p>May import {@code network}, {@code problem} and the packages below {@code train}.
 */
@NullMarked
package descenso.train.run;

import org.jspecify.annotations.NullMarked;
