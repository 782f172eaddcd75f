/**
 * The actions of a learner, the key maps that bind keys to them, and the plain commands.
 *
 * <p>May import only the packages below {@code app}.
 */
@NullMarked
package descenso.app.key;

import org.jspecify.annotations.NullMarked;
