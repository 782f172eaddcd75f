/**
 * The command {@code run} and its training threads.
 *
 * <p>May import {@code process} and the packages below {@code cli}.
 */
@NullMarked
package descenso.cli.run;

import org.jspecify.annotations.NullMarked;
