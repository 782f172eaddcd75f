/**
 * What leaves the program for others to read: experiments and their runs as JSON, CSV, SVG, YAML and
 * Python, whose parts lie in the resources beside this package. Whoever calls it brings the
 * writer.
 *
 * <p>May import {@code course} and all below, jackson-core and snakeyaml-engine.
 */
@NullMarked
package descenso.export;

import org.jspecify.annotations.NullMarked;
