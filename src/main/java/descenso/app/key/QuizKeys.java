package descenso.app.key;

import static descenso.app.key.KeyMap.hidden;
import static descenso.app.key.KeyMap.inHelpBar;

import descenso.phrases.MessageKey;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.util.List;

/** The table of the keys where questions are asked. */
public final class QuizKeys {

    /** Hints have a key that types nothing, and a letter too where no letter types anything. */
    private static final Key HINT = Key.of(Code.F2);

    /** One key away. */
    private static final KeyMap.Binding REFUTING = inHelpBar(QuizAction.REFUTE, Key.of('e'));

    /** In a question that is longer than the screen. */
    private static final KeyMap PAGING = new KeyMap(
                    List.of(hidden(Action.GO_ON, Keys.PAGE_DOWN), hidden(Action.GO_BACK, Keys.PAGE_UP)))
            .withLabel(Action.GO_ON, MessageKey.QUIZ_PAGE_DOWN)
            .withLabel(Action.GO_BACK, MessageKey.QUIZ_PAGE_UP);

    private static final KeyMap MOVING = new KeyMap(List.of(
                    hidden(Action.DOWN, Keys.DOWN, Key.of('j')),
                    hidden(Action.UP, Keys.UP, Key.of('k')),
                    hidden(Action.TOP, Keys.HOME, Key.of('g')),
                    hidden(Action.BOTTOM, Keys.END, Key.of('G')),
                    inHelpBar(QuizAction.HINT, Key.of('h'), HINT),
                    inHelpBar(QuizAction.SKIP, Key.of(Code.TAB)),
                    inHelpBar(Action.BACK, Keys.ESCAPE)))
            .and(PAGING);

    /** Answering with a row of a list. Digits are not here: they choose a row. */
    public static final KeyMap ASK = new KeyMap(List.of(inHelpBar(QuizAction.SUBMIT, Keys.ENTER)))
            .and(MOVING)
            .and(Keys.EVERYWHERE);

    /** The same with as many rows as apply. */
    public static final KeyMap ASK_SEVERAL = new KeyMap(
                    List.of(inHelpBar(QuizAction.TICK, Key.of(' ')), inHelpBar(QuizAction.SUBMIT, Keys.ENTER)))
            .and(MOVING)
            .and(Keys.EVERYWHERE);

    /** Saying which ideas an answer holds. */
    public static final KeyMap ASK_IDEAS =
            ASK_SEVERAL.without(QuizAction.HINT, QuizAction.SKIP).withLabel(QuizAction.SUBMIT, MessageKey.QUIZ_CONFIRM);

    public static final KeyMap ASK_ORDER = new KeyMap(List.of(
                    inHelpBar(QuizAction.LOWER, Key.of(Code.RIGHT)),
                    hidden(QuizAction.HIGHER, Key.of(Code.LEFT)),
                    inHelpBar(QuizAction.SUBMIT, Keys.ENTER)))
            .and(MOVING)
            .and(Keys.EVERYWHERE);

    public static final KeyMap ASK_MATCH = new KeyMap(List.of(
                    inHelpBar(QuizAction.NEXT_PARTNER, Key.of(Code.RIGHT)),
                    hidden(QuizAction.PREVIOUS_PARTNER, Key.of(Code.LEFT)),
                    inHelpBar(QuizAction.SUBMIT, Keys.ENTER)))
            .and(MOVING)
            .and(Keys.EVERYWHERE);

    /** Giving the reason for what was said before, and going back to that. */
    public static final KeyMap ASK_REASON = new KeyMap(
                    List.of(inHelpBar(QuizAction.SUBMIT, Keys.ENTER), inHelpBar(QuizAction.HIGHER, Key.of(Code.LEFT))))
            .withLabel(QuizAction.HIGHER, MessageKey.QUIZ_TRUTH_AGAIN)
            .and(MOVING)
            .and(Keys.EVERYWHERE);

