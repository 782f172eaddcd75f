package descenso.course.question;

import descenso.course.source.SourcePosition;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question with its words, in one language.
 *
 * @param id the author's name for it, stable under edits, so that progress survives a reworded question
 * @param place where its block begins
 * @param ask may name the question's values, as all its words may
 * @param parts those that the question numbers, in its order: ideas, options, items, pairs, reasons, traps
 * @param hints the vaguest first
 * @param model a good answer to an open question
 * @param why said once it is answered, however it was; may name {@code answer}, the right number
 * @param unit of a number; it may be typed after it
 */
public record Exercise(
        String id,
        SourcePosition place,
        Question question,
        Template ask,
        List<Part> parts,
        List<Template> hints,
        Optional<Template> model,
        Optional<Template> why,
        Optional<String> unit) {

    /** The name by which words speak of the right number. */
    public static final String ANSWER = "answer";

    private static final char BEFORE_TRAP = '.';

    public Exercise {
        parts = List.copyOf(parts);
        hints = List.copyOf(hints);
    }

    /** Whether it is the same question, perhaps in other words. */
    public boolean isSameAs(Exercise other) {
        return id.equals(other.id)
                && question.kind() == other.question.kind()
                && parts.stream()
                        .map(Part::id)
                        .toList()
                        .equals(other.parts.stream().map(Part::id).toList())
                && hints.size() == other.hints.size();
    }

    /** An answer in no language, as it is kept: parts by their ids; an open one in the learner's words. */
    public String written(Answer answer) {
        return answer.accept(new AnswerSerializer(parts));
    }

    /** The parts that an answer fell for: wrong options, a wrong reason, traps. */
    public List<Part> mistaken(Answer answer, GradingResult mark) {
        return answer.accept(new TriggeredParts(question, mark)).map(parts::get).toList();
    }

    /**
     * What it came from that an answer is wrong, as far as anybody knows: ids of misconceptions, of traps (see
     * {@link #trap}), else names of mistakes in computing.
     */
    public List<String> reasons(Answer answer, GradingResult mark) {
        Stream<String> ofParts =
                mistaken(answer, mark).stream().flatMap(part -> part.misconception().or(() -> idOf(part)).stream());
        Stream<String> ofSlips =
                mark.slips().stream().map(slip -> slip.mistake().word());
        return Stream.concat(ofParts, ofSlips).distinct().toList();
    }

    private Optional<String> idOf(Part trap) {
        return question instanceof Question.Number ? Optional.of(id + BEFORE_TRAP + trap.id()) : Optional.empty();
    }

    /** The trap that goes by this id in the whole course: the question's, a point, its own. */
    public Optional<Part> trap(String wanted) {
        return parts.stream()
                .filter(part -> idOf(part).equals(Optional.of(wanted)))
                .findFirst();
    }
}
