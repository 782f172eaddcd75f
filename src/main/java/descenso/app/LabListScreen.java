package descenso.app;

import descenso.app.lab.LabLoadingScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.ListScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.phrases.MessageKey;
import descenso.tui.Style;
import descenso.view.lab.ExperimentsView;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The screen that lists the experiments of the course once they are read. Returns to its origin.
 *
 * @param chosen the number of the experiment that Enter opens, 0-based, in the order shown
 * @param named the experiment that was opened by its name before the list was ever shown; usually empty
 */
public record LabListScreen(Screen origin, Optional<ExperimentList> experiments, int chosen, Optional<String> named)
        implements ListScreen {

    /** Rows of an experiment: its title, what to look at, and a blank row. */
    private static final int LINES = 3;

    private static final CommandTable<LabListScreen> COMMANDS = ListScreen.<LabListScreen>choosing()
            .bar(MessageKey.ACTION_BACK, "ESCAPE,LEFT,h", MessageKey.WORD_BACK, CommandTable.to(LabListScreen::origin))
            .and(CommandTable.everywhere());

    /** Opens the list and requests the experiments. */
    public static Transition to(Screen origin, AppState state) {
        return to(origin, Optional.empty(), state);
    }

    /** Creates the list behind an experiment that is opened by its name, if any, and requests the experiments. */
    public static Transition to(Screen origin, Optional<String> named, AppState state) {
        LabListScreen list = new LabListScreen(origin, Optional.empty(), 0, named);
        return Transition.to(list, state, new Command.ListExperiments());
    }

    @Override
    public LabListScreen withChosen(int experiment) {
        return new LabListScreen(origin, experiments, experiment, Optional.empty());
    }

    /** Returns to this list from an experiment; to the page of one that was opened by its name, if a page has it. */
    @Override
    public Transition back(AppState state) {
        return named.flatMap(state::bookmarkOf)
                .map(place -> LessonScreen.at(state.withBookmark(place)))
                .orElseGet(() -> Transition.to(withChosen(chosen), state));
    }

    @Override
    public ScreenCommands<LabListScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public int count(AppState state) {
        return experiments.map(list -> list.experiments().size()).orElse(0);
    }

    @Override
    public int page(AppState state) {
        return Math.max(1, state.layout().bodyHeight() / LINES);
    }

    @Override
    public Transition open(int experiment, AppState state) {
        String id = listed(state).experiments().get(experiment).id();
        return LabLoadingScreen.to(state.isPlainMode() ? origin : this, id, state);
    }

    private ExperimentsView listed(AppState state) {
        return ExperimentsView.of(
                state.course(), experiments.map(ExperimentList::experiments).orElse(List.of()), state.texts());
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        return Transition.to(
                report instanceof Report.ExperimentsListed listed
                        ? new LabListScreen(origin, Optional.of(listed.experiments()), chosen, named)
                        : this,
                state);
    }

    @Override
    public List<Section> content(AppState state) {
        List<Section> sections = new ArrayList<>();
        if (experiments.isEmpty()) {
            String opening = state.texts().say(MessageKey.LAB_OPENING);
            sections.add(new Section.Shown(List.of(Section.paragraph(opening, Style.MUTED))));
        }
        sections.addAll(listed(state).sections(chosen));
        experiments.stream()
                .flatMap(list -> list.diagnostics().stream())
                .map(fault -> Section.paragraph(state.say(fault), Style.WRONG))
                .forEach(sections::add);
        return titled(state, sections);
    }

    /** Returns the window with the whole chosen experiment and the row above it, which may be the title of a page. */
    @Override
    public Viewport window(Viewport start, GridRenderer.Drawn drawn) {
        if (drawn.options().isEmpty()) {
            return start;
        }
        int first = drawn.options().get(chosen);
        int next = chosen + 1 < drawn.options().size()
                ? drawn.options().get(chosen + 1)
                : drawn.lines().size();
        return start.showing(Math.min(next - 1, first + LINES - 1)).showing(Math.max(0, first - 1));
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.LAB_LIST_TITLE);
    }
}
