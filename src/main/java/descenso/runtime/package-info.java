/**
 * The engine: the session's loop, and the workers that carry out what the screens command.
 *
 * <p>May import {@code app} and all below it; it knows a terminal only by its port.
 */
@NullMarked
package descenso.runtime;

import org.jspecify.annotations.NullMarked;
