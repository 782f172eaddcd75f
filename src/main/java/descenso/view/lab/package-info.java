/**
 * The lab around the charts: progress of the race, the table of its runs, knobs and challenges, and the list of
 * experiments.
 *
 * <p>May import {@code frame}, {@code section}, {@code table}, {@code text}, {@code trend} and the packages below
 * {@code view}.
 */
@NullMarked
package descenso.view.lab;

import org.jspecify.annotations.NullMarked;
