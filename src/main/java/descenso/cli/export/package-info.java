/**
 * The command {@code export}: its options, and the writing of the exported files.
 *
 * <p>May import {@code process}, {@code run} and the packages below {@code cli}.
 */
@NullMarked
package descenso.cli.export;

import org.jspecify.annotations.NullMarked;
