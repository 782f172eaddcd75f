/**
 * Knobs by name: what a learner types becomes a setting of an experiment.
 *
 * <p>May import {@code experiment}, {@code optimizer}, {@code setting}, {@code source}, {@code yaml} and the packages
 * below {@code course}.
 */
@NullMarked
package descenso.course.knob;

import org.jspecify.annotations.NullMarked;
