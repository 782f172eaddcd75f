/**
 * Settings, which are paths into an experiment with new values.
 *
 * <p>May import {@code source} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.setting;

import org.jspecify.annotations.NullMarked;
