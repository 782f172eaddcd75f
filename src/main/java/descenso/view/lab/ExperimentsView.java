package descenso.view.lab;

import descenso.course.Course;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Renders the experiments of a course, each below the first page that refers to it, with the sentence on what to
 * observe.
 *
 * @param experiments the experiments in display order: by page, then those without a page
 * @param pages the id of each experiment's page, by the experiment's id
 */
public record ExperimentsView(
        Course course, List<ExperimentHeader> experiments, Map<String, String> pages, UiText texts) {

    /** Indentation of the sentence on what to observe from the title, in cells. */
    private static final int INDENT = 2;

    /** Width of the gap between the title and the id, in cells. */
    private static final int GAP = 2;

    public ExperimentsView {
        experiments = List.copyOf(experiments);
    }

    /** Creates the view of the given experiments, in any order. */
    public static ExperimentsView of(Course course, List<ExperimentHeader> experiments, UiText texts) {
        Map<String, String> pages = course.pagesOfExperiments(texts.language());
        ExperimentList sorted = new ExperimentList(experiments, List.of()).inOrderOf(List.copyOf(pages.keySet()));
        return new ExperimentsView(course, sorted.experiments(), pages, texts);
    }

    /** Returns the experiments as options below their pages, numbered from 1 in plain mode; the chosen one from 0. */
    public List<Section> sections(int chosen) {
        Map<String, List<Section>> options = new LinkedHashMap<>();
        for (int number = 0; number < experiments.size(); number++) {
            String page = pages.getOrDefault(experiments.get(number).id(), "");
            Section entry = entry(experiments.get(number), number + 1);
            options.computeIfAbsent(page, first -> new ArrayList<>())
                    .add(new Section.Option(number == chosen, List.of(entry)));
        }
        return options.entrySet().stream()
                .map(page -> {
                    // an empty id stands for the experiments without a page
                    String title = page.getKey().isEmpty()
                            ? texts.say(MessageKey.LAB_LIST_APART)
                            : texts.encode(
                                    course.page(texts.language(), page.getKey()).title());
                    String spoken = SentenceFormatter.flowing(title) + ":";
                    Section heading = new Section.Heading(Wording.of(title, Style.HEADING, spoken));
                    return Section.below(heading, page.getValue());
                })
                .toList();
    }

    /** Returns an experiment: its title and id, and what to observe. */
    private Section entry(ExperimentHeader experiment, int number) {
        String title = texts.say(experiment.title());
        String look = experiment
                .look()
                .map(words -> texts.spoken(words.in(texts.language())))
                .orElse("");
        return Section.plot(
                width -> {
                    Span name = new Span(title, Style.TEXT);
                    Span id = new Span(" ".repeat(GAP) + experiment.id(), Style.CODE);
                    List<Line> lines = new ArrayList<>(List.of(Line.of(name, id).truncate(width)));
                    experiment
                            .look()
                            .ifPresent(words -> LineWrapper.lines(texts.say(words), Style.MUTED, width - INDENT)
                                    .forEach(line -> lines.add(line.indented(INDENT))));
                    return lines;
                },
                () -> List.of(SentenceFormatter.joined(number + ": " + title + " (" + experiment.id() + ")", look)));
    }
}
