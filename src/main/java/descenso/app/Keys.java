package descenso.app;

import static descenso.app.KeyMap.quiet;
import static descenso.app.KeyMap.shown;

import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.util.List;

/** The table of all keys, screen by screen. */
final class Keys {

    static final Key ENTER = Key.of(Code.ENTER);
    static final Key ESCAPE = Key.of(Code.ESCAPE);
    static final Key UP = Key.of(Code.UP);
    static final Key DOWN = Key.of(Code.DOWN);
    static final Key HOME = Key.of(Code.HOME);
    static final Key END = Key.of(Code.END);
    static final Key PAGE_UP = Key.of(Code.PAGE_UP);
    static final Key PAGE_DOWN = Key.of(Code.PAGE_DOWN);

    /** Where nothing is to be seen, nothing is done. */
    static final KeyMap TOO_SMALL = new KeyMap(List.of(quiet(Action.QUIT, Key.of('q'), Key.ctrl('c'))));

    /** A notice is left before its screen is. */
    static final KeyMap NOTICE = new KeyMap(List.of(quiet(Action.BACK, ESCAPE)));

    static final KeyMap EVERYWHERE = new KeyMap(List.of(
            quiet(Action.LANGUAGE, Key.of('L')),
            quiet(Action.THEME, Key.of('t')),
            shown(Action.HELP, Key.of('?'), Key.of(Code.F1)),
            shown(Action.QUIT, Key.of('q'), Key.ctrl('c'))));

    /** Reading the course: a page of text that may be longer than the screen. */
    static final KeyMap LESSON = new KeyMap(List.of(
                    shown(Action.GO_ON, Key.of(' '), PAGE_DOWN),
                    shown(Action.NEXT, Key.of(Code.RIGHT), Key.of('l'), Key.of('n')),
                    quiet(Action.PREVIOUS, Key.of(Code.LEFT), Key.of('h'), Key.of('p')),
                    quiet(Action.GO_BACK, PAGE_UP, Key.of('b')),
                    quiet(Action.DOWN, DOWN, Key.of('j')),
                    quiet(Action.UP, UP, Key.of('k')),
                    quiet(Action.TOP, HOME, Key.of('g')),
                    quiet(Action.BOTTOM, END, Key.of('G')),
                    shown(QuizAction.ASK, Key.of('a')),
                    shown(LabAction.ENTER, Key.of('e')),
                    quiet(LabAction.UNSEAL, Key.of('s')),
                    quiet(QuizAction.REVIEW, Key.of('v')),
                    quiet(QuizAction.PROGRESS, Key.of('P')),
                    shown(Action.CONTENTS, Key.of('c')),
                    shown(Action.SEARCH, Key.of('/'))))
            .and(EVERYWHERE);

    /** The first page: its menu names what a new learner may want. */
    static final KeyMap MENU = new KeyMap(List.of(
            shown(Action.CONTINUE, ENTER),
            shown(QuizAction.REVIEW, Key.of('v')),
            shown(QuizAction.PROGRESS, Key.of('P')),
            shown(Action.CONTENTS, Key.of('c')),
            shown(Action.LANGUAGE, Key.of('L'))));

    static final KeyMap TITLE = LESSON.without(Action.PREVIOUS).and(new KeyMap(List.of(quiet(Action.CONTINUE, ENTER))));

    /** Choosing from a list. */
    static final KeyMap CONTENTS = new KeyMap(List.of(
                    shown(Action.OPEN, ENTER, Key.of(Code.RIGHT), Key.of('l')),
                    shown(Action.DOWN, DOWN, Key.of('j')),
                    shown(Action.UP, UP, Key.of('k')),
                    quiet(Action.GO_ON, PAGE_DOWN, Key.of(' ')),
                    quiet(Action.GO_BACK, PAGE_UP, Key.of('b')),
                    quiet(Action.TOP, HOME, Key.of('g')),
                    quiet(Action.BOTTOM, END, Key.of('G')),
                    quiet(Action.SEARCH, Key.of('/')),
                    shown(Action.BACK, ESCAPE, Key.of('c'), Key.of(Code.LEFT), Key.of('h'))))
            .and(EVERYWHERE);

