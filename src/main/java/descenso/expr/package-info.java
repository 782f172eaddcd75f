/** Stub until the package comes. Imports nothing. */
@NullMarked
package descenso.expr;

import org.jspecify.annotations.NullMarked;
