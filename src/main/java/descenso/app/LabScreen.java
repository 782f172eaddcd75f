package descenso.app;

import descenso.app.ReadingScreen.Subject;
import descenso.course.Experiment;
import descenso.course.Knob;
import descenso.course.PredictionQuestion;
import descenso.course.Setting;
import descenso.phrases.Phrase;
import descenso.quiz.Forecast;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.widget.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The lab: an experiment on the bench, run before the learner's eyes.
 *
 * @param origin the screen to go back to
 * @param tuning what is being turned
 */
record LabScreen(Screen origin, Bench bench, Sight sight, Account account, Tuning tuning) implements Screen {

    /** With an experiment that has just been read, at its start. */
    static Turn entered(Screen origin, Report.Opened opened, Experiment experiment, Study study) {
        Bench bench = Bench.ready(opened.name(), opened.settings(), experiment);
        LabScreen lab = new LabScreen(
                origin, bench, Sight.first(), Account.opening(experiment, opened.attempts()), Tuning.none());
        return lab.with(study, new Command.Begin(bench.race()));
    }

    Turn with(Study study, Command... commands) {
        return new Turn(this, study, List.of(commands));
    }

    LabScreen at(Bench other) {
        return new LabScreen(origin, other, sight, account, tuning);
    }

    LabScreen seeing(Sight other) {
        return new LabScreen(origin, bench, other, account, tuning);
    }

    LabScreen backTo(Screen other) {
        return new LabScreen(other, bench, sight, account, tuning);
    }

    LabScreen having(Account other) {
        return new LabScreen(origin, bench, sight, other, tuning);
    }

    LabScreen tuned(Tuning other) {
        return new LabScreen(origin, bench, sight, account, other);
    }

    Selection selection() {
        return new Selection(bench, sight, tuning);
    }

    /** With the next row chosen, or the one before. */
    LabScreen choosing(int by) {
        return seeing(selection().row(by));
    }

    /** With the heat that is shown now, whatever is run meanwhile. */
    LabScreen stayingAtHeat() {
        return atHeat(OptionalInt.of(selection().heat()));
    }

    LabScreen atHeat(OptionalInt heat) {
        return seeing(sight.ofHeat(heat));
    }

    @Override
    public KeyMap keys(Study study) {
        if (tuning.isTyping()) {
            return Keys.EDITING;
        }
        return selection().coordinates() > 1 ? Keys.LAB : Keys.LAB.without(LabAction.COORDINATE);
    }

