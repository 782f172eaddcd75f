/**
 * The tutor's stored data of a learner: the place in the course, and the journal of attempts. Also the results derived
 * from the journal: knowledge and due reviews, which are recomputed and never stored.
 *
 * <p>May import the basics and the tools, and jackson-core. Layers below this package neither read nor write files.
 */
@NullMarked
package descenso.progress;

import org.jspecify.annotations.NullMarked;
