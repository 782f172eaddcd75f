package descenso.app.lab;

import descenso.app.bench.KnobEdit;
import descenso.app.bench.LabProgress;
import descenso.app.bench.LabSelection;
import descenso.app.bench.LabSession;
import descenso.app.bench.LabViewState;
import descenso.app.bench.PredictionState;
import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.Keys;
import descenso.app.key.LabAction;
import descenso.app.lab.ReadingScreen.Subject;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.ExportRequest;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Knob;
import descenso.course.setting.Setting;
import descenso.course.task.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.quiz.PredictionAnswer;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.widget.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The lab: an experiment with its race, run while the learner watches.
 *
 * @param origin the screen to return to
 * @param bench the experiment and its race
 * @param sight what is shown and chosen
 * @param account the prediction and the challenges
 * @param tuning the changes of knobs in progress
 */
public record LabScreen(Screen origin, LabSession bench, LabViewState sight, LabProgress account, KnobEdit tuning)
        implements Screen {

    /** Opens the lab with an experiment that has just been loaded, and begins its race at step 0. */
    static Transition entered(Screen origin, Report.ExperimentLoaded opened, Experiment experiment, AppState study) {
        LabSession bench = LabSession.start(opened.name(), opened.settings(), experiment);
        LabScreen lab = new LabScreen(
                origin,
                bench,
                LabViewState.first(),
                LabProgress.opening(experiment, opened.attempts()),
                KnobEdit.none());
        return lab.with(study, new Command.StartRace(bench.race()));
    }

    Transition with(AppState study, Command... commands) {
        return new Transition(this, study, List.of(commands));
    }

    LabScreen withSession(LabSession other) {
        return new LabScreen(origin, other, sight, account, tuning);
    }

    public LabScreen withViewState(LabViewState other) {
        return new LabScreen(origin, bench, other, account, tuning);
    }

    LabScreen withOrigin(Screen other) {
        return new LabScreen(other, bench, sight, account, tuning);
    }

    LabScreen withProgress(LabProgress other) {
        return new LabScreen(origin, bench, sight, other, tuning);
    }

    public LabScreen withKnobEdit(KnobEdit other) {
        return new LabScreen(origin, bench, sight, account, other);
    }

    LabSelection selection() {
        return new LabSelection(bench, sight, tuning);
    }

    /**
     * Returns the lab with another row chosen.
     *
     * @param by 1 for the next row, -1 for the previous row
     */
    LabScreen choosing(int by) {
        return withViewState(selection().row(by));
    }

    /** Returns the lab fixed at the heat that is shown, even when the race goes on to another. */
    LabScreen stayingAtHeat() {
        return atHeat(OptionalInt.of(selection().heat()));
    }

    LabScreen atHeat(OptionalInt heat) {
        return withViewState(sight.ofHeat(heat));
    }

    @Override
    public KeyMap keys(AppState study) {
        if (tuning.isTyping()) {
            return Keys.EDITING;
        }
        return selection().coordinates() > 1 ? Keys.LAB : Keys.LAB.without(LabAction.COORDINATE);
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        return switch (action) {
            case BACK -> closed(study);
            case OPEN,
                    NEXT,
                    PREVIOUS,
                    UP,
                    DOWN,
                    GO_ON,
                    GO_BACK,
                    TOP,
                    BOTTOM,
                    CONTINUE,
                    CONTENTS,
                    SEARCH,
                    HELP,
                    LANGUAGE,
                    THEME,
                    QUIT -> Transition.to(this, study);
        };
    }

    /**
     * Closes the field of a value that is being typed, or else a verdict that is shown. Leaves the lab if there is
     * neither.
     */
    private Transition closed(AppState study) {
        if (tuning.isTyping()) {
            return Transition.to(withKnobEdit(tuning.untyped()), study);
        }
        return account.guess().isShown() ? Transition.to(withProgress(account.settled()), study) : leave(study);
    }

    /**
     * Leaves the lab and cancels its race. If a prediction was made, the preview in the lesson is made again, because
     * it may now show the end of the runs.
     */
    Transition leave(AppState study) {
        AppState fresh = account.guess().isUnanswered() ? study : study.withStalePreview(bench.name());
        Transition back = origin.back(fresh);
        return new Transition(back.screen(), back.study(), List.of(new Command.CancelRace(bench.race())));
    }

    @Override
    public Transition onAction(LabAction action, AppState study) {
        return switch (action) {
            case RUN -> toggleRun(study);
            case STEP -> step(study);
            case AGAIN -> account.isAsking() ? toggleRun(study) : restarted(bench.restarted(), true, study);
            case FASTER ->
                Transition.to(withSession(bench.withSpeed(bench.pace().faster())), study);
            case SLOWER ->
                Transition.to(withSession(bench.withSpeed(bench.pace().slower())), study);
            case NEXT_KNOB -> Transition.to(turning(selection().knob(1)), study);
            case PREVIOUS_KNOB -> Transition.to(turning(selection().knob(-1)), study);
            case MORE -> turnKnob(true, study);
            case LESS -> turnKnob(false, study);
            case TYPE -> typing(TextField.empty(), study);
            case SET -> entered(study);
            case RESET -> reset(study);
            case OPTIMIZER -> Transition.to(choosing(1), study);
            case OTHER_OPTIMIZER -> Transition.to(choosing(-1), study);
            case ON_OFF -> toggleOptimizer(study);
            case ALL -> Transition.to(withViewState(sight.alone(!sight.isAlone())), study);
            case DETAILS -> ReadingScreen.over(this, Subject.DETAILS, study);
            case NEXT_HEAT -> Transition.to(withViewState(selection().heat(1)), study);
            case PREVIOUS_HEAT -> Transition.to(withViewState(selection().heat(-1)), study);
            case VIEW -> Transition.to(withViewState(selection().picture(1)), study);
            case LOG ->
                drawn(
                        selection().picture().hasScale(),
                        sight.flipped(selection().picture()),
                        study);
            case SMOOTH -> drawn(selection().picture().hasCurves(), sight.smoothed(), study);
            case THEORY -> ReadingScreen.over(this, Subject.THEORY, study);
            case CANVAS -> Transition.to(this, study.withRaster(study.ink().next()));
            case INSPECT -> InspectScreen.into(this, study);
            case SWEEP -> account.isAsking() ? toggleRun(study) : SweepScreen.of(this, study);
            case PREDICTION -> askPrediction(study);
            case CHALLENGES -> ReadingScreen.over(this, Subject.CHALLENGES, study);
            case EXPORT -> export(study);
            case COORDINATE -> Transition.to(withViewState(selection().nextCoordinate()), study);
            case FIRST,
                    LAST,
                    NEXT_TURN,
                    PREVIOUS_TURN,
                    LEAP_ON,
                    LEAP_BACK,
                    GO_TO,
                    ANSWER,
                    LOWER,
                    HIGHER,
                    ENTER,
                    UNSEAL -> Transition.to(this, study);
        };
    }

    /** Returns the lab with a view for changing knobs. Dismisses a verdict, to make room for the knobs. */
    private LabScreen turning(LabViewState other) {
        return withViewState(other).withProgress(account.settled());
    }

    /**
     * Changes how the picture is drawn. Shows a notice if the picture does not support the change.
     *
     * @param canBe whether the picture supports the change
     */
    private Transition drawn(boolean canBe, LabViewState other, AppState study) {
        return canBe
                ? Transition.to(withViewState(other), study)
                : Transition.to(this, study.withNotice(MessageKey.LAB_NO_CURVES));
    }

    /** Starts or pauses the race; restarts it if it is over. Asks the prediction first if it is open. */
    private Transition toggleRun(AppState study) {
        if (account.isAsking()) {
            return askPrediction(study);
        }
        if (bench.standing().isOver()) {
            return restarted(bench.restarted(), true, study);
        }
        LabScreen lab = withSession(bench.withRunning(!bench.isRunning()));
        return lab.bench.isRunning()
                ? lab.with(study, new Command.AdvanceRace(bench.race(), bench.pace()))
                : Transition.to(lab, study);
    }

    private Transition step(AppState study) {
        if (account.isAsking()) {
            return askPrediction(study);
        }
        return bench.standing().isOver()
                ? Transition.to(this, study.withNotice(MessageKey.LAB_OVER))
                : withSession(bench.withRunning(false)).with(study, new Command.StepRace(bench.race()));
    }

    /**
     * Returns the lab with a new race in place of the current one. A pending load stays pending and is applied later.
     */
    Transition restarted(LabSession fresh, boolean running, AppState study) {
        LabScreen lab = new LabScreen(origin, fresh.withRunning(running), sight.following(), account.settled(), tuning);
        return lab.with(study, new Command.CancelRace(bench.race()), new Command.StartRace(fresh.race()));
    }

    /**
     * Opens the prediction, or its verdict if there is one. A prediction of an earlier session may be answered again.
     */
    private Transition askPrediction(AppState study) {
        if (account.question().isEmpty()) {
            return Transition.to(this, study.withNotice(MessageKey.PREDICT_NONE));
        }
        if (account.guess().isRevealed()) {
            return ReadingScreen.over(this, Subject.VERDICT, study);
        }
        if (account.guess().isPending()) {
            return Transition.to(this, study.withNotice(MessageKey.PREDICT_PENDING));
        }
        if (changes().isEmpty() && bench.off().isEmpty()) {
            return Transition.to(asking(account.question().get()), study);
        }
        return account.guess().isUnanswered()
                ? asAuthorSet(account.question().get(), study)
                : Transition.to(this, study.withNotice(MessageKey.PREDICT_CHANGED));
    }

    private Screen asking(PredictionQuestion question) {
        return PredictionScreen.over(this, question);
    }

    /** Restores the author's values and asks the prediction, which refers to them. */
    private Transition asAuthorSet(PredictionQuestion question, AppState study) {
        Transition back = reset(study);
        Screen screen = back.screen() instanceof LabScreen lab ? lab.asking(question) : back.screen();
        return new Transition(screen, study.withNotice(MessageKey.PREDICT_RESET), back.commands());
    }

    /** Records a prediction at once, and runs the race that judges it. */
    Transition predicting(PredictionAnswer answer, AppState study) {
        LabProgress answered = account.guessing(PredictionState.of(answer));
        Transition turn = withProgress(answered).restarted(bench.restarted(), true, study);
        List<Command> commands = new ArrayList<>();
        commands.add(new Command.RecordAttempt(answered.tried(bench.experiment().id())));
        commands.addAll(turn.commands());
        return new Transition(turn.screen(), turn.study(), commands);
    }

    private Transition toggleOptimizer(AppState study) {
        LabSession other = bench.toggled(selection().label());
        return other.equals(bench)
                ? Transition.to(this, study.withNotice(MessageKey.LAB_LAST_OPTIMIZER))
                : withViewState(new LabSelection(other, sight, tuning)
                                .rowOf(selection().label()))
                        .restarted(other, isMoving(), study);
    }

    /**
     * Tests whether the race is running or has made a step. A change of knobs then runs the race, to show its effect at
     * once.
     */
    boolean isMoving() {
        return bench.isRunning() || !bench.standing().isFresh();
    }

    private Transition turnKnob(boolean up, AppState study) {
        Optional<Knob> knob = selection().knob();
        if (knob.isEmpty()) {
            return Transition.to(this, study);
        }
        return bench.turned(knob.get(), up)
                .map(value -> applySettings(changes(knob.get().set(value)), study))
                .orElseGet(() -> Transition.to(this, study.withNotice(MessageKey.LAB_NO_FURTHER)));
    }

    /** Applies changes in their order. */
    Transition setting(List<Setting> settings, AppState study) {
        List<Setting> all = changes();
        for (Setting setting : settings) {
            all = bench.with(setting, all);
        }
        return turning(sight).applySettings(all, study);
    }

    private Transition reset(AppState study) {
        if (!changes().isEmpty()) {
            return applySettings(tuning.resetting(), study);
        }
        return bench.off().isEmpty()
                ? Transition.to(this, study)
                : restarted(bench.withAllOptimizers(), isMoving(), study);
    }

    /** Applies a change, chooses an optimizer and runs the race from the start. */
    Transition opening(Setting change, String label, AppState study) {
        return withSession(bench.withRunning(true))
                .withViewState(selection().rowOf(label))
                .applySettings(changes(change), study);
    }

    /** Returns the learner's settings, or those of the pending load if there is one. */
    private List<Setting> changes() {
        return tuning.wished().orElse(bench.settings());
    }

    private List<Setting> changes(Setting change) {
        return bench.with(change, changes());
    }

    private Transition applySettings(List<Setting> changes, AppState study) {
        return applySettings(tuning.wishing(changes), study);
    }

    private Transition applySettings(KnobEdit wish, AppState study) {
        return withKnobEdit(wish)
                .with(
                        study,
                        new Command.LoadExperiment(bench.name(), wish.wished().orElse(List.of())));
    }

    /**
     * Adds the key to the field of a value. If no value is being typed, a key that can begin a number or an expression
     * opens the field.
     */
    @Override
    public Transition onKey(Key key, AppState study) {
        if (tuning.typed().isPresent()) {
            TextField field = tuning.typed().get();
            return typing(field.pressed(key).orElse(field), study);
        }
        boolean begins = key.types() && "0123456789.,([".indexOf(key.character()) >= 0;
        return begins ? typing(TextField.empty().pressed(key).orElseThrow(), study) : Transition.to(this, study);
    }

    @Override
    public Transition onPaste(String text, AppState study) {
        return tuning.typed()
                .map(field -> typing(field.inserted(text), study))
                .orElseGet(() -> Transition.to(this, study));
    }

    private Transition typing(TextField field, AppState study) {
        return Transition.to(
                selection().knob().isPresent() ? turning(sight).withKnobEdit(tuning.typing(field)) : this, study);
    }

    private Transition entered(AppState study) {
        String text = tuning.text().strip();
        LabScreen lab = withKnobEdit(tuning.untyped());
        return selection()
                .knob()
                .filter(knob -> !text.isEmpty())
                .map(knob -> lab.applySettings(changes(knob.typed(text)), study))
                .orElseGet(() -> Transition.to(lab, study));
    }

    private Transition export(AppState study) {
        ExportRequest parting = new ExportRequest(
                bench.name(),
                bench.settings(),
                bench.experiment(),
                bench.standing().outcome(),
                LabPlot.takenAlong(this, study),
                study.language());
        return with(study, new Command.Export(parting));
    }

    @Override
    public Transition onReport(Report report, AppState study) {
        return report.accept(new LabReportHandler(this, study));
    }

    /** Frees memory: drops all recorded runs, and returns to the start of the race. */
    @Override
    public Transition exhausted(AppState study) {
        return restarted(bench.restarted(), false, study.withNotice(MessageKey.CLI_OUT_OF_MEMORY));
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        return new PlainLab(this, study);
    }

    @Override
    public Frame view(AppState study) {
        return new LabPage(this, study).frame();
    }
}
