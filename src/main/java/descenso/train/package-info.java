/**
 * Problems, the single training loop that serves all of them, runs and their histories, measures, and theoretical
 * values beside the measured ones.
 *
 * <p>May import the packages of layer 0, and EJML, which holds the matrices. The JDK's incubating vector module makes
 * networks fast and may be absent. Nothing here reads a file, a clock or an unseeded random source: the same trial
 * gives the same history on any thread.
 */
@NullMarked
package descenso.train;

import org.jspecify.annotations.NullMarked;
