package descenso.app.lab;

import descenso.app.bench.LabViewState;
import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.Keys;
import descenso.app.key.LabAction;
import descenso.app.screen.AppState;
import descenso.app.screen.DigitEntry;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.view.frame.Chrome;
import descenso.view.inspect.InspectionText;
import descenso.view.inspect.InspectionView;
import descenso.view.lab.LabLayout;
import descenso.view.naming.ExperimentLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Inside one run, step by step: each quantity of its formula with the numbers put in.
 *
 * @param lab the screen to go back to, whose chosen run is looked at
 * @param heat what the lab shows otherwise, see {@link LabViewState#heat}; here it stays the one that was chosen
 * @param step from 1 on
 * @param digits of the step that is being typed
 */
record InspectScreen(LabScreen lab, OptionalInt heat, int step, DigitEntry digits) implements Screen {

    private static final int LEAP = 10;
    private static final int LOWEST_PICTURE = 7;

    /** At the last step that the chosen run has made; a run that has made none has nothing inside. */
    static Transition into(LabScreen lab, AppState study) {
        LabScreen still = lab.withSession(lab.bench().withRunning(false)).stayingAtHeat();
        return still.selection()
                .run()
                .filter(run -> run.steps() > 0)
                .map(run -> Transition.to(
                        new InspectScreen(still, lab.sight().heat(), run.steps(), DigitEntry.ofStep()), study))
                .orElseGet(() -> Transition.to(lab, study.withNotice(MessageKey.INSPECT_NOTHING)));
    }

    private static boolean hasSteps(LabScreen lab) {
        return lab.selection().run().filter(run -> run.steps() > 0).isPresent();
    }

    private InspectScreen at(int other) {
        int last = run().steps();
        return new InspectScreen(lab, heat, Math.max(1, Math.min(other, last)), DigitEntry.ofStep());
    }

    private Snapshot run() {
        return lab.selection().run().orElseThrow();
    }

    @Override
    public KeyMap keys(AppState study) {
        return run().history().coordinates().size() > 1 ? Keys.INSPECT : Keys.INSPECT.without(LabAction.COORDINATE);
    }

    @Override
    public List<MessageKey> notes() {
        return List.of(MessageKey.HELP_STEP, MessageKey.HELP_COPY);
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        return switch (action) {
            case NEXT -> Transition.to(at(step + 1), study);
            case PREVIOUS -> Transition.to(at(step - 1), study);
            case BACK ->
                digits.isEmpty() ? Transition.to(lab.atHeat(heat), study) : Transition.to(typing(digits.none()), study);
            case UP, DOWN, TOP, BOTTOM, OPEN, GO_ON, GO_BACK, CONTINUE, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, QUIT ->
                Transition.to(this, study);
        };
    }

    @Override
    public Transition onAction(LabAction action, AppState study) {
        return switch (action) {
            case NEXT_TURN -> turned(1, study);
            case PREVIOUS_TURN -> turned(-1, study);
            case LEAP_ON -> Transition.to(at(step + LEAP), study);
            case LEAP_BACK -> Transition.to(at(step - LEAP), study);
            case FIRST -> Transition.to(at(1), study);
            case LAST -> Transition.to(at(run().steps()), study);
            case GO_TO -> digits.isEmpty() ? Transition.to(this, study) : gone(digits.number(), study);
            case COORDINATE -> Transition.to(ofCoordinate(), study);
            case OPTIMIZER -> Transition.to(of(1), study);
            case OTHER_OPTIMIZER -> Transition.to(of(-1), study);
            default -> Transition.to(this, study);
        };
    }

    /** To that step, or to the last one, with a word about that. */
    Transition gone(int number, AppState study) {
        int last = run().steps();
        return Transition.to(
                at(number), number > last ? study.withNotice(MessageKey.INSPECT_LAST, Integer.toString(last)) : study);
    }

    /** To the next turning point, or to the end, with a word about that. */
    private Transition turned(int by, AppState study) {
        int to = turningPoint(by);
        boolean isTurn = to > 0 && to < run().steps();
        return Transition.to(at(to), isTurn ? study : study.withNotice(MessageKey.INSPECT_NO_TURN));
    }

    private InspectScreen ofCoordinate() {
        return new InspectScreen(lab.withViewState(lab.selection().nextCoordinate()), heat, step, DigitEntry.ofStep());
    }

    /** As drawn; the last one of a run that has fewer. */
    private int coordinate() {
        return Math.min(
                lab.sight().coordinate(),
                Math.max(0, run().history().coordinates().size() - 1));
    }

    private InspectScreen typing(DigitEntry other) {
        return new InspectScreen(lab, heat, step, other);
    }

    /** The same step of the next run that has made any. */
    private InspectScreen of(int by) {
        return of(lab.choosing(by));
    }

    /** The same step of what is chosen there, if that has made any. */
    InspectScreen of(LabScreen other) {
        return hasSteps(other) ? new InspectScreen(other, heat, step, DigitEntry.ofStep()).at(step) : this;
    }

    /** Where the coordinate, of a network the loss, turns next; the end where it turns no more. */
    private int turningPoint(int by) {
        int last = run().steps();
        int at = step + by;
        while (at > 0 && at < last && !turns(at)) {
            at += by;
        }
        return at;
    }

    private boolean turns(int at) {
        double before = value(at) - value(at - 1);
        double after = value(at + 1) - value(at);
        return before * after < 0;
    }

    private double value(int at) {
        Snapshot run = run();
        return run.history().coordinates().isEmpty()
                ? run.history().loss(at)
                : run.history().parameter(at, coordinate());
    }

    @Override
    public Transition onKey(Key key, AppState study) {
        return Transition.to(typing(digits.typed(key).orElse(digits.none())), study);
    }

    /** The race stands still meanwhile; what arrives late is taken all the same, and may be the end of what is looked at. */
    @Override
    public Transition onReport(Report report, AppState study) {
        Transition turn = lab.atHeat(heat).onReport(report, study);
        if (turn.screen() instanceof LabScreen still) {
            LabScreen same = still.atHeat(lab.sight().heat());
            InspectScreen inside = new InspectScreen(same, still.sight().heat(), step, digits);
            return new Transition(hasSteps(same) ? inside : still, turn.study(), turn.commands());
        }
        return turn;
    }

    @Override
    public Transition exhausted(AppState study) {
        return lab.exhausted(study);
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        return new PlainInspect(this, study);
    }

    @Override
    public Frame view(AppState study) {
        ScreenFrame round = ScreenFrame.whole(study);
        Chrome chrome = round.chrome();
        LabLayout layout = new LabLayout(study.size());
        return chrome.frame(
                chrome.header(study.speech().say(MessageKey.INSPECT_TITLE) + " — "
                        + lab.bench().experiment().title().in(study.language())),
                body(layout, study),
                digits.isEmpty()
                        ? round.foot()
                        : chrome.notice(study.speech().say(MessageKey.INSPECT_JUMP, digits.text())),
                round.help(keys(study)));
    }

    /** What is seen of the step itself. */
    InspectionView inside(AppState study) {
        return new InspectionView(
                run(),
                step,
                coordinate(),
                ExperimentLabels.of(lab.bench().experiment(), study.language(), study.speech()));
    }

    /** The same in words. */
    InspectionText told(AppState study) {
        return new InspectionText(inside(study));
    }

    private List<Line> body(LabLayout layout, AppState study) {
        List<Line> inside = inside(study).lines(layout.width());
        List<Line> rows = new ArrayList<>();
        int left = layout.bodyHeight() - inside.size() - 1;
        if (left >= LOWEST_PICTURE) {
            rows.addAll(LabPlot.here(lab, study).linesAt(step, layout.wide(left)));
            rows.add(Line.blank());
        }
        rows.addAll(inside);
        return layout.indented(rows);
    }
}
