/**
 * Problems of an experiment: functions, data sets and networks.
 *
 * <p>May import {@code data}, {@code source}, {@code value}, {@code yaml} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.problem;

import org.jspecify.annotations.NullMarked;
