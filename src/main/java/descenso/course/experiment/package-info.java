/**
 * Experiments: the settings that change them, their trials, predictions and challenges, the knobs and the names by
 * which a learner changes them, and what is written.
 *
 * <p>May import {@code source} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.experiment;

import org.jspecify.annotations.NullMarked;
