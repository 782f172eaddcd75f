package descenso.view.theory;

import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.train.Outcome;
import descenso.train.TheoryCheck;
import descenso.train.TheoryOmission;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.RunLabels;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.table.RunCell;
import descenso.view.text.NumberFormatter;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The theoretical values beside the measured ones, and the omitted checks with the reasons. */
public record TheoryList(Experiment experiment, Outcome outcome, Language language, UiText texts) {

    /** Returns each check with its values, then the omissions. */
    public List<Section> sections() {
        List<Section> sections =
                new ArrayList<>(checks().stream().map(this::section).toList());
        omissions().forEach(omission -> sections.add(Section.paragraph(omission, Style.MUTED)));
        return sections;
    }

    private Section section(TheoryCheck check) {
        RunCell verdict = verdict(check, texts);
        TheoryNumberFormat format = new TheoryNumberFormat(check, new NumberFormatter(language));
        String name = names().measure(check.name());
        String run = labels().of(check.label());
        String mark = check.holds()
                ? texts.characters().select("✓ ", "+ ")
                : texts.characters().select("✗ ", "x ");
        String shown =
                texts.say(MessageKey.THEORY_LINE, name, run, format.theory(), format.measured(), format.tolerance());
        MessageKey told = isMeasured(check) ? MessageKey.LAB_TOLD_THEORY : MessageKey.LAB_TOLD_THEORY_ALONE;
        String spoken =
                texts.say(told, name, run, verdict.text(), format.theory(), format.tolerance(), format.measured());
        return Section.hanging(
                Line.of(mark, verdict.style()),
                Wording.of(
                        List.of(new Span(shown, Style.TEXT), new Span(": ", Style.TEXT), verdict.span()),
                        SentenceFormatter.flowing(spoken)));
    }

    /** Returns the verdict on a check, in words. */
    static RunCell verdict(TheoryCheck check, UiText texts) {
        return check.holds()
                ? RunCell.of(texts.say(MessageKey.TABLE_HOLDS), Style.RIGHT)
                : RunCell.of(
                        texts.say(isMeasured(check) ? MessageKey.TABLE_FAILS : MessageKey.TABLE_UNMEASURED),
                        Style.WRONG);
    }

    private static boolean isMeasured(TheoryCheck check) {
        return !Double.isNaN(check.measured());
    }

    /** Returns the checks that the theory applies to. */
    public List<TheoryCheck> checks() {
        return outcome.checks();
    }

    /** Tests whether there are neither checks nor omissions. */
    public boolean isEmpty() {
        return checks().isEmpty() && omitted().isEmpty();
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

    private RunLabels labels() {
        return RunLabels.of(
                experiment.comparison().trials().stream().map(Trial::label).toList(), names());
    }

    private ExperimentLabels names() {
        return ExperimentLabels.of(experiment, language, texts);
    }
}
