package descenso.widget;

import descenso.phrases.Controls;
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
 * Several lines that are being typed, in a part of the screen whose size may change at any time. Its keys are those of
 * shells and of editors: arrows, also by words and pages, ^A ^E, ^W ^U ^K, undo and redo.
 */
public final class TextEditor {

    /** How long a text may be, in {@code char}s; what is beyond is not taken. */
    public static final int LIMIT = 10_000;

    private static final String TAB = "    ";

    private final Writing writing;
    private final boolean behind;
    private final OptionalInt wantedColumn;
    private final History history;
    private final int top;

    /**
     * @param behind see {@link Rows.Spot}
     * @param wantedColumn where the cursor was before it went up or down, past rows too short for that
     * @param top the first row in sight at the last key
     */
    private TextEditor(Writing writing, boolean behind, OptionalInt wantedColumn, History history, int top) {
        this.writing = writing;
        this.behind = behind;
        this.wantedColumn = wantedColumn;
        this.history = history;
        this.top = top;
    }

    public static TextEditor empty() {
        return of("");
    }

    /** With the text, as if it was pasted, and the cursor at its end; that text is the first, and is not undone. */
    public static TextEditor of(String text) {
        return of(new Writing("", 0).inserted(taken(text, LIMIT)));
    }

    static TextEditor of(Writing writing) {
        return new TextEditor(writing, false, OptionalInt.empty(), History.none(), 0);
    }

    Writing writing() {
        return writing;
    }

    public String text() {
        return writing.text();
    }

    /** The editor after the key, in a part of the screen of that size, or empty where the key means nothing to it. */
    public Optional<TextEditor> pressed(Key key, Size room) {
        return Optional.ofNullable(scrolled(room).after(key, room)).map(editor -> editor.scrolled(room));
    }

    /** The text put in at the cursor: its line breaks are kept, tabs become spaces, other controls are dropped. */
    public TextEditor pasted(String more, Size room) {
        return scrolled(room).inserted(more, History.Step.OTHER).scrolled(room);
    }

    /** The rows in sight, one at least. */
    public List<Line> lines(Size room) {
        Rows rows = rows(room);
        Viewport window = window(room);
        return IntStream.range(window.top(), Math.min(rows.count(), window.top() + window.height()))
                .mapToObj(row -> Line.of(rows.cells(row), Style.TEXT))
                .collect(Collectors.toList());
    }

    /** The cursor's cell among these rows. */
    public Frame.Cursor cursor(Size room) {
        Rows rows = rows(room);
        return new Frame.Cursor(
                rows.column(spot()), rows.row(spot()) - window(room).top());
    }

    /** Which rows are in sight, of how many. */
    public Viewport window(Size room) {
        Rows rows = rows(room);
        return new Viewport(top, Math.max(1, room.rows()), rows.count()).showing(rows.row(spot()));
    }

    private TextEditor scrolled(Size room) {
        return new TextEditor(
                writing, behind, wantedColumn, history, window(room).top());
    }

    private Rows rows(Size room) {
        return new Rows(text(), room.columns());
    }

    private Rows.Spot spot() {
        return new Rows.Spot(writing.cursor(), behind);
    }

    private @Nullable TextEditor after(Key key, Size room) {
        if (key.types()) {
            return typed(Character.toString(key.character()));
        }
        TextEditor here = key.code() == Key.Code.CHARACTER ? commanded(key, room) : moved(key, room);
        return here != null
                ? here
                : writing.pressed(key).map(next -> edited(next, step(key))).orElse(null);
    }

    private static History.Step step(Key key) {
        boolean isOfOneCharacter = key.code() != Key.Code.CHARACTER && !key.ctrl() && !key.alt();
        return isOfOneCharacter ? History.Step.DELETING : History.Step.OTHER;
    }