    private static final KeyMap TYPING = new KeyMap(List.of(
            inHelpBar(QuizAction.SKIP, Key.of(Code.TAB)),
            inHelpBar(Action.BACK, Keys.ESCAPE),
            inHelpBar(Action.HELP, Key.of(Code.F1)),
            hidden(Action.QUIT, Key.ctrl('c'))));

    private static final KeyMap WHILE_TYPING = new KeyMap(List.of(inHelpBar(QuizAction.HINT, HINT))).and(TYPING);

    /** While a number is being typed no letter commands anything. */
    public static final KeyMap ASK_NUMBER = new KeyMap(List.of(
                    inHelpBar(QuizAction.SUBMIT, Keys.ENTER),
                    hidden(Action.DOWN, Keys.DOWN),
                    hidden(Action.UP, Keys.UP)))
            .and(WHILE_TYPING)
            .and(PAGING);

    /** Before it is: no number begins with that letter, which is the key of a hint everywhere else. */
    public static final KeyMap ASK_FRESH_NUMBER = new KeyMap(List.of(
                    inHelpBar(QuizAction.SUBMIT, Keys.ENTER),
                    hidden(Action.DOWN, Keys.DOWN),
                    hidden(Action.UP, Keys.UP),
                    inHelpBar(QuizAction.HINT, HINT, Key.of('h'))))
            .and(TYPING)
            .and(PAGING);

    /** While words are: Enter ends a line of them. */
    public static final KeyMap ASK_OPEN =
            new KeyMap(List.of(inHelpBar(QuizAction.FINISH, Key.ctrl('d')))).and(WHILE_TYPING);

    /** Until an answer is kept. */
    public static final KeyMap KEEPING = new KeyMap(List.of(hidden(Action.BACK, Keys.ESCAPE))).and(Keys.EVERYWHERE);

    private static final KeyMap VERDICT = new KeyMap(List.of(
                    hidden(Action.DOWN, Keys.DOWN, Key.of('j')),
                    hidden(Action.UP, Keys.UP, Key.of('k')),
                    hidden(Action.TOP, Keys.HOME, Key.of('g')),
                    hidden(Action.BOTTOM, Keys.END, Key.of('G')),
                    inHelpBar(Action.BACK, Keys.ESCAPE)))
            .and(PAGING.without(Action.GO_ON))
            .and(Keys.EVERYWHERE);

    /** As in a lesson: first to the end of what is there to be read. */
    private static final KeyMap GOING_ON = new KeyMap(List.of(
            inHelpBar(Action.GO_ON, Key.of(' '), Keys.PAGE_DOWN),
            hidden(QuizAction.ON, Keys.ENTER, Key.of(Code.TAB)),
            REFUTING));

    /** Once the right answer is known. */
    public static final KeyMap ANSWERED = GOING_ON.and(VERDICT);

    /** What can be taken back. */
    public static final KeyMap UNDOING = new KeyMap(List.of(inHelpBar(QuizAction.UNDO, Key.of('u'))));

    /** In a review: how well it was remembered. */
    public static final KeyMap REGRADING = UNDOING.and(new KeyMap(List.of(
            hidden(QuizAction.FORGOTTEN, Key.of('1')),
            hidden(QuizAction.HARD, Key.of('2')),
            hidden(QuizAction.GOOD, Key.of('3')),
            hidden(QuizAction.EASY, Key.of('4')))));

    /** After a wrong answer, as long as the right one is not known. */
    public static final KeyMap MISTAKEN = new KeyMap(List.of(
                    inHelpBar(QuizAction.RETRY, Keys.ENTER),
                    REFUTING,
                    inHelpBar(QuizAction.HINT, Key.of('h'), HINT),
                    inHelpBar(QuizAction.SHOW, Key.of('s')),
                    inHelpBar(Action.GO_ON, Key.of(' '), Keys.PAGE_DOWN),
                    hidden(QuizAction.ON, Key.of(Code.TAB))))
            .and(VERDICT);

    /** On the way to what is due. */
    public static final KeyMap DUE =
            new KeyMap(List.of(inHelpBar(Action.BACK, Keys.ESCAPE, Keys.ENTER))).and(Keys.EVERYWHERE);

    private QuizKeys() {}
}
