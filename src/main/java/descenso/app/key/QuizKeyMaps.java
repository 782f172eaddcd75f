package descenso.app.key;

import static descenso.app.key.KeyMap.hidden;
import static descenso.app.key.KeyMap.inHelpBar;

import descenso.phrases.MessageKey;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.util.List;

/** The key maps of questions. */
public final class QuizKeyMaps {

    /** Requests a hint. This key types nothing, so it also works while text is typed; elsewhere a letter works too. */
    private static final Key HINT = Key.of(Code.F2);

    /** Opens the experiment that refutes a wrong answer. */
    private static final KeyMap.Binding REFUTING = inHelpBar(QuizAction.REFUTE, Key.of('e'));

    /** Keys that page through a question longer than the screen. */
    private static final KeyMap PAGING = new KeyMap(List.of(
                    hidden(Action.GO_ON, ScreenKeyMaps.PAGE_DOWN), hidden(Action.GO_BACK, ScreenKeyMaps.PAGE_UP)))
            .withLabel(Action.GO_ON, MessageKey.QUIZ_PAGE_DOWN)
            .withLabel(Action.GO_BACK, MessageKey.QUIZ_PAGE_UP);

    private static final KeyMap MOVING = new KeyMap(List.of(
                    hidden(Action.DOWN, ScreenKeyMaps.DOWN, Key.of('j')),
                    hidden(Action.UP, ScreenKeyMaps.UP, Key.of('k')),
                    hidden(Action.TOP, ScreenKeyMaps.HOME, Key.of('g')),
                    hidden(Action.BOTTOM, ScreenKeyMaps.END, Key.of('G')),
                    inHelpBar(QuizAction.HINT, Key.of('h'), HINT),
                    inHelpBar(QuizAction.SKIP, Key.of(Code.TAB)),
                    inHelpBar(Action.BACK, ScreenKeyMaps.ESCAPE)))
            .and(PAGING);

    /** Keys to answer with one row of a list. Digits are not bound: they choose a row. */
    public static final KeyMap ASK = new KeyMap(List.of(inHelpBar(QuizAction.SUBMIT, ScreenKeyMaps.ENTER)))
            .and(MOVING)
            .and(ScreenKeyMaps.EVERYWHERE);

    /** Keys to answer with all rows that apply. */
    public static final KeyMap ASK_SEVERAL = new KeyMap(
                    List.of(inHelpBar(QuizAction.TICK, Key.of(' ')), inHelpBar(QuizAction.SUBMIT, ScreenKeyMaps.ENTER)))
            .and(MOVING)
            .and(ScreenKeyMaps.EVERYWHERE);

    /** Keys to mark the ideas that an answer contains. */
    public static final KeyMap ASK_IDEAS =
            ASK_SEVERAL.without(QuizAction.HINT, QuizAction.SKIP).withLabel(QuizAction.SUBMIT, MessageKey.QUIZ_CONFIRM);

    public static final KeyMap ASK_ORDER = new KeyMap(List.of(
                    inHelpBar(QuizAction.LOWER, Key.of(Code.RIGHT)),
                    hidden(QuizAction.HIGHER, Key.of(Code.LEFT)),
                    inHelpBar(QuizAction.SUBMIT, ScreenKeyMaps.ENTER)))
            .and(MOVING)
            .and(ScreenKeyMaps.EVERYWHERE);

    public static final KeyMap ASK_MATCH = new KeyMap(List.of(
                    inHelpBar(QuizAction.NEXT_PARTNER, Key.of(Code.RIGHT)),
                    hidden(QuizAction.PREVIOUS_PARTNER, Key.of(Code.LEFT)),
                    inHelpBar(QuizAction.SUBMIT, ScreenKeyMaps.ENTER)))
            .and(MOVING)
            .and(ScreenKeyMaps.EVERYWHERE);

    /** Keys to give the reason of a verdict, and to go back to the verdict. */
    public static final KeyMap ASK_REASON = new KeyMap(List.of(
                    inHelpBar(QuizAction.SUBMIT, ScreenKeyMaps.ENTER), inHelpBar(QuizAction.HIGHER, Key.of(Code.LEFT))))
            .withLabel(QuizAction.HIGHER, MessageKey.QUIZ_TRUTH_AGAIN)
            .and(MOVING)
            .and(ScreenKeyMaps.EVERYWHERE);

    private static final KeyMap TYPING = new KeyMap(List.of(
            inHelpBar(QuizAction.SKIP, Key.of(Code.TAB)),
            inHelpBar(Action.BACK, ScreenKeyMaps.ESCAPE),
            inHelpBar(Action.HELP, Key.of(Code.F1)),
            hidden(Action.QUIT, Key.ctrl('c'))));

