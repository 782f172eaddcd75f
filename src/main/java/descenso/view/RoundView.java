package descenso.view;

import descenso.phrases.Phrase;
import descenso.progress.Reviews;
import descenso.quiz.Mark;
import descenso.tui.Line;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of questions in a row.
 *
 * @param rows of the questions that were answered or skipped, in their order
 * @param asked how many questions there were, those included that were not reached
 * @param forecast when questions come back; empty where nobody knows
 */
public record RoundView(List<Row> rows, int asked, Optional<Reviews.Forecast> forecast, Speech speech) {

    /**
     * A question, and what came of it.
     *
     * @param grade of its first answer; empty where it was skipped
     */
    public record Row(ExerciseView words, Optional<Mark.Grade> grade) {

        boolean isSkipped() {
            return grade.isEmpty();
        }

        /** Returns what the row is drawn as: what was skipped is still open. */
        Answering answering() {
            return grade.map(Answering::of).orElse(Answering.OPEN);
        }
    }

    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>(Prose.lines(tally(), Style.STRONG, width));
        lines.add(Line.blank());
        rows.forEach(row -> lines.addAll(row.words()
                .hanging(row.answering().start(speech), row.words().exercise().ask(), Style.TEXT, width)));
        forecast.ifPresent(days -> {
            lines.add(Line.blank());
            lines.addAll(Prose.lines(ForecastWords.of(days, speech), Style.MUTED, width));
        });
        return lines;
    }

    /** Says how many were answered and how; then how many were skipped and not reached, if any. */
    String tally() {
        int skipped = count(Answering.OPEN);
        int answered = rows.size() - skipped;
        String first = answered == 0
                ? speech.say(Phrase.QUIZ_TALLY_NONE)
                : speech.say(
                        Phrase.QUIZ_TALLY,
                        Integer.toString(count(Answering.RIGHT)),
                        Integer.toString(answered),
                        Integer.toString(count(Answering.PARTLY)));
        return Stream.of(
                        Stream.of(first),
                        others(Phrase.QUIZ_TALLY_SKIPPED, skipped),
                        others(Phrase.QUIZ_TALLY_OPEN, asked - rows.size()))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
    }

    private Stream<String> others(Phrase phrase, int count) {
        return count == 0 ? Stream.of() : Stream.of(speech.say(phrase, Integer.toString(count)));
    }

    private int count(Answering answering) {
        return (int) rows.stream().filter(row -> row.answering() == answering).count();
    }
}