    private @Nullable TextEditor commanded(Key key, Size room) {
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
            // a terminal may keep ^Z for itself; ^_ is what most send for ^/ too
            case 'z', '_' -> undone();
            case 'y' -> redone();
            default -> null;
        };
    }

    private @Nullable TextEditor moved(Key key, Size room) {
        boolean isFar = key.ctrl() || key.alt();
        return switch (key.code()) {
            case ENTER -> isFar ? null : inserted("\n", History.Step.OTHER);
            case UP -> isFar ? null : movedBy(-1, room);
            case DOWN -> isFar ? null : movedBy(1, room);
            case PAGE_UP -> isFar ? null : movedBy(-page(room), room);
            case PAGE_DOWN -> isFar ? null : movedBy(page(room), room);
            case HOME -> at(isFar ? Rows.Spot.at(0) : rowStart(room));
            case END -> at(isFar ? Rows.Spot.at(text().length()) : rowEnd(room));
            default -> null;
        };
    }

    private static int page(Size room) {
        return Math.max(1, room.rows() - 1);
    }

    private Rows.Spot rowStart(Size room) {
        Rows rows = rows(room);
        return rows.start(rows.row(spot()));
    }

    private Rows.Spot rowEnd(Size room) {
        Rows rows = rows(room);
        return rows.end(rows.row(spot()));
    }

    private TextEditor at(Rows.Spot spot) {
        return new TextEditor(writing.at(spot.place()), spot.behind(), OptionalInt.empty(), history.paused(), top);
    }

    /** From the first row up to the text's beginning, from the last down to its end. */
    private TextEditor movedBy(int count, Size room) {
        Rows rows = rows(room);
        int row = rows.row(spot());
        int column = wantedColumn.orElse(rows.column(spot()));
        int last = rows.count() - 1;
        if (count < 0 && row == 0) {
            return at(rows.start(0));
        }
        if (count > 0 && row == last) {
            return at(rows.end(last));
        }
        Rows.Spot spot = rows.spot(Math.max(0, Math.min(row + count, last)), column);
        return new TextEditor(writing.at(spot.place()), spot.behind(), OptionalInt.of(column), history.paused(), top);
    }

    private TextEditor typed(String character) {
        boolean beginsWord = !character.equals(" ") && text().startsWith(" ", writing.cursor() - 1);
        TextEditor here = beginsWord ? at(spot()) : this;
        return here.inserted(character, History.Step.TYPING);
    }

    private TextEditor inserted(String more, History.Step step) {
        return edited(writing.inserted(taken(more, LIMIT - text().length())), step);
    }

    /** What of a text may be put in where there is room for so many {@code char}s. */
    private static String taken(String text, int room) {
        String clean = text.replaceAll("\\R", "\n")
                .replace("\t", TAB)
                .codePoints()
                .filter(c -> c == '\n' || !(Controls.isControl(c) || Character.getType(c) == Character.SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.length() <= room ? clean : clean.substring(0, Boundaries.floor(clean, room));
    }

    /** All from here to there, or, where that is nothing, what the other key deletes. */
    private TextEditor deleted(int place, Key.Code otherwise) {
        if (place == writing.cursor()) {
            return edited(writing.pressed(Key.of(otherwise)).orElseThrow(), History.Step.OTHER);
        }
        Writing less = writing.without(Math.min(place, writing.cursor()), Math.max(place, writing.cursor()));
        return edited(less, History.Step.OTHER);
    }

    private TextEditor edited(Writing next, History.Step step) {
        boolean isMove = next.text().equals(text());
        return written(next, isMove ? history.paused() : history.changed(writing, step));
    }

    private TextEditor undone() {
        List<Writing> past = history.past();
        return past.isEmpty() ? this : written(past.get(past.size() - 1), history.undone(writing));
    }

    private TextEditor redone() {
        List<Writing> future = history.future();
        return future.isEmpty() ? this : written(future.get(future.size() - 1), history.redone(writing));
    }

    private TextEditor written(Writing next, History then) {
        return new TextEditor(next, false, OptionalInt.empty(), then, top);
    }
}
