/**
 * The screens that ask questions (question, review and the summary of a round), drawn and in plain mode, and the inputs
 * for the answers.
 *
 * <p>May import {@code lab}, {@code screen} and the packages below {@code app}.
 */
@NullMarked
package descenso.app.quiz;

import org.jspecify.annotations.NullMarked;
