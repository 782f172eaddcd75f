/**
 * Runs in tables and sentences: their display names, their numbers in columns with marks for the best, sweeps,
 * theoretical values, and the table of the command {@code run}.
 *
 * <p>May import {@code section}, {@code text}, {@code trend} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.table;

import org.jspecify.annotations.NullMarked;
