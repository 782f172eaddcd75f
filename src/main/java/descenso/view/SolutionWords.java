package descenso.view;

import descenso.phrases.Phrase;
import descenso.quiz.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What would have been right, and why, told. */
record SolutionWords(ExerciseView view) implements Question.Visitor<List<String>> {

    /** @param isKnown whether the learner's answer has said what was right already: then only the reason is given */
    List<String> reasoned(boolean isKnown) {
        List<String> told =
                new ArrayList<>(isKnown ? List.of() : view.exercise().question().accept(this));
        view.exercise().why().ifPresent(why -> told.addAll(new ExerciseWords(view.told()).paragraphs(why)));
        return told;
    }

    /** How an optimizer comes to its number, an equation a paragraph; of other questions nothing. */
    List<String> worked() {
        return view.worked().map(worked -> new WorkedWords(worked).told()).orElse(List.of());
    }

    /** A good answer to an open question. */
    List<String> model() {
        List<String> told = new ArrayList<>();
        view.exercise().model().map(words()::paragraphs).ifPresent(told::addAll);
        if (!told.isEmpty()) {
            told.set(0, it(Phrase.QUIZ_MODEL, told.get(0)));
        }
        return told;
    }

    private ExerciseWords words() {
        return new ExerciseWords(view);
    }

    private String it(Phrase phrase, String text) {
        return Sentences.ended(Sentences.flowing(new Aloud(view.speech()).say(phrase) + " " + text));
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
        return right.size() == 1 ? List.of(it(Phrase.QUIZ_IT_WAS, right.get(0))) : below(Phrase.QUIZ_THEY_WERE, right);
    }

    /** Each in a paragraph of its own. */
    private List<String> below(Phrase heading, List<String> texts) {
        List<String> told = new ArrayList<>(List.of(new Aloud(view.speech()).say(heading)));
        texts.forEach(text -> told.add(Sentences.ended(text)));
        return told;
    }

    @Override
    public List<String> number(Question.Number number) {
        return List.of(it(Phrase.QUIZ_IT_WAS, view.amount(number.solution().value(view.values()))));
    }

    @Override
    public List<String> order(Question.Order order) {
        return below(
                Phrase.QUIZ_ORDER_WAS,
                IntStream.range(0, order.items())
                        .mapToObj(place -> (place + 1) + ": " + words().text(place))
                        .toList());
    }

    @Override
    public List<String> match(Question.Match match) {
        return below(
                Phrase.QUIZ_PAIRS_WERE,
                IntStream.range(0, match.pairs()).mapToObj(this::pair).toList());
    }

    private String pair(int number) {
        return view.speech().say(Phrase.TOLD_GOES_WITH, words().text(number), words().counterpart(number));
    }

    @Override
    public List<String> truth(Question.Truth truth) {
        String reason = words().text(truth.reasons().indexOf(true));
        return List.of(it(truth.holds() ? Phrase.QUIZ_TRUE_FOR : Phrase.QUIZ_FALSE_FOR, reason));
    }
}
