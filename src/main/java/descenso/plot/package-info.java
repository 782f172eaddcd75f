/**
 * The charts of the lab: a chart turns data and a size into a {@link descenso.plot.Drawing}, which an export reads too,
 * and a {@link descenso.plot.Raster} turns the drawing into lines of Braille dots, half-blocks or ASCII.
 *
 * <p>May import {@code tui}, {@code phrases}, {@code expr} and {@code optim}: a chart depends on no run, because the
 * caller passes its texts and formatted numbers.
 */
@NullMarked
package descenso.plot;

import org.jspecify.annotations.NullMarked;
