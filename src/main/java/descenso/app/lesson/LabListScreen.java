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
import descenso.course.source.Diagnostic;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.frame.HeaderFooter;
import descenso.view.frame.PageList;
import descenso.view.lab.ExperimentsView;
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
                () -> paragraphs(state),
                1,
                all.size(),
                number -> LabLoadingScreen.to(origin, all.get(number).id(), state));
    }

    private List<String> paragraphs(AppState state) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(SentenceFormatter.ended(state.texts().say(MessageKey.LAB_LIST_TITLE)));
        paragraphs.addAll(listed(state).paragraphs());
        experiments.stream()
                .flatMap(list -> list.diagnostics().stream())
                .map(state::say)
                .forEach(paragraphs::add);
        return paragraphs;
    }

    @Override
    public Frame view(AppState state) {
        ScreenFrame frame = ScreenFrame.alone(state);
        HeaderFooter headerFooter = frame.headerFooter();
        PageList list = listed(state).listing(chosen, state.layout().alone().textWidth());
        List<Line> lines = lines(list, state);
        return headerFooter.frame(
                headerFooter.header(state.texts().say(MessageKey.LAB_LIST_TITLE)),
                headerFooter.column(window(list, lines, state).of(lines)),
                frame.foot(window(list, lines, state)),
                frame.help(keys(state)));
    }

    /** Returns the visible rows: the whole chosen experiment and the row above it, which may be the title of a page. */
    private Viewport window(PageList list, List<Line> lines, AppState state) {
        Viewport window = new Viewport(0, state.layout().bodyHeight(), lines.size());
        if (list.rows().isEmpty()) {
            return window;
        }
        int first = list.rows().get(chosen);
        int next = chosen + 1 < list.rows().size() ? list.rows().get(chosen + 1) : lines.size();
        return window.showing(Math.min(next - 1, first + LINES - 1)).showing(Math.max(0, first - 1));
    }

    private List<Line> lines(PageList list, AppState state) {
        if (experiments.isEmpty()) {
            return List.of(Line.of(state.texts().say(MessageKey.LAB_OPENING), Style.MUTED));
        }
        List<Line> lines = new ArrayList<>(list.lines());
        for (Diagnostic diagnostic : experiments.get().diagnostics()) {
            lines.add(Line.of(state.say(diagnostic), Style.WRONG));
        }
        return lines;
    }
}
