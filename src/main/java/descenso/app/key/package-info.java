/**
 * Actions, key maps and the commands of plain mode.
 *
 * <p>May import only the packages below {@code app}.
 */
@NullMarked
package descenso.app.key;

import org.jspecify.annotations.NullMarked;
