/**
 * The state of one lab session: the experiment with its race, its knobs, prediction and challenges, and what is
 * selected and shown.
 *
 * <p>May import {@code race}, {@code screen} and the packages below {@code app}.
 */
@NullMarked
package descenso.app.labstate;

import org.jspecify.annotations.NullMarked;
