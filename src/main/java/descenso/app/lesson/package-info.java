/**
 * The screens of the course (page, contents, search, progress and the list of experiments), drawn and in plain mode,
 * and the guided path through the course.
 *
 * <p>May import {@code lab}, {@code quiz}, {@code screen} and the packages below {@code app}.
 */
@NullMarked
package descenso.app.lesson;

import org.jspecify.annotations.NullMarked;
