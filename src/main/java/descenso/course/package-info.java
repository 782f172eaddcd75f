/**
 * The course on disk, read: Markdown, YAML and the data that experiments name become values, and whatever is wrong a
 * {@link descenso.course.source.Diagnostic} with its file, line and column. Bodies are parsed when first asked for, since the first
 * screen needs only one of them.
 *
 * <p>May import the floors below: {@code phrases}, {@code quiz} for questions, {@code train}, {@code optim} and
 * {@code expr} for experiments; and commonmark, snakeyaml-engine and jackson-core, none of whose types leaves this package.
 */
@NullMarked
package descenso.course;

import org.jspecify.annotations.NullMarked;
