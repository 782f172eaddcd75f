package descenso.view;

import descenso.course.Misconception;
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

/**
 * What became of an answer: right or wrong by words and by a sign, what is said to it, and, once the question is over, what
 * was right and why.
 *
 * @param words the question's
 * @param misconception that the answer comes from
 * @param isRefutable whether an experiment shows that it is wrong
 * @param isOver whether the learner is told the right answer
 * @param isKept whether the answer is in the learner's journal
 */
public record MarkView(
        ExerciseView words,
        Answer answer,
        Mark mark,
        Optional<Misconception> misconception,
        boolean isRefutable,
        boolean isOver,
        boolean isKept) {

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
        answer.accept(new Replies(words, mark)).forEach(reply -> lines.addAll(words.words(reply, Style.TEXT, width)));
        lines.addAll(slips(width));
        return lines;
    }

    /** Words have been compared with a good answer already; a number near enough has not said the right one. */
    boolean isKnown() {
        boolean isExact = mark.grade() == Mark.Grade.RIGHT && !(answer instanceof Answer.Amount);
        return isExact || answer instanceof Answer.Words;
    }

    private Speech speech() {
        return words.speech();
    }

    private static List<Line> prose(String text, Style style, int width) {
        return Prose.lines(text, style, width);
    }

    String judgement() {
        return switch (mark.grade()) {
            case RIGHT -> speech().say(Phrase.QUIZ_RIGHT);
            case PARTLY -> speech().say(Phrase.QUIZ_PARTLY, ideas(), all());
            case WRONG -> answer.accept(new Shortcoming(words));
            case UNKNOWN -> speech().say(isKept ? Phrase.QUIZ_TOLD : Phrase.QUIZ_TOLD_UNKEPT);
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

    /** The mistakes that make a wrong number; where none does that anybody knows, nor its author foresaw it, that is said. */
    private List<Line> slips(int width) {
        return isUnexplained()
                ? prose(speech().say(Phrase.QUIZ_NO_SLIP), Style.TEXT, width)
                : slips().map(slips -> slips.lines(width)).orElse(List.of());
    }

    /** Whether nobody knows how one comes to that wrong number. */
    boolean isUnexplained() {
        return slips().isPresent() && mark.slips().isEmpty() && mark.traps().isEmpty();
    }

    /** What made a number wrong. */
    Optional<SlipsView> slips() {
        return answer instanceof Answer.Amount
                        && mark.grade() == Mark.Grade.WRONG
                        && words.exercise().question() instanceof Question.Number number
                ? Optional.of(new SlipsView(number, words.values(), mark, words.language(), speech()))
                : Optional.empty();
    }

    private List<Line> refuted(int width) {
        return refutation().map(words -> prose(words, Style.MUTED, width)).orElse(List.of());
    }

    /** What the answer comes from, and where that is refuted. */
    Optional<String> refutation() {
        return belief().map(belief -> speech().say(isRefutable ? Phrase.QUIZ_REFUTED : Phrase.QUIZ_BELIEF, belief))
                .or(() -> isRefutable ? Optional.of(speech().say(Phrase.QUIZ_SEE)) : Optional.empty());
    }

    /** The misconception in words. */
    private Optional<String> belief() {
        return misconception.map(found -> speech().glyphs().write(found.text().in(words.language())));
    }
}
