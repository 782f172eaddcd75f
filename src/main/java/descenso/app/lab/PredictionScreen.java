package descenso.app.lab;

import static descenso.app.screen.CommandTable.to;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.Movement;
import descenso.app.screen.Movement.ListSelection;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.app.screen.TypedAnswer;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.NumberAnswer;
import descenso.quiz.Prediction;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.view.question.AnswerRows.NumberRow;
import descenso.view.question.PredictionView;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.widget.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The screen that asks the prediction before an experiment is run for the first time.
 *
 * @param lab the screen to return to, and the lab that runs the experiment
 * @param order the indices of the options, 0-based, in the order shown: shuffled or, if the question asks for an order,
 *     as the learner has arranged them
 * @param chosen the number of the chosen row, 0-based; the last row is "I don't know"
 * @param field the number that is being typed, if the question asks for one
 */
record PredictionScreen(LabScreen lab, PredictionQuestion question, List<Integer> order, int chosen, TextField field)
        implements LabOverlay {

    private static final CommandTable<PredictionScreen> WORDS = CommandTable.<PredictionScreen>empty()
            .word(MessageKey.WORD_RUN, PredictionScreen::runUnpredicted)
            .word(MessageKey.WORD_NEXT, PredictionScreen::leaveLab)
            .word(MessageKey.WORD_SKIP, PredictionScreen::leaveLab);

    private static final CommandTable<PredictionScreen> CHOICE = CommandTable.<PredictionScreen>empty()
            .bar(MessageKey.LAB_ANSWER, "ENTER", MessageKey.WORD_ANSWER, PredictionScreen::answer)
            .bar(MessageKey.LAB_LOWER, "RIGHT", to(screen -> screen.withOptionMoved(1)))
            .when((screen, state) -> screen.isOfOrder())
            .bar(MessageKey.LAB_HIGHER, "LEFT", to(screen -> screen.withOptionMoved(-1)))
            .when((screen, state) -> screen.isOfOrder())
            .moving(true, PredictionScreen::choose, Movement.DOWN, Movement.UP)
            .moving(false, PredictionScreen::choose, Movement.TOP, Movement.BOTTOM)
            .bar(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, to(PredictionScreen::lab))
            .and(CommandTable.everywhere())
            .and(WORDS);

    /** The commands while a number is typed. No letter gives a command. */
    private static final CommandTable<PredictionScreen> NUMBER = CommandTable.<PredictionScreen>empty()
            .bar(MessageKey.LAB_ANSWER, "ENTER", MessageKey.WORD_ANSWER, PredictionScreen::answer)
            .bar(MessageKey.ACTION_DOWN, "DOWN", (screen, state) -> screen.choose(state, Movement.DOWN))
            .bar(MessageKey.ACTION_UP, "UP", (screen, state) -> screen.choose(state, Movement.UP))
            .bar(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, to(PredictionScreen::lab))
            .and(CommandTable.whileTyping())
            .and(WORDS);

    PredictionScreen {
        order = List.copyOf(order);
    }

    static PredictionScreen over(LabScreen lab, PredictionQuestion question) {
        return new PredictionScreen(lab, question, shuffled(lab, question), 0, TextField.empty());
    }

    /**
     * Returns the indices of the options, shuffled. The order depends on the id of the experiment only: it is always
     * the same, but the row of the correct answer differs between experiments.
     */
    private static List<Integer> shuffled(LabScreen lab, PredictionQuestion question) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, question.options().size()).boxed().toList());
        Collections.shuffle(order, new Random(lab.session().experiment().id().hashCode()));
        return order;
    }

    @Override
    public ScreenCommands<PredictionScreen> commands(AppState state) {
        return (isOfNumber() ? NUMBER : CHOICE).on(this, state);
    }

    private boolean isOfNumber() {
        return question.prediction() instanceof Prediction.Amount;
    }

    private boolean isOfOrder() {
        return question.prediction() instanceof Prediction.Order;
    }

    private boolean isOfTruth() {
        return question.prediction() instanceof Prediction.Truth;
    }

    /** Returns the number of rows without the last one, "I don't know". */
    private int answers() {
        return isOfNumber() ? 1 : isOfTruth() ? 2 : order.size();
    }

    private Transition leaveLab(AppState state) {
        return Transition.to(lab, state).then(MessageKey.ACTION_BACK);
    }

    private Transition choose(AppState state, Movement movement) {
        int row = new ListSelection(chosen, answers() + 1).after(movement).chosen();
        return Transition.to(new PredictionScreen(lab, question, order, row, field), state);
    }

    /** Runs the experiment without a prediction, which counts as "I don't know". */
    private Transition runUnpredicted(AppState state) {
        return lab.submitPrediction(new Answer.Unknown(), state)
                .after(List.of(new Command.Say(List.of(state.texts().say(MessageKey.PLAIN_UNPREDICTED)))));
    }

    private Transition answer(AppState state, String words) {
        if (!state.isPlainMode() && (!isOfNumber() || chosen == answers())) {
            return lab.submitPrediction(chosenAnswer(), state);
        }
        TypedPrediction typed =
                state.isPlainMode() ? parse(words, state.language()) : amount(field.text(), state.language());
        return typed.answer()
                .map(answer -> lab.submitPrediction(answer, state))
                .orElseGet(() -> Transition.refused(typed.reason().orElseThrow(), this, state));
    }

    /** The prediction in a line of text, or the reason why there is none, with a message on how to answer. */
    record TypedPrediction(Optional<? extends Answer> answer, Optional<LocalizedMessage> reason) {

        private static TypedPrediction of(Optional<? extends Answer> answer, LocalizedMessage otherwise) {
            return new TypedPrediction(answer, answer.isPresent() ? Optional.empty() : Optional.of(otherwise));
        }
    }

    /** Returns the prediction that is typed as a line of text in plain mode. */
    TypedPrediction parse(String words, Language language) {
        TypedAnswer typed = new TypedAnswer(words);
        if (isOfNumber() ? typed.isUnknown() : typed.isUnknown(answers() + 1)) {
            return new TypedPrediction(Optional.of(new Answer.Unknown()), Optional.empty());
        }
        if (isOfNumber()) {
            return amount(typed.words(), language);
        }
        int rows = answers();
        if (isOfOrder()) {
            return TypedPrediction.of(
                    typed.order(rows)
                            .map(named -> new Answer.Ranking(
                                    named.stream().map(order::get).toList())),
                    typed.noOrder(rows));
        }
        Optional<Integer> row = typed.row(rows);
        if (!isOfTruth()) {
            return TypedPrediction.of(row.map(order::get).map(Answer::option), typed.noChoice(rows));
        }
        Optional<Boolean> said = typed.afterFirst().isBlank() ? typed.truth() : Optional.empty();
        return TypedPrediction.of(
                said.or(() -> row.map(number -> number == 0)).map(Answer::statement),
                typed.error(LocalizedMessage.of(MessageKey.TOLD_HOW_VERDICT), MessageKey.TOLD_NO_TRUTH));
    }

    private TypedPrediction amount(String typed, Language language) {
        NumberAnswer number = NumberAnswer.read(
                typed, question.unit().map(words -> words.in(language)).orElse(""));
        return new TypedPrediction(
                number.value().stream().mapToObj(Answer.Amount::new).findFirst(), number.message());
    }

    /** Returns the screen with the chosen option moved down (1) or up (-1). */
    private PredictionScreen withOptionMoved(int by) {
        int to = chosen + by;
        if (chosen >= order.size() || to < 0 || to >= order.size()) {
            return this;
        }
        List<Integer> other = new ArrayList<>(order);
        other.add(to, other.remove(chosen));
        return new PredictionScreen(lab, question, other, to, field);
    }

    private Answer chosenAnswer() {
        if (chosen == answers()) {
            return new Answer.Unknown();
        }
        if (isOfOrder()) {
            return new Answer.Ranking(order);
        }
        return isOfTruth() ? Answer.statement(chosen == 0) : Answer.option(order.get(chosen));
    }

    @Override
    public Transition onKey(Key key, AppState state) {
        return Transition.to(isOfNumber() ? withField(field.pressed(key).orElse(field)) : this, state);
    }

    @Override
    public Transition onPaste(String text, AppState state) {
        return Transition.to(isOfNumber() ? withField(field.inserted(text)) : this, state);
    }

    private PredictionScreen withField(TextField other) {
        return new PredictionScreen(lab, question, order, 0, other);
    }

    @Override
    public Screen withLab(LabScreen other, AppState state) {
        return new PredictionScreen(other, question, order, chosen, field);
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        return new PlainScreen.PlainPage(
                List.of(PredictionScreen.class, lab.session().name()),
                state.texts().say(MessageKey.PROMPT_PREDICTION),
                new ParagraphRenderer(state.texts()).paragraphs(sections(state)),
                Optional.of(MessageKey.WORD_ANSWER),
                false);
    }

    private List<Section> sections(AppState state) {
        PredictionView view = PredictionView.before(question, state.texts());
        return List.of(
                Section.told(new LabText(lab, state).title(MessageKey.PREDICT_TITLE)),
                view.ask(),
                new Section.Group(view.answers(order, chosen, numberRow(state))));
    }

    private NumberRow numberRow(AppState state) {
        return new NumberRow(field, question.unit().map(state.texts()::say).orElse(""), state.texts());
    }

    @Override
    public Frame view(AppState state) {
        LabFrame labFrame = new LabFrame(lab, state);
        PredictionView view = PredictionView.before(question, state.texts());
        LabFrame.Asked asked = labFrame.asked(view.ask(), view.answers(order, chosen, numberRow(state)), chosen);
        ScreenFrame around = ScreenFrame.whole(state);
        Frame frame =
                around.frame(lab.title(MessageKey.PREDICT_TITLE, state), asked.body(), asked.foot(), commands(state));
        int column = numberRow(state).column(labFrame.questionWidth());
        return isOfNumber() && chosen == 0
                ? frame.withCursor(around.headerFooter().columnOf(column), asked.row())
                : frame;
    }
}
