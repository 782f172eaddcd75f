package descenso.app.screen;

import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.view.frame.HeaderFooter;
import descenso.view.frame.HelpView;
import descenso.view.frame.KeyName;
import descenso.view.frame.Layout;
import descenso.widget.Viewport;
import java.util.List;

/**
 * A screen that lists the keys of the screen below it.
 *
 * @param below the screen to return to
 * @param top the first visible line, 0-based
 */
public record HelpScreen(Screen below, int top) implements Screen {

    private static final CommandTable<HelpScreen> COMMANDS = CommandTable.<HelpScreen>empty()
            .bar(
                    MessageKey.ACTION_BACK,
                    "ESCAPE,ENTER,?,F1",
                    MessageKey.WORD_BACK,
                    (help, state) -> Transition.to(help.below, state))
            .moving(false, HelpScreen::scroll, Movement.values())
            .and(CommonCommands.<HelpScreen>everywhere().without(MessageKey.ACTION_HELP));

    public static Transition over(Screen below, AppState state) {
        return Transition.to(new HelpScreen(below, 0), state);
    }

    @Override
    public ScreenCommands<HelpScreen> commands(AppState state) {
        ScreenCommands<HelpScreen> commands = COMMANDS.on(this, state);
        return below.commands(state).contains(MessageKey.ACTION_LANGUAGE)
                ? commands
                : commands.without(MessageKey.ACTION_LANGUAGE);
    }

    private Transition scroll(AppState state, Movement movement) {
        return Transition.to(new HelpScreen(below, movement.moved(window(state)).top()), state);
    }

    /** Passes the report to the screen below, so that its work continues. */
    @Override
    public Transition onReport(Report report, AppState state) {
        Transition transition = below.onReport(report, state);
        return transition.withScreen(new HelpScreen(transition.screen(), top));
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return PlainPage.reading(state, List.of());
    }

    @Override
    public Frame view(AppState state) {
        Viewport window = window(state);
        ScreenFrame frame = ScreenFrame.alone(state);
        HeaderFooter headerFooter = frame.headerFooter();
        return headerFooter.frame(
                headerFooter.header(state.texts().say(MessageKey.HELP_TITLE)),
                headerFooter.column(window.of(lines(state))),
                frame.foot(window),
                frame.help(commands(state)));
    }

    private Viewport window(AppState state) {
        return new Viewport(top, state.layout().bodyHeight(), lines(state).size());
    }

    private List<Line> lines(AppState state) {
        Layout layout = state.layout().alone();
        List<HelpView.KeyRow> rows = below.commands(state).rows().stream()
                .filter(row -> !row.keys().isEmpty())
                .map(row -> row(row, state))
                .toList();
        return new HelpView(state.texts()).lines(rows, below.notes(), layout.textWidth());
    }

    private static HelpView.KeyRow row(ScreenCommand<?> row, AppState state) {
        List<String> names =
                row.keys().stream().map(key -> KeyName.of(key, state.texts())).toList();
        return new HelpView.KeyRow(names, state.texts().say(row.label()));
    }
}
