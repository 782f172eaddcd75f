/**
 * The state of one lab session: knobs, selection, prediction and challenges.
 *
 * <p>May import {@code race}, {@code screen} and the packages below {@code app}.
 */
@NullMarked
package descenso.app.labstate;

import org.jspecify.annotations.NullMarked;
