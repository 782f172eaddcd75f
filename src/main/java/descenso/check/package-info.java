/**
 * The linter of a course: reads pages, questions, experiments and translations, changes no file, and reports the errors
 * that the author should correct.
 *
 * <p>May import {@code course}, {@code view}, {@code math} and all below.
 */
@NullMarked
package descenso.check;

import org.jspecify.annotations.NullMarked;
