package descenso.view.question;

import descenso.course.Misconception;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.Question;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import descenso.widget.LineWrapper;
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
public record FeedbackView(
        ExerciseView words,
        Answer answer,
        GradingResult mark,
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
        AnswerStatus answering = AnswerStatus.of(mark.grade());
        List<Span> judgement = List.of(new Span(judgement(), answering.style()));
        List<Line> lines = new ArrayList<>(LineWrapper.hanging(answering.start(speech()), judgement, width));
        answer.accept(new AuthorFeedback(words, mark))
                .forEach(reply -> lines.addAll(words.words(reply, Style.TEXT, width)));
        lines.addAll(slips(width));
        return lines;
    }

    /** Words have been compared with a good answer already; a number near enough has not said the right one. */
    boolean isKnown() {
        boolean isExact = mark.grade() == GradingResult.Grade.RIGHT && !(answer instanceof Answer.Amount);
        return isExact || answer instanceof Answer.Words;
    }

    private UiText speech() {
        return words.speech();
    }

    private static List<Line> prose(String text, Style style, int width) {
        return WrappedText.lines(text, style, width);
    }

    String judgement() {
        return switch (mark.grade()) {
            case RIGHT -> speech().say(MessageKey.QUIZ_RIGHT);
            case PARTLY -> speech().say(MessageKey.QUIZ_PARTLY, ideas(), all());
            case WRONG -> answer.accept(new PartialFeedback(words));
            case UNKNOWN -> speech().say(isKept ? MessageKey.QUIZ_TOLD : MessageKey.QUIZ_TOLD_UNKEPT);
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
                ? prose(speech().say(MessageKey.QUIZ_NO_SLIP), Style.TEXT, width)
                : slips().map(slips -> slips.lines(width)).orElse(List.of());
    }

    /** Whether nobody knows how one comes to that wrong number. */
    boolean isUnexplained() {
        return slips().isPresent() && mark.slips().isEmpty() && mark.traps().isEmpty();
    }

    /** What made a number wrong. */
    Optional<MistakesView> slips() {
        return answer instanceof Answer.Amount
                        && mark.grade() == GradingResult.Grade.WRONG
                        && words.exercise().question() instanceof Question.Number number
                ? Optional.of(new MistakesView(number, words.values(), mark, words.language(), speech()))
                : Optional.empty();
    }

    private List<Line> refuted(int width) {
        return refutation().map(words -> prose(words, Style.MUTED, width)).orElse(List.of());
    }

    /** What the answer comes from, and where that is refuted. */
    Optional<String> refutation() {
        return belief().map(
                        belief -> speech().say(isRefutable ? MessageKey.QUIZ_REFUTED : MessageKey.QUIZ_BELIEF, belief))
                .or(() -> isRefutable ? Optional.of(speech().say(MessageKey.QUIZ_SEE)) : Optional.empty());
    }

    /** The misconception in words. */
    private Optional<String> belief() {
        return misconception.map(found -> speech().glyphs().encode(found.text().in(words.language())));
    }
}
