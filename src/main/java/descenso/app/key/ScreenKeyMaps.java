package descenso.app.key;

import static descenso.app.key.KeyMap.hidden;
import static descenso.app.key.KeyMap.inHelpBar;

import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.util.List;

/** The key maps of the course, its lists and its texts. */
public final class ScreenKeyMaps {

    static final Key ENTER = Key.of(Code.ENTER);
    static final Key ESCAPE = Key.of(Code.ESCAPE);
    static final Key UP = Key.of(Code.UP);
    static final Key DOWN = Key.of(Code.DOWN);
    static final Key HOME = Key.of(Code.HOME);
    static final Key END = Key.of(Code.END);
    static final Key PAGE_UP = Key.of(Code.PAGE_UP);
    static final Key PAGE_DOWN = Key.of(Code.PAGE_DOWN);

    /** Keys of a terminal that is too small to show a screen. */
    public static final KeyMap TOO_SMALL = new KeyMap(List.of(hidden(Action.QUIT, Key.of('q'), Key.ctrl('c'))));

    /** Keys while a notice is shown. The notice closes before its screen does. */
    public static final KeyMap NOTICE = new KeyMap(List.of(hidden(Action.BACK, ESCAPE)));

    static final KeyMap EVERYWHERE = new KeyMap(List.of(
            hidden(Action.LANGUAGE, Key.of('L')),
            hidden(Action.THEME, Key.of('t')),
            inHelpBar(Action.HELP, Key.of('?'), Key.of(Code.F1)),
            inHelpBar(Action.QUIT, Key.of('q'), Key.ctrl('c'))));

    /** Keys of a page of the course, which may be longer than the screen. */
    public static final KeyMap LESSON = new KeyMap(List.of(
                    inHelpBar(Action.GO_ON, Key.of(' '), PAGE_DOWN),
                    inHelpBar(Action.NEXT, Key.of(Code.RIGHT), Key.of('l'), Key.of('n')),
                    hidden(Action.PREVIOUS, Key.of(Code.LEFT), Key.of('h'), Key.of('p')),
                    hidden(Action.GO_BACK, PAGE_UP, Key.of('b')),
                    hidden(Action.DOWN, DOWN, Key.of('j')),
                    hidden(Action.UP, UP, Key.of('k')),
                    hidden(Action.TOP, HOME, Key.of('g')),
                    hidden(Action.BOTTOM, END, Key.of('G')),
                    inHelpBar(QuizAction.ASK, Key.of('a')),
                    inHelpBar(LabAction.ENTER, Key.of('e')),
                    hidden(LabAction.UNSEAL, Key.of('s')),
                    hidden(QuizAction.REVIEW, Key.of('v')),
                    hidden(QuizAction.PROGRESS, Key.of('P')),
                    inHelpBar(Action.CONTENTS, Key.of('c')),
                    inHelpBar(Action.SEARCH, Key.of('/'))))
            .and(EVERYWHERE);

    /** Keys that the menu of the title page names for a new learner. */
    public static final KeyMap MENU = new KeyMap(List.of(
            inHelpBar(Action.CONTINUE, ENTER),
            inHelpBar(QuizAction.REVIEW, Key.of('v')),
            inHelpBar(QuizAction.PROGRESS, Key.of('P')),
            inHelpBar(Action.CONTENTS, Key.of('c')),
            inHelpBar(Action.LANGUAGE, Key.of('L'))));

    public static final KeyMap TITLE =
            LESSON.without(Action.PREVIOUS).and(new KeyMap(List.of(hidden(Action.CONTINUE, ENTER))));

    /** Keys of the contents. */
    public static final KeyMap CONTENTS = new KeyMap(List.of(
                    inHelpBar(Action.OPEN, ENTER, Key.of(Code.RIGHT), Key.of('l')),
                    inHelpBar(Action.DOWN, DOWN, Key.of('j')),
                    inHelpBar(Action.UP, UP, Key.of('k')),
                    hidden(Action.GO_ON, PAGE_DOWN, Key.of(' ')),
                    hidden(Action.GO_BACK, PAGE_UP, Key.of('b')),
                    hidden(Action.TOP, HOME, Key.of('g')),
                    hidden(Action.BOTTOM, END, Key.of('G')),
                    hidden(Action.SEARCH, Key.of('/')),
                    inHelpBar(Action.BACK, ESCAPE, Key.of('c'), Key.of(Code.LEFT), Key.of('h'))))
            .and(EVERYWHERE);

    /** Keys while a search word is typed. No letter is bound. */
    public static final KeyMap SEARCH = new KeyMap(List.of(
            inHelpBar(Action.OPEN, ENTER),
            inHelpBar(Action.DOWN, DOWN),
            inHelpBar(Action.UP, UP),
            hidden(Action.GO_ON, PAGE_DOWN),
            hidden(Action.GO_BACK, PAGE_UP),
            inHelpBar(Action.BACK, ESCAPE),
            hidden(Action.HELP, Key.of(Code.F1)),
            hidden(Action.QUIT, Key.ctrl('c'))));

    /** Keys of the list of experiments. */
    public static final KeyMap LIST = new KeyMap(List.of(
                    inHelpBar(Action.OPEN, ENTER, Key.of(Code.RIGHT), Key.of('l')),
                    inHelpBar(Action.DOWN, DOWN, Key.of('j')),
                    inHelpBar(Action.UP, UP, Key.of('k')),
                    hidden(Action.GO_ON, PAGE_DOWN, Key.of(' ')),
                    hidden(Action.GO_BACK, PAGE_UP, Key.of('b')),
                    hidden(Action.TOP, HOME, Key.of('g')),
                    hidden(Action.BOTTOM, END, Key.of('G')),
                    inHelpBar(Action.BACK, ESCAPE, Key.of(Code.LEFT), Key.of('h'))))
            .and(EVERYWHERE);

    /** Keys of a text shown over another screen. */
    public static final KeyMap READING = new KeyMap(List.of(
                    inHelpBar(Action.BACK, ESCAPE, ENTER),
                    hidden(Action.DOWN, DOWN, Key.of('j')),
                    hidden(Action.UP, UP, Key.of('k')),
                    hidden(Action.GO_ON, PAGE_DOWN, Key.of(' ')),
                    hidden(Action.GO_BACK, PAGE_UP, Key.of('b')),
                    hidden(Action.TOP, HOME, Key.of('g')),
                    hidden(Action.BOTTOM, END, Key.of('G'))))
            .and(EVERYWHERE);

    public static final KeyMap HELP = new KeyMap(List.of(
                    inHelpBar(Action.BACK, ESCAPE, ENTER, Key.of('?'), Key.of(Code.F1)),
                    hidden(Action.DOWN, DOWN, Key.of('j')),
                    hidden(Action.UP, UP, Key.of('k')),
                    hidden(Action.GO_ON, PAGE_DOWN, Key.of(' ')),
                    hidden(Action.GO_BACK, PAGE_UP, Key.of('b')),
                    hidden(Action.TOP, HOME, Key.of('g')),
                    hidden(Action.BOTTOM, END, Key.of('G'))))
            .and(EVERYWHERE.without(Action.HELP));

    private ScreenKeyMaps() {}
}
