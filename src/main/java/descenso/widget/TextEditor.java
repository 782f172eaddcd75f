package descenso.widget;

import descenso.phrases.ControlCharacters;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.widget.TextLayout.TextBoundaries;
import java.util.ArrayList;
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
public record TextEditor(TextField buffer, boolean behind, OptionalInt wantedColumn, UndoHistory history, int top) {

    /** Maximum length of the text, in {@code char}s. Input beyond it is dropped. */
    public static final int LIMIT = 10_000;

    private static final String TAB = "    ";

    /** Creates an editor with a text, cleaned like pasted text, that cannot be undone, and the cursor at its end. */
    public static TextEditor of(String text) {
        return of(TextField.empty().typed(accepted(text, LIMIT)));
    }

    static TextEditor of(TextField buffer) {
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
                : buffer.edited(key).map(next -> edited(next, step(key))).orElse(null);
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
        return edited(buffer.typed(accepted(more, LIMIT - text().length())), step);
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
            return edited(buffer.edited(Key.of(otherwise)).orElseThrow(), UndoHistory.Step.OTHER);
        }
        TextField less = buffer.without(Math.min(place, buffer.cursor()), Math.max(place, buffer.cursor()));
        return edited(less, UndoHistory.Step.OTHER);
    }

    private TextEditor edited(TextField next, UndoHistory.Step step) {
        boolean isMove = next.text().equals(text());
        return written(next, isMove ? history.paused() : history.changed(buffer, step));
    }

    private TextEditor undone() {
        List<TextField> past = history.past();
        return past.isEmpty() ? this : written(past.get(past.size() - 1), history.undone(buffer));
    }

    private TextEditor redone() {
        List<TextField> future = history.future();
        return future.isEmpty() ? this : written(future.get(future.size() - 1), history.redone(buffer));
    }

    private TextEditor written(TextField next, UndoHistory then) {
        return new TextEditor(next, false, OptionalInt.empty(), then, top);
    }

    /**
     * The buffers to undo, oldest first, and to redo, next last. A step of the same kind as the last joins it. If there
     * are too many, the oldest are dropped, but never the initial text: undoing everything always restores it.
     */
    record UndoHistory(List<TextField> past, List<TextField> future, Step last) {

        private static final int LIMIT = 200;

        /** The kind of a step. Typing joins up to the next word, deleting single characters too; nothing else does. */
        enum Step {
            TYPING,
            DELETING,
            OTHER
        }

        UndoHistory {
            past = List.copyOf(past);
            future = List.copyOf(future);
        }

        static UndoHistory none() {
            return new UndoHistory(List.of(), List.of(), Step.OTHER);
        }

        /** Returns the history after a step that changed a buffer. */
        UndoHistory changed(TextField before, Step step) {
            if (step == last && step != Step.OTHER) {
                return new UndoHistory(past, List.of(), step);
            }
            List<TextField> longer = with(past, before);
            if (longer.size() > LIMIT) {
                longer.remove(1);
            }
            return new UndoHistory(longer, List.of(), step);
        }

        /** Returns a history in which the next step does not join the latest one. */
        UndoHistory paused() {
            return new UndoHistory(past, future, Step.OTHER);
        }

        UndoHistory undone(TextField now) {
            return new UndoHistory(withoutLast(past), with(future, now), Step.OTHER);
        }

        UndoHistory redone(TextField now) {
            return new UndoHistory(with(past, now), withoutLast(future), Step.OTHER);
        }

        private static List<TextField> with(List<TextField> buffers, TextField latest) {
            List<TextField> longer = new ArrayList<>(buffers);
            longer.add(latest);
            return longer;
        }

        private static List<TextField> withoutLast(List<TextField> buffers) {
            return buffers.subList(0, buffers.size() - 1);
        }
    }
}
