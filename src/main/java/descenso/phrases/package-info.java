/**
 * Every sentence of the interface, in Spanish and in English.
 *
 * <p>Imports nothing: the floors above return a {@link descenso.phrases.LocalizedMessage} and whoever shows it says it in the
 * learner's language.
 */
@NullMarked
package descenso.phrases;

import org.jspecify.annotations.NullMarked;
