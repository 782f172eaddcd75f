package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.progress.ReviewSchedule;
import descenso.quiz.GradingResult;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The results of a round.
 *
 * @param rows the questions that were answered or skipped, in their order
 * @param asked the number of questions of the round, including those that were not reached
 * @param forecast when questions are asked again; empty if it is unknown
 */
public record RoundView(List<QuestionRow> rows, int asked, Optional<ReviewSchedule.Forecast> forecast, UiText texts) {

    /**
     * A question of the round with its result.
     *
     * @param grade the grade of the first answer; empty if the question was skipped
     */
    public record QuestionRow(ExerciseView exerciseView, Optional<GradingResult.Grade> grade) {

        boolean isSkipped() {
            return grade.isEmpty();
        }

        /** Returns the status of the row. A skipped question is open. */
        AnswerStatus status() {
            return grade.map(AnswerStatus::of).orElse(AnswerStatus.OPEN);
        }
    }

    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>(WrappedText.lines(tally(), Style.STRONG, width));
        lines.add(Line.blank());
        rows.forEach(row -> lines.addAll(row.exerciseView()
                .hanging(
                        row.status().start(texts), row.exerciseView().exercise().ask(), Style.TEXT, width)));
        forecast.ifPresent(days -> {
            lines.add(Line.blank());
            lines.addAll(WrappedText.lines(ReviewForecastText.of(days, texts), Style.MUTED, width));
        });
        return lines;
    }

    /** Returns how many questions were answered and how well, then how many were skipped or not reached, if any. */
    String tally() {
        int skipped = count(AnswerStatus.OPEN);
        int answered = rows.size() - skipped;
        String first = answered == 0
                ? texts.say(MessageKey.QUIZ_TALLY_NONE)
                : texts.say(
                        MessageKey.QUIZ_TALLY,
                        Integer.toString(count(AnswerStatus.RIGHT)),
                        Integer.toString(answered),
                        Integer.toString(count(AnswerStatus.PARTLY)));
        return Stream.of(
                        Stream.of(first),
                        others(MessageKey.QUIZ_TALLY_SKIPPED, skipped),
                        others(MessageKey.QUIZ_TALLY_OPEN, asked - rows.size()))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
    }

    private Stream<String> others(MessageKey key, int count) {
        return count == 0 ? Stream.of() : Stream.of(texts.say(key, Integer.toString(count)));
    }

    private int count(AnswerStatus status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }
}
