/**
 * The street door: arguments, the environment, the wiring of it all.
 *
 * <p>May import everything. The only place with a real clock, a real terminal and the system's streams.
 */
@NullMarked
package descenso.cli;

import org.jspecify.annotations.NullMarked;
