/**
 * The process: environment, streams, console, errors and signals.
 *
 * <p>May import only the packages below {@code cli}.
 */
@NullMarked
package descenso.cli.process;

import org.jspecify.annotations.NullMarked;
