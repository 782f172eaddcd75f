/**
 * The entry of the program: parses the arguments, reads the environment and connects the components.
 *
 * <p>May import everything. The only place with a real clock, a real terminal and the standard streams.
 */
@NullMarked
package descenso.cli;

import org.jspecify.annotations.NullMarked;
