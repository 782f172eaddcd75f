/**
 * The loop of a session, and the workers that carry out the commands of the screens: files, races, previews and
 * exports.
 *
 * <p>May import {@code app} and all below it, and uses a terminal only through its interface.
 */
@NullMarked
package descenso.runtime;

import org.jspecify.annotations.NullMarked;
