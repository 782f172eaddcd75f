/**
 * The classroom: what the staff asks of a whole class, who has voted what, and what each learner may know of it. All of
 * it is a pure function of the events in the classroom's log, so that every host of a class computes the same.
 *
 * <p>May import the basics, the tools and {@code progress}, and jackson-core.
 */
@NullMarked
package descenso.classroom;

import org.jspecify.annotations.NullMarked;