    @Override
    public Turn act(Action action, Study study) {
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
                    QUIT -> Turn.to(this, study);
        };
    }

    /** Closes a value that is being typed, else a verdict; leaves the lab if there is neither. */
    private Turn closed(Study study) {
        if (tuning.isTyping()) {
            return Turn.to(tuned(tuning.untyped()), study);
        }
        return account.guess().isShown() ? Turn.to(having(account.settled()), study) : left(study);
    }

    /** A lesson may now show what the learner has seen. */
    Turn left(Study study) {
        Study fresh = account.guess().isOpen() ? study : study.refreshing(bench.name());
        Turn back = origin.back(fresh);
        return new Turn(back.screen(), back.study(), List.of(new Command.Leave(bench.race())));
    }

    @Override
    public Turn act(LabAction action, Study study) {
        return switch (action) {
            case RUN -> run(study);
            case STEP -> stepped(study);
            case AGAIN -> account.isAsking() ? run(study) : restarted(bench.again(), true, study);
            case FASTER -> Turn.to(at(bench.paced(bench.pace().faster())), study);
            case SLOWER -> Turn.to(at(bench.paced(bench.pace().slower())), study);
            case NEXT_KNOB -> Turn.to(turning(selection().knob(1)), study);
            case PREVIOUS_KNOB -> Turn.to(turning(selection().knob(-1)), study);
            case MORE -> turned(true, study);
            case LESS -> turned(false, study);
            case TYPE -> typing(TextField.empty(), study);
            case SET -> entered(study);
            case RESET -> reset(study);
            case OPTIMIZER -> Turn.to(choosing(1), study);
            case OTHER_OPTIMIZER -> Turn.to(choosing(-1), study);
            case ON_OFF -> toggled(study);
            case ALL -> Turn.to(seeing(sight.alone(!sight.isAlone())), study);
            case DETAILS -> ReadingScreen.over(this, Subject.DETAILS, study);
            case NEXT_HEAT -> Turn.to(seeing(selection().heat(1)), study);
            case PREVIOUS_HEAT -> Turn.to(seeing(selection().heat(-1)), study);
            case VIEW -> Turn.to(seeing(selection().picture(1)), study);
            case LOG ->
                drawn(
                        selection().picture().hasScale(),
                        sight.flipped(selection().picture()),
                        study);
            case SMOOTH -> drawn(selection().picture().hasCurves(), sight.smoothed(), study);
            case THEORY -> ReadingScreen.over(this, Subject.THEORY, study);
            case CANVAS -> Turn.to(this, study.drawnWith(study.ink().next()));
            case INSPECT -> InspectScreen.into(this, study);
            case SWEEP -> account.isAsking() ? run(study) : SweepScreen.of(this, study);
            case PREDICTION -> asked(study);
            case CHALLENGES -> ReadingScreen.over(this, Subject.CHALLENGES, study);
            case EXPORT -> exported(study);
            case COORDINATE -> Turn.to(seeing(selection().nextCoordinate()), study);
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
                    UNSEAL -> Turn.to(this, study);
        };
    }

    /** With a knob at hand, which a verdict makes room for. */
    private LabScreen turning(Sight other) {
        return seeing(other).having(account.settled());
    }

    /** Drawn another way, where the picture can be. */
    private Turn drawn(boolean canBe, Sight other, Study study) {
        return canBe ? Turn.to(seeing(other), study) : Turn.to(this, study.noticing(Phrase.LAB_NO_CURVES));
    }

    /** What is over is run again. */
    private Turn run(Study study) {
        if (account.isAsking()) {
            return asked(study);
        }
        if (bench.standing().isOver()) {
            return restarted(bench.again(), true, study);
        }
        LabScreen lab = at(bench.running(!bench.isRunning()));
        return lab.bench.isRunning()
                ? lab.with(study, new Command.Advance(bench.race(), bench.pace()))
                : Turn.to(lab, study);
    }

    private Turn stepped(Study study) {
        if (account.isAsking()) {
            return asked(study);
        }
        return bench.standing().isOver()
                ? Turn.to(this, study.noticing(Phrase.LAB_OVER))
                : at(bench.running(false)).with(study, new Command.OneStep(bench.race()));
    }

    /** A change that is being read is made all the same. */
    Turn restarted(Bench fresh, boolean running, Study study) {
        LabScreen lab = new LabScreen(origin, fresh.running(running), sight.following(), account.settled(), tuning);
        return lab.with(study, new Command.Leave(bench.race()), new Command.Begin(fresh.race()));
    }

    /** What is asked before a run, or what came of it; what was asked at an earlier time may be answered again. */
    private Turn asked(Study study) {
        if (account.question().isEmpty()) {
            return Turn.to(this, study.noticing(Phrase.PREDICT_NONE));
        }
        if (account.guess().isTold()) {
            return ReadingScreen.over(this, Subject.VERDICT, study);
        }
        if (account.guess().isPending()) {
            return Turn.to(this, study.noticing(Phrase.PREDICT_PENDING));
        }
        if (changes().isEmpty() && bench.off().isEmpty()) {
            return Turn.to(asking(account.question().get()), study);
        }
        return account.guess().isOpen()
                ? asAuthorSet(account.question().get(), study)
                : Turn.to(this, study.noticing(Phrase.PREDICT_CHANGED));
    }

    private Screen asking(PredictionQuestion question) {
        return PredictionScreen.over(this, question);
    }

    /** The question is about the author's values, so they are put back before it is asked. */
    private Turn asAuthorSet(PredictionQuestion question, Study study) {
        Turn back = reset(study);
        Screen screen = back.screen() instanceof LabScreen lab ? lab.asking(question) : back.screen();
        return new Turn(screen, study.noticing(Phrase.PREDICT_RESET), back.commands());
    }

    /** With that answer, which is kept at once, and which the race that begins now will judge. */
    Turn predicting(Forecast answer, Study study) {
        Account answered = account.guessing(Guess.of(answer));
        Turn turn = having(answered).restarted(bench.again(), true, study);
        List<Command> commands = new ArrayList<>();
        commands.add(new Command.Keep(answered.tried(bench.experiment().id())));
        commands.addAll(turn.commands());
        return new Turn(turn.screen(), turn.study(), commands);
    }

    private Turn toggled(Study study) {
        Bench other = bench.toggled(selection().label());
        return other.equals(bench)
                ? Turn.to(this, study.noticing(Phrase.LAB_LAST_OPTIMIZER))
                : seeing(new Selection(other, sight, tuning).rowOf(selection().label()))
                        .restarted(other, isMoving(), study);
    }

    /** Whether something has been run, so that a change shows at once what it does. */
    boolean isMoving() {
        return bench.isRunning() || !bench.standing().isFresh();
    }

    private Turn turned(boolean up, Study study) {
        Optional<Knob> knob = selection().knob();
        if (knob.isEmpty()) {
            return Turn.to(this, study);
        }
        return bench.turned(knob.get(), up)
                .map(value -> wish(changes(knob.get().set(value)), study))
                .orElseGet(() -> Turn.to(this, study.noticing(Phrase.LAB_NO_FURTHER)));
    }

    /** With these changes made one after the other. */
    Turn setting(List<Setting> settings, Study study) {
        List<Setting> all = changes();
        for (Setting setting : settings) {
            all = bench.with(setting, all);
        }
        return turning(sight).wish(all, study);
    }

    private Turn reset(Study study) {
        if (!changes().isEmpty()) {
            return wish(tuning.resetting(), study);
        }
        return bench.off().isEmpty() ? Turn.to(this, study) : restarted(bench.allOn(), isMoving(), study);
    }

    /** With a change made, that optimizer chosen, and the race run from the start. */
    Turn opening(Setting change, String label, Study study) {
        return at(bench.running(true)).seeing(selection().rowOf(label)).wish(changes(change), study);
    }

    /** The learner's, as they are or will be once they are read. */
    private List<Setting> changes() {
        return tuning.wished().orElse(bench.settings());
    }

    private List<Setting> changes(Setting change) {
        return bench.with(change, changes());
    }

    private Turn wish(List<Setting> changes, Study study) {
        return wish(tuning.wishing(changes), study);
    }

    private Turn wish(Tuning wish, Study study) {
        return tuned(wish)
                .with(study, new Command.Open(bench.name(), wish.wished().orElse(List.of())));
    }

    /** Whatever begins a number or an expression begins the typing of one. */
    @Override
    public Turn type(Key key, Study study) {
        if (tuning.typed().isPresent()) {
            TextField field = tuning.typed().get();
            return typing(field.pressed(key).orElse(field), study);
        }
        boolean begins = key.types() && "0123456789.,([".indexOf(key.character()) >= 0;
        return begins ? typing(TextField.empty().pressed(key).orElseThrow(), study) : Turn.to(this, study);
    }

    @Override
    public Turn paste(String text, Study study) {
        return tuning.typed().map(field -> typing(field.inserted(text), study)).orElseGet(() -> Turn.to(this, study));
    }

    private Turn typing(TextField field, Study study) {
        return Turn.to(selection().knob().isPresent() ? turning(sight).tuned(tuning.typing(field)) : this, study);
    }

    private Turn entered(Study study) {
        String text = tuning.text().strip();
        LabScreen lab = tuned(tuning.untyped());
        return selection()
                .knob()
                .filter(knob -> !text.isEmpty())
                .map(knob -> lab.wish(changes(knob.typed(text)), study))
                .orElseGet(() -> Turn.to(lab, study));
    }

    private Turn exported(Study study) {
        Parting parting = new Parting(
                bench.name(),
                bench.settings(),
                bench.experiment(),
                bench.standing().outcome(),
                LabDrawing.takenAlong(this, study),
                study.language());
        return with(study, new Command.Export(parting));
    }

    @Override
    public Turn hear(Report report, Study study) {
        return report.accept(new LabHearing(this, study));
    }

    /** Lets go of what the runs have left, and is at their start again. */
    @Override
    public Turn exhausted(Study study) {
        return restarted(bench.again(), false, study.noticing(Phrase.CLI_OUT_OF_MEMORY));
    }

    @Override
    public Telling telling(Study study) {
        return new LabTelling(this, study);
    }

    @Override
    public Frame view(Study study) {
        return new LabPage(this, study).frame();
    }
}
