package descenso.serve;

import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rows of a file of cells, as spreadsheets and people write them: separated by commas, semicolons or tabs, with or
 * without quotes, in any usual encoding. Empty rows, and those that begin with #, are left out. No library reads it,
 * because a message needs the column of a cell, and a stray quote must not end the reading.
 */
record CellSheet(char separator, List<List<Cell>> rows) {

    static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0E-\\x1A]");

    private static final char QUOTE = '"';

    /** A cell without its quotes, and without spaces around it. */
    record Cell(String text, SourcePosition position) {

        /** Tests whether a quote begins here that ends in another line or nowhere. */
        boolean isTorn() {
            boolean isUneven = text.chars().filter(sign -> sign == QUOTE).count() % 2 == 1;
            return text.indexOf('\n') >= 0 || (isUneven && text.charAt(0) == QUOTE);
        }
    }

    /** Reads a file with this content. The separator is the one that divides most rows; of several, the first. */
    static CellSheet of(Path file, byte[] bytes) {
        String text = decoded(bytes).replaceFirst("^\uFEFF?\"?(?i:sep=).\"?(?=\\R)", ""); // Excel's first line
        SourceText source = SourceText.of(file, text);
        Comparator<Character> order = Comparator.comparingLong(separator -> new Scan(source, separator)
                .rows().stream().filter(row -> row.size() > 1).count());
        char separator = SEPARATORS.stream()
                .max(order.thenComparing(each -> -(source.text() + each).indexOf(each)))
                .orElseThrow();
        return new CellSheet(
                separator,
                new Scan(source, separator)
                        .rows().stream()
                                .filter(row -> row.stream()
                                        .anyMatch(cell -> !cell.text().isEmpty()))
                                .filter(row -> !row.get(0).text().startsWith("#"))
                                .toList());
    }

    /** Tests whether the file is a text. Others, such as a workbook, have control characters that no text has. */
    boolean isText() {
        return rows.stream()
                .flatMap(List::stream)
                .noneMatch(cell -> CONTROL.matcher(cell.text()).find());
    }

    /** Returns the text in UTF-8 or UTF-16; in Windows-1252 if it is not valid UTF-8. */
    private static String decoded(byte[] bytes) {
        Charset wide = wide(bytes);
        if (!wide.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, wide);
        }
        try {
            return wide.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** Returns UTF-16 for a text with its mark, or in which most bytes of one half are zero; else UTF-8. */
    private static Charset wide(byte[] bytes) {
        int begin = bytes.length < 2 ? 0 : ByteBuffer.wrap(bytes).getChar();
        int most = bytes.length / 4;
        long highs = zeros(bytes, 0);
        long lows = zeros(bytes, 1);
        if (begin == 0xFEFF || highs > most) {
            return StandardCharsets.UTF_16BE;
        }
        return begin == 0xFFFE || lows > most ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static long zeros(byte[] bytes, int from) {
        return IntStream.range(0, bytes.length)
                .filter(i -> i % 2 == from && bytes[i] == 0)
                .count();
    }

    /** Returns a text without the spaces around it, those that no key types among them. */
    static String stripped(String text) {
        return text.replaceAll("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$", "");
    }

    /** The reading of a text with one separator. */
    private static final class Scan {

        private final SourceText source;
        private final String text;
        private final char separator;
        private int at;

        Scan(SourceText source, char separator) {
            this.source = source;
            this.text = source.text();
            this.separator = separator;
        }

        List<List<Cell>> rows() {
            List<List<Cell>> rows = new ArrayList<>();
            while (at < text.length()) {
                if (is('#', skipped(at))) {
                    int end = text.indexOf('\n', at); // a comment may have a quote
                    at = end < 0 ? text.length() : end + 1;
                } else {
                    rows.add(row());
                }
            }
            return rows;
        }

        /** Reads a row and its line end. */
        private List<Cell> row() {
            List<Cell> row = new ArrayList<>(List.of(cell()));
            while (is(separator, at)) {
                at++;
                row.add(cell());
            }
            at++;
            return row;
        }

        /** Reads a cell up to the separator or line end after it. */
        private Cell cell() {
            int from = skipped(at);
            if (is(QUOTE, from)) {
                int close = closing(from + 1);
                int after = close < 0 ? close : skipped(close + 1);
                if (after >= 0 && isEnd(after)) {
                    at = after;
                    String inner = text.substring(from + 1, close).replace("\"\"", "\"");
                    return new Cell(stripped(inner), source.position(from));
                }
            }
            at = from;
            while (!isEnd(at)) {
                at++;
            }
            return new Cell(stripped(text.substring(from, at)), source.position(from));
        }

        /** Returns the position of the quote that ends a quoted cell; -1 if there is none. */
        private int closing(int from) {
            int close = text.indexOf(QUOTE, from);
            while (close >= 0 && is(QUOTE, close + 1)) {
                close = text.indexOf(QUOTE, close + 2);
            }
            return close;
        }

        /** Returns the first position from which no space follows. */
        private int skipped(int from) {
            int end = from;
            while (!isEnd(end) && stripped(text.substring(end, end + 1)).isEmpty()) {
                end++;
            }
            return end;
        }

        private boolean is(char sign, int index) {
            return index < text.length() && text.charAt(index) == sign;
        }

        private boolean isEnd(int index) {
            return index >= text.length() || is(separator, index) || is('\n', index);
        }
    }
}
