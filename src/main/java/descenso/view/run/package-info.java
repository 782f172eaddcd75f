/**
 * The results of ended runs: the table of the command {@code run}, and the details of one run with its status and its
 * goal.
 *
 * <p>May import {@code naming}, {@code section}, {@code sweep}, {@code table}, {@code text}, {@code theory},
 * {@code trend} and the packages below {@code view}.
 */
@NullMarked
package descenso.view.run;

import org.jspecify.annotations.NullMarked;
