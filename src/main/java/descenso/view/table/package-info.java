/**
 * Metrics of runs in table cells: numbers, marks for the best run, footnotes, tables split to a width.
 *
 * <p>May import {@code naming}, {@code text}, {@code trend} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.table;

import org.jspecify.annotations.NullMarked;
