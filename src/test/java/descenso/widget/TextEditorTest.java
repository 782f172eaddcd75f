package descenso.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the text editor. In the tables a bar is the cursor and ⏎ is a line break. */
class TextEditorTest {

    private static final int HEIGHT = 4;

    private static final Size ROOM = new Size(40, HEIGHT);

    private static TextEditor editor(String picture) {
        return TextEditor.of(KeyStrokes.writing(picture));
    }

    private static String picture(TextEditor editor) {
        return KeyStrokes.picture(editor.buffer());
    }

    private static TextEditor pressed(TextEditor editor, String keys, Size room) {
        TextEditor pressed = editor;
        for (Key key : KeyStrokes.keys(keys)) {
            pressed = pressed.pressed(key, room).orElseThrow();
        }
        return pressed;
    }

    /** Returns the visible rows, separated by slashes, with a bar at the cursor. */
    private static String screen(TextEditor editor, Size room) {
        List<StringBuilder> rows = editor.lines(room).stream()
                .map(line -> new StringBuilder(line.toString()))
                .toList();
        Frame.Cursor cursor = editor.cursor(room);
        StringBuilder row = rows.get(cursor.row());
        row.append(" ".repeat(Math.max(0, cursor.column() - row.length()))).insert(cursor.column(), '|');
        return String.join("/", rows);
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments("uno dos|", "C-LEFT A-d", "uno |"),
                arguments("|uno dos", "C-RIGHT A-BACKSPACE", "| dos"),
                arguments("abc⏎de|f", "C-a C-e SPACE", "abc⏎def |"),
                arguments("uno|⏎tres", "C-k", "uno|tres"),
                arguments("ab|cd", "ñ", "abñ|cd"),
                arguments("ab|", "ENTER ENTER c", "ab⏎⏎c|"),
                arguments("ab|cd", "BACKSPACE", "a|cd"),
                arguments("ab⏎|cd", "BACKSPACE", "ab|cd"),
                arguments("ab|cd", "DELETE", "ab|d"),
                arguments("ab|⏎cd", "DELETE", "ab|cd"),
                arguments("a⏎|b", "LEFT", "a|⏎b"),
                arguments("a|⏎b", "RIGHT", "a⏎|b"),
                arguments("abc⏎de|f", "HOME", "abc⏎|def"),
                arguments("a|bc⏎def", "END", "abc|⏎def"),
                arguments("abc⏎de|f", "C-HOME", "|abc⏎def"),
                arguments("a|bc⏎def", "C-END", "abc⏎def|"),
                arguments("ab|c⏎def", "DOWN", "abc⏎de|f"),
                arguments("abcd⏎⏎efg|h", "UP UP", "abc|d⏎⏎efgh"),
                arguments("abcd|⏎e⏎fghij", "DOWN DOWN", "abcd⏎e⏎fghi|j"),
                arguments("abcd|⏎e⏎fghij", "DOWN END DOWN", "abcd⏎e⏎f|ghij"),
                arguments("abc|⏎def", "UP", "|abc⏎def"),
                arguments("abc⏎d|ef", "DOWN", "abc⏎def|"),
                arguments("1⏎2⏎3⏎4⏎5⏎6|", "PAGE_UP PAGE_UP", "1|⏎2⏎3⏎4⏎5⏎6"),
                arguments("|1⏎2⏎3⏎4⏎5⏎6", "PAGE_DOWN PAGE_DOWN", "1⏎2⏎3⏎4⏎5⏎|6"),
                arguments("uno dos|", "A-b A-b", "|uno dos"),
                arguments("|uno dos", "A-f A-RIGHT", "uno dos|"),
                arguments("uno⏎dos|", "A-LEFT C-LEFT", "|uno⏎dos"),
                arguments("uno|⏎⏎dos", "C-RIGHT", "uno⏎⏎dos|"),
                arguments("uno dos  |", "C-w", "uno |"),
                arguments("uno dos|", "C-BACKSPACE C-BACKSPACE", "|"),
                arguments("|uno dos", "C-DELETE A-d", "|"),
                arguments("uno⏎dos| tres", "C-u", "uno⏎| tres"),
                arguments("uno⏎|dos", "C-u", "uno|dos"),
                arguments("uno |dos⏎tres", "C-k", "uno |⏎tres"),
                arguments("uno|⏎tres", "C-k", "uno|tres"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void keysEditTheText(String before, String keys, String after) {
        assertThat(picture(pressed(editor(before), keys, ROOM))).isEqualTo(after);
    }

    static Stream<Arguments> characters() {
        return Stream.of("n\u0303", "😀", "👍🏽", "👨‍👩‍👧", "🇪🇸", "1️⃣", "漢", "\u1112\u1161\u11AB", "x\u0302", "नि")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("characters")
    void graphemeClusterIsEditedAsOneCharacter(String character) {
        String around = "a|" + character + "b";
        String behind = "a" + character + "|b";
        assertThat(picture(pressed(editor(around), "RIGHT", ROOM))).isEqualTo(behind);
        assertThat(picture(pressed(editor(behind), "LEFT", ROOM))).isEqualTo(around);
        assertThat(picture(pressed(editor(around), "DELETE", ROOM))).isEqualTo("a|b");
        assertThat(picture(pressed(editor(behind), "BACKSPACE", ROOM))).isEqualTo("a|b");
        assertThat(editor(behind).cursor(ROOM).column()).isEqualTo(2);
        assertThat(editor(behind).lines(ROOM).get(0).width()).isEqualTo(3);
    }

    static Stream<Arguments> meetings() {
        return Stream.of(
                arguments("|\u0301", "e", "e\u0301|"),
                arguments("e|", "\u0301", "e\u0301|"),
                arguments("e⏎|\u0301x", "BACKSPACE", "e\u0301|x"),
                arguments("|🇪🇸", "\uD83C\uDDEB", "🇫🇪|🇸"));
    }

    /** Tests that the cursor is never within a character, even one that the key has just formed. */
    @ParameterizedTest
    @MethodSource("meetings")
    void cursorMovesPastANewlyFormedCharacter(String before, String key, String after) {
        assertThat(picture(pressed(editor(before), key, ROOM))).isEqualTo(after);
    }

    static Stream<Arguments> screens() {
        return Stream.of(
                arguments(8, "uno dos |", "uno dos /|"),
                arguments(8, "uno dos| ", "uno dos| /"),
                arguments(8, "uno dos  |", "uno dos / |"),
                arguments(8, "uno dos |tres", "uno dos /|tres"),
                arguments(7, "uno dos |tres", "uno /dos /|tres"),
                arguments(8, "descenso|", "descens/o|"),
                arguments(8, "descens|o", "descens/|o"),
                arguments(8, "el descenso|", "el /descens/o|"),
                arguments(8, "a⏎⏎|b", "a//|b"),
                arguments(8, "20\u00A0000 a|", "20 000 /a|"),
                arguments(8, "ab 20\u00A0000|", "ab /20 000|"),
                arguments(8, "漢字 😀|", "□□ □|"),
                arguments(2, "ab|", "a/b|"),
                arguments(1, "ab|", "a/|b"),
                arguments(1, "a|b", "a/|b"),
                arguments(1, "a |b", "a/ /|b"),
                arguments(0, "ab|", "a/|b"),
                arguments(8, "1⏎2⏎3⏎4⏎5|", "2/3/4/5|"),
                arguments(8, "1⏎2⏎3⏎4|⏎5", "1/2/3/4|"));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void rowsAreBrokenSoThatTheCursorIsVisible(int width, String text, String screen) {
        assertThat(screen(editor(text), new Size(width, HEIGHT))).isEqualTo(screen);
    }

    static Stream<Arguments> moves() {
        return Stream.of(
                arguments(8, "uno dos tres|", "UP", "uno |dos /tres"),
                arguments(8, "uno dos| tres", "DOWN", "uno dos /tres|"),
                arguments(8, "uno d|os tres", "END", "uno dos| /tres"),
                arguments(8, "uno dos t|res", "HOME", "uno dos /|tres"),
                arguments(8, "uno d|os tres", "END RIGHT", "uno dos /|tres"),
                arguments(8, "d|escenso", "END", "descens|/o"),
                arguments(8, "d|escenso", "END x", "descens/x|o"),
                arguments(8, "d|escensoladera", "END DOWN", "descens/oladera|"),
                arguments(8, "descensoladera|", "UP", "descens|/oladera"),
                arguments(8, "d|escenso", "END C-k", "descens|"),
                arguments(8, "uno |dos tres", "C-k", "uno | /tres"),
                arguments(8, "uno dos |tres", "C-u", "uno /dos|tres"),
                arguments(1, "ab|", "UP UP", "|a/b"),
                arguments(8, "1⏎2⏎3⏎4⏎5|", "UP UP", "2/3|/4/5"),
                arguments(8, "|1⏎2⏎3⏎4⏎5", "DOWN DOWN DOWN DOWN UP", "2/3/|4/5"));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void keysMoveAlongTheVisibleRows(int width, String before, String keys, String screen) {
        Size room = new Size(width, HEIGHT);
        assertThat(screen(pressed(editor(before), keys, room), room)).isEqualTo(screen);
    }

    @Test
    void cursorIsVisibleInAnySize() {
        TextEditor editor = editor("uno dos tres⏎cuatro| cinco⏎seis");
        assertThat(screen(editor, new Size(20, 3))).isEqualTo("uno dos tres/cuatro| cinco/seis");
        assertThat(screen(editor, new Size(20, 1))).isEqualTo("cuatro| cinco");
        assertThat(screen(editor, new Size(8, 2))).isEqualTo("tres/cuatro| ");
        assertThat(screen(editor, new Size(3, 1))).isEqualTo("ro| ");
        assertThat(editor.window(new Size(20, 2)).below()).isEqualTo(1);
    }

    static Stream<Arguments> pastes() {
        return Stream.of(
                arguments("uno\ndos", "auno⏎dos|b"),
                arguments("uno\r\ndos\rtres\u2028x\u0085y", "auno⏎dos⏎tres⏎x⏎y|b"),
                arguments("\tuno", "a    uno|b"),
                arguments("\u001B[31m\u0007\0", "a[31m|b"),
                arguments("\uD835x\uDC99", "ax|b"));
    }

    @ParameterizedTest
    @MethodSource("pastes")
    void pastedTextIsCleanedAndInserted(String pasted, String after) {
        assertThat(picture(editor("a|b").pasted(pasted, ROOM))).isEqualTo(after);
    }

    @Test
    void textIsCutAtTheLimit() {
        String nearly = "x".repeat(TextEditor.LIMIT - 3);
        assertThat(TextEditor.of(nearly).pasted("abcdef", ROOM).text()).isEqualTo(nearly + "abc");
        assertThat(TextEditor.of(nearly).pasted("ab😀", ROOM).text()).isEqualTo(nearly + "ab");
        TextEditor full = TextEditor.of("y".repeat(TextEditor.LIMIT + 5));
        assertThat(full.text()).hasSize(TextEditor.LIMIT);
        assertThat(pressed(full, "z ENTER", ROOM).text()).isEqualTo(full.text());
        assertThat(pressed(full, "BACKSPACE z z", ROOM).text()).endsWith("yz").hasSize(TextEditor.LIMIT);
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                arguments("|", "a b C-z C-y", "ab|"),
                arguments("|", "a C-_ b A-z", "|"),
                arguments("|", "a b SPACE c d C-z C-z", "|"),
                arguments("|", "a b SPACE c d C-z C-z C-y C-y", "ab cd|"),
                arguments("|", "a ENTER b C-z C-z", "a|"),
                arguments("|", "a LEFT b C-z C-z", "|"),
                arguments("abc|", "BACKSPACE BACKSPACE C-z C-y", "a|"),
                arguments("abc|", "BACKSPACE x BACKSPACE C-z C-z", "ab|"),
                arguments("a b c|", "C-w C-w C-z", "a b |"),
                arguments("ab|cd", "C-k C-u C-z", "ab|"),
                arguments("ab|", "BACKSPACE LEFT C-z", "ab|"),
                arguments("|", "a C-z b C-y", "b|"),
                arguments("|", "a C-z LEFT C-y", "a|"),
                arguments("|", "a A-z", "|"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void undoAndRedoGoStepByStep(String before, String keys, String after) {
        assertThat(picture(pressed(editor(before), keys, ROOM))).isEqualTo(after);
    }

    @Test
    void oldUndoStepsAreDroppedExceptTheFirst() {
        TextEditor editor = editor("first|");
        for (int step = 0; step < 500; step++) {
            editor = pressed(editor, "ENTER", ROOM);
        }
        TextEditor back = editor;
        int steps = 0;
        while (steps < 500 && !back.text().equals("first")) {
            back = pressed(back, "C-z", ROOM);
            steps++;
        }
        assertThat(steps).isBetween(100, 300);
        assertThat(picture(back)).isEqualTo("first|");
    }
}
