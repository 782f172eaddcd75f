/** Stub until the package comes. Imports nothing. */
@NullMarked
package descenso.optim;

import org.jspecify.annotations.NullMarked;
