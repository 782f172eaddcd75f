package descenso.app.lesson;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.ScreenKeyMaps;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.PlainList;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.ReportHandler;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Scrolling;
import descenso.app.screen.Transition;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentList;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.lab.ExperimentsView;
import descenso.view.section.DrawnSections;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.SentenceFormatter;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The screen that lists the experiments of the course.
 *
 * @param origin the screen to return to
 * @param experiments empty until they are read
 * @param chosen the number of the experiment that Enter opens, 0-based, in the order shown
 * @param named the experiment that was opened by its name before the list was ever shown; usually empty
 */
public record LabListScreen(Screen origin, Optional<ExperimentList> experiments, int chosen, Optional<String> named)
        implements Screen {

    /** Rows of an experiment: its title, what to look at, and a blank row. */
    private static final int LINES = 3;

    /** Opens the list and requests the experiments. */
    public static Transition to(Screen origin, AppState state) {
        return on(new LabListScreen(origin, Optional.empty(), 0, Optional.empty()), state);
    }

    /** Creates the list behind an experiment that is opened by its name, and requests the experiments. */
    public static Transition behind(String experiment, Screen origin, AppState state) {
        return on(new LabListScreen(origin, Optional.empty(), 0, Optional.of(experiment)), state);
    }

    private static Transition on(LabListScreen screen, AppState state) {
        return new Transition(screen, state, List.of(new Command.ListExperiments()));
    }

    private LabListScreen with(Optional<ExperimentList> list, int choice) {
        return new LabListScreen(origin, list, choice, Optional.empty());
    }

    /**
     * Returns from an experiment to this list. Goes to the page of the experiment instead if the experiment was opened
     * by its name and a page has it.
     */
    @Override
    public Transition back(AppState state) {
        return named.flatMap(state::bookmarkOf)
                .map(place -> LessonScreen.at(state.withBookmark(place)))
                .orElseGet(() -> Transition.to(with(experiments, chosen), state));
    }

    @Override
    public KeyMap keys(AppState state) {
        return ScreenKeyMaps.LIST;
    }

    @Override
    public Transition onAction(Action action, AppState state) {
        return switch (action) {
            case BACK -> Transition.to(origin, state);
            case OPEN -> open(state);
            case DOWN, UP, GO_ON, GO_BACK, TOP, BOTTOM -> Transition.to(moved(action, state), state);
            case NEXT, PREVIOUS, CONTINUE, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, QUIT -> Transition.to(this, state);
        };
    }

    private Transition open(AppState state) {
        List<ExperimentHeader> all = listed(state).experiments();
        return all.isEmpty()
                ? Transition.to(this, state)
                : LabLoadingScreen.to(this, all.get(chosen).id(), state);
    }

    private ExperimentsView listed(AppState state) {
        return ExperimentsView.of(
                state.course(),
                experiments.map(ExperimentList::experiments).orElse(List.of()),
                state.language(),
                state.texts());
    }

    private LabListScreen moved(Action action, AppState state) {
        int page = Math.max(1, state.layout().bodyHeight() / LINES);
        int all = experiments.map(list -> list.experiments().size()).orElse(0);
        return with(experiments, Scrolling.chosen(chosen, all, page, action));
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        return report.accept(new ReportHandler(this, state) {
            @Override
            public Transition experimentsListed(Report.ExperimentsListed listed) {
                return Transition.to(
                        new LabListScreen(origin, Optional.of(listed.experiments()), chosen, named), state);
            }
        });
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        List<ExperimentHeader> all = listed(state).experiments();
        return new PlainList(
                this,
                state,
                getClass(),
                () -> new ParagraphRenderer(state.texts()).paragraphs(content(state)),
                1,
                all.size(),
                number -> LabLoadingScreen.to(origin, all.get(number).id(), state));
    }

    private List<Section> content(AppState state) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.told(SentenceFormatter.ended(state.texts().say(MessageKey.LAB_LIST_TITLE))));
        if (experiments.isEmpty()) {
            String opening = state.texts().say(MessageKey.LAB_OPENING);
            sections.add(new Section.Shown(List.of(Section.paragraph(opening, Style.MUTED))));
        }
        sections.addAll(listed(state).sections(chosen));
        experiments.stream()
                .flatMap(list -> list.diagnostics().stream())
                .map(fault -> Section.paragraph(state.say(fault), Style.WRONG))
                .forEach(sections::add);
        return sections;
    }

    /** Shows the whole chosen experiment and the row above it, which may be the title of a page. */
    @Override
    public Frame view(AppState state) {
        DrawnSections drawn =
                new GridRenderer(state.texts(), state.layout().alone().textWidth()).draw(content(state));
        List<Line> lines = drawn.lines();
        Viewport window = new Viewport(0, state.layout().bodyHeight(), lines.size());
        if (!drawn.options().isEmpty()) {
            int first = drawn.options().get(chosen);
            int next = chosen + 1 < drawn.options().size() ? drawn.options().get(chosen + 1) : lines.size();
            window = window.showing(Math.min(next - 1, first + LINES - 1)).showing(Math.max(0, first - 1));
        }
        String title = state.texts().say(MessageKey.LAB_LIST_TITLE);
        return ScreenFrame.alone(state).page(title, lines, window, keys(state));
    }
}
