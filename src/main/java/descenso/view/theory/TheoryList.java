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

/** The theoretical values beside the measured ones, and the omitted checks with the reasons. */
public record TheoryList(Experiment experiment, Outcome outcome, Language language, UiText texts) {

    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>(new TheoryLines(experiment, checks(), language, texts).lines(width));
        lines.addAll(omissions(width));
        return lines;
    }

    /** Returns the checks that the theory applies to. */
    public List<TheoryCheck> checks() {
        return outcome.checks();
    }

    /** Tests whether there are neither checks nor omissions. */
    public boolean isEmpty() {
        return checks().isEmpty() && omitted().isEmpty();
    }

    public List<Line> omissions(int width) {
        return omissions().stream()
                .flatMap(sentence -> WrappedText.lines(sentence, Style.MUTED, width).stream())
                .toList();
    }

    /** Returns the omissions with the reasons, one sentence for each closed form and reason. */
    public List<String> omissions() {
        return byWords().stream().map(this::omission).toList();
    }

    private List<TheoryOmission> omitted() {
        return experiment.comparison().omissions(outcome.runs());
    }

    private Collection<List<TheoryOmission>> byWords() {
        return omitted().stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.theory().name(), reason(each)), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private String omission(List<TheoryOmission> alike) {
        TheoryOmission first = alike.get(0);
        String name = names().measure(first.theory().name());
        String reason = reason(first);
        return SentenceFormatter.ended(
                alike.size() == 1
                        ? texts.say(MessageKey.THEORY_OMITTED, name, labels().of(first.label()), reason)
                        : texts.say(MessageKey.THEORY_OMITTED_MANY, name, Integer.toString(alike.size()), reason));
    }

    private String reason(TheoryOmission omission) {
        return texts.characters().encode(experiment.reason(omission).in(language));
    }

    RunLabels labels() {
        return RunLabels.of(
                experiment.comparison().trials().stream().map(Trial::label).toList(), names());
    }

    ExperimentLabels names() {
        return ExperimentLabels.of(experiment, language, texts);
    }
}
