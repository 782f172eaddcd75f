/**
 * Reports on the progress of a learner and of a class.
 *
 * <p>May import {@code question}, {@code section}, {@code text} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.progress;

import org.jspecify.annotations.NullMarked;
