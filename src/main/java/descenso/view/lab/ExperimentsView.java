package descenso.view.lab;

import descenso.course.Course;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentList;
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

    /**
     * Returns the experiments as options below their pages, numbered from 1 in plain mode. The chosen one is counted
     * from 0.
     */
    public List<Section> sections(int chosen) {
        Map<String, List<Section>> options = new LinkedHashMap<>();
        for (int number = 0; number < experiments.size(); number++) {
            String page = pages.getOrDefault(experiments.get(number).id(), "");
            Section entry = new Entry(experiments.get(number), number + 1, texts);
            options.computeIfAbsent(page, first -> new ArrayList<>())
                    .add(new Section.Option(number == chosen, List.of(entry)));
        }
        return options.entrySet().stream()
                .map(page -> Section.below(heading(page.getKey()), page.getValue()))
                .toList();
    }

    /** Returns the title of a page; an empty id stands for the experiments without a page. */
    private Section heading(String page) {
        String title = page.isEmpty()
                ? texts.say(MessageKey.LAB_LIST_APART)
                : texts.encode(course.page(texts.language(), page).title());
        return new Section.Heading(Wording.of(title, Style.HEADING, SentenceFormatter.flowing(title) + ":"));
    }

    /** An experiment: its title and id, and what to observe. */
    private record Entry(ExperimentHeader experiment, int number, UiText texts) implements Section.Plot {

        @Override
        public List<Line> lines(int width) {
            List<Line> lines = new ArrayList<>();
            lines.add(Line.of(
                            new Span(texts.say(experiment.title()), Style.TEXT),
                            new Span(" ".repeat(GAP) + experiment.id(), Style.CODE))
                    .truncate(width));
            experiment
                    .look()
                    .ifPresent(look -> LineWrapper.lines(texts.say(look), Style.MUTED, width - INDENT)
                            .forEach(line -> lines.add(line.indented(INDENT))));
            return lines;
        }

        @Override
        public List<String> spoken() {
            String name = number + ": " + texts.say(experiment.title()) + " (" + experiment.id() + ")";
            String look = experiment
                    .look()
                    .map(words -> texts.spoken(words.in(texts.language())))
                    .orElse("");
            return List.of(SentenceFormatter.joined(name, look));
        }
    }
}