    private static final KeyMap WHILE_TYPING = new KeyMap(List.of(inHelpBar(QuizAction.HINT, HINT))).and(TYPING);

    /** Keys while a number is typed. No letter is bound. */
    public static final KeyMap ASK_NUMBER = new KeyMap(List.of(
                    inHelpBar(QuizAction.SUBMIT, ScreenKeyMaps.ENTER),
                    hidden(Action.DOWN, ScreenKeyMaps.DOWN),
                    hidden(Action.UP, ScreenKeyMaps.UP)))
            .and(WHILE_TYPING)
            .and(PAGING);

    /**
     * Keys before a number is typed. The letter h requests a hint here as elsewhere, because no number begins with it.
     */
    public static final KeyMap ASK_FRESH_NUMBER = new KeyMap(List.of(
                    inHelpBar(QuizAction.SUBMIT, ScreenKeyMaps.ENTER),
                    hidden(Action.DOWN, ScreenKeyMaps.DOWN),
                    hidden(Action.UP, ScreenKeyMaps.UP),
                    inHelpBar(QuizAction.HINT, HINT, Key.of('h'))))
            .and(TYPING)
            .and(PAGING);

    /** Keys while text is typed. Enter ends a line, so another key submits the text. */
    public static final KeyMap ASK_OPEN =
            new KeyMap(List.of(inHelpBar(QuizAction.FINISH, Key.ctrl('d')))).and(WHILE_TYPING);

    /** Keys until an answer is recorded. */
    public static final KeyMap KEEPING =
            new KeyMap(List.of(hidden(Action.BACK, ScreenKeyMaps.ESCAPE))).and(ScreenKeyMaps.EVERYWHERE);

    private static final KeyMap VERDICT = new KeyMap(List.of(
                    hidden(Action.DOWN, ScreenKeyMaps.DOWN, Key.of('j')),
                    hidden(Action.UP, ScreenKeyMaps.UP, Key.of('k')),
                    hidden(Action.TOP, ScreenKeyMaps.HOME, Key.of('g')),
                    hidden(Action.BOTTOM, ScreenKeyMaps.END, Key.of('G')),
                    inHelpBar(Action.BACK, ScreenKeyMaps.ESCAPE)))
            .and(PAGING.without(Action.GO_ON))
            .and(ScreenKeyMaps.EVERYWHERE);

    /** Keys that go on, as in a lesson: first to the end of the text. */
    private static final KeyMap GOING_ON = new KeyMap(List.of(
            inHelpBar(Action.GO_ON, Key.of(' '), ScreenKeyMaps.PAGE_DOWN),
            hidden(QuizAction.ON, ScreenKeyMaps.ENTER, Key.of(Code.TAB)),
            REFUTING));

    /** Keys once the correct answer is known. */
    public static final KeyMap ANSWERED = GOING_ON.and(VERDICT);

    /** Keys that undo the last answer. */
    public static final KeyMap UNDOING = new KeyMap(List.of(inHelpBar(QuizAction.UNDO, Key.of('u'))));

    /** Keys in a review that grade how well the question was remembered, or undo the last answer. */
    public static final KeyMap REGRADING = UNDOING.and(new KeyMap(List.of(
            hidden(QuizAction.FORGOTTEN, Key.of('1')),
            hidden(QuizAction.HARD, Key.of('2')),
            hidden(QuizAction.GOOD, Key.of('3')),
            hidden(QuizAction.EASY, Key.of('4')))));

    /** Keys after a wrong answer, while the correct one is unknown. */
    public static final KeyMap MISTAKEN = new KeyMap(List.of(
                    inHelpBar(QuizAction.RETRY, ScreenKeyMaps.ENTER),
                    REFUTING,
                    inHelpBar(QuizAction.HINT, Key.of('h'), HINT),
                    inHelpBar(QuizAction.SHOW, Key.of('s')),
                    inHelpBar(Action.GO_ON, Key.of(' '), ScreenKeyMaps.PAGE_DOWN),
                    hidden(QuizAction.ON, Key.of(Code.TAB))))
            .and(VERDICT);

    /** Keys of the screen before a review. */
    public static final KeyMap DUE = new KeyMap(
                    List.of(inHelpBar(Action.BACK, ScreenKeyMaps.ESCAPE, ScreenKeyMaps.ENTER)))
            .and(ScreenKeyMaps.EVERYWHERE);

    private QuizKeyMaps() {}
}
