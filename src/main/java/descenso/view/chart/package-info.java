/**
 * The charts of the lab, filled with the data of the runs.
 *
 * <p>May import {@code naming}, {@code table}, {@code text}, {@code trend} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.chart;

import org.jspecify.annotations.NullMarked;
