/**
 * Reads the files of the course. Markdown, YAML and the data of experiments become values; an error becomes a
 * {@link descenso.course.source.Diagnostic} with its source position. Bodies are parsed on first use, because the first
 * screen needs only one of them.
 *
 * <p>May import the packages of lower layers: {@code phrases}, {@code quiz} for questions, {@code train}, {@code optim}
 * and {@code expr} for experiments; and commonmark, snakeyaml-engine and jackson-core. No type of these libraries
 * appears outside this package.
 */
@NullMarked
package descenso.course;

import org.jspecify.annotations.NullMarked;
