/**
 * Courses as parsed values in one file, which load much faster than their Markdown and YAML.
 *
 * <p>May import {@code source} and the packages below {@code course}.
 */
@NullMarked
package descenso.course.compiled;

import org.jspecify.annotations.NullMarked;
