package descenso.view;

import descenso.course.Misconception;
import descenso.course.Template;
import descenso.phrases.Phrase;
import descenso.quiz.Answer;
import descenso.quiz.Mark;
import descenso.quiz.Question;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What became of an answer: right or wrong by words and by a sign, what is said to it, and, once the question is over, what
 * was right and why.
 *
 * @param words the question's
 * @param misconception that the answer comes from
 * @param isRefutable whether an experiment shows that it is wrong
 * @param isOver whether the learner is told the right answer
 */
public record MarkView(
        ExerciseView words,
        Answer answer,
        Mark mark,
        Optional<Misconception> misconception,
        boolean isRefutable,
        boolean isOver) {

    public List<Line> lines(int width) {
        SolutionView solution = new SolutionView(words, width);
        List<List<Line>> sections = new ArrayList<>(List.of(judged(width), refuted(width)));
        if (isOver) {
            sections.add(solution.reasoned(isKnown()));
            sections.add(solution.worked());
        }
        return apart(sections);
    }

    /** Those that there are, with a blank line between them. */
    private static List<Line> apart(List<List<Line>> sections) {
        List<Line> lines = new ArrayList<>();
        for (List<Line> section : sections) {
            if (!lines.isEmpty() && !section.isEmpty()) {
                lines.add(Line.blank());
            }
            lines.addAll(section);
        }
        return lines;
    }

    /** How good the answer is, and what is said to it. */
    private List<Line> judged(int width) {
        Answering answering = Answering.of(mark.grade());
        List<Span> judgement = List.of(new Span(judgement(), answering.style()));
        List<Line> lines = new ArrayList<>(Wrapped.hanging(answering.start(speech()), judgement, width));
        replies().forEach(reply -> lines.addAll(words.words(reply, Style.TEXT, width)));
        lines.addAll(slips(width));
        return lines;
    }

    /** Words have been compared with a good answer already; a number near enough has not said the right one. */
    private boolean isKnown() {
        boolean isExact = mark.grade() == Mark.Grade.RIGHT && !(answer instanceof Answer.Amount);
        return isExact || answer instanceof Answer.Words;
    }

    private Speech speech() {
        return words.speech();
    }

    private static List<Line> prose(String text, Style style, int width) {
        return Prose.lines(text, style, width);
    }

    private String judgement() {
        return switch (mark.grade()) {
            case RIGHT -> speech().say(Phrase.QUIZ_RIGHT);
            case PARTLY -> speech().say(Phrase.QUIZ_PARTLY, ideas(), all());
            case WRONG -> wrong();
            case UNKNOWN -> speech().say(Phrase.QUIZ_TOLD);
        };
    }

    private String ideas() {
        return answer instanceof Answer.Words given
                ? Integer.toString(given.ideas().size())
                : "";
    }

    private String all() {
        return Integer.toString(words.exercise().parts().size());
    }

    private String wrong() {
        if (answer instanceof Answer.Amount amount) {
            return speech().say(Phrase.QUIZ_WRONG_NUMBER, words.amount(amount.value()));
        }
        if (answer instanceof Answer.Ranking ranking) {
            return placed(ranking.items());
        }
        if (answer instanceof Answer.Pairing pairing) {
            return placed(pairing.rights());
        }
        if (answer instanceof Answer.Statement statement) {
            return speech().say(isTruthSeen(statement) ? Phrase.QUIZ_WRONG_REASON : Phrase.QUIZ_WRONG);
        }
        if (answer instanceof Answer.Options options
                && words.exercise().question() instanceof Question.Choice choice
                && choice.isSeveral()) {
            return several(options, choice);
        }
        return speech().say(answer instanceof Answer.Words ? Phrase.QUIZ_NO_IDEA : Phrase.QUIZ_WRONG);
    }

    /** How many were chosen that do not apply, and how many that do were not. */
    private String several(Answer.Options options, Question.Choice choice) {
        long surplus = options.chosen().stream()
                .filter(option -> !choice.right().get(option))
                .count();
        long missing = IntStream.range(0, choice.right().size())
                .filter(option ->
                        choice.right().get(option) && !options.chosen().contains(option))
                .count();
        return speech().say(Phrase.QUIZ_SEVERAL, Long.toString(surplus), Long.toString(missing));
    }

    private boolean isTruthSeen(Answer.Statement statement) {
        return words.exercise().question() instanceof Question.Truth truth && truth.holds() == statement.isTrue();
    }

    private boolean isRight(int reason) {
        return words.exercise().question() instanceof Question.Truth truth
                && truth.reasons().get(reason);
    }

    /** Of those that have a place, how many are in it. */
    private String placed(List<Integer> numbers) {
        long right = IntStream.range(0, numbers.size())
                .filter(place -> numbers.get(place) == place)
                .count();
        return speech().say(Phrase.QUIZ_PLACED, Long.toString(right), Integer.toString(numbers.size()));
    }

    /**
     * The author's to this answer: to whatever was chosen, unless it is the right reason for what is wrong, and to the traps
     * that it fell into.
     */
    private List<Template> replies() {
        if (answer instanceof Answer.Options options) {
            return options.chosen().stream()
                    .sorted()
                    .flatMap(option -> words.part(option).reply().stream())
                    .toList();
        }
        if (answer instanceof Answer.Statement statement) {
            return statement.reason().stream()
                    .filter(reason -> isTruthSeen(statement) || !isRight(reason))
                    .mapToObj(reason -> words.part(reason).reply())
                    .flatMap(Optional::stream)
                    .toList();
        }
        return mark.traps().stream().map(trap -> words.part(trap).text()).toList();
    }

    /** The mistakes that make a wrong number; where none does that anybody knows, nor its author foresaw it, that is said. */
    private List<Line> slips(int width) {
        if (!(answer instanceof Answer.Amount && mark.grade() == Mark.Grade.WRONG)
                || !(words.exercise().question() instanceof Question.Number number)) {
            return List.of();
        }
        return mark.slips().isEmpty() && mark.traps().isEmpty()
                ? prose(speech().say(Phrase.QUIZ_NO_SLIP), Style.TEXT, width)
                : new SlipsView(number, words.values(), mark, words.language(), speech()).lines(width);
    }

    /** What the answer comes from, and where that is refuted. */
    private List<Line> refuted(int width) {
        Optional<String> belief =
                misconception.map(found -> speech().glyphs().write(found.text().in(words.language())));
        if (belief.isPresent()) {
            Phrase phrase = isRefutable ? Phrase.QUIZ_REFUTED : Phrase.QUIZ_BELIEF;
            return prose(speech().say(phrase, belief.get()), Style.MUTED, width);
        }
        return isRefutable ? prose(speech().say(Phrase.QUIZ_SEE), Style.MUTED, width) : List.of();
    }
}
