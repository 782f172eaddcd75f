package descenso.app.lab;

import static descenso.app.screen.CommandTable.to;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.DigitEntry;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.phrases.TypedWords;
import descenso.train.run.History;
import descenso.train.run.Snapshot;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.view.lab.LabLayout;
import descenso.view.step.InspectionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The screen that inspects one step of a run: each quantity of the update rule with its numbers.
 *
 * @param heat the number of the heat of the run that is chosen in the lab, 0-based
 * @param step the number of the step, from 1
 * @param digits the digits of a step number that is being typed
 */
record InspectScreen(LabScreen lab, int heat, int step, DigitEntry digits) implements LabOverlay {

    /** Number of steps that a leap skips. */
    private static final int LEAP = 10;
    /** Minimum height of the chart, in rows. With less room the chart is omitted. */
    private static final int MIN_CHART_ROWS = 7;

    private static final TypedWords TURN = TypedWords.of("step-turn");
    private static final TypedWords FIRST = TypedWords.of("step-first");
    private static final TypedWords LAST = TypedWords.of("step-last");

    private static final CommandTable<InspectScreen> COMMANDS = CommandTable.<InspectScreen>empty()
            .bar(MessageKey.ACTION_NEXT, "RIGHT", MessageKey.WORD_NEXT, to(inside -> inside.withStep(inside.step + 1)))
            .bar(MessageKey.ACTION_PREVIOUS, "LEFT", to(inside -> inside.withStep(inside.step - 1)))
            .bar(MessageKey.LAB_NEXT_TURN, "DOWN", (inside, state) -> inside.moveToTurn(1, state))
            .hidden(MessageKey.LAB_PREVIOUS_TURN, "UP", (inside, state) -> inside.moveToTurn(-1, state))
            .hidden(MessageKey.LAB_LEAP_ON, "PAGE_DOWN,SPACE", to(inside -> inside.withStep(inside.step + LEAP)))
            .hidden(MessageKey.LAB_LEAP_BACK, "PAGE_UP,b", to(inside -> inside.withStep(inside.step - LEAP)))
            .hidden(MessageKey.LAB_FIRST_ONE, "HOME", to(inside -> inside.withStep(1)))
            .hidden(MessageKey.LAB_LAST_ONE, "END", to(InspectScreen::atEnd))
            .hidden(
                    MessageKey.LAB_FROM_HERE,
                    "r",
                    (inside, state) -> inside.lab.replayFrom(inside.heat, inside.step, state))
            .hidden(
                    MessageKey.LAB_GO_TO,
                    "ENTER",
                    (inside, state) -> inside.digits.isEmpty()
                            ? Transition.to(inside, state)
                            : inside.toStep(inside.digits.number(), state))
            .bar(
                    MessageKey.LAB_OPTIMIZER,
                    "TAB",
                    MessageKey.WORD_CHOOSE,
                    (inside, state, name) -> inside.within(LabCommands::choose, state, name))
            .hidden(
                    MessageKey.LAB_OTHER_OPTIMIZER,
                    "BACKTAB",
                    to(inside -> inside.withRun(inside.shown().choosing(-1))))
            .bar(
                    MessageKey.LAB_COORDINATE,
                    "c",
                    MessageKey.WORD_COORDINATE,
                    (inside, state, number) -> inside.within(LabCommands::chooseCoordinate, state, number))
            .when((inside, state) ->
                    state.isPlainMode() || inside.run().history().coordinates().size() > 1)
            .bar(
                    MessageKey.ACTION_BACK,
                    "ESCAPE,i",
                    MessageKey.WORD_BACK,
                    to(inside -> inside.digits.isEmpty() ? inside.lab : inside.withDigits(inside.digits.none())))
            .and(CommandTable.everywhere())
            .word(MessageKey.WORD_INSPECT, InspectScreen::inspect);

    /**
     * Pauses the race and opens the step of the chosen run that is shown; of a run that is shown to its end, the first
     * turn in the picture. Shows a notice if the run has made no step.
     */
    static Transition into(LabScreen lab, AppState state) {
        InspectScreen inside =
                new InspectScreen(lab.withRunning(false), lab.selection().heat(), 1, DigitEntry.ofStep());
        return inside.hasSteps()
                ? Transition.to(lab.session().progress().isOver() ? inside.atFirstTurn() : inside.atEnd(), state)
                : Transition.to(lab, state.withNotice(MessageKey.INSPECT_NOTHING));
    }

    /** Returns the lab at the heat of the inspected run, even when the race goes on to another. */
    private LabScreen shown() {
        return lab.atHeat(OptionalInt.of(heat));
    }

    private Snapshot run() {
        return shown().selection().run().orElseThrow();
    }

    private InspectScreen withStep(int other) {
        return new InspectScreen(lab, heat, Math.max(1, Math.min(other, run().steps())), DigitEntry.ofStep());
    }

