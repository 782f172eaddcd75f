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
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        pages = Map.copyOf(pages);
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
        List<Section> sections = new ArrayList<>();
        List<Section> page = new ArrayList<>();
        for (int number = 0; number < experiments.size(); number++) {
            if (beginsPage(number)) {
                sections.add(new Section.Group(page));
                page.clear();
                String title = page(number);
                page.add(new Section.Heading(Wording.of(title, Style.HEADING, SentenceFormatter.flowing(title) + ":")));
            }
            page.add(new Section.Option(number == chosen, List.of(new Entry(this, number))));
        }
        sections.add(new Section.Group(page));
        return sections;
    }

    /** An experiment: its title and id, and what to observe. */
    private record Entry(ExperimentsView view, int number) implements Section.Plot {

        @Override
        public List<Line> lines(int width) {
            UiText texts = view.texts;
            ExperimentHeader experiment = view.experiments.get(number);
            List<Line> lines = new ArrayList<>();
            lines.add(Line.of(
                            new Span(view.title(experiment), Style.TEXT),
                            new Span(" ".repeat(GAP) + experiment.id(), Style.CODE))
                    .truncate(width));
            view.look(experiment)
                    .ifPresent(look -> LineWrapper.lines(texts.encode(look), Style.MUTED, width - INDENT)
                            .forEach(line -> lines.add(line.indented(INDENT))));
            return lines;
        }

        @Override
        public List<String> spoken() {
            ExperimentHeader experiment = view.experiments.get(number);
            String name = (number + 1) + ": " + view.title(experiment) + " (" + experiment.id() + ")";
            return List.of(SentenceFormatter.joined(
                    name, view.look(experiment).map(view.texts::spoken).orElse("")));
        }
    }

    private boolean beginsPage(int number) {
        return number == 0 || !screen(number).equals(screen(number - 1));
    }

    private Optional<String> screen(int number) {
        return Optional.ofNullable(pages.get(experiments.get(number).id()));
    }

    private String page(int number) {
        return screen(number)
                .map(screen ->
                        texts.encode(course.page(texts.language(), screen).title()))
                .orElseGet(() -> texts.say(MessageKey.LAB_LIST_APART));
    }

    private String title(ExperimentHeader experiment) {
        return texts.say(experiment.title());
    }

    private Optional<String> look(ExperimentHeader experiment) {
        return experiment.look().map(look -> look.in(texts.language()));
    }
}
