/**
 * Problems, the one training loop for all of them, runs and their histories, measures, and theory beside the measurement.
 *
 * <p>May import floor 0 and EJML, which holds the matrices; what makes networks fast, and may be absent, is the JDK's
 * incubating module of vectors. Nothing here reads a file, a clock or an unseeded random source: the same trial gives
 * the same history on any thread.
 */
@NullMarked
package descenso.train;

import org.jspecify.annotations.NullMarked;
