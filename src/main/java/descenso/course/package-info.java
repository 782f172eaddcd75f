/**
 * The course on disk, read: Markdown and YAML become values, and whatever is wrong a {@link descenso.course.Fault} with
 * its file, line and column. Bodies are parsed when first asked for, since the first screen needs only one of them.
 *
 * <p>May import {@code phrases} and the crafts below it, of which {@code quiz} so far; commonmark and snakeyaml-engine,
 * none of whose types leaves this package.
 */
@NullMarked
package descenso.course;

import org.jspecify.annotations.NullMarked;
