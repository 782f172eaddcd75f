/**
 * The parts that all commands share: environment, streams, console, errors and signals of the process, the installed
 * course, the catalog of experiments, output files and options.
 *
 * <p>May import only the packages below {@code cli}.
 */
@NullMarked
package descenso.cli.process;

import org.jspecify.annotations.NullMarked;
