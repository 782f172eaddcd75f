package descenso.app.classroom;

import descenso.app.lab.LabScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.Movement;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.ClassroomTask.Kind;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.view.section.ParagraphRenderer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The screen of a projector, without bars: what a whole class may see. It belongs to no learner, and follows the
 * classroom by itself.
 *
 * @param address how learners come in
 * @param lab the lab in which the experiment of the class runs; empty while none does
 * @param isLabHidden whether the answers are shown instead of the lab
 * @param top the first visible line, 0-based
 */
public record ProjectorScreen(JoinAddress address, Optional<LabScreen> lab, boolean isLabHidden, int top)
        implements Screen {

    /**
     * The way to the server, which learners type.
     *
     * @param host name or address of the server; empty if it is not known
     */
    public record JoinAddress(String host, int port) {}

    private static final CommandTable<ProjectorScreen> COMMANDS = CommandTable.<ProjectorScreen>empty()
            .hidden(MessageKey.PROJECT_TOGGLE, "SPACE", CommandTable.to(ProjectorScreen::withLabToggled))
            .when((screen, state) -> screen.lab.isPresent())
            .moving(false, ProjectorScreen::scroll, Movement.DOWN, Movement.UP, Movement.TOP, Movement.BOTTOM)
            .and(CommandTable.appearance())
            .hidden(MessageKey.ACTION_QUIT, "q,^c", CommandTable::quit);

    /** Creates the screen before anything of the classroom is known. */
    public static ProjectorScreen at(JoinAddress address) {
        return new ProjectorScreen(address, Optional.empty(), false, 0);
    }

    ProjectorScreen withLab(Optional<LabScreen> other) {
        return new ProjectorScreen(address, other, isLabHidden && other.isPresent(), top);
    }

    private ProjectorScreen withLabToggled() {
        return new ProjectorScreen(address, lab, !isLabHidden, 0);
    }

    private ProjectorScreen withTop(int line) {
        return new ProjectorScreen(address, lab, isLabHidden, line);
    }

    static Optional<AskedTask> asked(AppState state) {
        return state.classroom().flatMap(ClassroomView::asked);
    }

    /** Returns the number of the task whose experiment runs on all screens; empty if none does. */
    private static Optional<Long> running(AppState state) {
        return asked(state)
                .filter(AskedTask::isRun)
                .filter(task -> BoardTask.isOfCourse(task.task(), state))
                .map(AskedTask::ask);
    }

    /** Returns the transition after a change of the classroom. */
    public Transition after(AppState before, ClassroomView view) {
        AppState state = before.withClassroom(view);
        boolean isNews = !before.classroom().map(ClassroomView::phase).equals(Optional.of(view.phase()))
                || !asked(before).map(AskedTask::ask).equals(asked(state).map(AskedTask::ask));
        ProjectorScreen here = isNews ? withTop(0) : this;
        if (running(before).equals(running(state))) {
            return here.played(state);
        }
        Transition left = here.leaveLab(state);
        return running(state).isEmpty()
                ? left
                : left.then(now -> Transition.to(
                        now.screen(),
                        now.state(),
                        new Command.LoadExperiment(
                                asked(state).orElseThrow().task().id(), List.of())));
    }

    /** Plays the lab to the moment that the staff shows. */
    private Transition played(AppState state) {
        return lab.flatMap(open -> asked(state).map(task -> TaskScreen.played(task, Transition.to(open, state))))
                .map(this::shown)
                .orElseGet(() -> Transition.to(this, state));
    }

    /** Leaves the lab as its own key does, which ends its race: first the chart on the whole screen. */
    private Transition leaveLab(AppState state) {
        return lab.map(open -> Transition.to(open, state)
                        .then(MessageKey.ACTION_BACK)
                        .then(MessageKey.ACTION_BACK)
                        .withScreen(withLab(Optional.empty())))
                .orElseGet(() -> Transition.to(this, state));
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        if (lab.isPresent()) {
            return shown(lab.get().onReport(report, state));
        }
        boolean isAwaited = running(state).isPresent()
                && report instanceof Report.ExperimentLoaded loaded
                && loaded.name().equals(asked(state).orElseThrow().task().id())
                && loaded.parsed().experiment().isPresent();
        if (!isAwaited) {
            return Transition.to(this, state);
        }
        return shown(LabScreen.judging(this, (Report.ExperimentLoaded) report, Optional.empty(), state))
                .then(here -> ((ProjectorScreen) here.screen()).wide(here.state()));
    }

    /** Shows the chart of the lab on the whole screen, at the moment that the staff shows. */
    private Transition wide(AppState state) {
        return withLab(lab.map(open -> open.withViewState(open.viewState().withWholeToggled())))
                .played(state);
    }

    /** Returns a transition of the lab as one of this screen. If another screen takes its place, its race is left. */
    private Transition shown(Transition there) {
        Optional<LabScreen> open =
                Optional.of(there.screen()).filter(LabScreen.class::isInstance).map(LabScreen.class::cast);
        List<Command> left = lab.filter(any -> open.isEmpty()).stream()
                .<Command>map(former -> new Command.CancelRace(former.session().race()))
                .toList();
        return there.withScreen(withLab(open)).after(left);
    }

    @Override
    public Transition onMemoryExhausted(AppState state) {
        return lab.map(open -> open.onMemoryExhausted(state))
                .map(this::shown)
                .orElseGet(() -> Screen.super.onMemoryExhausted(state));
    }

    /** Returns the experiment whose prediction is asked, so that its question can be shown. */
    @Override
    public List<String> requestedPreviews(AppState state) {
        return asked(state)
                .filter(task -> task.task().kind() == Kind.PREDICTION && BoardTask.isOfCourse(task.task(), state))
                .map(task -> task.task().id())
                .stream()
                .toList();
    }

    private Transition scroll(AppState state, Movement movement) {
        return Transition.to(
                withTop(movement.moved(new ProjectorView(this, state).window()).top()), state);
    }

    @Override
    public ScreenCommands<ProjectorScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    /**
     * Draws a screen that has bars without them, above a row with the time.
     *
     * @param isText whether it is a text, which needs no contents beside it
     */
    public static Frame withoutBars(boolean isText, Function<AppState, Frame> drawing, AppState state) {
        return ProjectorView.withoutBars("", isText, drawing, state);
    }

    @Override
    public Frame view(AppState state) {
        return new ProjectorView(this, state).frame();
    }

    /** Returns the text as sentences. A projector has a screen in any case. */
    @Override
    public PlainScreen plainScreen(AppState state) {
        return new PlainScreen.PlainPage(
                getClass(),
                state.texts().say(MessageKey.PROMPT_READING),
                new ParagraphRenderer(state.texts()).paragraphs(new ProjectorView(this, state).sections()),
                Optional.empty(),
                false);
    }
}
