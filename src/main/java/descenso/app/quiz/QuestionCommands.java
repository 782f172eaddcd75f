package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.HelpScreen;
import descenso.app.screen.Movement;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt.SelfGrade;
import java.util.List;
import java.util.function.UnaryOperator;

/** The commands of a question: while an answer is entered, and after it. Each kind of answer adds its own. */
final class QuestionCommands {

    /** Commands that page through a question longer than the screen. */
    private static final CommandTable<AnsweringScreen> PAGING = paging();

    /** Words while an answer is entered. Their keys differ from answer to answer. */
    private static final CommandTable<AnsweringScreen> WORDS = CommandTable.<QuestionScreen>empty()
            .word(MessageKey.WORD_NEXT, QuestionScreen::leaveQuestion)
            .word(MessageKey.WORD_SHOW, (screen, state) -> screen.answerInWords(state, "?"))
            .only(QuestionScreen.class);

    private static final CommandTable<QuestionScreen> UNDO = CommandTable.<QuestionScreen>empty()
            .bar(
                    MessageKey.QUIZ_UNDO,
                    "u",
                    MessageKey.WORD_UNDO,
                    (screen, state) -> screen.round().undo(state))
            .when((screen, state) -> screen.isUndoable());

    private static final CommandTable.KeyEffect<QuestionScreen> LEAVE =
            (screen, state) -> screen.round().leave(state);

    /** Commands that leave a question without an answer. */
    private static final CommandTable<AnsweringScreen> LEAVING = CommandTable.<QuestionScreen>empty()
            .bar(MessageKey.QUIZ_SKIP, "TAB", MessageKey.WORD_SKIP, QuestionScreen::leaveQuestion)
            .bar(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, LEAVE)
            .only(QuestionScreen.class);

    /** Commands to choose a row, except those that submit. Digits give none: they choose a row. */
    static final CommandTable<AnsweringScreen> ROWS = CommandTable.<AnsweringScreen>empty()
            .moving(false, AnsweringScreen::move, Movement.DOWN, Movement.UP, Movement.TOP, Movement.BOTTOM)
            .and(hint("h,F2").only(QuestionScreen.class))
            .and(LEAVING)
            .and(PAGING)
            .and(CommandTable.everywhere())
            .and(UNDO.only(QuestionScreen.class))
            .and(WORDS);

    static final CommandTable<AnsweringScreen> SUBMIT = CommandTable.<AnsweringScreen>empty()
            .bar(MessageKey.QUIZ_SUBMIT, "ENTER", MessageKey.WORD_ANSWER, AnsweringScreen::answer);

    /** Commands to move while a number is typed. No letter gives a command. */
    private static final CommandTable<AnsweringScreen> ARROWS = CommandTable.<AnsweringScreen>empty()
            .hidden(MessageKey.ACTION_DOWN, "DOWN", (screen, state) -> screen.move(state, Movement.DOWN))
            .hidden(MessageKey.ACTION_UP, "UP", (screen, state) -> screen.move(state, Movement.UP));

    /** Commands while a number or a text is typed, except those that move, submit or take a hint. */
    private static final CommandTable<AnsweringScreen> TYPING = LEAVING.and(CommandTable.notation("F3"))
            .bar(MessageKey.ACTION_HELP, "F1", HelpScreen::over)
            .hidden(MessageKey.ACTION_QUIT, "^c", CommandTable::quit)
            .and(CommandTable.<QuestionScreen>empty()
                    .word(
                            MessageKey.WORD_UNDO,
                            (screen, state) -> screen.round().undo(state))
                    .when((screen, state) -> screen.isUndoable())
                    .only(QuestionScreen.class))
            .and(WORDS);

    private static final CommandTable<AnsweringScreen> HINT = hint("F2").only(QuestionScreen.class);

    /** Commands before a number is typed. The letter h takes a hint as elsewhere, because no number begins with it. */
    static final CommandTable<AnsweringScreen> EMPTY_NUMBER =
            number(hint("F2,h").only(QuestionScreen.class));

    /** Commands while a number is typed. */
    static final CommandTable<AnsweringScreen> NUMBER = number(HINT);

    /** Commands while a text is typed. Enter ends a line, so another key submits the text. */
    static final CommandTable<AnsweringScreen> TEXT = CommandTable.<AnsweringScreen>empty()
            .bar(MessageKey.QUIZ_FINISH, "^d", MessageKey.WORD_ANSWER, AnsweringScreen::answer)
            .and(HINT)
            .and(TYPING);

    /** Commands until an answer is recorded. */
    static final CommandTable<QuestionScreen> RECORDING = CommandTable.<QuestionScreen>empty()
            .hidden(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, LEAVE)
            .and(CommandTable.everywhere());

    private static final CommandTable<QuestionScreen> REFUTE = CommandTable.<QuestionScreen>empty()
            .bar(MessageKey.QUIZ_REFUTE, "e", MessageKey.WORD_REFUTE, QuestionScreen::refute)
            .when((screen, state) -> screen.refutation(state).isPresent());

