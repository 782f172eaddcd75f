/**
 * Exports for other programs: experiments and their runs as JSON, CSV, SVG, YAML and Python, whose templates are
 * resource files beside this package. The caller provides the writer.
 *
 * <p>May import {@code course} and all below and jackson-core.
 */
@NullMarked
package descenso.export;

import org.jspecify.annotations.NullMarked;
