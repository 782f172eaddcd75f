package descenso.app.key;

import static descenso.app.key.KeyMap.hidden;
import static descenso.app.key.KeyMap.inHelpBar;

import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.util.List;

/** The key maps of all screens but those of questions. */
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

    /** Keys while an experiment is loaded into the lab. */
    public static final KeyMap DOOR =
            new KeyMap(List.of(hidden(LabAction.RUN, Key.of(' ')), inHelpBar(Action.BACK, ESCAPE))).and(EVERYWHERE);

    /** Keys of the lab. Digits are free: like {@link LabAction#TYPE}, they begin the typing of a value. */
    public static final KeyMap LAB = new KeyMap(List.of(
                    inHelpBar(LabAction.RUN, Key.of(' ')),
                    inHelpBar(LabAction.STEP, Key.of('s')),
                    inHelpBar(LabAction.MORE, Key.of(Code.RIGHT)),
                    hidden(LabAction.LESS, Key.of(Code.LEFT)),
                    hidden(LabAction.NEXT_KNOB, DOWN),
                    hidden(LabAction.PREVIOUS_KNOB, UP),
                    hidden(LabAction.TYPE, Key.of('=')),
                    inHelpBar(LabAction.VIEW, Key.of('v')),
                    hidden(LabAction.OPTIMIZER, Key.of(Code.TAB)),
                    hidden(LabAction.OTHER_OPTIMIZER, new Key(Code.TAB, 0, false, false, true)),
                    inHelpBar(LabAction.INSPECT, Key.of('i')),
                    inHelpBar(LabAction.SWEEP, Key.of('w')),
                    hidden(LabAction.AGAIN, Key.of('r')),
                    hidden(LabAction.RESET, Key.of('R')),
                    hidden(LabAction.FASTER, Key.of('+')),
                    hidden(LabAction.SLOWER, Key.of('-')),
                    hidden(LabAction.LOG, Key.of('l')),
                    hidden(LabAction.SMOOTH, Key.of('m')),
                    hidden(LabAction.ALL, Key.of('a')),
                    hidden(LabAction.COORDINATE, Key.of('c')),
                    hidden(LabAction.ON_OFF, Key.of('o')),
                    hidden(LabAction.DETAILS, ENTER),
                    hidden(LabAction.NEXT_HEAT, PAGE_DOWN),
                    hidden(LabAction.PREVIOUS_HEAT, PAGE_UP),
                    hidden(LabAction.PREDICTION, Key.of('p')),
                    hidden(LabAction.CHALLENGES, Key.of('g')),
                    hidden(LabAction.THEORY, Key.of('y')),
                    hidden(LabAction.EXPORT, Key.of('x')),
                    hidden(LabAction.CANVAS, Key.of('d')),
                    inHelpBar(Action.BACK, ESCAPE)))
            .and(EVERYWHERE);

    /** Keys while a value is typed. No letter is bound. */
    public static final KeyMap EDITING = new KeyMap(List.of(
            inHelpBar(LabAction.SET, ENTER),
            inHelpBar(Action.BACK, ESCAPE),
            inHelpBar(Action.HELP, Key.of(Code.F1)),
            inHelpBar(Action.QUIT, Key.ctrl('c'))));

    /** Keys while a run is inspected. Digits are free: they begin the typing of a step number. */
    public static final KeyMap INSPECT = new KeyMap(List.of(
                    inHelpBar(Action.NEXT, Key.of(Code.RIGHT)),
                    inHelpBar(Action.PREVIOUS, Key.of(Code.LEFT)),
                    inHelpBar(LabAction.NEXT_TURN, DOWN),
                    hidden(LabAction.PREVIOUS_TURN, UP),
                    hidden(LabAction.LEAP_ON, PAGE_DOWN, Key.of(' ')),
                    hidden(LabAction.LEAP_BACK, PAGE_UP, Key.of('b')),
                    hidden(LabAction.FIRST, HOME),
                    hidden(LabAction.LAST, END),
                    hidden(LabAction.GO_TO, ENTER),
                    inHelpBar(LabAction.OPTIMIZER, Key.of(Code.TAB)),
                    hidden(LabAction.OTHER_OPTIMIZER, new Key(Code.TAB, 0, false, false, true)),
                    inHelpBar(LabAction.COORDINATE, Key.of('c')),
                    inHelpBar(Action.BACK, ESCAPE, Key.of('i'))))
            .and(EVERYWHERE);

    /** Keys of a prediction with answers to choose from. */
    public static final KeyMap PREDICT = new KeyMap(List.of(
                    inHelpBar(LabAction.ANSWER, ENTER),
                    inHelpBar(Action.DOWN, DOWN, Key.of('j')),
                    inHelpBar(Action.UP, UP, Key.of('k')),
                    hidden(Action.TOP, HOME, Key.of('g')),
                    hidden(Action.BOTTOM, END, Key.of('G')),
                    inHelpBar(Action.BACK, ESCAPE)))
            .and(EVERYWHERE);

    public static final KeyMap PREDICT_ORDER = PREDICT.and(new KeyMap(
            List.of(hidden(LabAction.LOWER, Key.of(Code.RIGHT)), hidden(LabAction.HIGHER, Key.of(Code.LEFT)))));

    /** Keys while the number of a prediction is typed. No letter is bound. */
    public static final KeyMap PREDICT_NUMBER = new KeyMap(List.of(
            inHelpBar(LabAction.ANSWER, ENTER),
            inHelpBar(Action.DOWN, DOWN),
            inHelpBar(Action.UP, UP),
            inHelpBar(Action.BACK, ESCAPE),
            inHelpBar(Action.HELP, Key.of(Code.F1)),
            inHelpBar(Action.QUIT, Key.ctrl('c'))));

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

    /** Keys of the details of a run, with keys for the next run. */
    public static final KeyMap DETAILS = READING.and(new KeyMap(List.of(
            hidden(LabAction.OPTIMIZER, Key.of(Code.TAB)),
            hidden(LabAction.OTHER_OPTIMIZER, new Key(Code.TAB, 0, false, false, true)))));

    /** Keys of a sweep. */
    public static final KeyMap SWEEP = new KeyMap(List.of(
                    inHelpBar(LabAction.RUN, Key.of(' ')),
                    inHelpBar(Action.OPEN, ENTER),
                    inHelpBar(Action.NEXT, Key.of(Code.RIGHT)),
                    hidden(Action.PREVIOUS, Key.of(Code.LEFT)),
                    hidden(Action.DOWN, DOWN),
                    hidden(Action.UP, UP),
                    hidden(LabAction.FIRST, HOME),
                    hidden(LabAction.LAST, END),
                    inHelpBar(Action.BACK, ESCAPE, Key.ctrl('c'))))
            .and(EVERYWHERE.withoutKey(Key.ctrl('c')));

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
