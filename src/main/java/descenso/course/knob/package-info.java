/**
 * Knobs by name: turns the name and the value that a learner types into settings of an experiment.
 *
 * <p>May import {@code experiment}, {@code optimizer}, {@code setting}, {@code source}, {@code yaml} and the packages
 * below {@code course}.
 */
@NullMarked
package descenso.course.knob;

import org.jspecify.annotations.NullMarked;
