/**
 * The search index of the course, its hits and their highlighting.
 *
 * <p>May import {@code lesson}, {@code section}, {@code text} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.search;

import org.jspecify.annotations.NullMarked;
