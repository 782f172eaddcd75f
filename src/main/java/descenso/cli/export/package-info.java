/**
 * The command {@code export}.
 *
 * <p>May import {@code process}, {@code run} and the packages below {@code cli}.
 */
@NullMarked
package descenso.cli.export;

import org.jspecify.annotations.NullMarked;
