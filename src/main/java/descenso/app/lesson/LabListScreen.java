package descenso.app.lesson;

import descenso.app.lab.LabLoadingScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommonCommands;
import descenso.app.screen.Movement;
import descenso.app.screen.PlainPage;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenCommands;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentList;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.lab.ExperimentsView;
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

    private static final CommandTable<LabListScreen> COMMANDS = CommandTable.<LabListScreen>empty()
            .bar(MessageKey.ACTION_OPEN, "ENTER,RIGHT,l", MessageKey.WORD_OPEN, LabListScreen::open)
            .completing((list, state) ->
                    PlainPage.numbers(1, list.listed(state).experiments().size()))
            .moving(true, LabListScreen::move, Movement.DOWN, Movement.UP)
            .moving(false, LabListScreen::move, Movement.PAGE_DOWN, Movement.PAGE_UP, Movement.TOP, Movement.BOTTOM)
            .bar(
                    MessageKey.ACTION_BACK,
                    "ESCAPE,LEFT,h",
                    MessageKey.WORD_BACK,
                    (list, state) -> Transition.to(list.origin, state))
            .and(CommonCommands.everywhere());

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
    public ScreenCommands<LabListScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    private Transition open(AppState state, String number) {
        List<ExperimentHeader> all = listed(state).experiments();
        if (state.isPlainMode()) {
            return Transition.ofNumber(
                    number,
                    1,
                    all.size(),
                    at -> LabLoadingScreen.to(origin, all.get(at).id(), state),
                    this,
                    state);
        }
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

    private Transition move(AppState state, Movement movement) {
        int page = Math.max(1, state.layout().bodyHeight() / LINES);
        int all = experiments.map(list -> list.experiments().size()).orElse(0);
        return Transition.to(with(experiments, movement.chosen(chosen, all, page)), state);
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
    public PlainScreen plainScreen(AppState state) {
        return PlainPage.list(state, getClass(), () -> new ParagraphRenderer(state.texts()).paragraphs(content(state)));
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
        GridRenderer.Drawn drawn =
                new GridRenderer(state.texts(), state.layout().alone().textWidth()).draw(content(state));
        List<Line> lines = drawn.lines();
        Viewport window = new Viewport(0, state.layout().bodyHeight(), lines.size());
        if (!drawn.options().isEmpty()) {
            int first = drawn.options().get(chosen);
            int next = chosen + 1 < drawn.options().size() ? drawn.options().get(chosen + 1) : lines.size();
            window = window.showing(Math.min(next - 1, first + LINES - 1)).showing(Math.max(0, first - 1));
        }
        String title = state.texts().say(MessageKey.LAB_LIST_TITLE);
        return ScreenFrame.alone(state).page(title, lines, window, commands(state));
    }
}