    /** Returns the first turn in the picture; its first step if there is none. */
    private InspectScreen atFirstTurn() {
        int last = run().steps();
        int begin = shown().selection()
                .window()
                .filter(any -> lab.session().isInstant())
                .map(window -> (int) Math.min(Math.max(1, window.min()), last))
                .orElse(1);
        return withStep(
                IntStream.range(begin, last).filter(this::turns).findFirst().orElse(begin));
    }

    private InspectScreen atEnd() {
        return withStep(run().steps());
    }

    private InspectScreen withDigits(DigitEntry other) {
        return new InspectScreen(lab, heat, step, other);
    }

    /** Returns the same step in another state of the lab; this screen if its chosen run has made no step. */
    private InspectScreen withRun(LabScreen other) {
        InspectScreen inside = new InspectScreen(other.atHeat(lab.viewState().heat()), heat, step, DigitEntry.ofStep());
        return inside.hasSteps() ? inside.withStep(step) : this;
    }

    private boolean hasSteps() {
        return shown().selection().run().filter(run -> run.steps() > 0).isPresent();
    }

    @Override
    public ScreenCommands<InspectScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_STEP, MessageKey.HELP_COPY);
    }

    /** Carries out a command of the lab with its argument, and returns to the step. */
    private Transition within(CommandTable.Effect<LabScreen> command, AppState state, String argument) {
        Transition chosen = command.execute(shown(), state, argument);
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
            return Transition.to(atEnd(), state);
        }
        if (FIRST.contains(where)) {
            return Transition.to(withStep(1), state);
        }
        return where.matches("\\d{1,7}")
                ? toStep(Integer.parseInt(where), state)
                : Transition.refused(MessageKey.WORD_INSPECT_HELP, this, state);
    }

    /** Goes to a step, or to the last step with a notice if the number is too large. */
    private Transition toStep(int number, AppState state) {
        int last = run().steps();
        return Transition.to(
                withStep(number),
                number > last
                        ? state.withNotice(
                                MessageKey.INSPECT_LAST, state.texts().count(last))
                        : state);
    }

    /** Goes to the next (1) or previous (-1) turn of the coordinate or the loss, or to the end with a notice. */
    private Transition moveToTurn(int by, AppState state) {
        int last = run().steps();
        int at = step + by;
        while (at > 0 && at < last && !turns(at)) {
            at += by;
        }
        boolean isTurn = at > 0 && at < last;
        return Transition.to(withStep(at), isTurn ? state : state.withNotice(MessageKey.INSPECT_NO_TURN));
    }

    private boolean turns(int at) {
        double before = value(at) - value(at - 1);
        double after = value(at + 1) - value(at);
        return before * after < 0;
    }

    private double value(int at) {
        History history = run().history();
        return history.coordinates().isEmpty() ? history.loss(at) : history.parameter(at, coordinate());
    }

    /** Returns the coordinate that is drawn, 0-based; the last one if the run has fewer. */
    private int coordinate() {
        return Math.min(
                lab.viewState().coordinate(),
                Math.max(0, run().history().coordinates().size() - 1));
    }

    @Override
    public Transition onKey(Key key, AppState state) {
        return Transition.to(withDigits(digits.typed(key)), state);
    }

    /**
     * Returns this screen after a report to the lab. The race is paused, but a late report may remove the inspected
     * run; the lab is shown then.
     */
    @Override
    public Screen withLab(LabScreen other, AppState state) {
        InspectScreen inside = new InspectScreen(other, heat, step, digits);
        return inside.hasSteps() ? inside : other;
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new PlainScreen.PlainPage(
                List.of(InspectScreen.class, step),
                state.texts().say(MessageKey.PROMPT_INSPECT, step),
                inside(state).paragraphs(),
                Optional.of(MessageKey.WORD_INSPECT),
                true);
    }

    @Override
    public Frame view(AppState state) {
        ScreenFrame frame = ScreenFrame.whole(state);
        List<Line> typed = frame.headerFooter().notice(state.texts().say(MessageKey.INSPECT_JUMP, digits.text()));
        return frame.frame(
                lab.title(MessageKey.INSPECT_TITLE, state),
                body(new LabLayout(state.size()), state),
                digits.isEmpty() ? frame.foot() : typed,
                commands(state));
    }

    private InspectionView inside(AppState state) {
        return new InspectionView(run(), step, coordinate(), lab.selection().naming(state.texts()));
    }

    private List<Line> body(LabLayout layout, AppState state) {
        List<Line> inside = inside(state).lines(layout.width());
        List<Line> rows = new ArrayList<>();
        int left = layout.bodyHeight() - inside.size() - 1;
        if (left >= MIN_CHART_ROWS) {
            rows.addAll(new LabView(shown(), state).chartAt(step, layout.wide(left)));
            rows.add(Line.blank());
        }
        rows.addAll(inside);
        return layout.indented(rows);
    }
}
