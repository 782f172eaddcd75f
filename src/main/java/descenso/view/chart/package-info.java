/**
 * The pictures of the lab: drawn as charts with the data of the runs, and described in sentences for listeners.
 *
 * <p>May import {@code table}, {@code text}, {@code trend} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.chart;

import org.jspecify.annotations.NullMarked;
