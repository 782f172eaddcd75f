/**
 * Experiments: their specification, the knobs and the names by which a learner changes them, and what is written.
 *
 * <p>May import {@code task}, {@code run}, {@code setting}, {@code source} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.experiment;

import org.jspecify.annotations.NullMarked;
