/**
 * The contract of a screen with its messages, commands and reports, the state that all screens share, the caches of
 * drawn lines and previews, and the base types of plain mode.
 *
 * <p>May import the packages below {@code app}.
 */
@NullMarked
package descenso.app.screen;

import org.jspecify.annotations.NullMarked;