    /** Commands of the feedback. In a review they grade how well the question was remembered, or undo the answer. */
    private static final CommandTable<QuestionScreen> FEEDBACK = CommandTable.<QuestionScreen>empty()
            .moving(false, QuestionScreen::scroll, Movement.DOWN, Movement.UP, Movement.TOP, Movement.BOTTOM)
            .bar(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, LEAVE)
            .and(QuestionCommands.<QuestionScreen>paging().without(MessageKey.ACTION_GO_ON))
            .and(CommandTable.everywhere())
            .and(UNDO)
            .and(grade(MessageKey.QUIZ_FORGOTTEN, 1))
            .and(grade(MessageKey.QUIZ_HARD, 2))
            .and(grade(MessageKey.QUIZ_GOOD, 3))
            .and(grade(MessageKey.QUIZ_EASY, 4))
            .word(MessageKey.WORD_GRADE, QuestionCommands::gradeByNumber)
            .when((screen, state) -> screen.isReview());

    /** Commands once the correct answer is known. Those that go on lead first to the end of the text. */
    static final CommandTable<QuestionScreen> ANSWERED = CommandTable.<QuestionScreen>empty()
            .bar(MessageKey.ACTION_GO_ON, "SPACE,PAGE_DOWN", MessageKey.WORD_NEXT, QuestionScreen::goOn)
            .hidden(MessageKey.QUIZ_ON, "ENTER,TAB", MessageKey.WORD_SKIP, QuestionScreen::leaveQuestion)
            .and(REFUTE)
            .and(FEEDBACK);

    /** Commands after a wrong answer, while the correct one is unknown. In a review, going on shows it first. */
    static final CommandTable<QuestionScreen> MISTAKEN = CommandTable.<QuestionScreen>empty()
            .bar(MessageKey.QUIZ_RETRY, "ENTER", (screen, state) -> Transition.to(screen.again(), state))
            .and(REFUTE)
            .and(hint("h,F2"))
            .bar(MessageKey.QUIZ_SHOW, "s", MessageKey.WORD_SHOW, QuestionScreen::showAnswer)
            .when((screen, state) -> state.isPlainMode() || !screen.isReview())
            .bar(MessageKey.ACTION_GO_ON, "SPACE,PAGE_DOWN", MessageKey.WORD_NEXT, QuestionScreen::goOn)
            .hidden(MessageKey.QUIZ_ON, "TAB", MessageKey.WORD_SKIP, QuestionScreen::leaveQuestion)
            .and(FEEDBACK)
            .word(MessageKey.WORD_ANSWER, QuestionScreen::answer);

    private QuestionCommands() {}

    /** Returns commands to answer with rows: those of a kind of answer, then the one that submits. */
    static CommandTable<AnsweringScreen> rows(CommandTable<AnsweringScreen> before) {
        return before.and(SUBMIT).and(ROWS);
    }

    /** Returns commands to answer with rows that are turned to the right and to the left. */
    static CommandTable<AnsweringScreen> turning(MessageKey right, MessageKey left) {
        return rows(CommandTable.<AnsweringScreen>empty()
                .bar(right, "RIGHT", change(input -> input.turned(1)))
                .hidden(left, "LEFT", change(input -> input.turned(-1))));
    }

    /** Returns a command that changes the answer. */
    static CommandTable.KeyEffect<AnsweringScreen> change(UnaryOperator<AnswerInput> change) {
        return (screen, state) -> screen.change(change, state);
    }

    private static <S extends AnsweringScreen> CommandTable<S> paging() {
        return CommandTable.<S>empty()
                .hidden(
                        MessageKey.ACTION_GO_ON,
                        "PAGE_DOWN",
                        (screen, state) -> screen.scroll(state, Movement.PAGE_DOWN))
                .label(MessageKey.QUIZ_PAGE_DOWN)
                .hidden(MessageKey.ACTION_GO_BACK, "PAGE_UP", (screen, state) -> screen.scroll(state, Movement.PAGE_UP))
                .label(MessageKey.QUIZ_PAGE_UP);
    }

    /** Returns the command that takes a hint, with the keys that do so while text is typed. */
    private static CommandTable<QuestionScreen> hint(String keys) {
        return CommandTable.<QuestionScreen>empty()
                .bar(MessageKey.QUIZ_HINT, keys, MessageKey.WORD_HINT, QuestionScreen::takeHint)
                .when((screen, state) -> screen.session().hasHints());
    }

    private static CommandTable<AnsweringScreen> number(CommandTable<AnsweringScreen> hint) {
        return SUBMIT.and(ARROWS).and(hint).and(TYPING).and(PAGING);
    }

    /** Returns the command of a grade, whose number is its key. */
    private static CommandTable<QuestionScreen> grade(MessageKey id, int number) {
        String key = Integer.toString(number);
        return CommandTable.<QuestionScreen>empty()
                .hidden(id, key, (screen, state) -> gradeByNumber(screen, state, key))
                .when((screen, state) -> screen.isReview());
    }

    private static Transition gradeByNumber(QuestionScreen screen, AppState state, String number) {
        List<SelfGrade> grades = List.of(SelfGrade.AGAIN, SelfGrade.HARD, SelfGrade.GOOD, SelfGrade.EASY);
        return number.matches("[1-4]")
                ? screen.regrade(grades.get(Integer.parseInt(number) - 1), state)
                : Transition.refused(MessageKey.WORD_GRADE_HELP, screen, state);
    }
}
