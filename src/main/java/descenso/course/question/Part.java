package descenso.course.question;

import descenso.course.source.SourcePosition;
import java.util.Optional;

/**
 * One of what a question is made of: an idea, an option, an item, a pair, a reason, or a trap.
 *
 * @param id one of a kind in its question, and stable: answers are kept by it
 * @param place where its id stands
 * @param text its words; of a pair, those at the left; of a trap, what is said to who fell into it
 * @param counterpart of a pair, the words at the right
 * @param reply to who chose it
 * @param misconception the id of the one that it comes from
 * @param experiment the id of one that refutes it; else it is the misconception's
 */
public record Part(
        String id,
        SourcePosition place,
        Template text,
        Optional<Template> counterpart,
        Optional<Template> reply,
        Optional<String> misconception,
        Optional<String> experiment) {}
