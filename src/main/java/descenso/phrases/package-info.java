/**
 * The messages of the interface, in Spanish and in English, and the quoting, folding and cleaning of texts.
 *
 * <p>Imports nothing: higher layers return a {@link descenso.phrases.LocalizedMessage}, and the view that shows it
 * formats it in the learner's language.
 */
@NullMarked
package descenso.phrases;

import org.jspecify.annotations.NullMarked;
