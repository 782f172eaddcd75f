package descenso.plot;

import descenso.tui.CharacterSet;
import descenso.tui.NameShortener;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Shortens and wraps labels to a width in cells, with an ellipsis for omitted text. */
final class LabelFitter {

    /** Character set of the ellipsis: one cell in every raster. */
    private static final CharacterSet ONE_CELL = CharacterSet.UNICODE;

    private LabelFitter() {}

    /** Returns the length of the longest text; 0 if there is none. */
    static int longest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    /** Shortens a text to a width in cells; to an empty text if the width is 0 or less. */
    static String shortened(int width, String text) {
        return ONE_CELL.shorten(text, Math.max(0, width));
    }

    /**
     * Shortens a text to a width in cells: to what precedes its first comma or semicolon, rather than within a word.
     */
    static String clause(int width, String text) {
        return shortened(width, text.length() <= width ? text : text.split("[,;] ", 2)[0]);
    }

    /** Shortens each text to a width in cells. Different texts stay different. */
    static List<String> together(int width, List<String> texts) {
        return new NameShortener(texts, "…").shorten(Math.max(0, width));
    }

    /** Wraps a text into at most {@code most} rows of a width in cells; cuts the last. A blank text has no rows. */
    static List<String> wrapped(String text, int width, int most) {
        List<String> rows = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && rows.size() < most) {
            boolean isLast = rows.size() == most - 1;
            int space = rest.lastIndexOf(' ', width);
            int broken = space > 0 ? space : Math.max(1, width);
            int end = rest.length() <= width || isLast ? rest.length() : broken;
            rows.add(shortened(width, rest.substring(0, end).stripTrailing()));
            rest = rest.substring(end).strip();
        }
        return rows;
    }
}
