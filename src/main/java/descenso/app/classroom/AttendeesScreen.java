package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CoveringScreen;
import descenso.app.screen.ListScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.Attendee;
import descenso.classroom.Classroom;
import descenso.classroom.Stage;
import descenso.phrases.MessageKey;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.text.UiText;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The learners who are there, by name: hands first, then who is stuck. It is apart from the dashboard, which may be
 * projected. Enter asks the chosen learner to show their lab to all.
 *
 * @param chosen the number of the chosen learner, 0-based; it may be too large after one has left
 */
record AttendeesScreen(Screen below, int chosen) implements ListScreen, CoveringScreen {

    private static final CommandTable<AttendeesScreen> COMMANDS = ListScreen.<AttendeesScreen>opening("ENTER,RIGHT,l")
            .bar(MessageKey.ACTION_BACK, "ESCAPE,i", MessageKey.WORD_BACK, CommandTable.to(AttendeesScreen::below))
            .and(ListScreen.moving())
            .and(CommandTable.everywhere());

    static Transition over(DashboardScreen board, AppState state) {
        return Transition.to(new AttendeesScreen(board, 0), state);
    }

    @Override
    public ScreenCommands<AttendeesScreen> commands(AppState state) {
        List<Attendee> all = sorted(state);
        boolean isLit = !all.isEmpty()
                && StageActions.isLit(all.get(chosenOf(all.size())).name(), state);
        return COMMANDS.on(this, state)
                .withLabel(MessageKey.ACTION_OPEN, isLit ? MessageKey.SPOT_WITHDRAW : MessageKey.SPOT_PUT);
    }

    @Override
    public AttendeesScreen withBelow(Screen other) {
        return new AttendeesScreen(other, chosen);
    }

    @Override
    public AttendeesScreen withChosen(int learner) {
        return new AttendeesScreen(below, learner);
    }

    @Override
    public int count(AppState state) {
        return BoardClass.there(state).size();
    }

    @Override
    public int page(AppState state) {
        return Math.max(1, state.layout().bodyHeight() - 1);
    }

    @Override
    public Transition open(int learner, AppState state) {
        return StageActions.toggleSpotlight(
                this, state, sorted(state).get(learner).name());
    }

    @Override
    public Viewport window(Viewport start, GridRenderer.Drawn drawn) {
        return drawn.options().isEmpty()
                ? start
                : start.showing(drawn.options().get(chosenOf(drawn.options().size())));
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.BOARD_PEOPLE_TITLE);
    }

    private static List<Attendee> sorted(AppState state) {
        List<String> hands = DashboardScreen.classroom(state).hands();
        return BoardClass.there(state).stream()
                .sorted(Comparator.<Attendee>comparingInt(each -> rank(each, hands))
                        .thenComparing(Attendee::name))
                .toList();
    }

    @Override
    public List<Section> content(AppState state) {
        List<Attendee> sorted = sorted(state);
        return sorted.isEmpty()
                ? List.of(Section.paragraph(state.texts().say(MessageKey.BOARD_NOBODY)))
                : options(sorted.stream().map(each -> row(each, state)).toList());
    }

    private static Section row(Attendee each, AppState state) {
        UiText texts = state.texts();
        List<String> more = new ArrayList<>();
        if (!each.page().isEmpty()) {
            more.add(BoardClass.page(BoardClass.place(each, state), state));
        }
        more.addAll(needs(each, state));
        return Section.paragraph(
                texts.encode(each.name()) + (more.isEmpty() ? "" : ": " + String.join(", ", more)),
                each.isStuck() ? Style.WRONG : Style.TEXT);
    }

    private static MessageKey spotlight(Stage.Spotlight given) {
        if (!given.isAllowed()) {
            return MessageKey.SPOT_WAITS;
        }
        return given.place().isPresent() ? MessageKey.SPOT_IS_ON : MessageKey.SPOT_IS_EMPTY;
    }

    private static int rank(Attendee each, List<String> hands) {
        int hand = hands.indexOf(each.name());
        return hand >= 0 ? hand : hands.size() + (each.isStuck() ? 0 : 1);
    }

    /** Returns what the learner may need: a hand, wrong tries, a long time without a key; and what all may see. */
    private static List<String> needs(Attendee each, AppState state) {
        UiText texts = state.texts();
        Classroom now = DashboardScreen.classroom(state);
        List<String> needs = new ArrayList<>();
        if (now.hands().contains(each.name())) {
            needs.add(texts.say(MessageKey.BOARD_HAND));
        }
        if (each.isStuck()) {
            needs.add(
                    each.wrongTries() > 1
                            ? texts.say(MessageKey.BOARD_TRIES, each.wrongTries())
                            : texts.say(MessageKey.BOARD_IDLE, (int) (each.idleSeconds() / TimerScreen.MINUTE)));
        }
        now.stage()
                .spotlight()
                .filter(spotlight -> spotlight.learner().equals(each.name()))
                .map(AttendeesScreen::spotlight)
                .map(texts::say)
                .ifPresent(needs::add);
        return needs;
    }
}
