package descenso.app.lab;

import descenso.app.labstate.LabViewState;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommonCommands;
import descenso.app.screen.DigitEntry;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenCommands;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.train.run.Snapshot;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.view.frame.HeaderFooter;
import descenso.view.lab.LabLayout;
import descenso.view.naming.ExperimentLabels;
import descenso.view.step.InspectionView;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The screen that inspects one step of a run: each quantity of the update rule with its numbers.
 *
 * @param lab the screen to return to; its chosen run is inspected
 * @param heat the heat that the lab shows again when this screen closes, see {@link LabViewState#heat}; here the lab
 *     stays at the chosen heat
 * @param step the number of the step, from 1
 * @param digits the digits of a step number that is being typed
 */
record InspectScreen(LabScreen lab, OptionalInt heat, int step, DigitEntry digits) implements Screen {

    /** Number of steps that a leap skips. */
    private static final int LEAP = 10;
    /** Minimum height of the chart, in rows. With less room the chart is omitted. */
    private static final int MIN_CHART_ROWS = 7;

    private static final Set<String> TURN = Set.of("turn", "giro");
    private static final Set<String> FIRST = Set.of("first", "primero", "primer");
    private static final Set<String> LAST = Set.of("last", "ultimo");

    private static final CommandTable<InspectScreen> COMMANDS = CommandTable.<InspectScreen>empty()
            .bar(
                    MessageKey.ACTION_NEXT,
                    "RIGHT",
                    MessageKey.WORD_NEXT,
                    (inside, state) -> Transition.to(inside.withStep(inside.step + 1), state))
            .bar(
                    MessageKey.ACTION_PREVIOUS,
                    "LEFT",
                    (inside, state) -> Transition.to(inside.withStep(inside.step - 1), state))
            .bar(MessageKey.LAB_NEXT_TURN, "DOWN", (inside, state) -> inside.moveToTurn(1, state))
            .hidden(MessageKey.LAB_PREVIOUS_TURN, "UP", (inside, state) -> inside.moveToTurn(-1, state))
            .hidden(
                    MessageKey.LAB_LEAP_ON,
                    "PAGE_DOWN,SPACE",
                    (inside, state) -> Transition.to(inside.withStep(inside.step + LEAP), state))
            .hidden(
                    MessageKey.LAB_LEAP_BACK,
                    "PAGE_UP,b",
                    (inside, state) -> Transition.to(inside.withStep(inside.step - LEAP), state))
            .hidden(MessageKey.LAB_FIRST_ONE, "HOME", (inside, state) -> Transition.to(inside.withStep(1), state))
            .hidden(MessageKey.LAB_LAST_ONE, "END", (inside, state) -> inside.toLast(state))
            .hidden(MessageKey.LAB_GO_TO, "ENTER", InspectScreen::toTypedStep)
            .bar(MessageKey.LAB_OPTIMIZER, "TAB", MessageKey.WORD_CHOOSE, InspectScreen::chooseRun)
            .hidden(
                    MessageKey.LAB_OTHER_OPTIMIZER,
                    "BACKTAB",
                    (inside, state) -> Transition.to(inside.withRun(inside.lab.choosing(-1)), state))
            .bar(MessageKey.LAB_COORDINATE, "c", MessageKey.WORD_COORDINATE, InspectScreen::chooseCoordinate)
            .when((inside, state) ->
                    state.isPlainMode() || inside.run().history().coordinates().size() > 1)
            .bar(MessageKey.ACTION_BACK, "ESCAPE,i", MessageKey.WORD_BACK, InspectScreen::close)
            .and(CommonCommands.everywhere())
            .word(MessageKey.WORD_INSPECT, InspectScreen::inspect);

    /** Pauses the race and opens the last step of the chosen run. Shows a notice if the run has made no step. */
    static Transition into(LabScreen lab, AppState state) {
        LabScreen still = lab.withSession(lab.session().withRunning(false)).stayingAtHeat();
        return still.selection()
                .run()
                .filter(run -> run.steps() > 0)
                .map(run -> Transition.to(
                        new InspectScreen(still, lab.viewState().heat(), run.steps(), DigitEntry.ofStep()), state))
                .orElseGet(() -> Transition.to(lab, state.withNotice(MessageKey.INSPECT_NOTHING)));
    }

    private static boolean hasSteps(LabScreen lab) {
        return lab.selection().run().filter(run -> run.steps() > 0).isPresent();
    }

    private InspectScreen withStep(int other) {
        int last = run().steps();
        return new InspectScreen(lab, heat, Math.max(1, Math.min(other, last)), DigitEntry.ofStep());
    }

    private Snapshot run() {
        return lab.selection().run().orElseThrow();
    }

    @Override
    public ScreenCommands<InspectScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_STEP, MessageKey.HELP_COPY);
    }

    private Transition close(AppState state) {
        return Transition.to(digits.isEmpty() ? lab.atHeat(heat) : withDigits(digits.none()), state);
    }

    private Transition toLast(AppState state) {
        return Transition.to(withStep(run().steps()), state);
    }

    private Transition toTypedStep(AppState state) {
        return digits.isEmpty() ? Transition.to(this, state) : toStep(digits.number(), state);
    }

    private Transition chooseRun(AppState state, String name) {
        return name.isEmpty()
                ? Transition.to(withRun(lab.choosing(1)), state)
                : within(LabCommands.choose(lab, state, name), state);
    }

    private Transition chooseCoordinate(AppState state, String number) {
        return number.isEmpty()
                ? Transition.to(withNextCoordinate(), state)
                : within(LabCommands.chooseCoordinate(lab, state, number), state);
    }

    /** Returns to the step after a command of the lab. */
    private Transition within(Transition chosen, AppState state) {
        return chosen.screen() instanceof LabScreen other && !chosen.isRefused()
                ? Transition.to(withRun(other), state)
                : Transition.refused(chosen.state().notice().orElseThrow(), this, state);
    }

    /** Goes to a step by its number or by a word. */
    Transition inspect(AppState state, String argument) {
        String where = TextFolding.fold(argument);
        if (TURN.contains(where)) {
            return moveToTurn(1, state);
        }
        if (where.isEmpty() || LAST.contains(where)) {
            return toLast(state);
        }
        if (FIRST.contains(where)) {
            return Transition.to(withStep(1), state);
        }
        return where.matches("\\d{1,7}")
                ? toStep(Integer.parseInt(where), state)
                : Transition.refused(MessageKey.WORD_INSPECT_HELP, this, state);
    }

    /** Goes to a step, or to the last step with a notice if the number is too large. */
    Transition toStep(int number, AppState state) {
        int last = run().steps();
        return Transition.to(
                withStep(number),
                number > last ? state.withNotice(MessageKey.INSPECT_LAST, Integer.toString(last)) : state);
    }

    /** Goes to the next turning point, or to the end of the run with a notice if there is none. */
    private Transition moveToTurn(int by, AppState state) {
        int to = turningPoint(by);
        boolean isTurn = to > 0 && to < run().steps();
        return Transition.to(withStep(to), isTurn ? state : state.withNotice(MessageKey.INSPECT_NO_TURN));
    }

    private InspectScreen withNextCoordinate() {
        return new InspectScreen(lab.withViewState(lab.selection().nextCoordinate()), heat, step, DigitEntry.ofStep());
    }

    /** Returns the coordinate that is drawn, 0-based; the last one if the run has fewer. */
    private int coordinate() {
        return Math.min(
                lab.viewState().coordinate(),
                Math.max(0, run().history().coordinates().size() - 1));
    }

    private InspectScreen withDigits(DigitEntry other) {
        return new InspectScreen(lab, heat, step, other);
    }

    /**
     * Returns the same step of the run that is chosen in another state of the lab; this screen if that run has made no
     * step.
     */
    InspectScreen withRun(LabScreen other) {
        return hasSteps(other) ? new InspectScreen(other, heat, step, DigitEntry.ofStep()).withStep(step) : this;
    }

    /**
     * Returns the next step at which the coordinate turns, or the loss of a network. Returns 0 or less, or the last
     * step or more, if there is none.
     *
     * @param by 1 to search forwards, -1 to search backwards
     */
    private int turningPoint(int by) {
        int last = run().steps();
        int at = step + by;
        while (at > 0 && at < last && !turns(at)) {
            at += by;
        }
        return at;
    }

    private boolean turns(int at) {
        double before = value(at) - value(at - 1);
        double after = value(at + 1) - value(at);
        return before * after < 0;
    }

    private double value(int at) {
        Snapshot run = run();
        return run.history().coordinates().isEmpty()
                ? run.history().loss(at)
                : run.history().parameter(at, coordinate());
    }

    @Override
    public Transition onKey(Key key, AppState state) {
        return Transition.to(withDigits(digits.typed(key).orElse(digits.none())), state);
    }

    /**
     * Passes the report to the lab. The race is paused. A late report may still arrive and may remove the inspected
     * run; the lab is shown then.
     */
    @Override
    public Transition onReport(Report report, AppState state) {
        Transition transition = lab.atHeat(heat).onReport(report, state);
        if (transition.screen() instanceof LabScreen still) {
            LabScreen same = still.atHeat(lab.viewState().heat());
            InspectScreen inside = new InspectScreen(same, still.viewState().heat(), step, digits);
            return transition.withScreen(hasSteps(same) ? inside : still);
        }
        return transition;
    }

    @Override
    public Transition onMemoryExhausted(AppState state) {
        return lab.onMemoryExhausted(state);
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new PlainInspect(this, state);
    }

    @Override
    public Frame view(AppState state) {
        ScreenFrame frame = ScreenFrame.whole(state);
        HeaderFooter headerFooter = frame.headerFooter();
        LabLayout layout = new LabLayout(state.size());
        return headerFooter.frame(
                headerFooter.header(lab.title(MessageKey.INSPECT_TITLE, state)),
                body(layout, state),
                digits.isEmpty()
                        ? frame.foot()
                        : headerFooter.notice(state.texts().say(MessageKey.INSPECT_JUMP, digits.text())),
                frame.help(commands(state)));
    }

    /** Returns the view of the step. */
    InspectionView inside(AppState state) {
        return new InspectionView(
                run(),
                step,
                coordinate(),
                ExperimentLabels.of(lab.session().experiment(), state.language(), state.texts()));
    }

    private List<Line> body(LabLayout layout, AppState state) {
        List<Line> inside = inside(state).lines(layout.width());
        List<Line> rows = new ArrayList<>();
        int left = layout.bodyHeight() - inside.size() - 1;
        if (left >= MIN_CHART_ROWS) {
            rows.addAll(LabChart.ofScreen(lab, state).linesAt(step, layout.wide(left)));
            rows.add(Line.blank());
        }
        rows.addAll(inside);
        return layout.indented(rows);
    }
}
