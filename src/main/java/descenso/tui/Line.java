package descenso.tui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a frame, made of spans. Not yet fitted to a width. */
public record Line(List<Span> spans) {

    private static final char NO_BREAK_SPACE = '\u00A0';

    public Line {
        spans = List.copyOf(spans);
    }

    public static Line of(Span... spans) {
        return new Line(List.of(spans));
    }

    public static Line of(String text, Style style) {
        return of(new Span(text, style));
    }

    public static Line blank() {
        return new Line(List.of());
    }

    public static Line spaces(int width) {
        return of(" ".repeat(width), Style.TEXT);
    }

    /** Creates a progress bar as wide as {@code width} cells; empty if there are 0 units to do. */
    public static Line progress(int done, int whole, int width, CharacterSet characters, Style style) {
        int full = whole == 0 ? 0 : (int) Math.min(width, (long) width * done / whole);
        return of(
                new Span(characters.select("━", "=").repeat(full), style),
                new Span(characters.select("─", ".").repeat(width - full), Style.BAR));
    }

    /** Joins lines side by side into one line. */
    public static Line join(Line... lines) {
        List<Span> spans = new ArrayList<>();
        for (Line line : lines) {
            spans.addAll(line.spans());
        }
        return new Line(spans);
    }

    public int width() {
        int width = 0;
        for (Span span : spans) {
            width += span.width();
        }
        return width;
    }

    public Line indented(int columns) {
        return columns == 0 ? this : join(spaces(columns), this);
    }

    /** Returns the line cut to at most {@code width} cells. */
    public Line truncate(int width) {
        List<Span> kept = new ArrayList<>();
        int room = width;
        for (Span span : spans) {
            if (room <= 0) {
                break;
            }
            kept.add(span.width() <= room ? span : span.cut(0, room));
            room -= span.width();
        }
        return new Line(kept);
    }

    /** Returns the line with exactly {@code width} cells: cut, or filled with spaces in the given style. */
    public Line fitted(int width, Style fill) {
        int missing = width - width();
        return missing <= 0 ? truncate(width) : join(this, of(" ".repeat(missing), fill));
    }

    public Line fitted(int width) {
        return fitted(width, Style.TEXT);
    }

    /** Returns the line with spaces for no-break spaces, which matter only until a text is wrapped. ASCII has none. */
    Line withoutNoBreaks() {
        return spans.stream().noneMatch(span -> span.text().indexOf(NO_BREAK_SPACE) >= 0)
                ? this
                : new Line(spans.stream()
                        .map(span -> new Span(span.text().replace(NO_BREAK_SPACE, ' '), span.style(), span.ground()))
                        .toList());
    }

    /** Compares the spans, for the reason given in {@link Span#equals}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Line that && spans.equals(that.spans);
    }

    @Override
    public int hashCode() {
        return spans.hashCode();
    }

    /** Returns the text with one {@code char} per cell. */
    public String cells() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /** Returns the text as it leaves the program, see {@link Cells#write}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        cells().chars().forEach(cell -> Cells.write((char) cell, text));
        return text.toString();
    }
}
