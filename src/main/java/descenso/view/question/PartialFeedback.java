package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.Question;
import java.util.List;
import java.util.stream.IntStream;

/** Describes how close a wrong answer is to the correct one, without revealing the solution. */
record PartialFeedback(ExerciseView view) implements Answer.Visitor<String> {

    private String say(MessageKey key, String... arguments) {
        return view.texts().say(key, arguments);
    }

    @Override
    public String words(Answer.Words words) {
        return say(MessageKey.QUIZ_NO_IDEA);
    }

    @Override
    public String options(Answer.Options options) {
        return view.exercise().question() instanceof Question.Choice choice && choice.isSeveral()
                ? several(options, choice)
                : say(MessageKey.QUIZ_WRONG);
    }

    /** Returns how many chosen options are wrong and how many correct ones are missing. */
    private String several(Answer.Options options, Question.Choice choice) {
        long surplus = options.chosen().stream()
                .filter(option -> !choice.right().get(option))
                .count();
        long missing = IntStream.range(0, choice.right().size())
                .filter(option ->
                        choice.right().get(option) && !options.chosen().contains(option))
                .count();
        return say(MessageKey.QUIZ_SEVERAL, Long.toString(surplus), Long.toString(missing));
    }

    @Override
    public String amount(Answer.Amount amount) {
        return say(MessageKey.QUIZ_WRONG_NUMBER, view.amount(amount.value()));
    }

    @Override
    public String ranking(Answer.Ranking ranking) {
        return placed(ranking.items());
    }

    @Override
    public String pairing(Answer.Pairing pairing) {
        return placed(pairing.rights());
    }

    /** Returns how many items are in their places. */
    private String placed(List<Integer> numbers) {
        long right = IntStream.range(0, numbers.size())
                .filter(place -> numbers.get(place) == place)
                .count();
        return say(MessageKey.QUIZ_PLACED, Long.toString(right), Integer.toString(numbers.size()));
    }

    @Override
    public String statement(Answer.Statement statement) {
        if (!(view.exercise().question() instanceof Question.Truth truth)) {
            return say(MessageKey.QUIZ_WRONG);
        }
        boolean isReasonRight = statement.reason().stream().anyMatch(truth.reasons()::get);
        return say(
                truth.isSeenBy(statement)
                        ? MessageKey.QUIZ_WRONG_REASON
                        : isReasonRight ? MessageKey.QUIZ_WRONG_TRUTH : MessageKey.QUIZ_WRONG);
    }

    @Override
    public String unknown() {
        return say(MessageKey.QUIZ_WRONG);
    }
}
