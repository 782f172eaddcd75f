/**
 * Data sets: rows, their origin, split, preparation and batches.
 *
 * <p>May import only the packages below {@code train}.
 */
@NullMarked
package descenso.train.data;

import org.jspecify.annotations.NullMarked;