    /** While a word is being typed no letter commands anything. */
    static final KeyMap SEARCH = new KeyMap(List.of(
            shown(Action.OPEN, ENTER),
            shown(Action.DOWN, DOWN),
            shown(Action.UP, UP),
            quiet(Action.GO_ON, PAGE_DOWN),
            quiet(Action.GO_BACK, PAGE_UP),
            shown(Action.BACK, ESCAPE),
            quiet(Action.HELP, Key.of(Code.F1)),
            quiet(Action.QUIT, Key.ctrl('c'))));

    /** Choosing an experiment. */
    static final KeyMap LIST = new KeyMap(List.of(
                    shown(Action.OPEN, ENTER, Key.of(Code.RIGHT), Key.of('l')),
                    shown(Action.DOWN, DOWN, Key.of('j')),
                    shown(Action.UP, UP, Key.of('k')),
                    quiet(Action.GO_ON, PAGE_DOWN, Key.of(' ')),
                    quiet(Action.GO_BACK, PAGE_UP, Key.of('b')),
                    quiet(Action.TOP, HOME, Key.of('g')),
                    quiet(Action.BOTTOM, END, Key.of('G')),
                    shown(Action.BACK, ESCAPE, Key.of(Code.LEFT), Key.of('h'))))
            .and(EVERYWHERE);

    /** On the way into the lab. */
    static final KeyMap DOOR =
            new KeyMap(List.of(quiet(LabAction.RUN, Key.of(' ')), shown(Action.BACK, ESCAPE))).and(EVERYWHERE);

    /** An experiment on the bench. Digits are not here: they begin the typing of a value, as does that key. */
    static final KeyMap LAB = new KeyMap(List.of(
                    shown(LabAction.RUN, Key.of(' ')),
                    shown(LabAction.STEP, Key.of('s')),
                    shown(LabAction.MORE, Key.of(Code.RIGHT)),
                    quiet(LabAction.LESS, Key.of(Code.LEFT)),
                    quiet(LabAction.NEXT_KNOB, DOWN),
                    quiet(LabAction.PREVIOUS_KNOB, UP),
                    quiet(LabAction.TYPE, Key.of('=')),
                    shown(LabAction.VIEW, Key.of('v')),
                    quiet(LabAction.OPTIMIZER, Key.of(Code.TAB)),
                    quiet(LabAction.OTHER_OPTIMIZER, new Key(Code.TAB, 0, false, false, true)),
                    shown(LabAction.INSPECT, Key.of('i')),
                    shown(LabAction.SWEEP, Key.of('w')),
                    quiet(LabAction.AGAIN, Key.of('r')),
                    quiet(LabAction.RESET, Key.of('R')),
                    quiet(LabAction.FASTER, Key.of('+')),
                    quiet(LabAction.SLOWER, Key.of('-')),
                    quiet(LabAction.LOG, Key.of('l')),
                    quiet(LabAction.SMOOTH, Key.of('m')),
                    quiet(LabAction.ALL, Key.of('a')),
                    quiet(LabAction.COORDINATE, Key.of('c')),
                    quiet(LabAction.ON_OFF, Key.of('o')),
                    quiet(LabAction.DETAILS, ENTER),
                    quiet(LabAction.NEXT_HEAT, PAGE_DOWN),
                    quiet(LabAction.PREVIOUS_HEAT, PAGE_UP),
                    quiet(LabAction.PREDICTION, Key.of('p')),
                    quiet(LabAction.CHALLENGES, Key.of('g')),
                    quiet(LabAction.THEORY, Key.of('y')),
                    quiet(LabAction.EXPORT, Key.of('x')),
                    quiet(LabAction.CANVAS, Key.of('d')),
                    shown(Action.BACK, ESCAPE)))
            .and(EVERYWHERE);

    /** While a value is being typed no letter commands anything. */
    static final KeyMap EDITING = new KeyMap(List.of(
            shown(LabAction.SET, ENTER),
            shown(Action.BACK, ESCAPE),
            shown(Action.HELP, Key.of(Code.F1)),
            shown(Action.QUIT, Key.ctrl('c'))));

