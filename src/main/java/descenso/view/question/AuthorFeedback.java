package descenso.view.question;

import descenso.course.question.Part;
import descenso.course.question.Template;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.Question;
import java.util.List;
import java.util.stream.Stream;

/**
 * Collects the author's feedback to an answer: the replies to the chosen options, and the texts of the matching traps.
 */
record AuthorFeedback(ExerciseView view, GradingResult result) implements Answer.Visitor<List<Template>> {

    private static List<Template> feedback(Stream<Part> chosen) {
        return chosen.flatMap(part -> part.feedback().stream()).toList();
    }

    @Override
    public List<Template> words(Answer.Words words) {
        return List.of();
    }

    @Override
    public List<Template> options(Answer.Options options) {
        return feedback(options.chosen().stream().sorted().map(view::part));
    }

    @Override
    public List<Template> amount(Answer.Amount amount) {
        return result.traps().stream().map(trap -> view.part(trap).text()).toList();
    }

    @Override
    public List<Template> ranking(Answer.Ranking ranking) {
        return List.of();
    }

    @Override
    public List<Template> pairing(Answer.Pairing pairing) {
        return List.of();
    }

    /**
     * Returns the reply to the reason. Leaves out the reply to the correct reason if true or false was wrong, because
     * it would praise a wrong answer.
     */
    @Override
    public List<Template> statement(Answer.Statement statement) {
        return view.exercise().question() instanceof Question.Truth truth
                ? feedback(statement.reason().stream()
                        .filter(reason ->
                                truth.isSeenBy(statement) || !truth.reasons().get(reason))
                        .mapToObj(view::part))
                : List.of();
    }

    @Override
    public List<Template> unknown() {
        return List.of();
    }
}
