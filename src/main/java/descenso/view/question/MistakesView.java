package descenso.view.question;

import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.quiz.DiagnosedMistake;
import descenso.quiz.GradingResult;
import descenso.quiz.Mistake;
import descenso.quiz.Question;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes the mistakes that explain a wrong number, each with the line of the formula where it was made.
 *
 * @param values the drawn numbers of the question, by name
 * @param mark the grading result of the answer
 */
public record MistakesView(
        Question.Number question, Map<String, Double> values, GradingResult mark, Language language, UiText speech) {

    /** Returns the mistakes as lines. Empty if none is known. */
    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>();
        Optional<MessageKey> heading = heading();
        heading.ifPresent(phrase -> lines.addAll(WrappedText.lines(speech.say(phrase), Style.TEXT, width)));
        Line bullet = Line.of(heading.isPresent() ? speech.glyphs().encode("• ") : "", Style.TEXT);
        for (DiagnosedMistake slip : slips()) {
            lines.addAll(LineWrapper.hanging(bullet, List.of(new Span(sentence(slip), Style.TEXT)), width));
            formula(slip)
                    .ifPresent(formula -> lines.addAll(LineWrapper.hanging(
                            Line.spaces(bullet.width()), List.of(new Span(formula, Style.FORMULA)), width)));
        }
        return lines;
    }

    /**
     * Returns the mistakes to show. An answer without the bias correction equals the uncorrected moment, so that both
     * mistakes match: only the first is shown.
     */
    List<DiagnosedMistake> slips() {
        boolean isUncorrected = mark.slips().stream().anyMatch(slip -> slip.mistake() == Mistake.NO_BIAS_CORRECTION);
        return mark.slips().stream()
                .filter(slip -> !isUncorrected || slip.mistake() != Mistake.OTHER_QUANTITY)
                .toList();
    }

    /**
     * Returns the sentence before the mistakes. It is worded cautiously, because a number does not prove how it was
     * computed. Empty if there are no mistakes.
     */
    Optional<MessageKey> heading() {
        if (slips().isEmpty()) {
            return Optional.empty();
        }
        if (!mark.traps().isEmpty()) {
            return Optional.of(MessageKey.MISTAKE_ALSO);
        }
        return Optional.of(slips().size() > 1 ? MessageKey.MISTAKE_SEVERAL : MessageKey.MISTAKE_ONE);
    }

    String sentence(DiagnosedMistake slip) {
        return worked().map(worked -> sentence(
                        slip,
                        worked.name(slip.line()),
                        worked.name(worked.walk().quantity())))
                .orElseGet(() -> sentence(slip, slip.line(), ""));
    }

    private String sentence(DiagnosedMistake slip, String line, String asked) {
        return speech.say(slip.phrase(), line, asked);
    }

    Optional<String> formula(DiagnosedMistake slip) {
        return worked().filter(worked -> slip.isOfFormula())
                .map(worked -> speech.say(MessageKey.MISTAKE_LINE, worked.formula(slip.line())));
    }

    private Optional<WorkedSolutionView> worked() {
        return WorkedSolutionView.of(question, values, language, speech);
    }
}
