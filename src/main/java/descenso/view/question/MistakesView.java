package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.quiz.ComputedNumber;
import descenso.quiz.DiagnosedMistake;
import descenso.quiz.GradingResult;
import descenso.quiz.Mistake;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mistakes that explain a wrong number, each with the line of the formula where it was made. */
public record MistakesView(ComputedNumber question, Map<String, Double> values, GradingResult result, UiText texts) {

    /** Returns the mistakes. Empty if none is known. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        Optional<MessageKey> heading = heading();
        heading.ifPresent(key -> sections.add(Section.paragraph(texts.say(key))));
        Line bullet = Line.of(heading.isPresent() ? texts.encode("• ") : "", Style.TEXT);
        for (DiagnosedMistake mistake : mistakes()) {
            sections.add(Section.hanging(bullet, Wording.of(sentence(mistake), Style.TEXT)));
            formula(mistake)
                    .ifPresent(formula -> sections.add(Section.hanging(
                            Line.spaces(bullet.width()),
                            Wording.of(
                                    formula,
                                    Style.FORMULA,
                                    SentenceFormatter.ended(SentenceFormatter.flowing(formula))))));
        }
        return sections;
    }

    /**
     * Returns the mistakes to show. An answer without the bias correction equals the uncorrected moment, so that both
     * mistakes match: only the first is shown.
     */
    private List<DiagnosedMistake> mistakes() {
        boolean isUncorrected =
                result.mistakes().stream().anyMatch(mistake -> mistake.mistake() == Mistake.NO_BIAS_CORRECTION);
        return result.mistakes().stream()
                .filter(mistake -> !isUncorrected || mistake.mistake() != Mistake.OTHER_QUANTITY)
                .toList();
    }

    /**
     * Returns the sentence before the mistakes. It is worded cautiously, because a number does not prove how it was
     * computed. Empty if there are no mistakes.
     */
    private Optional<MessageKey> heading() {
        if (mistakes().isEmpty()) {
            return Optional.empty();
        }
        if (!result.traps().isEmpty()) {
            return Optional.of(MessageKey.MISTAKE_ALSO);
        }
        return Optional.of(mistakes().size() > 1 ? MessageKey.MISTAKE_SEVERAL : MessageKey.MISTAKE_ONE);
    }

    private String sentence(DiagnosedMistake mistake) {
        return worked().map(worked -> sentence(
                        mistake,
                        worked.name(mistake.line()),
                        worked.name(worked.walk().quantity())))
                .orElseGet(() -> sentence(mistake, mistake.line(), ""));
    }

    private String sentence(DiagnosedMistake mistake, String line, String asked) {
        return texts.say(mistake.key(), line, asked);
    }

    private Optional<String> formula(DiagnosedMistake mistake) {
        return worked().filter(worked -> mistake.isOfFormula())
                .map(worked -> texts.say(MessageKey.MISTAKE_LINE, worked.formula(mistake.line())));
    }

    private Optional<WorkedSolutionView> worked() {
        return WorkedSolutionView.of(question.solution(), values, texts);
    }
}
