package descenso.app.key;

import static descenso.app.key.KeyMap.hidden;
import static descenso.app.key.KeyMap.inHelpBar;

import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.util.List;

/** The key maps of the lab and of the screens over it. */
public final class LabKeyMaps {

    private static final Key SHIFT_TAB = new Key(Code.TAB, 0, false, false, true);

    /** Keys while an experiment is loaded into the lab. */
    public static final KeyMap LOADING = new KeyMap(
                    List.of(hidden(LabAction.RUN, Key.of(' ')), inHelpBar(Action.BACK, ScreenKeyMaps.ESCAPE)))
            .and(ScreenKeyMaps.EVERYWHERE);

    /** Keys of the lab. Digits are not bound: like {@link LabAction#TYPE}, they begin the typing of a value. */
    public static final KeyMap LAB = new KeyMap(List.of(
                    inHelpBar(LabAction.RUN, Key.of(' ')),
                    inHelpBar(LabAction.STEP, Key.of('s')),
                    inHelpBar(LabAction.MORE, Key.of(Code.RIGHT)),
                    hidden(LabAction.LESS, Key.of(Code.LEFT)),
                    hidden(LabAction.NEXT_KNOB, ScreenKeyMaps.DOWN),
                    hidden(LabAction.PREVIOUS_KNOB, ScreenKeyMaps.UP),
                    hidden(LabAction.TYPE, Key.of('=')),
                    inHelpBar(LabAction.VIEW, Key.of('v')),
                    hidden(LabAction.NEXT_OPTIMIZER, Key.of(Code.TAB)),
                    hidden(LabAction.PREVIOUS_OPTIMIZER, SHIFT_TAB),
                    inHelpBar(LabAction.INSPECT, Key.of('i')),
                    inHelpBar(LabAction.SWEEP, Key.of('w')),
                    hidden(LabAction.AGAIN, Key.of('r')),
                    hidden(LabAction.RESET, Key.of('R')),
                    hidden(LabAction.FASTER, Key.of('+')),
                    hidden(LabAction.SLOWER, Key.of('-')),
                    hidden(LabAction.LOG, Key.of('l')),
                    hidden(LabAction.SMOOTH, Key.of('m')),
                    hidden(LabAction.TOGGLE_ALONE, Key.of('a')),
                    hidden(LabAction.COORDINATE, Key.of('c')),
                    hidden(LabAction.ON_OFF, Key.of('o')),
                    hidden(LabAction.DETAILS, ScreenKeyMaps.ENTER),
                    hidden(LabAction.NEXT_HEAT, ScreenKeyMaps.PAGE_DOWN),
                    hidden(LabAction.PREVIOUS_HEAT, ScreenKeyMaps.PAGE_UP),
                    hidden(LabAction.PREDICTION, Key.of('p')),
                    hidden(LabAction.CHALLENGES, Key.of('g')),
                    hidden(LabAction.THEORY, Key.of('y')),
                    hidden(LabAction.EXPORT, Key.of('x')),
                    hidden(LabAction.RASTER, Key.of('d')),
                    inHelpBar(Action.BACK, ScreenKeyMaps.ESCAPE)))
            .and(ScreenKeyMaps.EVERYWHERE);

    /** Keys while a value is typed. No letter is bound. */
    public static final KeyMap EDITING = new KeyMap(List.of(
            inHelpBar(LabAction.SET, ScreenKeyMaps.ENTER),
            inHelpBar(Action.BACK, ScreenKeyMaps.ESCAPE),
            inHelpBar(Action.HELP, Key.of(Code.F1)),
            inHelpBar(Action.QUIT, Key.ctrl('c'))));

