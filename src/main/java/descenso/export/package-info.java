/**
 * Exports for other programs: experiments and their runs as JSON, CSV, SVG, YAML and Python, whose templates are
 * resource files, and reports on learners as JSON and CSV.
 *
 * <p>May import {@code course} and all below, {@code progress} and jackson-core.
 */
@NullMarked
package descenso.export;

import org.jspecify.annotations.NullMarked;
