package descenso.app.lab;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.LabAction;
import descenso.app.key.LabKeyMaps;
import descenso.app.labstate.LabViewState;
import descenso.app.screen.AppState;
import descenso.app.screen.DigitEntry;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
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
    public KeyMap keys(AppState state) {
        return run().history().coordinates().size() > 1
                ? LabKeyMaps.INSPECT
                : LabKeyMaps.INSPECT.without(LabAction.COORDINATE);
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_STEP, MessageKey.HELP_COPY);
    }

    @Override
    public Transition onAction(Action action, AppState state) {
        return switch (action) {
            case NEXT -> Transition.to(withStep(step + 1), state);
            case PREVIOUS -> Transition.to(withStep(step - 1), state);
            case BACK ->
                digits.isEmpty()
                        ? Transition.to(lab.atHeat(heat), state)
                        : Transition.to(withDigits(digits.none()), state);
            case UP, DOWN, TOP, BOTTOM, OPEN, GO_ON, GO_BACK, CONTINUE, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, QUIT ->
                Transition.to(this, state);
        };
    }

    @Override
    public Transition onAction(LabAction action, AppState state) {
        return switch (action) {
            case NEXT_TURN -> moveToTurn(1, state);
            case PREVIOUS_TURN -> moveToTurn(-1, state);
            case LEAP_ON -> Transition.to(withStep(step + LEAP), state);
            case LEAP_BACK -> Transition.to(withStep(step - LEAP), state);
            case FIRST -> Transition.to(withStep(1), state);
            case LAST -> Transition.to(withStep(run().steps()), state);
            case GO_TO -> digits.isEmpty() ? Transition.to(this, state) : toStep(digits.number(), state);
            case COORDINATE -> Transition.to(withNextCoordinate(), state);
            case NEXT_OPTIMIZER -> Transition.to(withRun(1), state);
            case PREVIOUS_OPTIMIZER -> Transition.to(withRun(-1), state);
            default -> Transition.to(this, state);
        };
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
     * Returns the same step of a neighbouring run; this screen if that run has made no step.
     *
     * @param by 1 for the next row of the lab, -1 for the previous row
     */
    private InspectScreen withRun(int by) {
        return withRun(lab.choosing(by));
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
            return new Transition(hasSteps(same) ? inside : still, transition.state(), transition.commands());
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
                headerFooter.header(state.texts().say(MessageKey.INSPECT_TITLE) + " — "
                        + lab.session().experiment().title().in(state.language())),
                body(layout, state),
                digits.isEmpty()
                        ? frame.foot()
                        : headerFooter.notice(state.texts().say(MessageKey.INSPECT_JUMP, digits.text())),
                frame.help(keys(state)));
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
