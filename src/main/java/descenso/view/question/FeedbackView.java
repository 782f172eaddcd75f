package descenso.view.question;

import descenso.course.Misconceptions.Misconception;
import descenso.course.question.Exercise;
import descenso.course.question.NumberQuestion;
import descenso.course.question.OpenQuestion;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The feedback to an answer: its grade, the author's feedback, the misconception that it reveals, whether an experiment
 * refutes it, and, after the question is over, the solution. A kept answer is in the learner's journal.
 */
public record FeedbackView(
        ExerciseView exerciseView,
        Answer answer,
        GradingResult result,
        Optional<Misconception> misconception,
        boolean isRefutable,
        boolean isOver,
        boolean isKept) {

    public List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(
                new Section.Group(judged()),
                new Section.Group(refutation().stream()
                        .map(text -> Section.paragraph(text, Style.MUTED))
                        .toList())));
        if (isOver) {
            sections.add(new Section.Group(exerciseView.reasoned(isKnown())));
            sections.add(new Section.Group(
                    exerciseView.worked().map(WorkedSolutionView::sections).orElse(List.of())));
        }
        return sections;
    }

    /**
     * Returns the grade, the author's feedback, and the mistakes that explain a wrong number; a note if nothing does.
     */
    private List<Section> judged() {
        AnswerStatus status = AnswerStatus.of(result.grade());
        List<Section> sections = new ArrayList<>();
        sections.add(Section.hanging(status.start(texts()), Wording.of(judgement(), status.style())));
        Exercise exercise = exerciseView.exercise();
        if (exercise.question() instanceof OpenQuestion open && open.beyond(answer) > 0) {
            sections.add(Section.paragraph(texts().say(MessageKey.QUIZ_BEYOND)));
        }
        exercise.question()
                .replies(answer, result, exercise.parts())
                .forEach(reply -> sections.addAll(exerciseView.paragraphs(reply, Style.TEXT)));
        if (answer instanceof Answer.Amount
                && result.grade() == GradingResult.Grade.WRONG
                && exercise.question() instanceof NumberQuestion number) {
            sections.addAll(
                    result.mistakes().isEmpty() && result.traps().isEmpty()
                            ? List.of(Section.paragraph(texts().say(MessageKey.QUIZ_NO_SLIP)))
                            : WorkedSolutionView.mistakes(number.key(), exerciseView.values(), result, texts()));
        }
        return sections;
    }

    /**
     * Tests whether the solution need not be repeated. A number within the tolerance may differ from the exact one, so
     * the solution still shows it. The model answer with which a text was compared still stands above in plain mode.
     */
    public boolean isKnown() {
        boolean isExact = result.grade() == GradingResult.Grade.RIGHT && !(answer instanceof Answer.Amount);
        return isExact || (answer instanceof Answer.Words && texts().messages().isSpoken());
    }

    private UiText texts() {
        return exerciseView.texts();
    }

    private String judgement() {
        return switch (result.grade()) {
            case RIGHT -> texts().say(MessageKey.QUIZ_RIGHT);
            case PARTLY, WRONG ->
                texts().say(exerciseView.exercise().question().feedback(answer, exerciseView::amount));
            case UNKNOWN, UNDECIDED -> texts().say(isKept ? MessageKey.QUIZ_TOLD : MessageKey.QUIZ_TOLD_UNKEPT);
        };
    }

    /** Returns the misconception of the answer and how to see it refuted. Empty if there is neither. */
    private Optional<String> refutation() {
        MessageKey key = isRefutable ? MessageKey.QUIZ_REFUTED : MessageKey.QUIZ_BELIEF;
        return misconception
                .map(belief -> texts().say(key, texts().say(belief.text())))
                .or(() -> isRefutable ? Optional.of(texts().say(MessageKey.QUIZ_SEE)) : Optional.empty());
    }
}
