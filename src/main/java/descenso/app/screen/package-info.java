/**
 * The contract of a screen and the state that all screens share.
 *
 * <p>May import {@code key}, {@code race} and the packages below {@code app}.
 */
@NullMarked
package descenso.app.screen;

import org.jspecify.annotations.NullMarked;
