/**
 * Tables of runs: their numbers in columns, marks for the best run, footnotes, and tables split to a width.
 *
 * <p>May import {@code naming}, {@code text}, {@code trend} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.table;

import org.jspecify.annotations.NullMarked;
