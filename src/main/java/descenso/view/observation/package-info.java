/**
 * The question after a run about what its picture shows: found in the history, put into words, and graded.
 *
 * <p>May import {@code chart}, {@code section}, {@code table}, {@code text}, {@code trend} and the packages below
 * {@code view}.
 */
@NullMarked
package descenso.view.observation;

import org.jspecify.annotations.NullMarked;
