/**
 * The table of the runs and the details of one run.
 *
 * <p>May import {@code formula}, {@code naming}, {@code sweep}, {@code table}, {@code text}, {@code theory},
 * {@code trend} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.run;

import org.jspecify.annotations.NullMarked;
