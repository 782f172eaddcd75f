/**
 * Settings, which are paths into an experiment with new values, and the schema of experiments.
 *
 * <p>May import {@code optimizer}, {@code problem}, {@code source}, {@code yaml} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.setting;

import org.jspecify.annotations.NullMarked;
