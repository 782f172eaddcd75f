/**
 * What the tutor keeps of a learner between two starts: the place in the course, and a journal of what was tried.
 *
 * <p>May import {@code tui}, {@code phrases} and the crafts, and jackson-core; files are read and written here and nowhere below.
 */
@NullMarked
package descenso.progress;

import org.jspecify.annotations.NullMarked;
