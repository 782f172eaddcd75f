package descenso.view;

import descenso.course.Template;
import descenso.phrases.Phrase;
import descenso.quiz.Slip;
import java.util.ArrayList;
import java.util.List;

/** What became of an answer, told: what a {@link MarkView} draws, in its order. */
public record MarkWords(MarkView view) {

    public List<String> told() {
        List<String> told = new ArrayList<>(judged());
        slips(told);
        view.refutation().map(Sentences::flowing).ifPresent(told::add);
        if (view.isOver()) {
            SolutionWords solution = new SolutionWords(view.words());
            told.addAll(solution.reasoned(view.isKnown()));
            told.addAll(solution.worked());
        }
        return told;
    }

    private String say(Phrase phrase, String... arguments) {
        return new Aloud(view.words().speech()).say(phrase, arguments);
    }

    /** How good the answer is, and what is said to it. */
    private List<String> judged() {
        List<String> told = new ArrayList<>(List.of(Sentences.flowing(view.judgement())));
        ExerciseWords words = new ExerciseWords(view.words());
        for (Template reply : view.answer().accept(new Replies(view.words(), view.mark()))) {
            told.addAll(words.paragraphs(reply));
        }
        return told;
    }

    /** Each mistake, and after it the line of the formula where it was made. */
    private void slips(List<String> told) {
        if (view.isUnexplained()) {
            told.add(say(Phrase.QUIZ_NO_SLIP));
        }
        view.slips().ifPresent(slips -> {
            slips.heading().map(this::say).ifPresent(told::add);
            for (Slip slip : slips.slips()) {
                told.add(Sentences.flowing(slips.sentence(slip)));
                slips.formula(slip)
                        .map(Sentences::flowing)
                        .map(Sentences::ended)
                        .ifPresent(told::add);
            }
        });
    }
}
