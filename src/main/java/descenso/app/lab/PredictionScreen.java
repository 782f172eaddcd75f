package descenso.app.lab;

import static descenso.app.screen.CommandTable.to;

import descenso.app.lab.PredictionInput.TypedPrediction;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.Movement;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import java.util.List;
import java.util.Optional;

/**
 * The screen that asks the prediction before an experiment is run for the first time.
 *
 * @param lab the screen to return to, and the lab that runs the experiment
 */
record PredictionScreen(LabScreen lab, PredictionInput input) implements LabOverlay {

    private static final CommandTable<PredictionScreen> WORDS = CommandTable.<PredictionScreen>empty()
            .word(MessageKey.WORD_RUN, PredictionScreen::runUnpredicted)
            .word(MessageKey.WORD_NEXT, PredictionScreen::leaveLab)
            .word(MessageKey.WORD_SKIP, PredictionScreen::leaveLab);

    private static final CommandTable<PredictionScreen> CHOICE = CommandTable.<PredictionScreen>empty()
            .bar(MessageKey.LAB_ANSWER, "ENTER", MessageKey.WORD_ANSWER, PredictionScreen::answer)
            .bar(MessageKey.LAB_LOWER, "RIGHT", to(screen -> screen.with(screen.input.withOptionMoved(1))))
            .when((screen, state) -> screen.input.isOfOrder())
            .bar(MessageKey.LAB_HIGHER, "LEFT", to(screen -> screen.with(screen.input.withOptionMoved(-1))))
            .when((screen, state) -> screen.input.isOfOrder())
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

    static PredictionScreen over(LabScreen lab, PredictionQuestion question) {
        return new PredictionScreen(
                lab, PredictionInput.of(lab.session().experiment().id(), question));
    }

    @Override
    public ScreenCommands<PredictionScreen> commands(AppState state) {
        ScreenCommands<PredictionScreen> commands = (input.isOfNumber() ? NUMBER : CHOICE).on(this, state);
        return state.isClassRun(lab.session().name())
                ? commands.without(MessageKey.LAB_ANSWER, MessageKey.WORD_RUN)
                : commands;
    }

    @Override
    public List<MessageKey> notes() {
        return input.notes();
    }

    private Transition leaveLab(AppState state) {
        return Transition.to(lab, state).then(MessageKey.ACTION_BACK);
    }

    private PredictionScreen with(PredictionInput other) {
        return new PredictionScreen(lab, other);
    }

    private Transition choose(AppState state, Movement movement) {
        return Transition.to(with(input.after(movement)), state);
    }

    /** Runs the experiment without a prediction, which counts as "I don't know". */
    private Transition runUnpredicted(AppState state) {
        return lab.submitPrediction(new Answer.Unknown(), state)
                .after(List.of(new Command.Say(List.of(state.texts().say(MessageKey.PLAIN_UNPREDICTED)))));
    }

    private Transition answer(AppState state, String words) {
        TypedPrediction typed =
                state.isPlainMode() ? input.parse(words, state.language()) : input.submitted(state.language());
        return typed.answer()
                .map(answer -> lab.submitPrediction(answer, state))
                .orElseGet(() -> Transition.refused(typed.reason().orElseThrow(), this, state));
    }

    @Override
    public Transition onKey(Key key, AppState state) {
        return Transition.to(with(input.pressed(key)), state);
    }

    @Override
    public Transition onPaste(String text, AppState state) {
        return Transition.to(with(input.pasted(text)), state);
    }

    @Override
    public Screen withLab(LabScreen other, AppState state) {
        return new PredictionScreen(other, input);
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
        return List.of(
                Section.told(new LabText(lab, state).title(MessageKey.PREDICT_TITLE)),
                input.ask(state.texts()),
                new Section.Group(input.rows(state.texts())));
    }

    @Override
    public Frame view(AppState state) {
        LabFrame labFrame = new LabFrame(lab, state);
        LabFrame.Asked asked = labFrame.asked(input.ask(state.texts()), input.rows(state.texts()), input.chosen());
        ScreenFrame around = ScreenFrame.whole(state);
        Frame frame =
                around.frame(lab.title(MessageKey.PREDICT_TITLE, state), asked.body(), asked.foot(), commands(state));
        return input.cursor(labFrame.questionWidth(), state.texts())
                .map(column -> frame.withCursor(around.headerFooter().columnOf(column), asked.row()))
                .orElse(frame);
    }
}
