package descenso.course;

import descenso.expr.Numeral;
import descenso.quiz.Answer;
import descenso.quiz.Mark;
import descenso.quiz.Question;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        Place place,
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
        if (answer instanceof Answer.Words words) {
            return words.text();
        }
        if (answer instanceof Answer.Options options) {
            return ids(options.chosen().stream().sorted().toList());
        }
        if (answer instanceof Answer.Amount amount) {
            return Numeral.of(amount.value());
        }
        if (answer instanceof Answer.Ranking ranking) {
            return ids(ranking.items());
        }
        if (answer instanceof Answer.Pairing pairing) {
            return ids(pairing.rights());
        }
        if (answer instanceof Answer.Statement statement) {
            String reason = statement.reason().isPresent()
                    ? "," + parts.get(statement.reason().getAsInt()).id()
                    : "";
            return statement.isTrue() + reason;
        }
        return "";
    }

    private String ids(Collection<Integer> numbers) {
        return numbers.stream().map(number -> parts.get(number).id()).collect(Collectors.joining(","));
    }

    /** The parts that an answer fell for: wrong options, a wrong reason, traps. */
    public List<Part> mistaken(Answer answer, Mark mark) {
        return fallenFor(answer, mark).map(parts::get).toList();
    }

    private Stream<Integer> fallenFor(Answer answer, Mark mark) {
        if (question instanceof Question.Choice choice && answer instanceof Answer.Options options) {
            return options.chosen().stream()
                    .filter(option -> !choice.right().get(option))
                    .sorted();
        }
        if (question instanceof Question.Truth truth && answer instanceof Answer.Statement statement) {
            return statement.reason().stream()
                    .boxed()
                    .filter(reason -> !truth.reasons().get(reason));
        }
        return mark.traps().stream();
    }

    /**
     * What it came from that an answer is wrong, as far as anybody knows: ids of misconceptions, of traps (see
     * {@link #trap}), else names of mistakes in computing.
     */
    public List<String> reasons(Answer answer, Mark mark) {
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
