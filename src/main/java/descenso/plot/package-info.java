/**
 * The pictures of the lab: charts turn data and a size into a {@link descenso.plot.shape.Drawing}, which is geometry in cells;
 * an {@link descenso.plot.shape.Raster} turns a drawing into lines, in Braille dots, half-blocks or ASCII. Whoever writes another
 * kind of picture reads the same drawing.
 *
 * <p>May import {@code tui}, {@code phrases}, {@code expr} and {@code optim}: a chart knows nothing of runs, and its words
 * and numbers come written.
 */
@NullMarked
package descenso.plot;

import org.jspecify.annotations.NullMarked;
