package descenso.widget;

import descenso.phrases.ControlCharacters;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A multi-line text editor in a part of the screen, which may be resized at any time. Its keys follow shells and
 * editors: arrows, also by words and pages, ^A ^E, ^W ^U ^K, undo and redo.
 *
 * @param behind see {@link TextLayout.Spot}
 * @param wantedColumn the cursor's column before vertical moves, kept while it passes shorter rows; empty after other
 *     keys
 * @param top the first visible row after the last key, 0-based
 */
public record TextEditor(EditBuffer buffer, boolean behind, OptionalInt wantedColumn, UndoHistory history, int top) {

    /** Maximum length of the text, in {@code char}s. Input beyond it is dropped. */
    public static final int LIMIT = 10_000;

    private static final String TAB = "    ";

    /** Creates an editor with a text, cleaned like pasted text, that cannot be undone, and the cursor at its end. */
    public static TextEditor of(String text) {
        return of(new EditBuffer("", 0).inserted(accepted(text, LIMIT)));
    }

    static TextEditor of(EditBuffer buffer) {
        return new TextEditor(buffer, false, OptionalInt.empty(), UndoHistory.none(), 0);
    }

    public String text() {
        return buffer.text();
    }

    /** Returns the editor after a key, in an area of the given size; empty if the key has no meaning here. */
    public Optional<TextEditor> pressed(Key key, Size room) {
        return Optional.ofNullable(scrolled(room).after(key, room)).map(editor -> editor.scrolled(room));
    }

    /** Inserts a text at the cursor. Keeps line breaks, expands tabs to spaces and drops other control characters. */
    public TextEditor pasted(String more, Size room) {
        return scrolled(room).inserted(more, UndoHistory.Step.OTHER).scrolled(room);
    }

    /** Returns the visible rows, at least one. */
    public List<Line> lines(Size room) {
        TextLayout rows = rows(room);
        Viewport window = window(room);
        return IntStream.range(window.top(), Math.min(rows.count(), window.top() + window.height()))
                .mapToObj(row -> Line.of(rows.cells(row), Style.TEXT))
                .collect(Collectors.toList());
    }

    /** Returns the cursor's cell within the visible rows. */
    public Frame.Cursor cursor(Size room) {
        TextLayout rows = rows(room);
        return new Frame.Cursor(
                rows.column(spot()), rows.row(spot()) - window(room).top());
    }

    /** Returns the viewport of the visible rows. */
    public Viewport window(Size room) {
        TextLayout rows = rows(room);
        return new Viewport(top, Math.max(1, room.rows()), rows.count()).showing(rows.row(spot()));
    }

    private TextEditor scrolled(Size room) {
        return new TextEditor(
                buffer, behind, wantedColumn, history, window(room).top());
    }

    private TextLayout rows(Size room) {
        return new TextLayout(text(), room.columns());
    }

    private TextLayout.Spot spot() {
        return new TextLayout.Spot(buffer.cursor(), behind);
    }

    private @Nullable TextEditor after(Key key, Size room) {
        if (key.types()) {
            return typed(Character.toString(key.character()));
        }
        TextEditor here = key.code() == Key.Code.CHARACTER ? edit(key, room) : move(key, room);
        return here != null
                ? here
                : buffer.pressed(key).map(next -> edited(next, step(key))).orElse(null);
    }

    private static UndoHistory.Step step(Key key) {
        boolean isSingleCharacter = key.code() != Key.Code.CHARACTER && !key.ctrl() && !key.alt();
        return isSingleCharacter ? UndoHistory.Step.DELETING : UndoHistory.Step.OTHER;
    }

    private @Nullable TextEditor edit(Key key, Size room) {
        if (key.equals(Key.of('z').withAlt())) {
            return undone();
        }
        if (!key.ctrl() || key.alt()) {
            return null;
        }
        return switch (key.character()) {
            case 'a' -> at(rowStart(room));
            case 'e' -> at(rowEnd(room));
            case 'u' -> deleted(rowStart(room).place(), Key.Code.BACKSPACE);
            case 'k' -> deleted(rowEnd(room).place(), Key.Code.DELETE);
            // includes ^_ because terminals may intercept ^Z, and because most of them send ^_ for ^/ too.
            case 'z', '_' -> undone();
            case 'y' -> redone();
            default -> null;
        };
    }

