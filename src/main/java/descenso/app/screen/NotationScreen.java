package descenso.app.screen;

import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.phrases.MessageKey;
import descenso.view.lesson.LessonFacts;
import descenso.view.lesson.LessonView;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import java.util.List;

/** The card of the notation over another screen, which keeps its place and its work; from a line, 0-based, on. */
public record NotationScreen(Screen below, int top) implements CoveringScreen {

    private static final CommandTable<NotationScreen> COMMANDS = CommandTable.<NotationScreen>empty()
            .bar(
                    MessageKey.ACTION_BACK,
                    "ESCAPE,ENTER,N,F3",
                    MessageKey.WORD_BACK,
                    CommandTable.to(NotationScreen::below))
            .moving(false, NotationScreen::scroll, Movement.values())
            .and(CommandTable.<NotationScreen>everywhere().without(MessageKey.ACTION_NOTATION));

    /** Opens the card. The card itself stays open, so that repeats do not stack. */
    public static Transition over(Screen below, AppState state) {
        return Transition.to(below instanceof NotationScreen ? below : new NotationScreen(below, 0), state);
    }

    /** Tests whether the course has a card of its notation. */
    public static boolean exists(AppState state) {
        return state.course().notation(state.language()).isPresent();
    }

    @Override
    public ScreenCommands<NotationScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public NotationScreen withBelow(Screen other) {
        return new NotationScreen(other, top);
    }

    @Override
    public NotationScreen withTop(int line) {
        return new NotationScreen(below, line);
    }

    @Override
    public String title(AppState state) {
        return state.course()
                .notation(state.language())
                .map(page -> state.texts().encode(page.title()))
                .orElse("");
    }

    /** Draws the card once for each setting of the display: its formulas take longer than a key. */
    @Override
    public GridRenderer.Drawn drawn(AppState state) {
        return state.renderCache().notation(state.display(), () -> CoveringScreen.super.drawn(state));
    }

    @Override
    public List<Section> content(AppState state) {
        LessonView view = new LessonView(state.texts(), LessonFacts.none());
        return state.course().notation(state.language()).stream()
                .flatMap(page -> view.blocks(page).stream())
                .flatMap(List::stream)
                .toList();
    }
}
