/**
 * The texts of a course with their source positions and diagnostics: its folder and files, YAML, the schema of its
 * mappings, Markdown with formulas, and the readers of values and of data files.
 *
 * <p>May import only the packages below {@code course}.
 */
@NullMarked
package descenso.course.source;

import org.jspecify.annotations.NullMarked;
