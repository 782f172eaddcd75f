/**
 * Experiments: their files, headers, lists, display names and knobs, and the writer of an experiment with its settings.
 *
 * <p>May import {@code compiled}, {@code data}, {@code optimizer}, {@code run}, {@code setting}, {@code source},
 * {@code task}, {@code value}, {@code yaml} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.experiment;

import org.jspecify.annotations.NullMarked;
