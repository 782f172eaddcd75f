package descenso.view.question;

import descenso.course.Misconception;
import descenso.course.question.Exercise;
import descenso.course.question.NumberQuestion;
import descenso.course.question.Template;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
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
 * Renders the feedback to an answer: the grade in words and as a sign, the author's feedback, and, after the question
 * is over, the solution with its reason.
 *
 * @param exerciseView the texts of the question
 * @param misconception the misconception that the answer reveals
 * @param isRefutable whether an experiment shows that the answer is wrong
 * @param isOver whether the solution is shown
 * @param isKept whether the answer is in the learner's journal
 */
public record FeedbackView(
        ExerciseView exerciseView,
        Answer answer,
        GradingResult result,
        Optional<Misconception> misconception,
        boolean isRefutable,
        boolean isOver,
        boolean isKept) {

    public List<Line> lines(int width) {
        SolutionView solution = new SolutionView(exerciseView, width);
        List<List<Line>> sections = new ArrayList<>(List.of(judged(width), refuted(width)));
        if (isOver) {
            sections.add(solution.reasoned(isKnown()));
            sections.add(solution.worked());
        }
        return joined(sections);
    }

    /** Joins the sections that are not empty, with a blank line between them. */
    private static List<Line> joined(List<List<Line>> sections) {
        List<Line> lines = new ArrayList<>();
        for (List<Line> section : sections) {
            if (!lines.isEmpty() && !section.isEmpty()) {
                lines.add(Line.blank());
            }
            lines.addAll(section);
        }
        return lines;
    }

    /** Returns the grade and the feedback. */
    private List<Line> judged(int width) {
        AnswerStatus status = AnswerStatus.of(result.grade());
        List<Span> judgement = List.of(new Span(judgement(), status.style()));
        List<Line> lines = new ArrayList<>(LineWrapper.hanging(status.start(texts()), judgement, width));
        replies().forEach(reply -> lines.addAll(exerciseView.textLines(reply, Style.TEXT, width)));
        lines.addAll(mistakes(width));
        return lines;
    }

    /**
     * Tests whether the solution need not be repeated. A text was already compared with the model answer. A number
     * within the tolerance may differ from the exact one, so the solution still shows it.
     */
    boolean isKnown() {
        boolean isExact = result.grade() == GradingResult.Grade.RIGHT && !(answer instanceof Answer.Amount);
        return isExact || answer instanceof Answer.Words;
    }

    private UiText texts() {
        return exerciseView.texts();
    }

    private static List<Line> prose(String text, Style style, int width) {
        return WrappedText.lines(text, style, width);
    }

    String judgement() {
        return switch (result.grade()) {
            case RIGHT -> texts().say(MessageKey.QUIZ_RIGHT);
            case PARTLY, WRONG ->
                texts().say(exerciseView.exercise().question().feedback(answer, exerciseView::amount));
            case UNKNOWN -> texts().say(isKept ? MessageKey.QUIZ_TOLD : MessageKey.QUIZ_TOLD_UNKEPT);
        };
    }

    /** Returns the author's feedback. */
    List<Template> replies() {
        Exercise exercise = exerciseView.exercise();
        return exercise.question().replies(answer, result, exercise.parts());
    }

    /** Returns the mistakes that explain a wrong number. Returns a note if no mistake and no trap explains it. */
    private List<Line> mistakes(int width) {
        return isUnexplained()
                ? prose(texts().say(MessageKey.QUIZ_NO_SLIP), Style.TEXT, width)
                : mistakes().map(diagnosed -> diagnosed.lines(width)).orElse(List.of());
    }

    /** Tests whether neither a mistake nor a trap explains the wrong number. */
    boolean isUnexplained() {
        return mistakes().isPresent()
                && result.mistakes().isEmpty()
                && result.traps().isEmpty();
    }

    /** Returns the mistakes of a wrong number. Empty for any other answer. */
    Optional<MistakesView> mistakes() {
        return answer instanceof Answer.Amount
                        && result.grade() == GradingResult.Grade.WRONG
                        && exerciseView.exercise().question() instanceof NumberQuestion number
                ? Optional.of(
                        new MistakesView(number.key(), exerciseView.values(), result, exerciseView.language(), texts()))
                : Optional.empty();
    }

    private List<Line> refuted(int width) {
        return refutation().map(text -> prose(text, Style.MUTED, width)).orElse(List.of());
    }

    /** Returns the misconception of the answer and how to see it refuted. Empty if there is neither. */
    Optional<String> refutation() {
        return belief().map(
                        belief -> texts().say(isRefutable ? MessageKey.QUIZ_REFUTED : MessageKey.QUIZ_BELIEF, belief))
                .or(() -> isRefutable ? Optional.of(texts().say(MessageKey.QUIZ_SEE)) : Optional.empty());
    }

    /** Returns the text of the misconception. */
    private Optional<String> belief() {
        return misconception.map(
                found -> texts().characters().encode(found.text().in(exerciseView.language())));
    }
}
