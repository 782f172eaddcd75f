/**
 * The charts of the lab. A chart turns data and a size into a {@link descenso.plot.shape.Drawing}: geometry in cells. A
 * {@link descenso.plot.shape.Raster} turns a drawing into lines of Braille dots, half-blocks or ASCII. An export to
 * another image format reads the same drawing.
 *
 * <p>May import {@code tui}, {@code phrases}, {@code expr} and {@code optim}. A chart depends on no run: its texts and
 * formatted numbers are given to it.
 */
@NullMarked
package descenso.plot;

import org.jspecify.annotations.NullMarked;
