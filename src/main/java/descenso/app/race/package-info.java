/**
 * A race, its progress and its playback speed.
 *
 * <p>May import only the packages below {@code app}.
 */
@NullMarked
package descenso.app.race;

import org.jspecify.annotations.NullMarked;
