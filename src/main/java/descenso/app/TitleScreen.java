package descenso.app;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.plot.Marker;
import descenso.train.Comparison;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.chart.ValleyRace;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The title of the very first start: two balls stand on a valley, the learner bets on one, they roll, and a sentence
 * says how it went. Any key goes on, at the end to the title page.
 *
 * @param runs the balls' paths as far as they are trained, in the order of the race; empty until the valley is drawn
 * @param bet the 0-based number of the ball that the learner bet on
 * @param time the time since the balls were let go, in milliseconds; empty while they stand at their start
 * @param isLate whether a frame came later than the balls move
 */
record TitleScreen(Race race, List<Snapshot> runs, OptionalInt bet, OptionalInt time, boolean isLate)
        implements Screen {

    /** Steps of the balls a second, and so the maximum number of frames that are sent a second. */
    private static final int PACE = 12;

    /** Time that the balls roll, in milliseconds. */
    private static final int WHOLE = 1000 * ValleyRace.STEPS / PACE;

    /** Time after a bet within which Enter counts as part of it, in milliseconds. */
    private static final int SUBMITTING = 1000;

    private static final CommandTable<TitleScreen> COMMANDS = CommandTable.<TitleScreen>empty()
            .bar(MessageKey.TITLE_SGD, "1", (title, state) -> title.letGo(OptionalInt.of(0), state))
            .when((title, state) -> title.isAsking())
            .bar(MessageKey.TITLE_MOMENTUM, "2", (title, state) -> title.letGo(OptionalInt.of(1), state))
            .when((title, state) -> title.isAsking())
            .bar(MessageKey.TITLE_WATCH, "SPACE", (title, state) -> title.letGo(OptionalInt.empty(), state))
            .when((title, state) -> title.isAsking())
            .bar(MessageKey.ACTION_GO_ON, "ENTER", TitleScreen::enter)
            .hidden(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, TitleScreen::goOn)
            .and(CommandTable.everywhere());

    /** Opens the title, whose balls are computed after its first frame. */
    static Transition over(AppState state) {
        Race race = new Race(new Comparison(ValleyRace.trials(), List.of()));
        TitleScreen title = new TitleScreen(race, List.of(), OptionalInt.empty(), OptionalInt.empty(), false);
        return Transition.to(title, state, new Command.StartRace(race, false), new Command.AdvanceRace(race));
    }

    private boolean isAsking() {
        return time.isEmpty();
    }

    private boolean isAtEnd() {
        return time.equals(OptionalInt.of(WHOLE));
    }

    /** Tests whether both balls are shown at their end. */
    private boolean isOver() {
        return isAtEnd() && !runs.isEmpty() && runs.stream().allMatch(run -> run.status() != Status.RUNNING);
    }

    private Transition letGo(OptionalInt ball, AppState state) {
        TitleScreen gone = new TitleScreen(race, runs, ball, time, false);
        return Transition.to(
                gone.at(state.display().isStill() ? WHOLE : 0, false), state, new Command.AdvanceRace(race));
    }

    private TitleScreen at(int other, boolean isLateNow) {
        return new TitleScreen(race, runs, bet, OptionalInt.of(other), isLateNow);
    }

    /** Goes on, unless the key follows a bet at once: it submits the bets of experiments. */
    private Transition enter(AppState state) {
        return time.orElse(WHOLE) < SUBMITTING ? Transition.to(this, state) : goOn(state);
    }

    /** Goes on: from the standing balls and from their end to the title page, from the rolling balls to their end. */
    private Transition goOn(AppState state) {
        return isAsking() || isAtEnd()
                ? Transition.to(LessonScreen.fresh(), state, new Command.CancelRace(race))
                : Transition.to(at(WHOLE, false), state);
    }

    @Override
    public Transition onKey(Key key, AppState state) {
        return goOn(state);
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        if (!(report instanceof Report.RaceAdvanced raced) || raced.progress().race() != race) {
            return Transition.to(this, state);
        }
        List<Snapshot> trained = raced.progress().of(race.heats().get(0));
        TitleScreen known = new TitleScreen(race, trained, bet, time, isLate);
        TitleScreen next = isAsking() || isAtEnd()
                ? known
                : known.rolled((int) raced.time().toMillis());
        boolean isDone = raced.progress().isOver() && (next.isAsking() || next.isAtEnd());
        return isDone ? Transition.to(next, state) : Transition.to(next, state, new Command.AdvanceRace(race));
    }

    /** Rolls the balls on by a frame, in milliseconds. The second late frame shows their end. */
    private TitleScreen rolled(int frame) {
        int next = time.getAsInt() + frame;
        boolean isLateNow = frame * PACE > 1000;
        return at(isLate && isLateNow ? WHOLE : Math.min(next, WHOLE), isLate || isLateNow);
    }

    /** Returns the number of steps that are shown. */
    private int steps() {
        return isAtEnd() ? ValleyRace.STEPS : time.orElse(0) * PACE / 1000;
    }

    @Override
    public ScreenCommands<TitleScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public Frame view(AppState state) {
        ScreenFrame frame = ScreenFrame.whole(state);
        int width = frame.layout().textWidth();
        List<Line> question = question(width, state);
        List<Line> words = isOver() ? LineWrapper.lines(answer(state), Style.STRONG, width) : question;
        int height = Math.max(1, frame.layout().bodyHeight() - question.size());
        List<Line> body = new ArrayList<>(
                runs.isEmpty() // the first frame does not wait for the classes that draw
                        ? Collections.nCopies(height, Line.blank())
                        : ValleyRace.chart(runs, steps())
                                .drawing(new Size(width, height))
                                .lines(state.raster()));
        body.addAll(words);
        String title = state.course().manifest().title().in(state.language());
        return frame.frame(title, frame.headerFooter().column(body), frame.foot(), commands(state));
    }

    /** Returns the question, and below it the balls to bet on, each after its key and its mark. */
    private List<Line> question(int width, AppState state) {
        List<Line> lines =
                new ArrayList<>(LineWrapper.lines(state.texts().say(MessageKey.TITLE_BET), Style.QUESTION, width));
        List<MessageKey> balls = List.of(MessageKey.TITLE_BALL_SGD, MessageKey.TITLE_BALL_MOMENTUM);
        for (int ball = 0; ball < balls.size(); ball++) {
            Style words = bet.equals(OptionalInt.of(ball)) ? Style.STRONG : Style.TEXT;
            lines.add(Line.of(
                    new Span((ball + 1) + "  ", Style.STRONG),
                    new Span(state.raster().sign(Marker.of(ball)) + " ", Style.curve(ball)),
                    new Span(state.texts().say(balls.get(ball)), words)));
        }
        return lines;
    }

    /** Returns what the bet and the runs came to. */
    private String answer(AppState state) {
        MessageKey key = bet.isEmpty()
                ? MessageKey.TITLE_SEEN
                : bet.getAsInt() == ValleyRace.FIRST ? MessageKey.TITLE_WON : MessageKey.TITLE_LOST;
        return state.texts()
                .say(
                        key,
                        ValleyRace.arrival(runs.get(ValleyRace.FIRST)),
                        ValleyRace.arrival(runs.get(1 - ValleyRace.FIRST)));
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        List<String> asked = Stream.of(MessageKey.TITLE_BET, MessageKey.TITLE_BALL_SGD, MessageKey.TITLE_BALL_MOMENTUM)
                .map(key -> state.texts().say(key))
                .toList();
        List<String> told = isOver() ? List.of(answer(state)) : asked;
        String prompt = state.texts().say(MessageKey.PROMPT_READING);
        return new PlainScreen.PlainPage(told, prompt, told, Optional.empty(), true);
    }
}
