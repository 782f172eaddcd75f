/**
 * Actions, key maps and the commands of plain mode.
 *
 * <p>May import the packages below {@code app} only.
 */
@NullMarked
package descenso.app.key;

import org.jspecify.annotations.NullMarked;
