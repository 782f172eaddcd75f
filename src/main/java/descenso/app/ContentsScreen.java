package descenso.app;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.DigitEntry;
import descenso.app.screen.ListScreen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Key;
import descenso.view.section.Section;
import java.util.List;

/** The contents of the course, with a page to choose, 0-based, also by the digits of its number. */
public record ContentsScreen(int chosen, DigitEntry digits) implements ListScreen {

    private static final CommandTable<ContentsScreen> COMMANDS = ListScreen.<ContentsScreen>choosing()
            .hidden(MessageKey.ACTION_SEARCH, "/", (contents, state) -> SearchScreen.over(state))
            .bar(
                    MessageKey.ACTION_BACK,
                    "ESCAPE,c,LEFT,h",
                    MessageKey.WORD_BACK,
                    (list, state) -> LessonScreen.at(state))
            .and(CommandTable.everywhere());

    /** Creates the contents with the current page chosen. */
    public static ContentsScreen at(AppState state) {
        return new ContentsScreen(Math.max(0, state.number()), DigitEntry.ofScreen());
    }

    @Override
    public ScreenCommands<ContentsScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_JUMP, MessageKey.HELP_COPY);
    }

    @Override
    public ContentsScreen withChosen(int number) {
        return new ContentsScreen(number, DigitEntry.ofScreen());
    }

    @Override
    public int count(AppState state) {
        return state.lastNumber() + 1;
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public int page(AppState state) {
        return state.layout().bodyHeight() / 2;
    }

    /** Opens a page at its top. The screen opens the current page where it was. */
    @Override
    public Transition open(int number, AppState state) {
        boolean isHere = !state.isPlainMode() && number == state.number();
        return LessonScreen.at(isHere ? state : state.atScreen(number));
    }

    /** Chooses the page with the typed number. A number beyond the last page begins again with its last digit. */
    @Override
    public Transition onKey(Key key, AppState state) {
        DigitEntry typed = digits.typed(key);
        boolean isTooLarge = !typed.isEmpty() && typed.number() > state.lastNumber();
        DigitEntry kept = isTooLarge ? DigitEntry.ofScreen().typed(key) : typed;
        return Transition.to(new ContentsScreen(kept.isEmpty() ? chosen : kept.number(), kept), state);
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.CONTENTS_TITLE) + " — "
                + state.contents().tally();
    }

    @Override
    public List<Section> content(AppState state) {
        return state.contents().sections(state.number(), chosen);
    }
}
