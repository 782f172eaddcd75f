package descenso.course.question;

import descenso.course.source.SourcePosition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A part of a question: an idea, an option, an item, a pair, a reason or a trap.
 *
 * @param id the id; unique in the question, and stable because the journal keeps answers by it
 * @param text the text; of a pair, the left side; of a trap, the feedback
 * @param counterpart the right side of a pair
 * @param feedback the feedback to a learner who chooses the part
 */
public record Part(
        String id,
        SourcePosition position,
        Template text,
        Optional<Template> counterpart,
        Optional<Template> feedback,
        Optional<String> misconception,
        Optional<String> experiment) {

    /** Returns the parts whose flag is set. */
    static List<Part> chosen(List<Part> parts, List<Boolean> flags) {
        return IntStream.range(0, flags.size())
                .filter(flags::get)
                .mapToObj(parts::get)
                .toList();
    }

    /** Returns the ids of parts, separated by commas. */
    static String ids(List<Part> parts) {
        return parts.stream().map(Part::id).collect(Collectors.joining(", "));
    }
}
