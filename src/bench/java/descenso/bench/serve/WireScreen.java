package descenso.bench.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The cells of a terminal, of which a frame writes only those that change. It knows the sequences that the tutor
 * writes.
 */
final class WireScreen {

    private final char[][] cells;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    /** Position of the next character, 0-based. */
    private int row;

    private int column;

    WireScreen(int columns, int rows) {
        cells = new char[rows][columns];
        for (char[] line : cells) {
            Arrays.fill(line, ' ');
        }
    }

    /** Takes a byte that belongs to no sequence. */
    void write(byte octet) {
        if (octet < 0 || octet >= ' ') {
            text.write(octet);
            return;
        }
        flush();
        switch (octet) {
            case '\r' -> column = 0;
            case '\n' -> row++;
            case '\b' -> column--;
            default -> {}
        }
    }

    /** Carries out a sequence that moves the cursor; others leave the cells as they are. */
    void move(String sequence) {
        flush();
        String parameters = sequence.substring(0, sequence.length() - 1);
        if (!parameters.matches("[0-9;]*")) {
            return;
        }
        String[] numbers = parameters.split(";", -1);
        int first = number(numbers[0]);
        switch (sequence.charAt(sequence.length() - 1)) {
            case 'A' -> row -= first;
            case 'B' -> row += first;
            case 'C' -> column += first;
            case 'D' -> column -= first;
            case 'H' -> {
                row = first - 1;
                column = (numbers.length > 1 ? number(numbers[1]) : 1) - 1;
            }
            default -> {}
        }
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }

    private void flush() {
        String written = text.toString(StandardCharsets.UTF_8);
        text.reset();
        for (int i = 0; i < written.length(); i++) {
            if (row >= 0 && row < cells.length && column >= 0 && column < cells[row].length) {
                cells[row][column] = written.charAt(i);
            }
            column++;
        }
    }

    /** Returns the rows, joined by single spaces, so that a sentence is found wherever it is wrapped. */
    String words() {
        flush();
        StringBuilder all = new StringBuilder();
        for (char[] line : cells) {
            all.append(line).append(' ');
        }
        return all.toString().replaceAll("[\\s\u2502\u2503]+", " ");
    }
}