    private @Nullable TextEditor move(Key key, Size room) {
        boolean hasModifier = key.ctrl() || key.alt();
        return switch (key.code()) {
            case ENTER -> hasModifier ? null : inserted("\n", UndoHistory.Step.OTHER);
            case UP -> hasModifier ? null : movedBy(-1, room);
            case DOWN -> hasModifier ? null : movedBy(1, room);
            case PAGE_UP -> hasModifier ? null : movedBy(-page(room), room);
            case PAGE_DOWN -> hasModifier ? null : movedBy(page(room), room);
            case HOME -> at(hasModifier ? TextLayout.Spot.at(0) : rowStart(room));
            case END -> at(hasModifier ? TextLayout.Spot.at(text().length()) : rowEnd(room));
            default -> null;
        };
    }

    private static int page(Size room) {
        return Math.max(1, room.rows() - 1);
    }

    private TextLayout.Spot rowStart(Size room) {
        TextLayout rows = rows(room);
        return rows.start(rows.row(spot()));
    }

    private TextLayout.Spot rowEnd(Size room) {
        TextLayout rows = rows(room);
        return rows.end(rows.row(spot()));
    }

    private TextEditor at(TextLayout.Spot spot) {
        return new TextEditor(buffer.at(spot.place()), spot.behind(), OptionalInt.empty(), history.paused(), top);
    }

    /** Moves the cursor by rows: from the first row up to the beginning of the text, from the last down to its end. */
    private TextEditor movedBy(int count, Size room) {
        TextLayout rows = rows(room);
        int row = rows.row(spot());
        int column = wantedColumn.orElse(rows.column(spot()));
        int last = rows.count() - 1;
        if (count < 0 && row == 0) {
            return at(rows.start(0));
        }
        if (count > 0 && row == last) {
            return at(rows.end(last));
        }
        TextLayout.Spot spot = rows.spot(Math.max(0, Math.min(row + count, last)), column);
        return new TextEditor(buffer.at(spot.place()), spot.behind(), OptionalInt.of(column), history.paused(), top);
    }

    private TextEditor typed(String character) {
        boolean beginsWord = !character.equals(" ") && text().startsWith(" ", buffer.cursor() - 1);
        TextEditor here = beginsWord ? at(spot()) : this;
        return here.inserted(character, UndoHistory.Step.TYPING);
    }

    private TextEditor inserted(String more, UndoHistory.Step step) {
        return edited(buffer.inserted(accepted(more, LIMIT - text().length())), step);
    }

    /** Returns the part of a text that may be inserted: cleaned, and cut to at most {@code room} {@code char}s. */
    private static String accepted(String text, int room) {
        String clean = text.replaceAll("\\R", "\n")
                .replace("\t", TAB)
                .codePoints()
                .filter(c ->
                        c == '\n' || !(ControlCharacters.isControl(c) || Character.getType(c) == Character.SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() <= room ? clean : clean.substring(0, TextBoundaries.floor(clean, room));
    }

    /** Deletes the text between the cursor and {@code place}. If that is empty, deletes as the other key does. */
    private TextEditor deleted(int place, Key.Code otherwise) {
        if (place == buffer.cursor()) {
            return edited(buffer.pressed(Key.of(otherwise)).orElseThrow(), UndoHistory.Step.OTHER);
        }
        EditBuffer less = buffer.without(Math.min(place, buffer.cursor()), Math.max(place, buffer.cursor()));
        return edited(less, UndoHistory.Step.OTHER);
    }

    private TextEditor edited(EditBuffer next, UndoHistory.Step step) {
        boolean isMove = next.text().equals(text());
        return written(next, isMove ? history.paused() : history.changed(buffer, step));
    }

    private TextEditor undone() {
        List<EditBuffer> past = history.past();
        return past.isEmpty() ? this : written(past.get(past.size() - 1), history.undone(buffer));
    }

    private TextEditor redone() {
        List<EditBuffer> future = history.future();
        return future.isEmpty() ? this : written(future.get(future.size() - 1), history.redone(buffer));
    }

    private TextEditor written(EditBuffer next, UndoHistory then) {
        return new TextEditor(next, false, OptionalInt.empty(), then, top);
    }
}
