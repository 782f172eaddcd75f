/**
 * The process: environment, streams, console, errors and signals.
 *
 * <p>May import the packages below {@code cli} only.
 */
@NullMarked
package descenso.cli.process;

import org.jspecify.annotations.NullMarked;
