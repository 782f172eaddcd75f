/**
 * Trials of an experiment: their limits, stop criteria, measures, searches, sweeps and theoretical values.
 *
 * <p>May import {@code optimizer}, {@code problem}, {@code source}, {@code value}, {@code yaml} and the packages below
 * {@code course}.
 */
@NullMarked
package descenso.course.run;

import org.jspecify.annotations.NullMarked;
