package descenso.app;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.ScreenKeyMaps;
import descenso.app.screen.AppState;
import descenso.app.screen.PlainOverlay;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Scrolling;
import descenso.app.screen.Transition;
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

    static HelpScreen over(Screen below) {
        return new HelpScreen(below, 0);
    }

    @Override
    public KeyMap keys(AppState state) {
        return below.keys(state).contains(Action.LANGUAGE)
                ? ScreenKeyMaps.HELP
                : ScreenKeyMaps.HELP.without(Action.LANGUAGE);
    }

    @Override
    public Transition onAction(Action action, AppState state) {
        return action == Action.BACK
                ? Transition.to(below, state)
                : Transition.to(
                        new HelpScreen(
                                below, Scrolling.moved(window(state), action).top()),
                        state);
    }

    /** Passes the report to the screen below, so that its work continues. */
    @Override
    public Transition onReport(Report report, AppState state) {
        Transition transition = below.onReport(report, state);
        return new Transition(new HelpScreen(transition.screen(), top), transition.state(), transition.commands());
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new PlainOverlay(this, state, List::of);
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
                frame.help(keys(state)));
    }

    private Viewport window(AppState state) {
        return new Viewport(top, state.layout().bodyHeight(), lines(state).size());
    }

    private List<Line> lines(AppState state) {
        Layout layout = state.layout().alone();
        List<HelpView.KeyRow> rows = below.keys(state).bindings().stream()
                .map(binding -> row(binding, state))
                .toList();
        return new HelpView(state.texts()).lines(rows, below.notes(), layout.textWidth());
    }

    private static HelpView.KeyRow row(KeyMap.Binding binding, AppState state) {
        List<String> names = binding.keys().stream()
                .map(key -> KeyName.of(key, state.texts()))
                .toList();
        return new HelpView.KeyRow(names, state.texts().say(binding.key()));
    }
}
