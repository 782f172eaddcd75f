package descenso.app.classroom;

import descenso.classroom.Tally;
import descenso.classroom.Tally.AnswerGroup;
import descenso.course.experiment.PredictionQuestion;
import descenso.progress.Attempt.Grade;
import descenso.quiz.Answer;
import descenso.quiz.Prediction;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.question.AnswerStatus;
import descenso.view.question.PredictionView;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The rows of a prediction: its options in the order on the screens of the learners, or else the answers that were
 * given.
 *
 * @param order the indices of the options, 0-based, in that order
 * @param measured the figures of the run by name; empty before they are known or as long as they are not shown
 */
record PredictionRows(PredictionQuestion question, List<Integer> order, Map<String, Double> measured, UiText texts)
        implements TallyRows {

    PredictionRows {
        order = List.copyOf(order);
        measured = Map.copyOf(measured);
    }

    @Override
    public List<TallyRow> rows(List<AnswerGroup> groups) {
        Prediction prediction = question.prediction();
        List<TallyRow> rows = new ArrayList<>();
        if (prediction instanceof Prediction.Choice) {
            rows.addAll(order.stream()
                    .map(Answer::option)
                    .map(answer -> row(answer, groups))
                    .toList());
        } else if (prediction instanceof Prediction.Truth) {
            rows.addAll(Stream.of(true, false)
                    .map(Answer::statement)
                    .map(answer -> row(answer, groups))
                    .toList());
        } else {
            frequent(
                            groups,
                            AnswerGroup::answer,
                            group -> List.of(new Span(words(group.answer()), Style.TEXT)),
                            group -> List.of())
                    .forEach(row -> rows.add(new TallyRow(row.words(), status(row, groups), List.of(), row.takes())));
        }
        rows.addAll(unknown(groups));
        return rows;
    }

    private TallyRow row(Answer answer, List<AnswerGroup> groups) {
        String written = question.written(answer);
        TallyRow row = TallyRow.of(
                view().answer(answer), status(answer), group -> group.answer().equals(written));
        return row.status().isPresent()
                ? row
                : new TallyRow(row.words(), status(row, groups), row.notes(), row.takes());
    }

    private PredictionView view() {
        return PredictionView.before(question, texts);
    }

    private String words(String written) {
        return question.read(written)
                .map(answer -> texts.messages().isSpoken() ? view().told(answer) : view().answer(answer))
                .orElse(written);
    }

    /** Returns the status of the answers of a row; empty if they differ, or if no run has judged them. */
    private static Optional<AnswerStatus> status(TallyRow row, List<AnswerGroup> groups) {
        List<AnswerStatus> all = groups.stream()
                .filter(row.takes())
                .flatMap(group -> AnswerStatus.of(group.grade()).stream())
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Returns the status of an answer by what was measured here; empty if nothing was. */
    private Optional<AnswerStatus> status(Answer answer) {
        return grade(answer).flatMap(AnswerStatus::of);
    }

    private Optional<Grade> grade(Answer answer) {
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        return answer instanceof Answer.Unknown
                ? Optional.of(Grade.UNKNOWN)
                : question.prediction()
                        .right(measured)
                        .map(right ->
                                question.prediction().accepts(answer, right, measured) ? Grade.RIGHT : Grade.WRONG);
    }

    /** Returns the bets with the verdict of the run that was measured here, or else of the learners' own runs. */
    @Override
    public Tally graded(Tally votes) {
        return votes.judged(written -> question.read(written).flatMap(this::grade));
    }

    @Override
    public OptionalDouble number(AnswerGroup group) {
        return number(question.read(group.answer()));
    }

    @Override
    public OptionalDouble rightNumber() {
        return number(question.prediction().right(measured));
    }

    private static OptionalDouble number(Optional<? extends Answer> answer) {
        return answer.stream()
                .filter(Answer.Amount.class::isInstance)
                .mapToDouble(amount -> ((Answer.Amount) amount).value())
                .findFirst();
    }

    @Override
    public boolean isComparable() {
        return true;
    }
}
