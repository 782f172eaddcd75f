/**
 * The loop of a session, and the workers that carry out the commands of the screens.
 *
 * <p>May import {@code app} and all below it. It uses a terminal only through its interface.
 */
@NullMarked
package descenso.runtime;

import org.jspecify.annotations.NullMarked;
