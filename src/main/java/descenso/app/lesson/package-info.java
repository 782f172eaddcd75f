/**
 * Screens of the course: lesson, contents, search and progress.
 *
 * <p>May import {@code key}, {@code lab}, {@code quiz}, {@code screen} and the packages below {@code app}.
 */
@NullMarked
package descenso.app.lesson;

import org.jspecify.annotations.NullMarked;
