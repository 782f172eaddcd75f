/**
 * What the tutor keeps of a learner between two starts.
 *
 * <p>May import {@code tui}, {@code phrases} and the crafts; files are read and written here and nowhere below.
 */
@NullMarked
package descenso.progress;

import org.jspecify.annotations.NullMarked;
