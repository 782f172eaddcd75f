package descenso.app.lab;

import static descenso.app.screen.CommandTable.to;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Race;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.app.screen.TypedAnswer;
import descenso.phrases.MessageKey;
import descenso.plot.Range;
import descenso.progress.Attempt;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.lab.LabLayout;
import descenso.view.observation.Observation;
import descenso.view.observation.ObservationText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The question about the picture of a run that has ended, before the verdict on its prediction. After a wrong answer
 * the stretch with the right one is played again, slowly; the learner goes on from there.
 *
 * @param chosen the index of the chosen option, 0-based, or {@link #NONE}
 * @param usual the speed of the lab, which a slow replay changes
 * @param isWrong whether the learner has given a wrong answer, which the screen corrects
 */
record ObservationScreen(LabScreen lab, Observation observation, int chosen, Race.Speed usual, boolean isWrong)
        implements LabOverlay {

    /** The index of the chosen option before the learner has chosen one: an answer is never given by chance. */
    private static final int NONE = -1;

    /** Minimum time in which a stretch is played again, in seconds. */
    private static final double REPLAY = 4;

    /** Minimum number of rows of the chart. */
    private static final int MIN_CHART_ROWS = 1;

    private static final CommandTable<ObservationScreen> COMMANDS = CommandTable.<ObservationScreen>empty()
            .bar(MessageKey.LAB_ANSWER, "ENTER", MessageKey.WORD_ANSWER, ObservationScreen::answer)
            .when((screen, state) -> !screen.isWrong)
            .bar(MessageKey.ACTION_GO_ON, "ENTER", to(ObservationScreen::ended))
            .when((screen, state) -> screen.isWrong)
            .hidden(MessageKey.LAB_AGAIN, "r", MessageKey.WORD_RESTART, ObservationScreen::playAgain)
            .when((screen, state) -> screen.mayPlay(state))
            .hidden(MessageKey.ACTION_NEXT, "RIGHT,DOWN", to(screen -> screen.moved(1)))
            .hidden(MessageKey.ACTION_PREVIOUS, "LEFT,UP", to(screen -> screen.moved(-1)))
            .bar(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, to(ObservationScreen::ended))
            .and(CommandTable.everywhere())
            .word(MessageKey.WORD_NEXT, to(ObservationScreen::ended))
            .word(MessageKey.WORD_SKIP, to(ObservationScreen::ended))
            .word(MessageKey.WORD_SHOW, ObservationScreen::show)
            .completing((screen, state) -> screen.tellable(state).targets())
            .word(MessageKey.WORD_ZOOM, ObservationScreen::zoom);

    /** Returns the author's question over the lab, whose runs have ended; the lab itself if nothing is to be asked. */
    static Screen over(LabScreen lab, AppState state) {
        return new LabView(lab, state)
                .observation()
                .<Screen>map(found ->
                        new ObservationScreen(lab, found, NONE, lab.session().speed(), false))
                .orElse(lab);
    }

    @Override
    public ScreenCommands<ObservationScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    private int last() {
        return observation.options().size() - 1;
    }

    private ObservationScreen moved(int by) {
        return isWrong ? this : choosing(chosen + by);
    }

    private ObservationScreen choosing(int option) {
        return new ObservationScreen(lab, observation, Math.max(0, Math.min(option, last())), usual, false);
    }

    /**
     * Tests whether the runs may be played again: not while a wrong answer is corrected, nor where nothing is to move.
     */
    private boolean mayPlay(AppState state) {
        return state.isPlainMode() || !(isWrong || state.display().isStill());
    }

    /**
     * Plays the runs again above the question, from their start. Plain mode tells the picture again.
     */
    private Transition playAgain(AppState state, String words) {
        if (state.isPlainMode()) {
            return tellAgain(state, words.strip());
        }
        Transition played = lab.replayFrom(lab.selection().heat(), 0, state);
        return played.screen() instanceof LabScreen again ? played.withScreen(over(again)) : played;
    }

    /** Tells the picture again: from the step or epoch that a text names, or else all of it. */
    private Transition tellAgain(AppState state, String from) {
        if (from.isEmpty()) {
            return Transition.output(plainScreen(state).paragraphs(), over(lab.unzoomed()), state);
        }
        int end = lab.selection().axisLength();
        boolean isInside =
                observation.picture().isOverTime() && from.matches("\\d{1,7}") && Integer.parseInt(from) < end;
        return isInside ? zoom(state, from + " " + end) : Transition.refused(MessageKey.WORD_RESTART_HELP, this, state);
    }

    private ObservationScreen over(LabScreen other) {
        return new ObservationScreen(other, observation, chosen, usual, isWrong);
    }

    /** Tells a part of the picture, if it is over time. The question stays, and the lab shows the same chart below. */
    private Transition zoom(AppState state, String words) {
        LabScreen asked = withChart(lab, lab.selection().charts().indexOf(observation.picture()));
        Transition told = asked.overTime(state, () -> LabCommands.zoom(asked, state, words));
        return told.screen() instanceof LabScreen zoomed
                ? told.withScreen(over(withChart(zoomed, lab.viewState().chart())))
                : told;
    }

    private static LabScreen withChart(LabScreen lab, int chart) {
        return lab.withViewState(lab.viewState().withChart(chart));
    }

    /** Tells the picture that is asked about, or a text of the lab. The question stays. */
    private Transition show(AppState state, String name) {
        return tellable(state).show(name).withScreen(this);
    }

    /** Returns what can be told of the lab before the verdict. */
    private LabText tellable(AppState state) {
        return new LabText(lab, state, Optional.of(observation));
    }

    private Transition answer(AppState state, String words) {
        if (!state.isPlainMode()) {
            return chosen == NONE
                    ? Transition.refused(
                            MessageKey.SEE_CHOOSE, this, state, state.texts().count(last() + 1))
                    : submit(chosen, state);
        }
        TypedAnswer typed = new TypedAnswer(words);
        if (typed.isUnknown()) {
            return Transition.to(lab, state);
        }
        int rows = observation.options().size();
        return typed.row(rows)
                .map(row -> submit(row, state))
                .orElseGet(() -> Transition.refused(MessageKey.SEE_HOW_CHOICE, this, state, Integer.toString(rows)));
    }

    /** Records an answer and shows the lab, where the verdict is; first the right answer if this one is wrong. */
    private Transition submit(int answer, AppState state) {
        boolean isRight = observation.isRight(answer);
        Command record = new Command.RecordAttempt(new NewAttempt(
                Attempt.Kind.OBSERVATION,
                lab.session().experiment().id(),
                observation.kind().word(),
                lab.session().settings(),
                text(state).written(answer),
                isRight ? Attempt.Grade.RIGHT : Attempt.Grade.WRONG,
                Map.of()));
        if (isRight) {
            return Transition.to(
                    ended(), state.withNotice(MessageKey.SEE_RIGHT, text(state).said(answer)), record);
        }
        String right = text(state).answer();
        return state.isPlainMode()
                ? Transition.to(
                        lab,
                        state,
                        record,
                        new Command.Say(List.of(state.texts().say(MessageKey.SEE_WRONG, right))))
                : corrected(answer, state).after(List.of(record));
    }

    /**
     * Shows the right answer, and plays the stretch that shows it again. A race of several heats is not played again,
     * and none is where nothing is to move.
     */
    private Transition corrected(int answer, AppState state) {
        LabSession session = ended().session();
        Optional<Range> stretch = part().filter(any ->
                session.race().heats().size() == 1 && !state.display().isStill());
        LabScreen again = stretch.map(part -> lab.withSession(session.replayed(part.min(), part.max(), REPLAY)))
                .orElseGet(this::ended);
        Transition shown = Transition.to(new ObservationScreen(again, observation, answer, usual, true), state);
        return stretch.isEmpty() ? shown : shown.after(List.of(new Command.AdvanceRace(session.race())));
    }

    /** Returns the lab, at the end of the race again after a replay. */
    private LabScreen ended() {
        boolean isPlayed = isWrong || !lab.session().progress().isOver();
        return isPlayed ? lab.withSession(lab.session().ended(usual)) : lab;
    }

    private ObservationText text(AppState state) {
        return new LabView(lab, state).words(observation);
    }

    /** Chooses an option by its digit; on the way of a bet, answers with it. */
    @Override
    public Transition onKey(Key key, AppState state) {
        int option = key.types() ? "123456789".indexOf(key.character()) : -1;
        boolean isOption = !isWrong && option >= 0 && option <= last();
        if (isOption && lab.viewState().isOfBet()) {
            return submit(option, state);
        }
        return Transition.to(isOption ? choosing(option) : this, state);
    }

    /** Returns the lab if its race is another one, which has other answers. */
    @Override
    public Screen withLab(LabScreen other, AppState state) {
        if (other.session().race() != lab.session().race()) {
            return other;
        }
        boolean isSeen = isWrong
                && part().filter(stretch -> other.session().playback().turn() >= stretch.max())
                        .isPresent();
        return new ObservationScreen(isSeen ? other.withRunning(false) : other, observation, chosen, usual, isWrong);
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        ObservationText text = text(state);
        List<String> paragraphs = new ArrayList<>(new LabView(lab, state).told(observation));
        paragraphs.add(text.ask());
        paragraphs.addAll(text.told());
        return new PlainScreen.PlainPage(
                List.of(ObservationScreen.class, lab.session().name()),
                state.texts().say(MessageKey.PROMPT_OBSERVATION),
                paragraphs,
                Optional.of(MessageKey.WORD_ANSWER),
                true);
    }

    @Override
    public Frame view(AppState state) {
        ScreenFrame frame = ScreenFrame.whole(state);
        LabLayout layout = new LabLayout(state.size());
        List<Line> below = below(layout.width(), state);
        List<Line> rows = new ArrayList<>(new LabView(lab, state)
                .chart(
                        observation.picture(),
                        isWrong ? part() : lab.selection().window(),
                        layout.wide(Math.max(MIN_CHART_ROWS, layout.bodyHeight() - below.size()))));
        rows.addAll(below);
        return frame.frame(
                lab.title(MessageKey.SEE_TITLE, state), layout.indented(rows), frame.foot(), commands(state));
    }

    /**
     * Returns the part of the picture that shows the right answer; empty if the picture has no axis of steps or epochs.
     */
    private Optional<Range> part() {
        boolean isByTime = observation.picture().isOverTime();
        return observation.stretch().filter(stretch -> isByTime && stretch.max() >= stretch.min() + 1);
    }

    /** Returns the question with the options, or with the right answer after a wrong one. */
    private List<Line> below(int width, AppState state) {
        ObservationText text = text(state);
        List<Line> lines = new ArrayList<>(LineWrapper.lines(text.ask(), Style.QUESTION, width));
        if (isWrong) {
            lines.addAll(LineWrapper.lines(
                    state.texts().say(MessageKey.SEE_CORRECTED, text.said(chosen), text.answer()), Style.WRONG, width));
        } else {
            lines.addAll(LineWrapper.lines(text.choices(chosen), width));
        }
        return lines;
    }
}
