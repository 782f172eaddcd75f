package descenso.app.lesson;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommonCommands;
import descenso.app.screen.DigitEntry;
import descenso.app.screen.Movement;
import descenso.app.screen.PlainPage;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenCommands;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.view.frame.ContentsView;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.widget.Viewport;
import java.util.List;

/**
 * The contents of the course, with a page to choose.
 *
 * @param chosen the 0-based number of the page that Enter opens
 * @param digits the page number being typed, which chooses that page too
 */
public record ContentsScreen(int chosen, DigitEntry digits) implements Screen {

    private static final CommandTable<ContentsScreen> COMMANDS = CommandTable.<ContentsScreen>empty()
            .bar(MessageKey.ACTION_OPEN, "ENTER,RIGHT,l", MessageKey.WORD_OPEN, ContentsScreen::open)
            .completing((contents, state) -> PlainPage.numbers(0, state.lastNumber() + 1))
            .moving(true, ContentsScreen::move, Movement.DOWN, Movement.UP)
            .moving(false, ContentsScreen::move, Movement.PAGE_DOWN, Movement.PAGE_UP, Movement.TOP, Movement.BOTTOM)
            .hidden(MessageKey.ACTION_SEARCH, "/", (contents, state) -> SearchScreen.over(state))
            .bar(
                    MessageKey.ACTION_BACK,
                    "ESCAPE,c,LEFT,h",
                    MessageKey.WORD_BACK,
                    (contents, state) -> LessonScreen.at(state))
            .and(CommonCommands.everywhere());

    /** Creates the contents with the current page chosen. */
    public static ContentsScreen at(AppState state) {
        return chosen(Math.max(0, state.number()));
    }

    private static ContentsScreen chosen(int number) {
        return new ContentsScreen(number, DigitEntry.ofScreen());
    }

    @Override
    public ScreenCommands<ContentsScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_JUMP, MessageKey.HELP_COPY);
    }

    private Transition open(AppState state, String number) {
        if (state.isPlainMode()) {
            return Transition.ofNumber(
                    number, 0, state.lastNumber() + 1, at -> LessonScreen.at(state.atScreen(at)), this, state);
        }
        return LessonScreen.at(chosen == state.number() ? state : state.atScreen(chosen));
    }

    private Transition move(AppState state, Movement movement) {
        int page = state.layout().bodyHeight() / 2;
        return Transition.to(chosen(movement.chosen(chosen, state.lastNumber() + 1, page)), state);
    }

    /** Chooses the page with the typed number. A number beyond the last page begins again with its last digit. */
    @Override
    public Transition onKey(Key key, AppState state) {
        DigitEntry typed = digits.typed(key).orElse(DigitEntry.ofScreen());
        boolean isTooLarge = !typed.isEmpty() && typed.number() > state.lastNumber();
        DigitEntry kept = isTooLarge ? DigitEntry.ofScreen().typed(key).orElse(DigitEntry.ofScreen()) : typed;
        return Transition.to(new ContentsScreen(kept.isEmpty() ? chosen : kept.number(), kept), state);
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return PlainPage.list(
                state,
                getClass(),
                () -> new ParagraphRenderer(state.texts())
                        .paragraphs(contents(state).sections(state.number(), chosen)));
    }

    private static ContentsView contents(AppState state) {
        return new ContentsView(
                state.course(), state.language(), state.texts(), state.history().learning(), state.read());
    }

    @Override
    public Frame view(AppState state) {
        ContentsView contents = contents(state);
        GridRenderer.Drawn drawn = new GridRenderer(
                        state.texts(), state.layout().alone().textWidth())
                .draw(contents.sections(state.number(), chosen));
        Viewport window = new Viewport(
                        0, state.layout().bodyHeight(), drawn.lines().size())
                .showing(drawn.options().get(chosen) + 1)
                .showing(drawn.options().get(chosen) - 1);
        String title = state.texts().say(MessageKey.CONTENTS_TITLE) + " — " + contents.tally();
        return ScreenFrame.alone(state).page(title, drawn.lines(), window, commands(state));
    }
}
