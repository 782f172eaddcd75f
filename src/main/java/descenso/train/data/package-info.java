/**
 * Data sets: rows, their division, preparation and batches.
 *
 * <p>May import the packages below {@code train} only.
 */
@NullMarked
package descenso.train.data;

import org.jspecify.annotations.NullMarked;
