package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CoveringScreen;
import descenso.app.screen.ListScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.ClassroomEvent.TimerSet;
import descenso.phrases.MessageKey;
import descenso.view.section.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The times of the timer that all screens show, of which the staff chooses one. A session has no clock, so the screens
 * say when the time ends.
 *
 * @param board the dashboard, to which it leads back
 * @param chosen the number of the chosen row, 0-based
 */
record TimerScreen(DashboardScreen board, int chosen) implements ListScreen, CoveringScreen {

    /** The times to choose from, in minutes: those of a vote, of a talk, and of a task on paper. */
    private static final List<Integer> MINUTES = List.of(1, 2, 3, 5, 10, 15);

    /** Number of seconds in a minute. */
    static final int MINUTE = 60;

    /** Longest time, in seconds: three hours, a lesson with its break. */
    private static final int LONGEST = 10_800;

    /** Minutes, which may have decimals, or minutes and seconds. */
    private static final Pattern TIME = Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,2})|:([0-5]\\d))?");

    private static final CommandTable<TimerScreen> COMMANDS = ListScreen.<TimerScreen>choosing()
            .and(CommandTable.<TimerScreen>empty()
                    .bar(
                            MessageKey.ACTION_BACK,
                            "ESCAPE,LEFT,h",
                            MessageKey.WORD_BACK,
                            CommandTable.to(TimerScreen::board)))
            .and(CommandTable.everywhere());

    /** Sets the typed time; without words, shows what there is to choose from. */
    static Transition set(DashboardScreen board, AppState state, String said) {
        if (said.isBlank()) {
            return Transition.to(new TimerScreen(board, 0), state);
        }
        OptionalInt seconds = seconds(said);
        return seconds.isPresent()
                ? board.submit(state, new TimerSet(seconds.getAsInt()))
                : Transition.refused(MessageKey.WORD_TIMER_HELP, board, state);
    }

    /** Reads a time in minutes, such as 3, 1,5 or 0:30. Returns it in seconds; empty if it is none. */
    static OptionalInt seconds(String said) {
        Matcher read = TIME.matcher(said.strip());
        if (!read.matches()) {
            return OptionalInt.empty();
        }
        double minutes = Double.parseDouble(read.group(1) + (read.group(2) == null ? "" : "." + read.group(2)));
        int more = read.group(3) == null ? 0 : Integer.parseInt(read.group(3));
        int seconds = (int) Math.rint(minutes * MINUTE) + more;
        return seconds <= LONGEST ? OptionalInt.of(seconds) : OptionalInt.empty();
    }

    /** Returns the times to choose from, in minutes; 0, the end of the timer, if it is on. */
    private static List<Integer> minutes(AppState state) {
        List<Integer> all = new ArrayList<>(MINUTES);
        if (DashboardScreen.classroom(state).accepts(new TimerSet(0))) {
            all.add(0);
        }
        return all;
    }

    @Override
    public Screen below() {
        return board;
    }

    @Override
    public TimerScreen withBelow(Screen other) {
        return other instanceof DashboardScreen changed ? new TimerScreen(changed, chosen) : this;
    }

    @Override
    public TimerScreen withChosen(int row) {
        return new TimerScreen(board, row);
    }

    @Override
    public ScreenCommands<TimerScreen> commands(AppState state) {
        return COMMANDS.on(this, state).withLabel(MessageKey.ACTION_OPEN, MessageKey.BOARD_TIMER_SET);
    }

    @Override
    public int count(AppState state) {
        return minutes(state).size();
    }

    @Override
    public int page(AppState state) {
        return count(state);
    }

    @Override
    public Transition open(int row, AppState state) {
        return board.submit(state, new TimerSet(MINUTE * minutes(state).get(row)));
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.BOARD_TIMER_TITLE);
    }

    @Override
    public List<Section> content(AppState state) {
        return titled(
                state,
                options(minutes(state).stream()
                        .map(minutes -> minutes == 0
                                ? state.texts().say(MessageKey.BOARD_TIMER_END)
                                : state.texts()
                                        .count(minutes, MessageKey.BOARD_TIMER_MINUTE, MessageKey.BOARD_TIMER_MINUTES))
                        .map(Section::paragraph)
                        .toList()));
    }
}
