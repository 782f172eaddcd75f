/**
 * What the tutor keeps of a learner between two starts: the place in the course, and a journal of what was tried; and
 * what follows from the journal: what is known, and what is to be asked again. That is never kept, but always worked out.
 *
 * <p>May import the words and the crafts, and jackson-core; files are read and written here and nowhere below.
 */
@NullMarked
package descenso.progress;

import org.jspecify.annotations.NullMarked;
