package descenso.course.question;

import descenso.course.source.SourcePosition;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question with its texts, in one language.
 *
 * @param id the author's id; stable under edits, so that progress survives a reworded question
 * @param ask the text of the question; it may use the question's values, as may all its texts
 * @param parts the parts in the order and with the 0-based numbers of the question: ideas, options, items, pairs,
 *     reasons, traps
 * @param hints the hints, the vaguest first
 * @param why the explanation after any answer; it may use {@code answer}, the correct number
 */
public record Exercise(
        String id,
        SourcePosition position,
        Question question,
        Template ask,
        List<Part> parts,
        List<Template> hints,
        Optional<Template> why) {

    /** Name of the correct number in templates. */
    public static final String ANSWER = "answer";

    private static final char BEFORE_TRAP = '.';

    public Exercise {
        parts = List.copyOf(parts);
        hints = List.copyOf(hints);
    }

    /** Returns a good answer to an open question. */
    public Optional<Template> model() {
        return question.model();
    }

    /** Returns the unit of a number; the learner may type it after the number. */
    public Optional<String> unit() {
        return question.unit();
    }

    /** Tests whether id, kind, ids of the parts and number of hints are equal: the same question, possibly reworded. */
    public boolean isSameAs(Exercise other) {
        return id.equals(other.id)
                && question.kind().equals(other.question.kind())
                && parts.stream()
                        .map(Part::id)
                        .toList()
                        .equals(other.parts.stream().map(Part::id).toList())
                && hints.size() == other.hints.size();
    }

    /** Returns an answer as the journal keeps it: parts by their ids, an open answer in the learner's words. */
    public String written(Answer answer) {
        return answer.written(parts.stream().map(Part::id).toList());
    }

    /** Returns the 0-based numbers of the parts of an answer, as {@link #written} names them; -1 for an unknown one. */
    public List<Integer> numbers(String written) {
        List<String> ids = parts.stream().map(Part::id).toList();
        return Stream.of(written.split(",", -1)).map(ids::indexOf).toList();
    }

    /** Returns the parts that explain why an answer is wrong: wrong options, a wrong reason, traps. */
    public List<Part> mistaken(Answer answer, GradingResult result) {
        return question.mistaken(answer, result).map(parts::get).toList();
    }

    /**
     * Returns the known reasons why an answer is wrong, each once: ids of misconceptions, or of traps and beliefs
     * without one (see {@link #trap}), then names of typical mistakes in computing.
     */
    public List<String> reasons(Answer answer, GradingResult result) {
        Stream<String> ofParts =
                mistaken(answer, result).stream().flatMap(part -> part.misconception().or(() -> idOf(part)).stream());
        Stream<String> ofSlips =
                result.mistakes().stream().map(mistake -> mistake.mistake().word());
        return Stream.concat(ofParts, ofSlips).distinct().toList();
    }

    private Optional<String> idOf(Part trap) {
        return question instanceof NumberQuestion || question instanceof OpenQuestion
                ? Optional.of(id + BEFORE_TRAP + trap.id())
                : Optional.empty();
    }

    /**
     * Returns the trap or belief with this id, unique in the course: the question's id, a point, its own. May be empty.
     */
    public Optional<Part> trap(String wanted) {
        return parts.stream()
                .filter(part -> idOf(part).equals(Optional.of(wanted)))
                .findFirst();
    }
}
