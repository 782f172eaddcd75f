/**
 * One step in detail: the equations of its update rule with numbers, and the inspection of a recorded step.
 *
 * <p>May import {@code section}, {@code table}, {@code text}, {@code trend} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.step;

import org.jspecify.annotations.NullMarked;
