/**
 * A race, its progress and its speed.
 *
 * <p>May import the packages below {@code app} only.
 */
@NullMarked
package descenso.app.race;

import org.jspecify.annotations.NullMarked;
