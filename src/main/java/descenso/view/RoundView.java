package descenso.view;

import descenso.phrases.Phrase;
import descenso.progress.Reviews;
import descenso.quiz.Mark;
import descenso.tui.Line;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of questions in a row.
 *
 * @param asked how many there were, those too that were not answered
 * @param forecast when questions come back; empty where nobody knows
 */
public record RoundView(List<Row> rows, int asked, Optional<Reviews.Forecast> forecast, Speech speech) {

    /** A question, and what came of its first answer. */
    public record Row(ExerciseView words, Mark.Grade grade) {}

    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>(Prose.lines(tally(), Style.STRONG, width));
        lines.add(Line.blank());
        rows.forEach(row -> lines.addAll(row.words()
                .hanging(
                        Answering.of(row.grade()).start(speech),
                        row.words().exercise().ask(),
                        Style.TEXT,
                        width)));
        forecast.ifPresent(days -> {
            lines.add(Line.blank());
            lines.addAll(Prose.lines(ForecastWords.of(days, speech), Style.MUTED, width));
        });
        return lines;
    }

    String tally() {
        return speech.say(
                Phrase.QUIZ_TALLY, count(Mark.Grade.RIGHT), Integer.toString(asked), count(Mark.Grade.PARTLY));
    }

    private String count(Mark.Grade grade) {
        return Long.toString(rows.stream().filter(row -> row.grade() == grade).count());
    }
}
