package descenso.app;

import descenso.course.Challenge;
import descenso.course.Experiment;
import descenso.course.Fault;
import descenso.course.Knob;
import descenso.course.PredictionQuestion;
import descenso.course.Setting;
import descenso.phrases.Phrase;
import descenso.progress.Attempt;
import descenso.quiz.Forecast;
import descenso.train.Snapshot;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.view.Picture;
import descenso.widget.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lab: an experiment on the bench, run before the learner's eyes.
 *
 * @param origin the screen to go back to
 * @param wished changes that are being read; until they are, nothing else is turned
 * @param editing the value that is being typed for the chosen knob
 * @param guess what the learner has said will happen
 * @param trophies what the learner has reached of the challenges
 */
record LabScreen(
        Screen origin,
        Bench bench,
        Sight sight,
        Optional<List<Setting>> wished,
        Optional<TextField> editing,
        Guess guess,
        Trophies trophies)
        implements Screen {

    /** With an experiment that has just been read, at its start. */
    static Turn entered(Screen origin, Report.Opened opened, Experiment experiment, Study study) {
        Bench bench = Bench.ready(opened.name(), opened.settings(), experiment);
        LabScreen lab = new LabScreen(
                origin,
                bench,
                Sight.first(),
                Optional.empty(),
                Optional.empty(),
                opened.isPredicted() ? Guess.made() : Guess.none(),
                Trophies.none());
        return lab.with(study, new Command.Begin(bench.race()));
    }

    private Turn with(Study study, Command... commands) {
        return new Turn(this, study, List.of(commands));
    }

    LabScreen at(Bench other) {
        return new LabScreen(origin, other, sight, wished, editing, guess, trophies);
    }

    LabScreen seeing(Sight other) {
        return new LabScreen(origin, bench, other, wished, editing, guess, trophies);
    }

    private LabScreen guessing(Guess other) {
        return new LabScreen(origin, bench, sight, wished, editing, other, trophies);
    }

    private LabScreen editing(Optional<TextField> field) {
        return new LabScreen(origin, bench, sight, wished, field, guess, trophies);
    }

    @Override
    public KeyMap keys(Study study) {
        return editing.isPresent() ? Keys.EDITING : Keys.LAB;
    }

    @Override
    public Turn act(Action action, Study study) {
        return switch (action) {
            case BACK -> editing.isPresent() ? Turn.to(editing(Optional.empty()), study) : left(study);
            case OPEN -> editing.isPresent() ? typed(study) : DetailsScreen.over(this, study);
            case DOWN -> Turn.to(seeing(sight.ofKnob(moved(sight.knob(), knobs().size(), 1))), study);
            case UP -> Turn.to(seeing(sight.ofKnob(moved(sight.knob(), knobs().size(), -1))), study);
            case NEXT -> Turn.to(atHeat(shownHeat() + 1), study);
            case PREVIOUS -> Turn.to(atHeat(shownHeat() - 1), study);
            case GO_ON, GO_BACK, TOP, BOTTOM, CONTINUE, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, QUIT ->
                Turn.to(this, study);
        };
    }

    private static int moved(int chosen, int count, int by) {
        return count == 0 ? 0 : Math.floorMod(chosen + by, count);
    }

    private Turn left(Study study) {
        Study fresh = guess.verdict().isPresent() ? study.refreshing(bench.name()) : study;
        return new Turn(origin, fresh, List.of(new Command.Leave(bench.race())));
    }

    @Override
    public Turn act(LabAction action, Study study) {
        return switch (action) {
            case RUN -> run(study);
            case STEP -> stepped(study);
            case AGAIN -> restarted(bench.again(), true, study);
            case FASTER -> Turn.to(at(bench.paced(bench.pace().faster())), study);
            case SLOWER -> Turn.to(at(bench.paced(bench.pace().slower())), study);
            case MORE -> turned(true, study);
            case LESS -> turned(false, study);
            case RESET -> bench.settings().isEmpty() ? Turn.to(this, study) : wishing(List.of(), study);
            case OPTIMIZER -> Turn.to(choosing(1), study);
            case OTHER_OPTIMIZER -> Turn.to(choosing(-1), study);
            case ON_OFF -> toggled(study);
            case ALL -> Turn.to(seeing(sight.alone(!sight.isAlone())), study);
            case VIEW ->
                Turn.to(seeing(sight.ofPicture(moved(sight.picture(), pictures().size(), 1))), study);
            case LOG -> Turn.to(seeing(sight.flipped()), study);
            case SMOOTH -> Turn.to(seeing(sight.smoothed()), study);
            case THEORY -> Turn.to(seeing(sight.theory()), study);
            case CANVAS -> Turn.to(this, study.drawnWith(study.ink().next()));
            case INSPECT -> InspectScreen.into(this, study);
            case SWEEP -> SweepScreen.of(this, study);
            case PREDICTION -> asked(study);
            case CHALLENGES -> ChallengesScreen.over(this, study);
            case EXPORT -> exported(study);
            case COORDINATE, ENTER -> Turn.to(this, study);
        };
    }

    /** Nothing is run before the learner has said what will happen; what is over is run again. */
    private Turn run(Study study) {
        Optional<PredictionQuestion> question = bench.experiment().prediction();
        return question.isPresent() && guess.isOpen()
                ? Turn.to(PredictionScreen.over(this, question.get()), study)
                : running(study);
    }

    private Turn running(Study study) {
        if (bench.standing().isOver()) {
            return restarted(bench.again(), true, study);
        }
        LabScreen lab = at(bench.running(!bench.isRunning()));
        return lab.bench.isRunning()
                ? lab.with(study, new Command.Advance(bench.race(), bench.pace()))
                : Turn.to(lab, study);
    }

    /** With that answer, which the race that begins now will judge. */
    Turn predicting(Forecast answer, Study study) {
        LabScreen lab = new LabScreen(
                origin,
                bench.again().running(true),
                sight.following(),
                wished,
                Optional.empty(),
                Guess.of(answer),
                trophies);
        return lab.with(study, new Command.Leave(bench.race()), new Command.Begin(lab.bench.race()));
    }

    /** What is asked, if it has not been answered in this visit. */
    private Turn asked(Study study) {
        Optional<PredictionQuestion> question = bench.experiment().prediction();
        if (question.isPresent()) {
            return Turn.to(PredictionScreen.over(at(bench.running(false)), question.get()), study);
        }
        return Turn.to(this, study.noticing(bench.settings().isEmpty() ? Phrase.PREDICT_NONE : Phrase.PREDICT_CHANGED));
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

    private Turn stepped(Study study) {
        if (bench.experiment().prediction().isPresent() && guess.isOpen()) {
            return run(study);
        }
        return at(bench.running(false)).with(study, new Command.OneStep(bench.race()));
    }

    /** A change that is being read is made all the same. */
    private Turn restarted(Bench fresh, boolean running, Study study) {
        LabScreen lab = new LabScreen(
                origin, fresh.running(running), sight.following(), wished, Optional.empty(), guess, trophies);
        return lab.with(study, new Command.Leave(bench.race()), new Command.Begin(fresh.race()));
    }

    private Turn toggled(Study study) {
        Bench other = bench.toggled(chosenLabel());
        if (other.equals(bench)) {
            return Turn.to(this, study.noticing(Phrase.LAB_LAST_OPTIMIZER));
        }
        return restarted(other, isMoving(), study);
    }

    /** Whether something has been run, so that a change shows at once what it does. */
    private boolean isMoving() {
        return bench.isRunning() || bench.standing().isOver();
    }

    /** What may be turned here and now. */
    List<Knob> knobs() {
        return bench.knobs(chosenLabel());
    }

    private Optional<Knob> knob() {
        List<Knob> knobs = knobs();
        return knobs.isEmpty() ? Optional.empty() : Optional.of(knobs.get(Math.min(sight.knob(), knobs.size() - 1)));
    }

    private Turn turned(boolean up, Study study) {
        if (knob().isEmpty() || wished.isPresent()) {
            return Turn.to(this, study);
        }
        Knob knob = knob().get();
        return knob.turned(up)
                .map(value -> wishing(changes(knob.set(value)), study))
                .orElseGet(() -> Turn.to(this, study.noticing(Phrase.LAB_NO_FURTHER)));
    }

    /** With a change made, that optimizer chosen, and the race run from the start. */
    Turn opening(Setting change, String label, Study study) {
        int row = (int) shown().stream()
                .takeWhile(trial ->
                        !bench.race().trials().get(trial).label().optimizer().equals(label))
                .count();
        return at(bench.running(true)).seeing(sight.ofRow(row)).wishing(changes(change), study);
    }

    /** The learner's changes, those that are being read and this one. */
    private List<Setting> changes(Setting change) {
        return Bench.with(change, wished.orElse(bench.settings()));
    }

    private Turn wishing(List<Setting> changes, Study study) {
        LabScreen lab = new LabScreen(origin, bench, sight, Optional.of(changes), Optional.empty(), guess, trophies);
        return lab.with(study, new Command.Open(bench.name(), changes));
    }

    /** Whatever begins a number or an expression begins the typing of one. */
    @Override
    public Turn type(Key key, Study study) {
        if (editing.isPresent()) {
            return Turn.to(editing(editing.get().pressed(key).or(() -> editing)), study);
        }
        boolean begins = key.types() && "0123456789.,([".indexOf(key.character()) >= 0;
        return begins && knob().isPresent()
                ? Turn.to(editing(TextField.empty().pressed(key)), study)
                : Turn.to(this, study);
    }

    @Override
    public Turn paste(String text, Study study) {
        return Turn.to(editing(editing.map(field -> field.inserted(text))), study);
    }

    private Turn typed(Study study) {
        String text = editing.map(TextField::text).orElse("").strip();
        return knob().filter(knob -> !text.isEmpty())
                .map(knob -> wishing(changes(knob.set(pointed(text))), study))
                .orElseGet(() -> Turn.to(editing(Optional.empty()), study));
    }

    /** A decimal comma is one where nothing else can be meant. */
    private static String pointed(String text) {
        return text.matches("-?\\d*,\\d+([eE]-?\\d+)?") ? text.replace(',', '.') : text;
    }

    @Override
    public Turn hear(Report report, Study study) {
        return report.accept(new Hearing(this, study) {
            @Override
            public Turn opened(Report.Opened opened) {
                boolean isAwaited = wished.filter(opened.settings()::equals).isPresent();
                return isAwaited ? changed(opened, study) : Turn.to(LabScreen.this, study);
            }

            @Override
            public Turn recorded(Report.Recorded recorded) {
                boolean isVerdict = recorded.tried().kind() == Attempt.Kind.PREDICTION
                        && recorded.tried()
                                .experiment()
                                .equals(bench.experiment().id());
                return Turn.to(isVerdict ? guessing(guess.kept()) : LabScreen.this, study);
            }

            @Override
            public Turn raced(Report.Raced raced) {
                return raced.race() == bench.race() ? reached(raced.standing(), study) : Turn.to(LabScreen.this, study);
            }
        });
    }

    /** The experiment with the change; where that is none that can be made, it says why and all stays as it was. */
    private Turn changed(Report.Opened opened, Study study) {
        LabScreen lab = new LabScreen(origin, bench, sight, Optional.empty(), editing, guess, trophies);
        List<Fault> faults = opened.reading().faults();
        return opened.reading()
                .experiment()
                .map(experiment -> lab.restarted(bench.changed(opened.settings(), experiment), isMoving(), study))
                .orElseGet(() -> Turn.to(
                        lab,
                        faults.isEmpty()
                                ? study
                                : study.noticing(faults.get(0).sentence())));
    }

    private Turn reached(Standing standing, Study study) {
        LabScreen lab = at(bench.at(standing)).judged().rewarded();
        List<Command> commands = new ArrayList<>();
        lab.newly(this).forEach(tried -> commands.add(new Command.Record(tried)));
        if (lab.bench.isRunning()) {
            commands.add(new Command.Advance(bench.race(), bench.pace()));
        }
        return new Turn(lab, lab.congratulating(this, study), commands);
    }

    /** What is known now that was not known then. */
    private List<Tried> newly(LabScreen before) {
        List<Tried> news = new ArrayList<>();
        if (guess.verdict().isPresent() && before.guess.verdict().isEmpty()) {
            news.add(guess.tried(bench.experiment(), bench.settings()));
        }
        for (Challenge challenge :
                trophies.beyond(before.trophies, bench.experiment().challenges())) {
            news.add(trophies.tried(challenge, bench.experiment().id(), bench.settings()));
        }
        return news;
    }

    private Study congratulating(LabScreen before, Study study) {
        return trophies.beyond(before.trophies, bench.experiment().challenges()).stream()
                .findFirst()
                .map(challenge ->
                        study.noticing(Phrase.CHALLENGES_DONE, challenge.title().in(study.language())))
                .orElse(study);
    }

    private LabScreen rewarded() {
        Trophies more = bench.standing()
                .outcome()
                .map(outcome -> trophies.after(outcome, bench.experiment().challenges(), bench.settings()))
                .orElse(trophies);
        return new LabScreen(origin, bench, sight, wished, editing, guess, more);
    }

    /** With the verdict on the answer, once there is an outcome. */
    private LabScreen judged() {
        Guess judged =
                guess.judged(bench.experiment().prediction(), bench.standing().outcome());
        return new LabScreen(origin, bench, sight, wished, editing, judged, trophies);
    }

    int shownHeat() {
        return Math.min(
                sight.heat().orElse(bench.standing().heat()),
                bench.race().heats().size() - 1);
    }

    /** Only as far as the race has come. */
    private LabScreen atHeat(int heat) {
        int last = bench.standing().heat();
        return seeing(sight.ofHeat(Math.max(0, Math.min(heat, last))));
    }

    /** The numbers of the trials that are shown. */
    List<Integer> shown() {
        return bench.race().heats().get(shownHeat());
    }

    private List<String> offLabels() {
        return bench.labels().stream().filter(bench.off()::contains).toList();
    }

    private int rows() {
        return shown().size() + bench.off().size();
    }

    /** With the next row chosen, or the one before. */
    LabScreen choosing(int by) {
        return seeing(sight.ofRow(moved(chosenRow(), rows(), by)));
    }

    /** The chosen run; none where the optimizer is off. */
    Optional<Snapshot> chosenRun() {
        List<Snapshot> runs = bench.snapshots(shownHeat());
        return chosenRow() < runs.size() ? Optional.of(runs.get(chosenRow())) : Optional.empty();
    }

    int chosenRow() {
        return Math.min(sight.row(), rows() - 1);
    }

    String chosenLabel() {
        int row = chosenRow();
        int trials = shown().size();
        return row < trials
                ? bench.race().trials().get(shown().get(row)).label().optimizer()
                : offLabels().get(row - trials);
    }

    /** The pictures that there are of this experiment. */
    List<Picture> pictures() {
        return Picture.of(bench.experiment());
    }

    @Override
    public Frame view(Study study) {
        return new LabPage(this, study).frame();
    }
}
