package descenso.app;

import static descenso.app.KeyMap.quiet;
import static descenso.app.KeyMap.shown;

import descenso.phrases.MessageKey;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.util.List;

/** The table of the keys where questions are asked. */
final class QuizKeys {

    /** Hints have a key that types nothing, and a letter too where no letter types anything. */
    private static final Key HINT = Key.of(Code.F2);

    /** One key away. */
    private static final KeyMap.Binding REFUTING = shown(QuizAction.REFUTE, Key.of('e'));

    /** In a question that is longer than the screen. */
    private static final KeyMap PAGING = new KeyMap(
                    List.of(quiet(Action.GO_ON, Keys.PAGE_DOWN), quiet(Action.GO_BACK, Keys.PAGE_UP)))
            .calling(Action.GO_ON, MessageKey.QUIZ_PAGE_DOWN)
            .calling(Action.GO_BACK, MessageKey.QUIZ_PAGE_UP);

    private static final KeyMap MOVING = new KeyMap(List.of(
                    quiet(Action.DOWN, Keys.DOWN, Key.of('j')),
                    quiet(Action.UP, Keys.UP, Key.of('k')),
                    quiet(Action.TOP, Keys.HOME, Key.of('g')),
                    quiet(Action.BOTTOM, Keys.END, Key.of('G')),
                    shown(QuizAction.HINT, Key.of('h'), HINT),
                    shown(QuizAction.SKIP, Key.of(Code.TAB)),
                    shown(Action.BACK, Keys.ESCAPE)))
            .and(PAGING);

    /** Answering with a row of a list. Digits are not here: they choose a row. */
    static final KeyMap ASK = new KeyMap(List.of(shown(QuizAction.SUBMIT, Keys.ENTER)))
            .and(MOVING)
            .and(Keys.EVERYWHERE);

    /** The same with as many rows as apply. */
    static final KeyMap ASK_SEVERAL = new KeyMap(
                    List.of(shown(QuizAction.TICK, Key.of(' ')), shown(QuizAction.SUBMIT, Keys.ENTER)))
            .and(MOVING)
            .and(Keys.EVERYWHERE);

    /** Saying which ideas an answer holds. */
    static final KeyMap ASK_IDEAS =
            ASK_SEVERAL.without(QuizAction.HINT, QuizAction.SKIP).calling(QuizAction.SUBMIT, MessageKey.QUIZ_CONFIRM);

    static final KeyMap ASK_ORDER = new KeyMap(List.of(
                    shown(QuizAction.LOWER, Key.of(Code.RIGHT)),
                    quiet(QuizAction.HIGHER, Key.of(Code.LEFT)),
                    shown(QuizAction.SUBMIT, Keys.ENTER)))
            .and(MOVING)
            .and(Keys.EVERYWHERE);

    static final KeyMap ASK_MATCH = new KeyMap(List.of(
                    shown(QuizAction.NEXT_PARTNER, Key.of(Code.RIGHT)),
                    quiet(QuizAction.PREVIOUS_PARTNER, Key.of(Code.LEFT)),
                    shown(QuizAction.SUBMIT, Keys.ENTER)))
            .and(MOVING)
            .and(Keys.EVERYWHERE);

    /** Giving the reason for what was said before, and going back to that. */
    static final KeyMap ASK_REASON = new KeyMap(
                    List.of(shown(QuizAction.SUBMIT, Keys.ENTER), shown(QuizAction.HIGHER, Key.of(Code.LEFT))))
            .calling(QuizAction.HIGHER, MessageKey.QUIZ_TRUTH_AGAIN)
            .and(MOVING)
            .and(Keys.EVERYWHERE);

    private static final KeyMap TYPING = new KeyMap(List.of(
            shown(QuizAction.SKIP, Key.of(Code.TAB)),
            shown(Action.BACK, Keys.ESCAPE),
            shown(Action.HELP, Key.of(Code.F1)),
            quiet(Action.QUIT, Key.ctrl('c'))));

    private static final KeyMap WHILE_TYPING = new KeyMap(List.of(shown(QuizAction.HINT, HINT))).and(TYPING);

    /** While a number is being typed no letter commands anything. */
    static final KeyMap ASK_NUMBER = new KeyMap(List.of(
                    shown(QuizAction.SUBMIT, Keys.ENTER), quiet(Action.DOWN, Keys.DOWN), quiet(Action.UP, Keys.UP)))
            .and(WHILE_TYPING)
            .and(PAGING);

    /** Before it is: no number begins with that letter, which is the key of a hint everywhere else. */
    static final KeyMap ASK_FRESH_NUMBER = new KeyMap(List.of(
                    shown(QuizAction.SUBMIT, Keys.ENTER),
                    quiet(Action.DOWN, Keys.DOWN),
                    quiet(Action.UP, Keys.UP),
                    shown(QuizAction.HINT, HINT, Key.of('h'))))
            .and(TYPING)
            .and(PAGING);

    /** While words are: Enter ends a line of them. */
    static final KeyMap ASK_OPEN = new KeyMap(List.of(shown(QuizAction.FINISH, Key.ctrl('d')))).and(WHILE_TYPING);

    /** Until an answer is kept. */
    static final KeyMap KEEPING = new KeyMap(List.of(quiet(Action.BACK, Keys.ESCAPE))).and(Keys.EVERYWHERE);

    private static final KeyMap VERDICT = new KeyMap(List.of(
                    quiet(Action.DOWN, Keys.DOWN, Key.of('j')),
                    quiet(Action.UP, Keys.UP, Key.of('k')),
                    quiet(Action.TOP, Keys.HOME, Key.of('g')),
                    quiet(Action.BOTTOM, Keys.END, Key.of('G')),
                    shown(Action.BACK, Keys.ESCAPE)))
            .and(PAGING.without(Action.GO_ON))
            .and(Keys.EVERYWHERE);

    /** As in a lesson: first to the end of what is there to be read. */
    private static final KeyMap GOING_ON = new KeyMap(List.of(
            shown(Action.GO_ON, Key.of(' '), Keys.PAGE_DOWN),
            quiet(QuizAction.ON, Keys.ENTER, Key.of(Code.TAB)),
            REFUTING));

    /** Once the right answer is known. */
    static final KeyMap ANSWERED = GOING_ON.and(VERDICT);

    /** What can be taken back. */
    static final KeyMap UNDOING = new KeyMap(List.of(shown(QuizAction.UNDO, Key.of('u'))));

    /** In a review: how well it was remembered. */
    static final KeyMap REGRADING = UNDOING.and(new KeyMap(List.of(
            quiet(QuizAction.FORGOTTEN, Key.of('1')),
            quiet(QuizAction.HARD, Key.of('2')),
            quiet(QuizAction.GOOD, Key.of('3')),
            quiet(QuizAction.EASY, Key.of('4')))));

    /** After a wrong answer, as long as the right one is not known. */
    static final KeyMap MISTAKEN = new KeyMap(List.of(
                    shown(QuizAction.RETRY, Keys.ENTER),
                    REFUTING,
                    shown(QuizAction.HINT, Key.of('h'), HINT),
                    shown(QuizAction.SHOW, Key.of('s')),
                    shown(Action.GO_ON, Key.of(' '), Keys.PAGE_DOWN),
                    quiet(QuizAction.ON, Key.of(Code.TAB))))
            .and(VERDICT);

    /** On the way to what is due. */
    static final KeyMap DUE = new KeyMap(List.of(shown(Action.BACK, Keys.ESCAPE, Keys.ENTER))).and(Keys.EVERYWHERE);

    private QuizKeys() {}
}
