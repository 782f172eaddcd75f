/**
 * Trials of an experiment: problems, optimizers with their names, limits, measures, searches, sweeps and theoretical
 * values.
 *
 * <p>May import {@code setting}, {@code source} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.run;

import org.jspecify.annotations.NullMarked;
