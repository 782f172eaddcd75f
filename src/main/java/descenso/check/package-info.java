/**
 * The lesson linter: what a course's author should mend.
 *
 * <p>May import {@code course}, {@code view}, {@code math} and all below; it reads, and changes nothing.
 */
@NullMarked
package descenso.check;

import org.jspecify.annotations.NullMarked;
