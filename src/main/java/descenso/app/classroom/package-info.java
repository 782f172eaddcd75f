/**
 * The screens of the classroom: what a learner answers with the whole class, and the dashboard of the staff; and the
 * pictures of the answers, which both show.
 *
 * <p>May import {@code quiz}, {@code lab}, {@code screen} and the packages below {@code app}.
 */
@NullMarked
package descenso.app.classroom;

import org.jspecify.annotations.NullMarked;
