/**
 * The command {@code report}.
 *
 * <p>May import {@code process}, {@code run} and the packages below {@code cli}.
 */
@NullMarked
package descenso.cli.report;

import org.jspecify.annotations.NullMarked;
