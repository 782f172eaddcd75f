/**
 * Reads the files of the course: Markdown, YAML and the data of experiments become values, and an error becomes a
 * {@link descenso.course.source.Diagnostic} with its source position.
 *
 * <p>May import {@code phrases}, {@code quiz} for questions, {@code train}, {@code optim} and {@code expr} for
 * experiments, and commonmark, snakeyaml-engine and jackson-core, whose types do not appear outside this package.
 */
@NullMarked
package descenso.course;

import org.jspecify.annotations.NullMarked;
