/**
 * Problems of an experiment: functions, networks with their data sets, and sequences of gradients.
 *
 * <p>May import {@code data}, {@code source}, {@code value}, {@code yaml} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.problem;

import org.jspecify.annotations.NullMarked;
