/**
 * Rendering of a page of the course, its blocks as lines and as spoken paragraphs, and the search through all pages.
 *
 * <p>May import {@code question}, {@code section}, {@code text} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.lesson;

import org.jspecify.annotations.NullMarked;
