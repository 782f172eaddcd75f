package descenso.view.question;

import descenso.course.question.Template;
import descenso.phrases.MessageKey;
import descenso.quiz.DiagnosedMistake;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.SpokenText;
import java.util.ArrayList;
import java.util.List;

/** What became of an answer, told: what a {@link FeedbackView} draws, in its order. */
public record FeedbackText(FeedbackView view) {

    public List<String> told() {
        List<String> told = new ArrayList<>(judged());
        slips(told);
        view.refutation().map(SentenceFormatter::flowing).ifPresent(told::add);
        if (view.isOver()) {
            SolutionText solution = new SolutionText(view.words());
            told.addAll(solution.reasoned(view.isKnown()));
            told.addAll(solution.worked());
        }
        return told;
    }

    private String say(MessageKey phrase, String... arguments) {
        return new SpokenText(view.words().speech()).say(phrase, arguments);
    }

    /** How good the answer is, and what is said to it. */
    private List<String> judged() {
        List<String> told = new ArrayList<>(List.of(SentenceFormatter.flowing(view.judgement())));
        ExerciseText words = new ExerciseText(view.words());
        for (Template reply : view.answer().accept(new AuthorFeedback(view.words(), view.mark()))) {
            told.addAll(words.paragraphs(reply));
        }
        return told;
    }

    /** Each mistake, and after it the line of the formula where it was made. */
    private void slips(List<String> told) {
        if (view.isUnexplained()) {
            told.add(say(MessageKey.QUIZ_NO_SLIP));
        }
        view.slips().ifPresent(slips -> {
            slips.heading().map(this::say).ifPresent(told::add);
            for (DiagnosedMistake slip : slips.slips()) {
                told.add(SentenceFormatter.flowing(slips.sentence(slip)));
                slips.formula(slip)
                        .map(SentenceFormatter::flowing)
                        .map(SentenceFormatter::ended)
                        .ifPresent(told::add);
            }
        });
    }
}
