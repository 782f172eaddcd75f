package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CoveringScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.Attendee;
import descenso.phrases.MessageKey;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.UiText;
import descenso.widget.Grid.Align;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The learners who are there, by name: hands first, then who is stuck. It is apart from the dashboard, which may be
 * projected.
 *
 * @param top the first visible line, 0-based
 */
record AttendeesScreen(Screen below, int top) implements CoveringScreen {

    /** Number of seconds in a minute. */
    private static final int MINUTE = 60;

    private static final CommandTable<AttendeesScreen> COMMANDS =
            CommandTable.reading(CommandTable.to(AttendeesScreen::below));

    static Transition over(DashboardScreen board, AppState state) {
        return Transition.to(new AttendeesScreen(board, 0), state);
    }

    @Override
    public ScreenCommands<AttendeesScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public AttendeesScreen withBelow(Screen other) {
        return new AttendeesScreen(other, top);
    }

    @Override
    public AttendeesScreen withTop(int line) {
        return new AttendeesScreen(below, line);
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.BOARD_PEOPLE_TITLE);
    }

    @Override
    public List<Section> content(AppState state) {
        UiText texts = state.texts();
        List<String> hands = DashboardScreen.classroom(state).hands();
        List<Attendee> sorted = BoardClass.there(state).stream()
                .sorted(Comparator.<Attendee>comparingInt(each -> rank(each, hands))
                        .thenComparing(Attendee::name))
                .toList();
        if (sorted.isEmpty()) {
            return List.of(Section.paragraph(texts.say(MessageKey.BOARD_NOBODY)));
        }
        List<Section.TableColumn> columns = Stream.of(
                        MessageKey.BOARD_NAME, MessageKey.BOARD_PAGE, MessageKey.BOARD_NEEDS)
                .map(key -> Section.TableColumn.of(Align.LEFT, texts.say(key)))
                .toList();
        List<Section.TableRow> rows = sorted.stream()
                .map(each -> Section.TableRow.of(List.of(
                        Wording.of(texts.encode(each.name()), Style.STRONG),
                        Wording.of(each.page().isEmpty() ? "" : BoardClass.page(each.page(), state), Style.TEXT),
                        Wording.of(needs(each, hands, texts), each.isStuck() ? Style.WRONG : Style.TEXT))))
                .toList();
        return List.of(new Section.Table(columns, rows));
    }

    private static int rank(Attendee each, List<String> hands) {
        int hand = hands.indexOf(each.name());
        return hand >= 0 ? hand : hands.size() + (each.isStuck() ? 0 : 1);
    }

    /** Returns what the learner may need: a hand, wrong tries, a long time without a key. */
    private static String needs(Attendee each, List<String> hands, UiText texts) {
        List<String> needs = new ArrayList<>();
        if (hands.contains(each.name())) {
            needs.add(texts.say(MessageKey.BOARD_HAND));
        }
        if (each.isStuck()) {
            needs.add(
                    each.wrongTries() > 1
                            ? texts.say(MessageKey.BOARD_TRIES, each.wrongTries())
                            : texts.say(MessageKey.BOARD_IDLE, (int) (each.idleSeconds() / MINUTE)));
        }
        return texts.list(needs);
    }
}
