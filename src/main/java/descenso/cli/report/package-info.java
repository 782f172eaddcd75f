/**
 * The command {@code report}: the report on journals, and the removal of the files of a learner.
 *
 * <p>May import {@code process}, {@code run} and the packages below {@code cli}.
 */
@NullMarked
package descenso.cli.report;

import org.jspecify.annotations.NullMarked;
