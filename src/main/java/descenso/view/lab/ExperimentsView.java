package descenso.view.lab;

import descenso.course.Course;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentList;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.frame.PageList;
import descenso.view.text.Pointer;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.SpokenText;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
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
        Course course, List<ExperimentHeader> experiments, Map<String, String> pages, Language language, UiText texts) {

    /** Indentation of the sentence on what to observe, in cells. */
    private static final int INDENT = Pointer.WIDTH + 2;

    /** Width of the gap between the title and the id, in cells. */
    private static final int GAP = 2;

    public ExperimentsView {
        experiments = List.copyOf(experiments);
        pages = Map.copyOf(pages);
    }

    /** Creates the view of the given experiments, in any order. */
    public static ExperimentsView of(
            Course course, List<ExperimentHeader> experiments, Language language, UiText texts) {
        Map<String, String> pages = course.pagesOfExperiments(language);
        ExperimentList sorted = new ExperimentList(experiments, List.of()).inOrderOf(List.copyOf(pages.keySet()));
        return new ExperimentsView(course, sorted.experiments(), pages, language, texts);
    }

    /**
     * Draws the list.
     *
     * @param chosen the index of the selected experiment, 0-based
     * @param width the width, in cells
     * @return the lines, and the 0-based first line of each experiment
     */
    public PageList listing(int chosen, int width) {
        List<Line> lines = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (int number = 0; number < experiments.size(); number++) {
            if (beginsPage(number)) {
                lines.addAll(lines.isEmpty() ? List.of() : List.of(Line.blank()));
                lines.addAll(WrappedText.lines(page(number), Style.HEADING, width));
            }
            rows.add(lines.size());
            lines.addAll(entry(experiments.get(number), number == chosen, width));
        }
        return new PageList(lines, rows);
    }

    private List<Line> entry(ExperimentHeader experiment, boolean isChosen, int width) {
        Line title = Line.of(
                new Span(title(experiment), Style.TEXT), new Span(" ".repeat(GAP) + experiment.id(), Style.CODE));
        List<Line> lines = new ArrayList<>();
        lines.add(Line.join(Pointer.before(isChosen, texts.characters()), title.truncate(width - Pointer.WIDTH)));
        look(experiment)
                .ifPresent(look -> WrappedText.lines(texts.characters().encode(look), Style.MUTED, width - INDENT)
                        .forEach(line -> lines.add(line.indented(INDENT))));
        return lines;
    }

    /** Returns the experiments as sentences, numbered from 1. */
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        SpokenText spoken = new SpokenText(texts);
        for (int number = 0; number < experiments.size(); number++) {
            ExperimentHeader experiment = experiments.get(number);
            if (beginsPage(number)) {
                paragraphs.add(SentenceFormatter.flowing(page(number)) + ":");
            }
            String name = (number + 1) + ": " + title(experiment) + " (" + experiment.id() + ")";
            paragraphs.add(SentenceFormatter.joined(
                    name, look(experiment).map(spoken::text).orElse("")));
        }
        return paragraphs;
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
                        texts.characters().encode(course.page(language, screen).title()))
                .orElseGet(() -> texts.say(MessageKey.LAB_LIST_APART));
    }

    private String title(ExperimentHeader experiment) {
        return texts.characters().encode(experiment.title().in(language));
    }

    private Optional<String> look(ExperimentHeader experiment) {
        return experiment.look().map(look -> look.in(language));
    }
}
