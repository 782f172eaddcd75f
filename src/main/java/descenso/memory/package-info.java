/**
 * A model of memory that determines when a review is due: FSRS-6, as pure functions of a memory state, a rating and a
 * day.
 *
 * <p>Imports nothing: the packages above pass what is reviewed and on which day.
 */
@NullMarked
package descenso.memory;

import org.jspecify.annotations.NullMarked;
