/**
 * Experiments: their files, their headers and their knobs.
 *
 * <p>May import {@code data}, {@code optimizer}, {@code run}, {@code setting}, {@code source}, {@code task},
 * {@code value}, {@code yaml} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.experiment;

import org.jspecify.annotations.NullMarked;
