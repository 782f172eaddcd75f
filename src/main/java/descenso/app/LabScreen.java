package descenso.app;

import descenso.app.ReadingScreen.Subject;
import descenso.course.Experiment;
import descenso.course.Fault;
import descenso.course.Knob;
import descenso.course.PredictionQuestion;
import descenso.course.Setting;
import descenso.phrases.Phrase;
import descenso.progress.Attempt;
import descenso.quiz.Forecast;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.widget.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lab: an experiment on the bench, run before the learner's eyes.
 *
 * @param origin the screen to go back to
 * @param typed the value that is being typed for the chosen knob
 * @param wished changes that are being read; until they are, nothing else is turned
 */
record LabScreen(
        Screen origin,
        Bench bench,
        Sight sight,
        Account account,
        Optional<TextField> typed,
        Optional<List<Setting>> wished)
        implements Screen {

    /** With an experiment that has just been read, at its start. */
    static Turn entered(Screen origin, Report.Opened opened, Experiment experiment, Study study) {
        Bench bench = Bench.ready(opened.name(), opened.settings(), experiment);
        LabScreen lab = new LabScreen(
                origin,
                bench,
                Sight.first(),
                Account.opening(opened.isPredicted()),
                Optional.empty(),
                Optional.empty());
        return lab.with(study, new Command.Begin(bench.race()));
    }

    private Turn with(Study study, Command... commands) {
        return new Turn(this, study, List.of(commands));
    }

    LabScreen at(Bench other) {
        return new LabScreen(origin, other, sight, account, typed, wished);
    }

    LabScreen seeing(Sight other) {
        return new LabScreen(origin, bench, other, account, typed, wished);
    }

    private LabScreen backTo(Screen other) {
        return new LabScreen(other, bench, sight, account, typed, wished);
    }

    private LabScreen having(Account other) {
        return new LabScreen(origin, bench, sight, other, typed, wished);
    }

    private LabScreen typing(Optional<TextField> field) {
        return new LabScreen(origin, bench, sight, account, field, wished);
    }

    private LabScreen wishing(Optional<List<Setting>> changes) {
        return new LabScreen(origin, bench, sight, account, Optional.empty(), changes);
    }

    private LabScreen wishingNothing() {
        return new LabScreen(origin, bench, sight, account, typed, Optional.empty());
    }

    Selection selection() {
        return new Selection(bench, sight);
    }

    /** With the next row chosen, or the one before. */
    LabScreen choosing(int by) {
        return seeing(selection().row(by));
    }

    @Override
    public KeyMap keys(Study study) {
        return typed.isPresent() ? Keys.EDITING : Keys.LAB;
    }

    @Override
    public Turn act(Action action, Study study) {
        return switch (action) {
            case BACK -> typed.isPresent() ? Turn.to(typing(Optional.empty()), study) : left(study);
            case OPEN -> entered(study);
            case NEXT,
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

    /** A lesson may now show what the learner has seen. */
    private Turn left(Study study) {
        Study fresh = account.guess().isOpen() ? study : study.refreshing(bench.name());
        return new Turn(origin, fresh, List.of(new Command.Leave(bench.race())));
    }

    @Override
    public Turn act(LabAction action, Study study) {
        return switch (action) {
            case RUN -> run(study);
            case STEP -> stepped(study);
            case AGAIN -> isAsking() ? run(study) : restarted(bench.again(), true, study);
            case FASTER -> Turn.to(at(bench.paced(bench.pace().faster())), study);
            case SLOWER -> Turn.to(at(bench.paced(bench.pace().slower())), study);
            case NEXT_KNOB -> Turn.to(seeing(selection().knob(1)), study);
            case PREVIOUS_KNOB -> Turn.to(seeing(selection().knob(-1)), study);
            case MORE -> turned(true, study);
            case LESS -> turned(false, study);
            case TYPE -> Turn.to(typing(selection().knob().map(knob -> TextField.empty())), study);
            case RESET -> reset(study);
            case OPTIMIZER -> Turn.to(choosing(1), study);
            case OTHER_OPTIMIZER -> Turn.to(choosing(-1), study);
            case ON_OFF -> toggled(study);
            case ALL -> Turn.to(seeing(sight.alone(!sight.isAlone())), study);
            case DETAILS -> ReadingScreen.over(this, Subject.DETAILS, study);
            case NEXT_HEAT -> Turn.to(seeing(selection().heat(1)), study);
            case PREVIOUS_HEAT -> Turn.to(seeing(selection().heat(-1)), study);
            case VIEW -> Turn.to(seeing(selection().picture(1)), study);
            case LOG -> drawn(selection().picture().hasScale(), sight.flipped(), study);
            case SMOOTH -> drawn(selection().picture().hasCurves(), sight.smoothed(), study);
            case THEORY -> ReadingScreen.over(this, Subject.THEORY, study);
            case CANVAS -> Turn.to(this, study.drawnWith(study.ink().next()));
            case INSPECT -> InspectScreen.into(this, study);
            case SWEEP -> isAsking() ? run(study) : SweepScreen.of(this, study);
            case PREDICTION -> asked(study);
            case CHALLENGES -> ReadingScreen.over(this, Subject.CHALLENGES, study);
            case EXPORT -> exported(study);
            case COORDINATE, NEXT_TURN, PREVIOUS_TURN, LEAP_ON, LEAP_BACK, ANSWER, LOWER, HIGHER, ENTER ->
                Turn.to(this, study);
        };
    }

    /** Drawn another way, where the picture can be. */
    private Turn drawn(boolean canBe, Sight other, Study study) {
        return canBe ? Turn.to(seeing(other), study) : Turn.to(this, study.noticing(Phrase.LAB_NO_CURVES));
    }

    /** Nothing is run before the learner has said what will happen. */
    private boolean isAsking() {
        return bench.experiment().prediction().isPresent() && account.guess().isOpen();
    }

    /** What is over is run again. */
    private Turn run(Study study) {
        if (isAsking()) {
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
        return isAsking() ? asked(study) : at(bench.running(false)).with(study, new Command.OneStep(bench.race()));
    }

    /** A change that is being read is made all the same. */
    private Turn restarted(Bench fresh, boolean running, Study study) {
        LabScreen lab = new LabScreen(
                origin, fresh.running(running), sight.following(), account.settled(), Optional.empty(), wished);
        return lab.with(study, new Command.Leave(bench.race()), new Command.Begin(fresh.race()));
    }

    /** What is asked before a run; it may be answered again, and is judged again. */
    private Turn asked(Study study) {
        Optional<PredictionQuestion> question = bench.experiment().prediction();
        if (question.isPresent()) {
            return Turn.to(PredictionScreen.over(at(bench.running(false)), question.get()), study);
        }
        return Turn.to(this, study.noticing(bench.settings().isEmpty() ? Phrase.PREDICT_NONE : Phrase.PREDICT_CHANGED));
    }

    /** With that answer, which the race that begins now will judge. */
    Turn predicting(Forecast answer, Study study) {
        return having(account.guessing(Guess.of(answer))).restarted(bench.again(), true, study);
    }

    private Turn toggled(Study study) {
        Bench other = bench.toggled(selection().label());
        return other.equals(bench)
                ? Turn.to(this, study.noticing(Phrase.LAB_LAST_OPTIMIZER))
                : restarted(other, isMoving(), study);
    }

    /** Whether something has been run, so that a change shows at once what it does. */
    private boolean isMoving() {
        return bench.isRunning() || bench.standing().isOver();
    }

    private Turn turned(boolean up, Study study) {
        Optional<Knob> knob = selection().knob().filter(any -> wished.isEmpty());
        if (knob.isEmpty()) {
            return Turn.to(this, study);
        }
        return knob.get()
                .turned(up)
                .map(value -> wish(changes(knob.get().set(value)), study))
                .orElseGet(() -> Turn.to(this, study.noticing(Phrase.LAB_NO_FURTHER)));
    }

    private Turn reset(Study study) {
        return bench.settings().isEmpty() && bench.off().isEmpty()
                ? Turn.to(this, study)
                : at(bench.allOn()).wish(List.of(), study);
    }

    /** With a change made, that optimizer chosen, and the race run from the start. */
    Turn opening(Setting change, String label, Study study) {
        return at(bench.running(true)).seeing(selection().rowOf(label)).wish(changes(change), study);
    }

    /** The learner's changes, those that are being read and this one. */
    private List<Setting> changes(Setting change) {
        return Bench.with(change, wished.orElse(bench.settings()));
    }

    private Turn wish(List<Setting> changes, Study study) {
        return wishing(Optional.of(changes)).with(study, new Command.Open(bench.name(), changes));
    }

    /** Whatever begins a number or an expression begins the typing of one. */
    @Override
    public Turn type(Key key, Study study) {
        if (typed.isPresent()) {
            return Turn.to(typing(typed.get().pressed(key).or(() -> typed)), study);
        }
        boolean begins = key.types() && "0123456789.,([".indexOf(key.character()) >= 0;
        return begins && selection().knob().isPresent()
                ? Turn.to(typing(TextField.empty().pressed(key)), study)
                : Turn.to(this, study);
    }

    @Override
    public Turn paste(String text, Study study) {
        return Turn.to(typing(typed.map(field -> field.inserted(text))), study);
    }

    private Turn entered(Study study) {
        String text = typed.map(TextField::text).orElse("").strip();
        return selection()
                .knob()
                .filter(knob -> !text.isEmpty())
                .map(knob -> wish(changes(knob.typed(text)), study))
                .orElseGet(() -> Turn.to(typing(Optional.empty()), study));
    }

    private Turn exported(Study study) {
        Parting parting = new Parting(
                bench.name(),
                bench.settings(),
                bench.experiment(),
                bench.standing().outcome(),
                new LabPage(this, study).takenAlong(),
                study.language());
        return with(study, new Command.Export(parting));
    }

    @Override
    public Turn hear(Report report, Study study) {
        return report.accept(new Hearing(this, study) {
            @Override
            public Turn listed(Report.Listed listed) {
                return Turn.to(backTo(origin.hear(listed, study).screen()), study);
            }

            @Override
            public Turn opened(Report.Opened opened) {
                boolean isAwaited = wished.filter(opened.settings()::equals).isPresent();
                return isAwaited ? changed(opened, study) : super.opened(opened);
            }

            @Override
            public Turn unopened(Report.Unopened unopened) {
                boolean isAwaited = wished.filter(unopened.settings()::equals).isPresent();
                return isAwaited
                        ? Turn.to(wishingNothing(), study.noticing(unopened.sentence()))
                        : super.unopened(unopened);
            }

            @Override
            public Turn broken(Report.Broken broken) {
                return broken.race() == bench.race()
                        ? Turn.to(at(bench.running(false)), study.noticing(broken.sentence()))
                        : super.broken(broken);
            }

            @Override
            public Turn recorded(Report.Recorded recorded) {
                return isVerdict(recorded.tried())
                        ? Turn.to(having(account.guessing(account.guess().kept())), study)
                        : super.recorded(recorded);
            }

            @Override
            public Turn raced(Report.Raced raced) {
                return raced.race() == bench.race() ? reached(raced.standing(), study) : super.raced(raced);
            }
        });
    }

    private boolean isVerdict(Tried tried) {
        return tried.kind() == Attempt.Kind.PREDICTION
                && tried.experiment().equals(bench.experiment().id());
    }

    /** The experiment with the change; where that is none that can be made, it says why and all stays as it was. */
    private Turn changed(Report.Opened opened, Study study) {
        LabScreen lab = wishingNothing();
        return opened.reading()
                .experiment()
                .map(experiment -> lab.restarted(bench.changed(opened.settings(), experiment), isMoving(), study))
                .orElseGet(() -> Turn.to(lab, refused(opened.reading().faults(), study)));
    }

    private static Study refused(List<Fault> faults, Study study) {
        return faults.isEmpty() ? study : study.noticing(faults.get(0).sentence());
    }

    private Turn reached(Standing standing, Study study) {
        Bench now = bench.at(standing);
        Account after = account.after(now);
        List<Command> commands = new ArrayList<>();
        after.since(account, now).forEach(tried -> commands.add(new Command.Keep(tried)));
        if (now.isRunning()) {
            commands.add(new Command.Advance(now.race(), now.pace()));
        }
        Study told = after.reachedSince(account, now).stream()
                .findFirst()
                .map(challenge ->
                        study.noticing(Phrase.CHALLENGES_DONE, challenge.title().in(study.language())))
                .orElse(study);
        return new Turn(at(now).having(after), told, commands);
    }

    @Override
    public Frame view(Study study) {
        return new LabPage(this, study).frame();
    }
}