    /** Inside a run. Digits are not here: they begin the typing of a step. */
    static final KeyMap INSPECT = new KeyMap(List.of(
                    shown(Action.NEXT, Key.of(Code.RIGHT)),
                    shown(Action.PREVIOUS, Key.of(Code.LEFT)),
                    shown(LabAction.NEXT_TURN, DOWN),
                    quiet(LabAction.PREVIOUS_TURN, UP),
                    quiet(LabAction.LEAP_ON, PAGE_DOWN, Key.of(' ')),
                    quiet(LabAction.LEAP_BACK, PAGE_UP, Key.of('b')),
                    quiet(LabAction.FIRST, HOME),
                    quiet(LabAction.LAST, END),
                    quiet(LabAction.GO_TO, ENTER),
                    shown(LabAction.OPTIMIZER, Key.of(Code.TAB)),
                    quiet(LabAction.OTHER_OPTIMIZER, new Key(Code.TAB, 0, false, false, true)),
                    shown(LabAction.COORDINATE, Key.of('c')),
                    shown(Action.BACK, ESCAPE, Key.of('i'))))
            .and(EVERYWHERE);

    /** Choosing an answer. */
    static final KeyMap PREDICT = new KeyMap(List.of(
                    shown(LabAction.ANSWER, ENTER),
                    shown(Action.DOWN, DOWN, Key.of('j')),
                    shown(Action.UP, UP, Key.of('k')),
                    quiet(Action.TOP, HOME, Key.of('g')),
                    quiet(Action.BOTTOM, END, Key.of('G')),
                    shown(Action.BACK, ESCAPE)))
            .and(EVERYWHERE);

    static final KeyMap PREDICT_ORDER = PREDICT.and(new KeyMap(
            List.of(quiet(LabAction.LOWER, Key.of(Code.RIGHT)), quiet(LabAction.HIGHER, Key.of(Code.LEFT)))));

    /** While a number is being typed no letter commands anything. */
    static final KeyMap PREDICT_NUMBER = new KeyMap(List.of(
            shown(LabAction.ANSWER, ENTER),
            shown(Action.DOWN, DOWN),
            shown(Action.UP, UP),
            shown(Action.BACK, ESCAPE),
            shown(Action.HELP, Key.of(Code.F1)),
            shown(Action.QUIT, Key.ctrl('c'))));

    /** Something to read over another screen. */
    static final KeyMap READING = new KeyMap(List.of(
                    shown(Action.BACK, ESCAPE, ENTER),
                    quiet(Action.DOWN, DOWN, Key.of('j')),
                    quiet(Action.UP, UP, Key.of('k')),
                    quiet(Action.GO_ON, PAGE_DOWN, Key.of(' ')),
                    quiet(Action.GO_BACK, PAGE_UP, Key.of('b')),
                    quiet(Action.TOP, HOME, Key.of('g')),
                    quiet(Action.BOTTOM, END, Key.of('G'))))
            .and(EVERYWHERE);

    /** All about one run, or the next. */
    static final KeyMap DETAILS = READING.and(new KeyMap(List.of(
            quiet(LabAction.OPTIMIZER, Key.of(Code.TAB)),
            quiet(LabAction.OTHER_OPTIMIZER, new Key(Code.TAB, 0, false, false, true)))));

    /** A sweep. */
    static final KeyMap SWEEP = new KeyMap(List.of(
                    shown(LabAction.RUN, Key.of(' ')),
                    shown(Action.OPEN, ENTER),
                    shown(Action.NEXT, Key.of(Code.RIGHT)),
                    quiet(Action.PREVIOUS, Key.of(Code.LEFT)),
                    quiet(Action.DOWN, DOWN),
                    quiet(Action.UP, UP),
                    quiet(LabAction.FIRST, HOME),
                    quiet(LabAction.LAST, END),
                    shown(Action.BACK, ESCAPE, Key.ctrl('c'))))
            .and(EVERYWHERE.withoutKey(Key.ctrl('c')));

    static final KeyMap HELP = new KeyMap(List.of(
                    shown(Action.BACK, ESCAPE, ENTER, Key.of('?'), Key.of(Code.F1)),
                    quiet(Action.DOWN, DOWN, Key.of('j')),
                    quiet(Action.UP, UP, Key.of('k')),
                    quiet(Action.GO_ON, PAGE_DOWN, Key.of(' ')),
                    quiet(Action.GO_BACK, PAGE_UP, Key.of('b')),
                    quiet(Action.TOP, HOME, Key.of('g')),
                    quiet(Action.BOTTOM, END, Key.of('G'))))
            .and(EVERYWHERE.without(Action.HELP));

    private Keys() {}
}
