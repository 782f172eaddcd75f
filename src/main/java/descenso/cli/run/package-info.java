/**
 * The command {@code run}: its options, its training threads, its progress line and its output.
 *
 * <p>May import {@code process} and the packages below {@code cli}.
 */
@NullMarked
package descenso.cli.run;

import org.jspecify.annotations.NullMarked;
