package descenso.app.lab;

import descenso.app.bench.LabViewState;
import descenso.app.bench.PredictionState;
import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.Keys;
import descenso.app.key.LabAction;
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
import descenso.view.question.PredictionView;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A screen with a text over the lab, where the race continues.
 *
 * @param lab the screen to return to
 * @param heat the heat of the lab's own view, restored on return, see {@link LabViewState#heat}; here the lab stays at
 *     the chosen heat
 * @param top the first visible line, 0-based
 */
public record ReadingScreen(LabScreen lab, OptionalInt heat, Subject subject, int top) implements Screen {

    /** The text that is shown. */
    public enum Subject {
        CHALLENGES(MessageKey.CHALLENGES_TITLE, MessageKey.CHALLENGES_NONE),
        THEORY(MessageKey.THEORY_TITLE, MessageKey.THEORY_NONE),
        DETAILS(MessageKey.DETAILS_TITLE, MessageKey.INSPECT_NOTHING),
        VERDICT(MessageKey.VERDICT_TITLE, MessageKey.PREDICT_NONE);

        private final MessageKey title;
        private final MessageKey nothing;

        Subject(MessageKey title, MessageKey nothing) {
            this.title = title;
            this.nothing = nothing;
        }
    }

    /** Opens a text over the lab. Shows a notice in the lab if there is nothing to read. */
    static Transition over(LabScreen lab, Subject subject, AppState study) {
        ReadingScreen screen =
                new ReadingScreen(lab.stayingAtHeat(), lab.sight().heat(), subject, 0);
        return screen.isEmpty(study)
                ? Transition.to(lab, study.withNotice(subject.nothing))
                : Transition.to(screen, study);
    }

    private boolean isEmpty(AppState study) {
        return switch (subject) {
            case CHALLENGES -> lab.bench().experiment().challenges().isEmpty();
            case THEORY -> facts(study).theory().isEmpty();
            case DETAILS -> lab.selection().run().isEmpty();
            case VERDICT -> !lab.account().guess().isRevealed();
        };
    }

    private LabViewModel facts(AppState study) {
        return new LabViewModel(lab, study);
    }

    @Override
    public KeyMap keys(AppState study) {
        return subject == Subject.DETAILS ? Keys.DETAILS : Keys.READING;
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        return action == Action.BACK
                ? Transition.to(lab.atHeat(heat), study)
                : Transition.to(at(Scrolling.moved(window(study), action).top()), study);
    }

    private ReadingScreen at(int line) {
        return new ReadingScreen(lab, heat, subject, line);
    }

    @Override
    public Transition onAction(LabAction action, AppState study) {
        ReadingScreen other =
                new ReadingScreen(lab.choosing(action == LabAction.OPTIMIZER ? 1 : -1), heat, subject, top);
        return Transition.to(other.isEmpty(study) ? this : other, study);
    }

    @Override
    public Transition onReport(Report report, AppState study) {
        Transition turn = lab.atHeat(heat).onReport(report, study);
        if (turn.screen() instanceof LabScreen still) {
            ReadingScreen same = new ReadingScreen(
                    still.atHeat(lab.sight().heat()), still.sight().heat(), subject, top);
            return new Transition(same.isEmpty(study) ? still : same, turn.study(), turn.commands());
        }
        return turn;
    }

    @Override
    public Transition exhausted(AppState study) {
        return lab.exhausted(study);
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        return new PlainOverlay(this, study, () -> told(study));
    }

    private List<String> told(AppState study) {
        return lines(study).stream().map(Line::toString).map(String::strip).toList();
    }

    @Override
    public Frame view(AppState study) {
        ScreenFrame round = ScreenFrame.alone(study);
        Chrome chrome = round.chrome();
        Viewport window = window(study);
        return chrome.frame(
                chrome.header(study.speech().say(subject.title) + " — "
                        + lab.bench().experiment().title().in(study.language())),
                chrome.column(window.of(lines(study))),
                round.foot(window),
                round.help(keys(study)));
    }

    private Viewport window(AppState study) {
        return new Viewport(top, study.layout().bodyHeight(), lines(study).size());
    }

    private List<Line> lines(AppState study) {
        int width = study.layout().alone().textWidth();
        return switch (subject) {
            case CHALLENGES -> facts(study).challenges().lines(width);
            case THEORY -> facts(study).theory().lines(width);
            case DETAILS -> facts(study).details().orElseThrow().lines(width);
            case VERDICT -> verdict(lab.account().guess(), facts(study).prediction(), width);
        };
    }

    /** Returns the question and the verdict. */
    private static List<Line> verdict(PredictionState guess, PredictionView view, int width) {
        List<Line> lines = new ArrayList<>(view.ask(width));
        lines.add(Line.blank());
        lines.addAll(view.verdict(guess.answer().orElseThrow(), guess.verdict().orElseThrow(), width));
        return lines;
    }
}
