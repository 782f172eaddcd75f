/**
 * A race, its progress and its speed.
 *
 * <p>May import only the packages below {@code app}.
 */
@NullMarked
package descenso.app.race;

import org.jspecify.annotations.NullMarked;
