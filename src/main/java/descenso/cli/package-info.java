/**
 * The entry of the program: parses the arguments, reads the environment and connects the components.
 *
 * <p>May import everything, and is the only package that may read the clock.
 */
@NullMarked
package descenso.cli;

import org.jspecify.annotations.NullMarked;
