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
 * What made a number wrong, in words: each mistake that makes it, and the line of the formula where it was made.
 *
 * @param values those that the question was asked with
 * @param mark of an answer to it
 */
public record MistakesView(
        Question.Number question, Map<String, Double> values, GradingResult mark, Language language, UiText speech) {

    /** None where nothing is known. */
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

    /** Who leaves out the correction of a mean has given that mean: it is one mistake, told once. */
    List<DiagnosedMistake> slips() {
        boolean isUncorrected = mark.slips().stream().anyMatch(slip -> slip.mistake() == Mistake.NO_BIAS_CORRECTION);
        return mark.slips().stream()
                .filter(slip -> !isUncorrected || slip.mistake() != Mistake.OTHER_QUANTITY)
                .toList();
    }

    /** A number does not say for certain how somebody came to it. */
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
