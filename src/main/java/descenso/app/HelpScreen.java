package descenso.app;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.Keys;
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
import descenso.view.frame.Chrome;
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
    public KeyMap keys(AppState study) {
        return below.keys(study).contains(Action.LANGUAGE) ? Keys.HELP : Keys.HELP.without(Action.LANGUAGE);
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        return action == Action.BACK
                ? Transition.to(below, study)
                : Transition.to(
                        new HelpScreen(
                                below, Scrolling.moved(window(study), action).top()),
                        study);
    }

    /** Passes the report to the screen below, so that its work continues. */
    @Override
    public Transition onReport(Report report, AppState study) {
        Transition turn = below.onReport(report, study);
        return new Transition(new HelpScreen(turn.screen(), top), turn.study(), turn.commands());
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        return new PlainOverlay(this, study, List::of);
    }

    @Override
    public Frame view(AppState study) {
        Viewport window = window(study);
        ScreenFrame round = ScreenFrame.alone(study);
        Chrome chrome = round.chrome();
        return chrome.frame(
                chrome.header(study.speech().say(MessageKey.HELP_TITLE)),
                chrome.column(window.of(lines(study))),
                round.foot(window),
                round.help(keys(study)));
    }

    private Viewport window(AppState study) {
        return new Viewport(top, study.layout().bodyHeight(), lines(study).size());
    }

    private List<Line> lines(AppState study) {
        Layout layout = study.layout().alone();
        List<HelpView.Row> rows = below.keys(study).bindings().stream()
                .map(binding -> row(binding, study))
                .toList();
        return new HelpView(study.speech()).lines(rows, below.notes(), layout.textWidth());
    }

    private static HelpView.Row row(KeyMap.Binding binding, AppState study) {
        List<String> names = binding.keys().stream()
                .map(key -> KeyName.of(key, study.speech()))
                .toList();
        return new HelpView.Row(names, study.speech().say(binding.words()));
    }
}
