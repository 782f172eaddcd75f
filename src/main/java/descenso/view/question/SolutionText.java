package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.quiz.Question;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.SpokenText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What would have been right, and why, told. */
record SolutionText(ExerciseView view) implements Question.Visitor<List<String>> {

    /** @param isKnown whether the learner's answer has said what was right already: then only the reason is given */
    List<String> reasoned(boolean isKnown) {
        List<String> told =
                new ArrayList<>(isKnown ? List.of() : view.exercise().question().accept(this));
        view.exercise().why().ifPresent(why -> told.addAll(new ExerciseText(view.told()).paragraphs(why)));
        return told;
    }

    /** How an optimizer comes to its number, an equation a paragraph; of other questions nothing. */
    List<String> worked() {
        return view.worked()
                .map(worked -> new WorkedSolutionText(worked).told())
                .orElse(List.of());
    }

    /** A good answer to an open question. */
    List<String> model() {
        List<String> told = new ArrayList<>();
        view.exercise().model().map(words()::paragraphs).ifPresent(told::addAll);
        if (!told.isEmpty()) {
            told.set(0, it(MessageKey.QUIZ_MODEL, told.get(0)));
        }
        return told;
    }

    private ExerciseText words() {
        return new ExerciseText(view);
    }

    private String it(MessageKey phrase, String text) {
        return SentenceFormatter.ended(
                SentenceFormatter.flowing(new SpokenText(view.speech()).say(phrase) + " " + text));
    }

    @Override
    public List<String> open(Question.Open open) {
        return model();
    }

    @Override
    public List<String> choice(Question.Choice choice) {
        List<String> right = IntStream.range(0, choice.right().size())
                .filter(choice.right()::get)
                .mapToObj(words()::text)
                .toList();
        return right.size() == 1
                ? List.of(it(MessageKey.QUIZ_IT_WAS, right.get(0)))
                : below(MessageKey.QUIZ_THEY_WERE, right);
    }

    /** Each in a paragraph of its own. */
    private List<String> below(MessageKey heading, List<String> texts) {
        List<String> told = new ArrayList<>(List.of(new SpokenText(view.speech()).say(heading)));
        texts.forEach(text -> told.add(SentenceFormatter.ended(text)));
        return told;
    }

    @Override
    public List<String> number(Question.Number number) {
        return List.of(it(MessageKey.QUIZ_IT_WAS, view.amount(number.solution().value(view.values()))));
    }

    @Override
    public List<String> order(Question.Order order) {
        return below(
                MessageKey.QUIZ_ORDER_WAS,
                IntStream.range(0, order.items())
                        .mapToObj(place -> (place + 1) + ": " + words().text(place))
                        .toList());
    }

    @Override
    public List<String> match(Question.Match match) {
        return below(
                MessageKey.QUIZ_PAIRS_WERE,
                IntStream.range(0, match.pairs()).mapToObj(this::pair).toList());
    }

    private String pair(int number) {
        return view.speech().say(MessageKey.TOLD_GOES_WITH, words().text(number), words().counterpart(number));
    }

    @Override
    public List<String> truth(Question.Truth truth) {
        String reason = words().text(truth.reasons().indexOf(true));
        return List.of(it(truth.holds() ? MessageKey.QUIZ_TRUE_FOR : MessageKey.QUIZ_FALSE_FOR, reason));
    }
}
