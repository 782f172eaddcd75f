/**
 * The readers of numbers, expressions, hyperparameters, tolerances and variables in a YAML file.
 *
 * <p>May import {@code data}, {@code compiled}, {@code source}, {@code yaml} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.value;

import org.jspecify.annotations.NullMarked;
