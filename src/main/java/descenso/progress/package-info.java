/**
 * The stored data of a learner, which are the saved state and the journal of attempts, and the results that are derived
 * from the journal and never stored: knowledge and due reviews.
 *
 * <p>May import the basics and the tools, and jackson-core.
 */
@NullMarked
package descenso.progress;

import org.jspecify.annotations.NullMarked;
