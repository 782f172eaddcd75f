package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.quiz.Question;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.SpokenText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Describes the solution of a question and its reason in sentences. */
record SolutionText(ExerciseView view) implements Question.Visitor<List<String>> {

    /**
     * Returns the solution and its reason.
     *
     * @param isKnown whether the learner's answer already equals the solution; then only the reason is returned
     */
    List<String> reasoned(boolean isKnown) {
        List<String> paragraphs =
                new ArrayList<>(isKnown ? List.of() : view.exercise().question().accept(this));
        view.exercise().why().ifPresent(why -> paragraphs.addAll(new ExerciseText(view.spoken()).paragraphs(why)));
        return paragraphs;
    }

    /** Returns the optimizer steps that lead to the number, one paragraph per equation. Empty for other questions. */
    List<String> worked() {
        return view.worked()
                .map(worked -> new WorkedSolutionText(worked).paragraphs())
                .orElse(List.of());
    }

    /** Returns the model answer to an open question. Empty if it has none. */
    List<String> model() {
        List<String> paragraphs = new ArrayList<>();
        view.exercise().model().map(exerciseText()::paragraphs).ifPresent(paragraphs::addAll);
        if (!paragraphs.isEmpty()) {
            paragraphs.set(0, labelled(MessageKey.QUIZ_MODEL, paragraphs.get(0)));
        }
        return paragraphs;
    }

    private ExerciseText exerciseText() {
        return new ExerciseText(view);
    }

    private String labelled(MessageKey key, String text) {
        return SentenceFormatter.ended(SentenceFormatter.flowing(new SpokenText(view.texts()).say(key) + " " + text));
    }

    @Override
    public List<String> open(Question.Open open) {
        return model();
    }

    @Override
    public List<String> choice(Question.Choice choice) {
        List<String> right = IntStream.range(0, choice.right().size())
                .filter(choice.right()::get)
                .mapToObj(exerciseText()::text)
                .toList();
        return right.size() == 1
                ? List.of(labelled(MessageKey.QUIZ_IT_WAS, right.get(0)))
                : below(MessageKey.QUIZ_THEY_WERE, right);
    }

    /** Returns a heading and one paragraph per text. */
    private List<String> below(MessageKey heading, List<String> texts) {
        List<String> paragraphs = new ArrayList<>(List.of(new SpokenText(view.texts()).say(heading)));
        texts.forEach(text -> paragraphs.add(SentenceFormatter.ended(text)));
        return paragraphs;
    }

    @Override
    public List<String> number(Question.Number number) {
        return List.of(
                labelled(MessageKey.QUIZ_IT_WAS, view.amount(number.solution().value(view.values()))));
    }

    @Override
    public List<String> order(Question.Order order) {
        return below(
                MessageKey.QUIZ_ORDER_WAS,
                IntStream.range(0, order.items())
                        .mapToObj(place -> (place + 1) + ": " + exerciseText().text(place))
                        .toList());
    }

    @Override
    public List<String> match(Question.Match match) {
        return below(
                MessageKey.QUIZ_PAIRS_WERE,
                IntStream.range(0, match.pairs()).mapToObj(this::pair).toList());
    }

    private String pair(int number) {
        return view.texts()
                .say(
                        MessageKey.TOLD_GOES_WITH,
                        exerciseText().text(number),
                        exerciseText().counterpart(number));
    }

    @Override
    public List<String> truth(Question.Truth truth) {
        String reason = exerciseText().text(truth.reasons().indexOf(true));
        return List.of(labelled(truth.holds() ? MessageKey.QUIZ_TRUE_FOR : MessageKey.QUIZ_FALSE_FOR, reason));
    }
}
