package descenso.app.classroom;

import descenso.app.lab.LabScreen;
import descenso.app.lab.PredictionInput;
import descenso.app.lab.PredictionInput.TypedPrediction;
import descenso.app.quiz.AnswerInput.Rendered;
import descenso.app.quiz.AnsweringScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.Movement;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Report;
import descenso.app.screen.Transition;
import descenso.classroom.Tally;
import descenso.classroom.Tally.GivenAnswer;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.quiz.Answer;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A prediction that the whole class is asked before an experiment runs.
 *
 * @param loaded the experiment, which has a prediction
 */
record PredictionBallot(Report.ExperimentLoaded loaded, PredictionInput input) implements Ballot {

    private static final CommandTable<TaskScreen> CHOICE = CommandTable.<TaskScreen>empty()
            .bar(MessageKey.LAB_ANSWER, "ENTER", MessageKey.WORD_ANSWER, TaskScreen::answer)
            .label(MessageKey.VOTE_SEND)
            .bar(MessageKey.LAB_LOWER, "RIGHT", change(input -> input.withOptionMoved(1)))
            .when((screen, state) -> isOfOrder(screen))
            .bar(MessageKey.LAB_HIGHER, "LEFT", change(input -> input.withOptionMoved(-1)))
            .when((screen, state) -> isOfOrder(screen))
            .moving(
                    true,
                    (screen, state, movement) ->
                            screen.changing(state, ballot -> moved(ballot, input -> input.after(movement))),
                    Movement.DOWN,
                    Movement.UP)
            .moving(
                    false,
                    (screen, state, movement) ->
                            screen.changing(state, ballot -> moved(ballot, input -> input.after(movement))),
                    Movement.TOP,
                    Movement.BOTTOM)
            .and(CommandTable.everywhere());

    /** The commands while a number is typed. No letter gives a command. */
    private static final CommandTable<TaskScreen> NUMBER = CommandTable.<TaskScreen>empty()
            .bar(MessageKey.LAB_ANSWER, "ENTER", MessageKey.WORD_ANSWER, TaskScreen::answer)
            .label(MessageKey.VOTE_SEND)
            .bar(MessageKey.ACTION_DOWN, "DOWN", change(input -> input.after(Movement.DOWN)))
            .bar(MessageKey.ACTION_UP, "UP", change(input -> input.after(Movement.UP)))
            .and(CommandTable.whileTyping());

    /** Returns the ballot of an experiment; empty if it cannot be read or asks for no prediction. */
    static Optional<Ballot> of(Report.ExperimentLoaded loaded) {
        return loaded.parsed()
                .experiment()
                .flatMap(experiment -> experiment.prediction())
                .map(question -> new PredictionBallot(loaded, PredictionInput.of(loaded.name(), question)));
    }

    private static CommandTable.KeyEffect<TaskScreen> change(UnaryOperator<PredictionInput> change) {
        return (screen, state) -> screen.changing(state, ballot -> moved(ballot, change));
    }

    private static Ballot moved(Ballot ballot, UnaryOperator<PredictionInput> change) {
        return ballot instanceof PredictionBallot of ? of.with(change.apply(of.input)) : ballot;
    }

    private static boolean isOfOrder(TaskScreen screen) {
        return screen.ballot()
                .filter(ballot -> ballot instanceof PredictionBallot of && of.input.isOfOrder())
                .isPresent();
    }

    @Override
    public boolean isTyped() {
        return input.isOfNumber();
    }

    private PredictionBallot with(PredictionInput other) {
        return new PredictionBallot(loaded, other);
    }

    PredictionQuestion question() {
        return input.question();
    }

    /** Returns the lab over the task, in which the bet is judged, unless the journal has it since it was made. */
    Transition run(TaskScreen task, Optional<Attempt> bet, AppState state) {
        Optional<Answer> answer = bet.filter(attempt -> loaded.attempts().stream()
                        .noneMatch(kept -> kept.isJudgedPrediction()
                                && kept.answer().equals(attempt.answer())
                                && !kept.time().isBefore(attempt.time())))
                .flatMap(attempt -> question().read(attempt.answer()));
        return LabScreen.judging(task, loaded, answer, state);
    }

    @Override
    public ScreenCommands<? extends AnsweringScreen> commands(TaskScreen screen, AppState state) {
        return TaskScreen.CONFIDENCE.and(input.isOfNumber() ? NUMBER : CHOICE).on(screen, state);
    }

    @Override
    public List<MessageKey> notes() {
        return input.notes();
    }

    @Override
    public Ballot onKey(Key key, Size room) {
        return with(input.pressed(key));
    }

    @Override
    public Ballot onPaste(String text, Size room) {
        return with(input.pasted(text));
    }

    @Override
    public Ballot restored(String written) {
        return question().read(written).map(answer -> with(input.with(answer))).orElse(this);
    }

    @Override
    public String draft() {
        return input.draft();
    }

    @Override
    public Ballot drafted(String draft) {
        return with(input.drafted(draft));
    }

    @Override
    public Submission submit(AppState state) {
        TypedPrediction typed = input.submitted(state.language());
        return typed.answer()
                .<Submission>map(answer -> new Submission.Complete(newAttempt(answer)))
                .orElseGet(() -> new Submission.Refused(typed.reason().orElseThrow()));
    }

    private NewAttempt newAttempt(Answer answer) {
        return new NewAttempt(
                Attempt.Kind.PREDICTION,
                loaded.name(),
                NewAttempt.PREDICTION,
                List.of(),
                question().written(answer),
                Attempt.Grade.PENDING,
                Map.of());
    }

    @Override
    public Submission parse(String words, AppState state) {
        TypedPrediction typed = numbered().parse(words, state.language());
        return typed.answer()
                .<Submission>map(answer -> new Submission.Further(with(input.with(answer))))
                .orElseGet(() -> new Submission.Refused(typed.reason().orElseThrow()));
    }

    @Override
    public List<Section> asked(AppState state) {
        return List.of(input.ask(state.texts()));
    }

    @Override
    public List<Section> told(AppState state) {
        return numbered().rows(state.texts());
    }

    /** Returns the prediction whose rows plain mode numbers: an order keeps the numbers that it had at first. */
    private PredictionInput numbered() {
        return PredictionInput.of(loaded.name(), question());
    }

    @Override
    public Rendered draw(AppState state, Size room, boolean isOpen) {
        GridRenderer.Drawn drawn = new GridRenderer(state.texts(), room.columns()).draw(input.rows(state.texts()));
        return new Rendered(
                drawn.lines(),
                drawn.ends().get(input.chosen()),
                input.cursor(room.columns(), state.texts())
                        .filter(column -> isOpen)
                        .map(column -> new Frame.Cursor(column, 0)));
    }

    @Override
    public String words(String written, AppState state) {
        return TallySections.of(input, state).words(new GivenAnswer(written, Attempt.Grade.PENDING, List.of()));
    }

    /** Returns nothing: the experiment decides. */
    @Override
    public List<Section> feedback(String written, boolean isKept, AppState state) {
        return List.of();
    }

    @Override
    public List<Section> tally(Tally tally, AppState state) {
        return TallySections.of(input, state).sections(tally);
    }
}