    /** Keys while a run is inspected. Digits are not bound: they begin the typing of a step number. */
    public static final KeyMap INSPECT = new KeyMap(List.of(
                    inHelpBar(Action.NEXT, Key.of(Code.RIGHT)),
                    inHelpBar(Action.PREVIOUS, Key.of(Code.LEFT)),
                    inHelpBar(LabAction.NEXT_TURN, ScreenKeyMaps.DOWN),
                    hidden(LabAction.PREVIOUS_TURN, ScreenKeyMaps.UP),
                    hidden(LabAction.LEAP_ON, ScreenKeyMaps.PAGE_DOWN, Key.of(' ')),
                    hidden(LabAction.LEAP_BACK, ScreenKeyMaps.PAGE_UP, Key.of('b')),
                    hidden(LabAction.FIRST, ScreenKeyMaps.HOME),
                    hidden(LabAction.LAST, ScreenKeyMaps.END),
                    hidden(LabAction.GO_TO, ScreenKeyMaps.ENTER),
                    inHelpBar(LabAction.NEXT_OPTIMIZER, Key.of(Code.TAB)),
                    hidden(LabAction.PREVIOUS_OPTIMIZER, SHIFT_TAB),
                    inHelpBar(LabAction.COORDINATE, Key.of('c')),
                    inHelpBar(Action.BACK, ScreenKeyMaps.ESCAPE, Key.of('i'))))
            .and(ScreenKeyMaps.EVERYWHERE);

    /** Keys of a prediction with answers to choose from. */
    public static final KeyMap PREDICT = new KeyMap(List.of(
                    inHelpBar(LabAction.ANSWER, ScreenKeyMaps.ENTER),
                    inHelpBar(Action.DOWN, ScreenKeyMaps.DOWN, Key.of('j')),
                    inHelpBar(Action.UP, ScreenKeyMaps.UP, Key.of('k')),
                    hidden(Action.TOP, ScreenKeyMaps.HOME, Key.of('g')),
                    hidden(Action.BOTTOM, ScreenKeyMaps.END, Key.of('G')),
                    inHelpBar(Action.BACK, ScreenKeyMaps.ESCAPE)))
            .and(ScreenKeyMaps.EVERYWHERE);

    public static final KeyMap PREDICT_ORDER = PREDICT.and(new KeyMap(
            List.of(hidden(LabAction.LOWER, Key.of(Code.RIGHT)), hidden(LabAction.HIGHER, Key.of(Code.LEFT)))));

    /** Keys while the number of a prediction is typed. No letter is bound. */
    public static final KeyMap PREDICT_NUMBER = new KeyMap(List.of(
            inHelpBar(LabAction.ANSWER, ScreenKeyMaps.ENTER),
            inHelpBar(Action.DOWN, ScreenKeyMaps.DOWN),
            inHelpBar(Action.UP, ScreenKeyMaps.UP),
            inHelpBar(Action.BACK, ScreenKeyMaps.ESCAPE),
            inHelpBar(Action.HELP, Key.of(Code.F1)),
            inHelpBar(Action.QUIT, Key.ctrl('c'))));

    /** Keys of the details of a run, with keys for the next run. */
    public static final KeyMap DETAILS = ScreenKeyMaps.READING.and(new KeyMap(List.of(
            hidden(LabAction.NEXT_OPTIMIZER, Key.of(Code.TAB)), hidden(LabAction.PREVIOUS_OPTIMIZER, SHIFT_TAB))));

    /** Keys of a sweep. */
    public static final KeyMap SWEEP = new KeyMap(List.of(
                    inHelpBar(LabAction.RUN, Key.of(' ')),
                    inHelpBar(Action.OPEN, ScreenKeyMaps.ENTER),
                    inHelpBar(Action.NEXT, Key.of(Code.RIGHT)),
                    hidden(Action.PREVIOUS, Key.of(Code.LEFT)),
                    hidden(Action.DOWN, ScreenKeyMaps.DOWN),
                    hidden(Action.UP, ScreenKeyMaps.UP),
                    hidden(LabAction.FIRST, ScreenKeyMaps.HOME),
                    hidden(LabAction.LAST, ScreenKeyMaps.END),
                    inHelpBar(Action.BACK, ScreenKeyMaps.ESCAPE, Key.ctrl('c'))))
            .and(ScreenKeyMaps.EVERYWHERE.withoutKey(Key.ctrl('c')));

    private LabKeyMaps() {}
}
