package descenso.view.theory;

import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.train.Outcome;
import descenso.train.TheoryCheck;
import descenso.train.TheoryOmission;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.RunLabels;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What theory says beside what was measured, and what it leaves out, each time with the reason. */
public record TheoryList(Experiment experiment, Outcome outcome, Language language, UiText speech) {

    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>(new TheoryLines(experiment, checks(), language, speech).lines(width));
        lines.addAll(omissions(width));
        return lines;
    }

    /** Those of what theory is right for. */
    public List<TheoryCheck> checks() {
        return outcome.checks();
    }

    /** Whether theory has nothing to say, and nothing to leave out. */
    public boolean isEmpty() {
        return checks().isEmpty() && left().isEmpty();
    }

    public List<Line> omissions(int width) {
        return omissions().stream()
                .flatMap(sentence -> WrappedText.lines(sentence, Style.MUTED, width).stream())
                .toList();
    }

    /** What is left out and why: a sentence for each closed form and reason. */
    public List<String> omissions() {
        return byWords().stream().map(this::omission).toList();
    }

    private List<TheoryOmission> left() {
        return experiment.comparison().omissions(outcome.runs());
    }

    private Collection<List<TheoryOmission>> byWords() {
        return left().stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.theory().name(), reason(each)), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private String omission(List<TheoryOmission> alike) {
        TheoryOmission first = alike.get(0);
        String name = naming().measure(first.theory().name());
        String reason = reason(first);
        return SentenceFormatter.ended(
                alike.size() == 1
                        ? speech.say(MessageKey.THEORY_OMITTED, name, labels().of(first.label()), reason)
                        : speech.say(MessageKey.THEORY_OMITTED_MANY, name, Integer.toString(alike.size()), reason));
    }

    private String reason(TheoryOmission omission) {
        return speech.glyphs().encode(experiment.reason(omission).in(language));
    }

    RunLabels labels() {
        return RunLabels.of(
                experiment.comparison().trials().stream().map(Trial::label).toList(), naming());
    }

    ExperimentLabels naming() {
        return ExperimentLabels.of(experiment, language, speech);
    }
}
