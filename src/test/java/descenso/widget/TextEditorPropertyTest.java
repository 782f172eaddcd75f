package descenso.widget;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.CaseCount;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.widget.TextLayout.TextBoundaries;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests the text editor with random typing, pasting, deleting, moving and undoing, in windows of random size. */
class TextEditorPropertyTest {

    private static final int STEPS = Math.max(2_000, CaseCount.of(10_000));

    private static final List<Key> TYPING =
            KeyStrokes.keys("a b ñ SPACE SPACE 😀 漢 ( ENTER \u0301 \u200D \uD83C\uDDEA");

    private static final List<Key> DELETING =
            KeyStrokes.keys("BACKSPACE DELETE C-w C-u C-k A-d A-BACKSPACE C-DELETE BACKSPACE BACKSPACE");

    private static final List<Key> MOVING =
            KeyStrokes.keys("UP UP DOWN DOWN LEFT RIGHT HOME END PAGE_UP PAGE_DOWN C-HOME"
                    + " C-END C-LEFT C-RIGHT A-b A-f C-a C-e UP DOWN END");

    private static final List<Key> UNDOING = KeyStrokes.keys("C-z C-z C-y A-z C-_");

    private static final List<String> PASTES = List.of(
            "uno dos tres",
            "a\r\nb\n\nc",
            "\t\u0007x\uD835",
            "palabramuylarga sin fin   y más ",
            "👨‍👩‍👧 🇪🇸🇫🇷 n\u0303 \u0301 नि \u00AD\u200B",
            "");

    private final Random random = new Random(5);

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Size room() {
        return new Size(random.nextInt(14), random.nextInt(6));
    }

    @Test
    void randomEditingLosesOnlyDeletedText() {
        TextEditor editor = TextEditor.of("el principio\n");
        Size room = room();
        for (int step = 0; step < STEPS; step++) {
            room = random.nextInt(20) == 0 ? room() : room;
            TextEditor next = step(editor, room);
            assertThat(KeyStrokes.picture(next.buffer())).isEqualTo(pictureAtBoundary(next));
            assertShowsAll(next, room);
            editor = next;
        }
        assertThat(undone(editor, room).text()).isEqualTo("el principio\n");
    }

    /** Undoes 1000 times, which is more than the editor keeps. */
    private static TextEditor undone(TextEditor editor, Size room) {
        TextEditor undone = editor;
        for (int step = 0; step < 1000; step++) {
            undone = undone.pressed(Key.ctrl('z'), room).orElseThrow();
        }
        return undone;
    }

    /** Returns the picture of the editor with the cursor at the next boundary between characters. */
    private static String pictureAtBoundary(TextEditor editor) {
        int cursor = TextBoundaries.ceiling(editor.text(), editor.buffer().cursor());
        return KeyStrokes.picture(editor.buffer().at(cursor));
    }

    private TextEditor step(TextEditor editor, Size room) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> typed(editor, room);
            case 3, 4, 5, 6 -> moved(editor, room);
            case 7 -> deleted(editor, room);
            case 8 -> pasted(editor, room);
            default -> editor.pressed(any(UNDOING), room).orElseThrow();
        };
    }

    private TextEditor typed(TextEditor editor, Size room) {
        Key key = any(TYPING);
        TextEditor next = editor.pressed(key, room).orElseThrow();
        String character = key.code() == Key.Code.ENTER ? "\n" : Character.toString(key.character());
        assertThat(next.text()).isEqualTo(before(editor) + character + after(editor));
        return next;
    }

    private TextEditor pasted(TextEditor editor, Size room) {
        if (editor.text().length() > 300) {
            return deleted(editor, room);
        }
        TextEditor next = editor.pasted(any(PASTES), room);
        assertThat(next.text()).startsWith(before(editor)).endsWith(after(editor));
        assertThat(next.text().length()).isGreaterThanOrEqualTo(editor.text().length());
        return next;
    }

    private TextEditor moved(TextEditor editor, Size room) {
        TextEditor next = editor.pressed(any(MOVING), room).orElseThrow();
        assertThat(next.text()).isEqualTo(editor.text());
        return next;
    }

    /** Deletes and tests that one piece was removed, on one side of the cursor. */
    private TextEditor deleted(TextEditor editor, Size room) {
        TextEditor next = editor.pressed(any(DELETING), room).orElseThrow();
        boolean isBefore = next.text().endsWith(after(editor)) && before(editor).startsWith(rest(next, after(editor)));
        boolean isAfter = next.text().startsWith(before(editor))
                && after(editor).endsWith(next.text().substring(before(editor).length()));
        assertThat(isBefore || isAfter)
                .as("%s to %s", KeyStrokes.picture(editor.buffer()), KeyStrokes.picture(next.buffer()))
                .isTrue();
        return next;
    }

    private static String rest(TextEditor editor, String end) {
        return editor.text().substring(0, editor.text().length() - end.length());
    }

    private static String before(TextEditor editor) {
        return editor.text().substring(0, editor.buffer().cursor());
    }

    private static String after(TextEditor editor) {
        return editor.text().substring(editor.buffer().cursor());
    }

    private static void assertShowsAll(TextEditor editor, Size room) {
        int width = Math.max(1, room.columns());
        int height = Math.max(1, room.rows());
        String picture = KeyStrokes.picture(editor.buffer());
        List<Line> lines = editor.lines(room);
        Frame.Cursor cursor = editor.cursor(room);
        assertThat(lines).as(picture).hasSizeBetween(1, height).allMatch(line -> line.width() <= width);
        assertThat(cursor.row()).as(picture).isBetween(0, lines.size() - 1);
        assertThat(cursor.column()).as(picture).isBetween(0, width - 1);
        Size tall = new Size(width, 10_000);
        List<Line> all = editor.lines(tall);
        assertThat(written(all)).isEqualTo(drawn(editor.text()));
        if (width > 1) {
            Frame.Cursor cell = editor.cursor(tall);
            int passed = written(all.subList(0, cell.row())).length() + cell.column();
            assertThat(passed).as(picture).isEqualTo(drawn(before(editor)).length());
        }
    }

    private static String written(List<Line> lines) {
        return lines.stream().map(Line::toString).collect(Collectors.joining());
    }

    private static String drawn(String text) {
        return text.lines().map(TextBoundaries::cells).collect(Collectors.joining());
    }
}
