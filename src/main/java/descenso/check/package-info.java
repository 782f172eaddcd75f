/**
 * The lesson linter: the errors that the author of a course should correct.
 *
 * <p>May import {@code course}, {@code view}, {@code math} and all below; it reads files and changes none.
 */
@NullMarked
package descenso.check;

import org.jspecify.annotations.NullMarked;
