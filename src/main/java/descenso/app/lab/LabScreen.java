package descenso.app.lab;

import descenso.app.lab.LabSelection.KnobEdit;
import descenso.app.lab.LabSelection.LabViewState;
import descenso.app.lab.LabTextScreen.Subject;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Knob;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.experiment.Setting;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.train.run.Snapshot;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.view.chart.LabPlot;
import descenso.widget.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The lab: an experiment with its race, run while the learner watches.
 *
 * @param lead the moment of another person's lab to which this one is played; empty if the learner plays it
 */
public record LabScreen(
        Screen origin,
        LabSession session,
        LabViewState viewState,
        LabProgress progress,
        KnobEdit knobEdit,
        Optional<Lead> lead)
        implements Screen {

    /** A moment of another person's lab, and the way of this lab to it. */
    record Lead(SharedMoment moment, Way way) {

        enum Way {
            /** The moment is not trained here yet. */
            BEHIND,
            /** This lab has been there, and has gone on from there. */
            REACHED,
            /** After the end of the race, the learner has begun another one. */
            LEFT
        }
    }

    /** The commands with which a learner would leave the moment that the class sees. */
    private static final List<MessageKey> PLAYING = List.of(
            MessageKey.LAB_RUN,
            MessageKey.LAB_STEP,
            MessageKey.LAB_MORE,
            MessageKey.LAB_LESS,
            MessageKey.LAB_TYPE,
            MessageKey.LAB_INSPECT,
            MessageKey.LAB_SWEEP,
            MessageKey.LAB_AGAIN,
            MessageKey.LAB_TO_END,
            MessageKey.LAB_RESET,
            MessageKey.LAB_FASTER,
            MessageKey.LAB_SLOWER,
            MessageKey.LAB_ON_OFF,
            MessageKey.LAB_PREDICTION,
            MessageKey.WORD_SET,
            MessageKey.WORD_WITH,
            MessageKey.WORD_WITHOUT);

    /** Opens the lab with a session that has just been loaded, and begins its race at step 0. */
    static Transition open(Screen origin, LabSession session, LabProgress progress, AppState state) {
        LabScreen plain =
                new LabScreen(origin, session, LabViewState.first(), progress, KnobEdit.none(), Optional.empty());
        LabScreen lab = plain.withViewState(plain.selection().atClaim());
        return Transition.to(lab, state, new Command.StartRace(session.race()));
    }

    /**
     * Opens the lab to follow another person's lab, whose values the experiment has. Nothing is asked or recorded.
     *
     * @param loaded the experiment, which can be read
     */
    public static Transition following(Screen origin, Report.ExperimentLoaded loaded, SharedLab other, AppState state) {
        Experiment experiment = loaded.parsed().experiment().orElseThrow().withoutChallenges();
        LabSession session = LabSession.start(loaded.name(), loaded.settings(), experiment, other.off());
        return open(origin, session, LabProgress.unasked(), state)
                .then(here -> here.screen() instanceof LabScreen lab ? lab.follow(other, here.state()) : here);
    }

    /**
     * Opens the lab over a screen and runs an experiment, whose prediction the class has answered. The race judges the
     * learner's bet; without one, a prediction that is open counts as "I don't know". The staff plays the race on all
     * other screens; where it is not played, the lab waits for its end.
     *
     * @param loaded the experiment with the author's values, which can be read
     */
    public static Transition judging(
            Screen origin, Report.ExperimentLoaded loaded, Optional<Answer> bet, AppState state) {
        boolean isLed = !state.isOfStaff();
        Experiment experiment = loaded.parsed().experiment().orElseThrow();
        LabProgress progress = LabProgress.opening(experiment, loaded.attempts());
        Race.Speed speed = isLed ? Race.Speed.USUAL : usualSpeed(state);
        LabSession session = LabSession.start(loaded.name(), List.of(), experiment, speed);
        Optional<Answer> judged =
                bet.or(() -> progress.isAsking() ? Optional.of(new Answer.Unknown()) : Optional.empty());
        Transition running = open(origin, session, progress, state)
                .then(here -> here.screen() instanceof LabScreen lab
                        ? judged.map(answer -> lab.submitPrediction(answer, state))
                                .orElseGet(() -> lab.toggleRun(state))
                        : here);
        return (isLed && running.screen() instanceof LabScreen lab)
                ? lab.ledFrom(session.withRunning(true).moment(0), running)
                : running;
    }

    /** Returns the transition to this lab, which another person plays from a moment at which it is. */
    private Transition ledFrom(SharedMoment moment, Transition running) {
        AppState state = running.state();
        LabScreen led = with(new Lead(moment, Lead.Way.REACHED));
        if (isPlayed(state)) {
            return running.withScreen(led);
        }
        AppState announced = state.isPlainMode() ? state : state.withNotice(MessageKey.LAB_WITH_CLASS);
        return new Transition(led.withRunning(false), announced, running.commands());
    }

    /** Tests whether a race is played: not in plain mode, nor where nothing is to move. */
    static boolean isPlayed(AppState state) {
        return !state.isPlainMode() && !state.display().isStill();
    }

    /** Returns the speed at which a race begins: the maximum if it is not played. */
    static Race.Speed usualSpeed(AppState state) {
        return isPlayed(state) ? Race.Speed.USUAL : Race.Speed.FASTEST;
    }

    LabScreen withRunning(boolean running) {
        return withSession(session.withRunning(running));
    }

    LabScreen withSession(LabSession other) {
        return new LabScreen(origin, other, viewState, progress, knobEdit, lead);
    }

    public LabScreen withViewState(LabViewState other) {
        return new LabScreen(origin, session, other, progress, knobEdit, lead);
    }

    LabScreen withOrigin(Screen other) {
        return new LabScreen(other, session, viewState, progress, knobEdit, lead);
    }

    LabScreen withProgress(LabProgress other) {
        return new LabScreen(origin, session, viewState, other, knobEdit, lead);
    }

    public LabScreen withKnobEdit(KnobEdit other) {
        return new LabScreen(origin, session, viewState, progress, other, lead);
    }

    LabScreen with(Lead other) {
        return new LabScreen(origin, session, viewState, progress, knobEdit, Optional.of(other));
    }

    /** Tests whether the learner watches what another person plays. The end of the race gives the lab free. */
    public boolean isLed() {
        return lead.filter(other -> other.way() != Lead.Way.LEFT).isPresent()
                && !session.progress().isOver();
    }

    /** Tests whether this lab waits for the end of a race that another person plays, since nothing is to move. */
    boolean isWaiting(AppState state) {
        return isLed()
                && !isPlayed(state)
                && lead.filter(other -> other.moment().isRunning()).isPresent();
    }

    /**
     * Returns what plain mode says of the verdict to which a race leads that another person plays; nothing if there is
     * none, or if it was said.
     */
    public List<String> unsaidVerdict(AppState state) {
        LabSession ended = session.ended(session.speed());
        LabProgress judged = progress.after(ended);
        if (!isLed() || !judged.isJudgedSince(progress)) {
            return List.of();
        }
        String experiment = session.experiment().id();
        LabProgress known = judged.recorded(judged.newAttempt(experiment), experiment);
        return new LabText(withSession(ended).withProgress(known), state).prediction();
    }

    /** Returns the lab that the learner plays from now on. */
    private LabScreen freed() {
        return lead.map(other -> with(new Lead(other.moment(), Lead.Way.LEFT))).orElse(this);
    }

    /** Tests whether the moment of another person's lab is not trained here yet. */
    boolean isBehind() {
        return lead.filter(other -> other.way() == Lead.Way.BEHIND).isPresent();
    }

    /** Returns the transition to the moment and the picture of another person's lab, which has the same race. */
    public Transition follow(SharedLab other, AppState state) {
        return withViewState(selection().picturing(other.picture())).goTo(other.moment(), state);
    }

    /** Returns the transition to a moment of another person's lab, unless this lab has gone on from there. */
    Transition goTo(SharedMoment moment, AppState state) {
        boolean isKnown = lead.filter(now -> now.moment().equals(moment)).isPresent();
        return isKnown
                ? Transition.to(this, state)
                : new LabReportHandler(with(new Lead(moment, Lead.Way.BEHIND)), state).approach();
    }

    /**
     * Returns this lab as others can build it again. Its moment is the one that they know while the race goes on from
     * there by itself.
     *
     * @param former the screen before the latest message, if it was a lab
     * @param known this lab as the others know it; empty if they do not
     * @param isReport whether a worker sent the message, and not the person
     */
    public SharedLab shared(Optional<LabScreen> former, Optional<SharedLab> known, boolean isReport) {
        SharedMoment now =
                session.moment(known.map(lab -> lab.moment().number() + 1).orElse(0));
        SharedMoment moment = known.map(SharedLab::moment)
                .filter(any -> former.filter(before -> before.session.goesOnTo(session, isReport))
                        .isPresent())
                .orElse(now);
        return new SharedLab(
                session.name(),
                NewAttempt.changes(session.settings()),
                session.off().stream().sorted().toList(),
                moment,
                selection().picture());
    }

    LabSelection selection() {
        return new LabSelection(session, viewState, knobEdit);
    }

    /** Returns the lab with the next row chosen (1), or the previous one (-1). */
    LabScreen choosing(int by) {
        return withViewState(selection().row(by));
    }

    /** Returns the lab that shows only the race of a bet. */
    LabScreen ofBet() {
        return withViewState(viewState.with(LabViewState.Extent.BET));
    }

    LabScreen atHeat(OptionalInt heat) {
        return withViewState(viewState.withHeat(heat));
    }

    @Override
    public Optional<Screen> under() {
        return Optional.of(origin);
    }

    @Override
    public ScreenCommands<LabScreen> commands(AppState state) {
        if (knobEdit.isTyping() && !state.isPlainMode()) {
            return LabCommands.EDITING.on(this, state);
        }
        boolean isBet = viewState.isOfBet() && !state.isPlainMode();
        ScreenCommands<LabScreen> commands = (isBet ? LabCommands.BET : LabCommands.LAB).on(this, state);
        if (isHeld(state)) {
            ScreenCommands<LabScreen> held = commands.without(PLAYING.toArray(MessageKey[]::new));
            return isLed() ? held : held.without(MessageKey.WORD_NEXT);
        }
        return session.isRunning() ? commands.withLabel(MessageKey.LAB_RUN, MessageKey.LAB_PAUSE) : commands;
    }

    /** Tests whether a run of the class, which this lab shows or must not overtake, keeps the lab from being played. */
    private boolean isHeld(AppState state) {
        return isLed() || (lead.isEmpty() && state.isClassRun(session.name()));
    }

    /** Tests whether the verdict is shown: with the values of the question, which it is about. */
    boolean hasVerdict() {
        return progress.prediction().isRevealed() && progress.isOfQuestion(session);
    }

    /** Tests whether the verdict is to be seen: not while its race runs once more. */
    boolean showsVerdict() {
        return hasVerdict() && (session.progress().isOver() || !isMoving());
    }

    /** Closes the field of a value, or else the chart on the whole screen, or else leaves the lab. */
    Transition close(AppState state) {
        if (knobEdit.isTyping()) {
            return Transition.to(withKnobEdit(knobEdit.withTyped(Optional.empty())), state);
        }
        return viewState.isWhole() && !viewState.isOfBet() && !state.isPlainMode()
                ? Transition.to(withViewState(viewState.withWholeToggled()), state)
                : leave(state);
    }

    /**
     * Leaves the lab and cancels its race. Records what a race that is trained to its end decides, although not all of
     * it was played. Its runs are shown on the page from then on, if they are those of its judged prediction. A learner
     * who leaves the run of the class before its end knows no result yet.
     */
    Transition leave(AppState state) {
        if (isLed() && state.isClassRun(session.name())) {
            AppState alone = state.withRunLeft(true).withNotice(MessageKey.FOLLOW_LEFT);
            return origin.backFrom(session.name(), alone).after(List.of(new Command.CancelRace(session.race())));
        }
        LabSession ended = session.ended(session.speed());
        AppState known = session.off().isEmpty()
                ? state.withPreview(session.name(), session.experiment(), session.settings(), session.trained())
                : state.withCurrentPreview(session.name());
        Transition back = origin.backFrom(session.name(), known);
        List<Command> commands = new ArrayList<>(List.of(new Command.CancelRace(session.race())));
        progress.after(ended).since(progress, ended).forEach(news -> commands.add(new Command.RecordAttempt(news)));
        return new Transition(back.screen(), back.state(), commands);
    }

    Transition runAgain(AppState state) {
        return progress.isAsking() ? toggleRun(state) : replay(state);
    }

    /** Plays the race again from its start. Trains it again if it was never trained to its end, or is not played. */
    private Transition replay(AppState state) {
        Race.Speed speed = playingSpeed(state);
        LabScreen whole = unzoomed();
        if (speed.isFastest() || !session.trained().isOver()) {
            return whole.restart(session.restarted().withSpeed(speed), true, state);
        }
        LabScreen lab = whole.freed().withSession(session.replayed(speed)).atHeat(OptionalInt.empty());
        return Transition.to(lab, state, new Command.AdvanceRace(session.race()));
    }

    /** Plays a trained heat again from a step. Shows that step if nothing is played. */
    Transition replayFrom(int heat, int step, AppState state) {
        Race.Speed speed = playingSpeed(state);
        LabScreen lab = freed().withSession(session.replayed(speed, heat, step));
        return speed.isFastest()
                ? Transition.to(this, state.withNotice(MessageKey.LAB_OVER))
                : Transition.to(lab, state, new Command.AdvanceRace(session.race()));
    }

    /** Returns the speed of the next race; the usual one after the maximum. */
    private Race.Speed playingSpeed(AppState state) {
        Race.Speed next = session.speed().next();
        return next.isFastest() ? usualSpeed(state) : next;
    }

    /** Returns the lab with all steps in the picture. */
    LabScreen unzoomed() {
        return withViewState(viewState.withZoom(Optional.empty()));
    }

    /** Shows the end of the race, as soon as it is trained. */
    Transition skipToEnd(AppState state) {
        if (progress.isAsking()) {
            return askPrediction(state);
        }
        if (session.progress().isOver()) {
            return Transition.to(this, state.withNotice(MessageKey.LAB_OVER));
        }
        LabSession atEnd = session.withRunning(true).withSpeed(session.speed().skipping());
        LabScreen lab = withSession(atEnd);
        return atEnd.isRunning()
                ? Transition.to(lab, state, new Command.AdvanceRace(session.race()))
                : new LabReportHandler(lab, state).reached();
    }

    Transition sweep(AppState state) {
        return progress.isAsking()
                ? toggleRun(state)
                : RateMapScreen.over(this, state).orElseGet(() -> SweepScreen.over(this, state));
    }

    /** Returns the lab with the next knob chosen (1), or the previous one (-1). */
    LabScreen choosingKnob(int by) {
        return withViewState(selection().knob(by));
    }

    LabScreen atSpeed(UnaryOperator<Race.Speed> change) {
        return withSession(session.withSpeed(change.apply(session.speed())));
    }

    Transition showNextChart(AppState state) {
        return Transition.to(withViewState(selection().chart(1)), state);
    }

    Transition flipScale(AppState state) {
        LabPlot chart = selection().chart();
        return drawn(
                chart.hasScale(session.experiment()),
                viewState.withScale(chart, !selection().isFlipped(chart, state.renderCache())),
                state);
    }

    /** Draws a part of the curves: a factor as long as now, which begins later by a share of its length. */
    Transition zoom(double factor, double shift, AppState state) {
        return overTime(
                state,
                () -> selection()
                        .zoomed(factor, shift)
                        .map(zoomed -> Transition.to(withViewState(zoomed), state))
                        .orElseGet(() -> Transition.refused(MessageKey.LAB_ZOOM_END, this, state)));
    }

    /** Returns the transition to a part of the curves; refuses it if the chart is not over time. */
    Transition overTime(AppState state, Supplier<Transition> zoom) {
        return selection().chart().isOverTime() ? zoom.get() : Transition.refused(MessageKey.LAB_NO_ZOOM, this, state);
    }

    Transition toggleSmoothing(AppState state) {
        return drawn(selection().chart().hasCurves(), viewState.withSmoothingToggled(), state);
    }

    /** Changes how the chart is drawn. Shows a notice if the chart does not support the change. */
    private Transition drawn(boolean canBe, LabViewState other, AppState state) {
        return canBe
                ? Transition.to(withViewState(other), state)
                : Transition.to(this, state.withNotice(MessageKey.LAB_NO_CURVES));
    }

    /** Starts or pauses the race; restarts it if it is over. Asks the prediction first if it is open. */
    Transition toggleRun(AppState state) {
        if (progress.isAsking()) {
            return askPrediction(state);
        }
        if (session.progress().isOver()) {
            return replay(state);
        }
        LabScreen lab = withRunning(!session.isRunning());
        return lab.session.isRunning()
                ? Transition.to(lab, state, new Command.AdvanceRace(session.race()))
                : Transition.to(lab, state);
    }

    Transition step(AppState state) {
        if (progress.isAsking()) {
            return askPrediction(state);
        }
        if (session.progress().isOver()) {
            return Transition.to(this, state.withNotice(MessageKey.LAB_OVER));
        }
        if (session.speed().isFastest()) {
            return Transition.to(withRunning(false), state, new Command.StepRace(session.race(), 1));
        }
        if (session.playback().isPlayed(session.trained())) {
            return skipToEnd(state);
        }
        LabSession stepped = session.stepped();
        return stepped.playback().isTrained(session.trained())
                ? new LabReportHandler(withSession(stepped), state).reached()
                : Transition.to(
                        withSession(stepped),
                        state,
                        new Command.StepRace(session.race(), stepped.playback().turnSteps(session.race())));
    }

    /**
     * Returns the lab with a new race in place of the current one. Settings that are being loaded are applied later.
     */
    Transition restart(LabSession fresh, boolean running, AppState state) {
        LabScreen lab = freed().withSession(fresh.withRunning(running))
                .atHeat(OptionalInt.empty())
                .withKnobEdit(knobEdit.withFormer(List.of(), Optional.empty()));
        List<Command> commands =
                new ArrayList<>(List.of(new Command.CancelRace(session.race()), new Command.StartRace(fresh.race())));
        commands.addAll(running ? List.of(new Command.AdvanceRace(fresh.race())) : List.of());
        return new Transition(lab, state, commands);
    }

    /**
     * Opens the prediction, or its verdict if there is one. A prediction of an earlier session may be answered again.
     * Restores the values to which the question refers, if it was never answered.
     */
    Transition askPrediction(AppState state) {
        if (progress.question().isEmpty()) {
            return Transition.refused(MessageKey.PREDICT_NONE, this, state);
        }
        if (progress.prediction().isRevealed()) {
            return LabTextScreen.over(this, Subject.VERDICT, state);
        }
        if (progress.prediction().isPending()) {
            return Transition.refused(MessageKey.PREDICT_PENDING, this, state);
        }
        PredictionQuestion question = progress.question().get();
        if (changes().equals(session.settings()) && progress.isOfQuestion(session)) {
            return Transition.to(PredictionScreen.over(this, question), state);
        }
        if (!progress.prediction().isUnanswered()) {
            return Transition.refused(MessageKey.PREDICT_CHANGED, this, state);
        }
        Transition back = reset(state.withNotice(MessageKey.PREDICT_RESET));
        return back.screen() instanceof LabScreen lab ? back.withScreen(PredictionScreen.over(lab, question)) : back;
    }

    /** Records a prediction at once, and runs the race that judges it. */
    Transition submitPrediction(Answer answer, AppState state) {
        LabProgress answered = progress.withPrediction(progress.prediction().withAnswer(answer));
        Transition transition = withProgress(answered).unzoomed().restart(session.restarted(), true, state);
        return transition.after(List.of(new Command.RecordAttempt(
                answered.newAttempt(session.experiment().id()))));
    }

    Transition toggleOptimizer(AppState state) {
        LabSession other = session.withOptimizerToggled(selection().label());
        return other.equals(session)
                ? Transition.to(this, state.withNotice(MessageKey.LAB_LAST_OPTIMIZER))
                : withViewState(new LabSelection(other, viewState, knobEdit)
                                .rowOf(selection().label()))
                        .restart(other, isMoving(), state);
    }

    /** Tests whether the race is running or has made a step; a change of knobs then runs the race at once. */
    boolean isMoving() {
        return session.isRunning() || !session.progress().isFresh();
    }

    /** Turns the chosen knob. */
    Transition turnKnob(boolean up, AppState state) {
        return selection().knob().map(knob -> turn(knob, up, state)).orElseGet(() -> Transition.to(this, state));
    }

    Transition turn(Knob knob, boolean up, AppState state) {
        return session.turned(knob, up)
                .map(value -> changeSettings(List.of(knob.set(value)), state))
                .orElseGet(() -> Transition.refused(MessageKey.LAB_NO_FURTHER, this, state));
    }

    /** Applies changes in their order. */
    Transition changeSettings(List<Setting> settings, AppState state) {
        return load(knobEdit.withRequested(changes(settings)), state);
    }

    /** Restores the values of the question while it is open, and otherwise those of the author. */
    Transition reset(AppState state) {
        List<Setting> first =
                progress.prediction().isOpen() ? progress.prediction().settings() : List.of();
        LabScreen whole = unzoomed();
        if (!changes().equals(first)) {
            return whole.load(knobEdit.withReset(first), state);
        }
        return session.off().isEmpty()
                ? Transition.to(whole, state)
                : whole.restart(session.withAllOptimizers(), isMoving(), state);
    }

    /** Applies a change, chooses an optimizer and runs the race from the start. */
    Transition runWith(Setting change, String label, AppState state) {
        return withRunning(true)
                .withViewState(selection().rowOf(label))
                .load(knobEdit.withRequested(changes(List.of(change))), state);
    }

    /** Returns the learner's settings, or those of the pending load if there is one. */
    private List<Setting> changes() {
        return knobEdit.requested().orElse(session.settings());
    }

    private List<Setting> changes(List<Setting> more) {
        List<Setting> all = changes();
        for (Setting setting : more) {
            all = session.with(setting, all);
        }
        return all;
    }

    private Transition load(KnobEdit edit, AppState state) {
        List<Setting> settings = edit.requested().orElse(List.of());
        return Transition.to(withKnobEdit(edit), state, new Command.LoadExperiment(session.name(), settings));
    }

    /**
     * Types a key into the field of a value. A key that can begin a number or an expression opens the field, unless the
     * race of a prediction is running: such a key is meant for the question that follows it, and would lose the
     * verdict.
     */
    @Override
    public Transition onKey(Key key, AppState state) {
        if (knobEdit.typed().isPresent()) {
            TextField field = knobEdit.typed().get();
            return editValue(field.pressed(key).orElse(field), state);
        }
        boolean isBet =
                isHeld(state) || (session.isRunning() && progress.prediction().isPending());
        boolean begins =
                !isBet && !viewState.isOfBet() && key.types() && "0123456789.,([".indexOf(key.character()) >= 0;
        return begins ? editValue(TextField.empty().pressed(key).orElseThrow(), state) : Transition.to(this, state);
    }

    @Override
    public Transition onPaste(String text, AppState state) {
        return knobEdit.typed()
                .map(field -> editValue(field.inserted(text), state))
                .orElseGet(() -> Transition.to(this, state));
    }

    Transition editValue(TextField field, AppState state) {
        return Transition.to(
                selection().knob().isPresent() ? withKnobEdit(knobEdit.withTyped(Optional.of(field))) : this, state);
    }

    Transition submitValue(AppState state) {
        String text = knobEdit.text().strip();
        KnobEdit edit = knobEdit.withTyped(Optional.empty());
        return selection()
                .knob()
                .filter(knob -> !text.isEmpty())
                .map(knob -> load(edit.withRequested(changes(List.of(knob.typed(text)))), state))
                .orElseGet(() -> Transition.to(withKnobEdit(edit), state));
    }

    Transition export(AppState state) {
        return Transition.to(
                this,
                state,
                new Command.Export(
                        session.name(),
                        session.settings(),
                        session.experiment(),
                        session.trained().outcome(),
                        new LabView(this, state).exportedChart(),
                        state.language()));
    }

    /** Returns the transition after a report. A screen that the origin keeps below itself gets the report too. */
    @Override
    public Transition onReport(Report report, AppState state) {
        if (origin.under().isEmpty()) {
            return new LabReportHandler(this, state).handle(report);
        }
        return origin.onReport(report, state)
                .then(here -> new LabReportHandler(withOrigin(here.screen()), here.state()).handle(report));
    }

    @Override
    public List<Command> awaited() {
        return knobEdit.requested().stream()
                .<Command>map(settings -> new Command.LoadExperiment(session.name(), settings))
                .toList();
    }

    /** Frees memory: drops all recorded runs, and returns to the start of the race. */
    @Override
    public Transition onMemoryExhausted(AppState state) {
        return restart(session.restarted(), false, state.withNotice(MessageKey.CLI_OUT_OF_MEMORY));
    }

    /** Returns the number of steps of the longest run that is shown. */
    int lastStep() {
        return selection().runs().stream().mapToInt(Snapshot::steps).max().orElse(0);
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new LabText(this, state);
    }

    /**
     * Returns everything that the chart in a size shows, as the key of its lines: no chosen knob and no typed value.
     */
    public Object plotKey(AppState state, Size size) {
        LabScreen any = withViewState(viewState.withKnob(0))
                .withKnobEdit(KnobEdit.after(knobEdit.former()))
                .withSession(session.asShown());
        return List.of(any, selection().window(), session.playback().isFinal(), state.display(), size);
    }

    /** Returns everything that the lines below the chart show, as their key: of the chart, only which runs it draws. */
    public Object resultsKey(AppState state, Size size) {
        return List.of(
                selection().drawn(), withViewState(viewState.withChart(0)).plotKey(state, size));
    }

    /** Returns a heading and the title of the experiment. */
    String title(MessageKey heading, AppState state) {
        return state.texts().say(heading) + " — " + session.experiment().title().in(state.language());
    }

    @Override
    public Frame view(AppState state) {
        return new LabFrame(drawn(), state).frame();
    }

    /** Returns the frame of the lab under a title, with the commands of another screen. */
    public Frame view(String title, ScreenCommands<?> commands, AppState state) {
        return new LabFrame(drawn(), state).frame(title, commands);
    }

    /** Returns what plain mode says of a lab that is followed. */
    public List<String> told(AppState state) {
        return new LabText(this, state).followed();
    }

    /**
     * Returns the lab that is drawn: while the new runs of a change have no step, the one before it, with its knobs.
     */
    LabScreen drawn() {
        boolean isAwaiting = session.isRunning() && session.progress().isFresh();
        Stream<Setting> knobs = session.experiment().knobs().stream().map(knob -> knob.set(knob.written()));
        List<Setting> now = Stream.concat(knobs, changes().stream()).toList();
        return knobEdit.before()
                .filter(before -> isAwaiting)
                .map(before -> before.withKnobEdit(
                        knobEdit.withRequested(now).withFormer(before.knobEdit().former(), Optional.empty())))
                .orElse(this);
    }
}
