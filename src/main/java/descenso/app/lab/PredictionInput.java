package descenso.app.lab;

import descenso.app.screen.DraftNumbers;
import descenso.app.screen.Movement;
import descenso.app.screen.Movement.ListSelection;
import descenso.app.screen.TypedAnswer;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.NumberAnswer;
import descenso.quiz.Prediction;
import descenso.tui.Key;
import descenso.view.question.AnswerRows.NumberRow;
import descenso.view.question.PredictionView;
import descenso.view.section.Section;
import descenso.view.text.UiText;
import descenso.widget.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A learner's prediction on an experiment while it is being entered.
 *
 * @param order the indices of the options, 0-based, in the order shown: shuffled or, if the question asks for an order,
 *     as the learner has arranged them
 * @param chosen the number of the chosen row, 0-based; the last row is "I don't know"; negative if none is chosen
 * @param field the number that is being typed, if the question asks for one
 */
public record PredictionInput(PredictionQuestion question, List<Integer> order, int chosen, TextField field) {

    public PredictionInput {
        order = List.copyOf(order);
    }

    public static PredictionInput of(String experiment, PredictionQuestion question) {
        return new PredictionInput(question, shuffled(experiment, question), 0, TextField.empty());
    }

    /**
     * Returns the indices of the options, shuffled. The order depends on the id of the experiment only: it is always
     * the same, but the row of the correct answer differs between experiments.
     */
    private static List<Integer> shuffled(String experiment, PredictionQuestion question) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, question.options().size()).boxed().toList());
        Collections.shuffle(order, new Random(experiment.hashCode()));
        return order;
    }

    /** Returns this prediction with no row chosen, if it is a choice: no answer is given by chance. */
    public PredictionInput withNothingChosen() {
        return isOfNumber() || isOfOrder() ? this : with(-1);
    }

    public boolean isOfNumber() {
        return question.prediction() instanceof Prediction.Amount;
    }

    public boolean isOfOrder() {
        return question.prediction() instanceof Prediction.Order;
    }

    private boolean isOfTruth() {
        return question.prediction() instanceof Prediction.Truth;
    }

    /** Returns the number of rows without the last one, "I don't know". */
    private int answers() {
        return isOfNumber() ? 1 : isOfTruth() ? 2 : order.size();
    }

    private ListSelection selection() {
        return new ListSelection(chosen, answers() + 1);
    }

    public PredictionInput after(Movement movement) {
        return with(selection().after(movement).chosen());
    }

    private PredictionInput with(int row) {
        return new PredictionInput(question, order, row, field);
    }

    /** Returns the notes of the help on how to enter it. */
    public List<MessageKey> notes() {
        return isOfNumber() ? List.of(MessageKey.HELP_COPY) : List.of(MessageKey.HELP_ROWS, MessageKey.HELP_COPY);
    }

    /** Returns this prediction with the chosen option moved down (1) or up (-1). */
    public PredictionInput withOptionMoved(int by) {
        int to = chosen + by;
        if (chosen >= order.size() || to < 0 || to >= order.size()) {
            return this;
        }
        List<Integer> other = new ArrayList<>(order);
        other.add(to, other.remove(chosen));
        return new PredictionInput(question, other, to, field);
    }

    /** Returns this prediction after a key that gives no command. */
    public PredictionInput pressed(Key key) {
        return isOfNumber()
                ? with(field.pressed(key).orElse(field))
                : with(selection().after(key).chosen());
    }

    public PredictionInput pasted(String text) {
        return isOfNumber() ? with(field.inserted(text)) : this;
    }

    private PredictionInput with(TextField other) {
        return new PredictionInput(question, order, 0, other);
    }

    /** Returns the prediction that an answer is; unchanged if the question has no such answer. */
    public PredictionInput with(Answer answer) {
        if (answer instanceof Answer.Amount amount) {
            return with(TextField.empty().inserted(question.written(amount)));
        }
        if (answer instanceof Answer.Ranking ranking) {
            return new PredictionInput(question, ranking.items(), 0, field);
        }
        if (answer instanceof Answer.Statement statement) {
            return with(statement.isTrue() ? 0 : 1);
        }
        return with(
                answer instanceof Answer.Options options
                        ? options.chosen().stream()
                                .mapToInt(order::indexOf)
                                .findFirst()
                                .orElse(chosen)
                        : answers());
    }

    /** The prediction in a line of text, or the reason why there is none, with a message on how to answer. */
    public record TypedPrediction(Optional<? extends Answer> answer, Optional<LocalizedMessage> reason) {

        private static TypedPrediction of(Answer answer) {
            return new TypedPrediction(Optional.of(answer), Optional.empty());
        }

        private static TypedPrediction of(Optional<? extends Answer> answer, LocalizedMessage otherwise) {
            return new TypedPrediction(answer, answer.isPresent() ? Optional.empty() : Optional.of(otherwise));
        }
    }

    /** Returns the prediction as it stands. */
    public TypedPrediction submitted(Language language) {
        if (chosen < 0) {
            String rows = Integer.toString(answers() + 1);
            return new TypedPrediction(Optional.empty(), Optional.of(LocalizedMessage.of(MessageKey.SEE_CHOOSE, rows)));
        }
        if (chosen == answers()) {
            return TypedPrediction.of(new Answer.Unknown());
        }
        if (isOfNumber()) {
            return amount(field.text(), language);
        }
        return TypedPrediction.of(
                isOfOrder()
                        ? new Answer.Ranking(order)
                        : isOfTruth() ? Answer.statement(chosen == 0) : Answer.option(order.get(chosen)));
    }

    /** Returns the prediction that is typed as a line of text in plain mode. */
    public TypedPrediction parse(String words, Language language) {
        TypedAnswer typed = new TypedAnswer(words);
        if (isOfNumber() ? typed.isUnknown() : typed.isUnknown(answers() + 1)) {
            return TypedPrediction.of(new Answer.Unknown());
        }
        if (isOfNumber()) {
            return amount(typed.words(), language);
        }
        int rows = answers();
        if (isOfOrder()) {
            return TypedPrediction.of(
                    typed.order(rows)
                            .map(named -> new Answer.Ranking(
                                    named.stream().map(order::get).toList())),
                    typed.noOrder(rows));
        }
        Optional<Integer> row = typed.row(rows);
        if (!isOfTruth()) {
            return TypedPrediction.of(row.map(order::get).map(Answer::option), typed.noChoice(rows));
        }
        Optional<Boolean> said = typed.afterFirst().isBlank() ? typed.truth() : Optional.empty();
        return TypedPrediction.of(
                said.or(() -> row.map(number -> number == 0)).map(Answer::statement),
                typed.error(LocalizedMessage.of(MessageKey.TOLD_HOW_VERDICT), MessageKey.TOLD_NO_TRUTH));
    }

    private TypedPrediction amount(String typed, Language language) {
        NumberAnswer number = NumberAnswer.read(
                typed, question.unit().map(words -> words.in(language)).orElse(""));
        return new TypedPrediction(
                number.value().stream().mapToObj(Answer.Amount::new).findFirst(), number.message());
    }

    /** Returns this prediction as it stands, complete or not, in a form in which it can be kept. */
    public String draft() {
        return isOfNumber() ? chosen + field.text() : DraftNumbers.text(List.of(List.of(chosen), order));
    }

    /** Returns this prediction as it stood when a draft was made of it; unchanged if the draft does not fit. */
    public PredictionInput drafted(String draft) {
        if (isOfNumber()) {
            return draft.matches(DraftNumbers.TYPED)
                    ? with(TextField.empty().inserted(draft.substring(1))).with(draft.charAt(0) - '0')
                    : this;
        }
        return DraftNumbers.read(draft, 2)
                .filter(read -> read.index(0, answers() + 1) >= 0)
                .filter(read -> isOfOrder()
                        ? read.hasAll(1, order)
                        : read.lists().get(1).equals(order))
                .map(read -> new PredictionInput(question, read.lists().get(1), read.index(0, answers() + 1), field))
                .orElse(this);
    }

    /** Returns the question. */
    public Section ask(UiText texts) {
        return PredictionView.before(question, texts).ask();
    }

    /** Returns the rows of the answers. */
    public List<Section> rows(UiText texts) {
        return PredictionView.before(question, texts).answers(order, chosen, numberRow(texts));
    }

    private NumberRow numberRow(UiText texts) {
        return new NumberRow(field, question.unit().map(texts::say).orElse(""), texts);
    }

    /** Returns the 0-based column of the cursor in the row of a number of a width; empty if no number is typed. */
    public Optional<Integer> cursor(int width, UiText texts) {
        return Optional.of(numberRow(texts).column(width)).filter(column -> isOfNumber() && chosen == 0);
    }
}
