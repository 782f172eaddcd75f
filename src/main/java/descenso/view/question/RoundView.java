package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.progress.ReviewSchedule;
import descenso.quiz.GradingResult;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of a round: the questions answered or skipped, their count, and the next reviews, if known. */
public record RoundView(List<QuestionRow> rows, int asked, Optional<ReviewSchedule.Forecast> forecast, UiText texts) {

    /** A question of the round with the grade of its first answer; empty if it was skipped. */
    public record QuestionRow(ExerciseView exerciseView, Optional<GradingResult.Grade> grade) {

        /** Returns the status of the row. A skipped question is open. */
        AnswerStatus status() {
            return grade.map(AnswerStatus::of).orElse(AnswerStatus.OPEN);
        }
    }

    public List<Section> sections() {
        List<Section> results = new ArrayList<>();
        rows.forEach(row -> results.add(result(results.size() + 1, row)));
        return List.of(
                Section.paragraph(tally(), Style.STRONG),
                new Section.Group(results),
                new Section.Group(forecast.stream()
                        .map(days -> Section.paragraph(forecast(days, texts), Style.MUTED))
                        .toList()));
    }

    private Section result(int number, QuestionRow row) {
        List<Span> question =
                row.exerciseView().row(row.exerciseView().exercise().ask(), Style.TEXT);
        String word = row.grade().isEmpty()
                ? texts.say(MessageKey.QUIZ_SKIPPED)
                : row.status().word(texts);
        String told =
                texts.say(MessageKey.TOLD_RESULT, Integer.toString(number), word, SentenceFormatter.flowing(question));
        return Section.hanging(row.status().start(texts), Wording.of(question, SentenceFormatter.ended(told)));
    }

    /** Returns in a sentence when questions are asked again. */
    public static String forecast(ReviewSchedule.Forecast forecast, UiText texts) {
        return texts.say(MessageKey.PROGRESS_DUE, forecast.today(), forecast.tomorrow(), forecast.week());
    }

    /** Returns how many questions were answered and how well, then how many were skipped or not reached, if any. */
    private String tally() {
        int skipped = count(AnswerStatus.OPEN);
        int answered = rows.size() - skipped;
        String first = answered == 0
                ? texts.say(MessageKey.QUIZ_TALLY_NONE)
                : texts.say(MessageKey.QUIZ_TALLY, count(AnswerStatus.RIGHT), answered, count(AnswerStatus.PARTLY));
        return Stream.of(
                        first,
                        unanswered(MessageKey.QUIZ_TALLY_SKIPPED, skipped),
                        unanswered(MessageKey.QUIZ_TALLY_OPEN, asked - rows.size()))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String unanswered(MessageKey key, int count) {
        return count == 0 ? "" : texts.say(key, count);
    }

    private int count(AnswerStatus status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }
}
