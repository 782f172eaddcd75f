/**
 * Problems, the single training loop that serves all of them, runs and their histories, measures, and theoretical
 * values beside the measured ones.
 *
 * <p>May import the packages of layer 0, EJML for matrices and the JDK's vector module, which may be absent, but no
 * file, clock or unseeded random source, so that the same trial gives the same history on any thread.
 */
@NullMarked
package descenso.train;

import org.jspecify.annotations.NullMarked;
