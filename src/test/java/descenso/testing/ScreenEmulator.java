package descenso.testing;

import descenso.terminal.FrameRenderer;
import descenso.tui.Size;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A minimal terminal emulator. It understands the sequences that {@link FrameRenderer} writes and rejects all others.
 */
public final class ScreenEmulator {

    private final Size size;
    private final String[][] cells;
    private final String[][] styles;
    private int row;
    private int column;
    private String foreground = "39";
    private String background = "49";
    private final Set<String> attributes = new TreeSet<>();
    private boolean cursor;

    /** Creates a terminal whose cells hold a question mark until they are written. */
    public ScreenEmulator(Size size) {
        this.size = size;
        cells = new String[size.rows()][size.columns()];
        styles = new String[size.rows()][size.columns()];
        for (int i = 0; i < size.rows(); i++) {
            Arrays.fill(cells[i], "?");
            Arrays.fill(styles[i], "?");
        }
    }

    /** Processes the bytes of an output. */
    public ScreenEmulator write(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\033') {
                int last = i + 2;
                while (text.charAt(last) < '@') {
                    last++;
                }
                execute(text.charAt(last), text.substring(i + 2, last));
                i = last;
            } else {
                put(c);
            }
        }
        return this;
    }

    private void put(char c) {
        switch (c) {
            case '\r' -> column = 0;
            case '\n' -> row++;
            case '\b' -> column--;
            default -> {
                cells[row][column] = String.valueOf(c);
                styles[row][column] = style(c);
                column++;
            }
        }
    }

    /**
     * Returns the visible style of a character: a space has no foreground colour unless it is underlined or reversed.
     */
    private String style(char c) {
        boolean visible = c != ' ' || attributes.contains("4") || attributes.contains("7");
        return (visible ? foreground + attributes : "") + background;
    }

    private void execute(char last, String parameters) {
        switch (last) {
            case 'm' -> setAttributes(new ArrayList<>(List.of(parameters.split(";", -1))));
            case 'A' -> row -= count(parameters);
            case 'B' -> row += count(parameters);
            case 'C' -> column += count(parameters);
            case 'D' -> column -= count(parameters);
            case 'H' -> {
                row = Integer.parseInt(parameters.substring(0, parameters.indexOf(';'))) - 1;
                column = Integer.parseInt(parameters.substring(parameters.indexOf(';') + 1)) - 1;
            }
            case 'h', 'l' -> cursor = parameters.equals("?25") ? last == 'h' : cursor;
            default -> throw new IllegalArgumentException(parameters + last);
        }
    }

    /** Returns a repeat count, which is 1 by default. */
    private static int count(String parameters) {
        return parameters.isEmpty() ? 1 : Integer.parseInt(parameters);
    }

    /** Applies the parameters of a sequence Select Graphic Rendition (SGR). */
    private void setAttributes(List<String> parameters) {
        while (!parameters.isEmpty()) {
            String first = parameters.remove(0);
            switch (first) {
                case "" -> resetAttributes();
                case "1", "4", "7" -> attributes.add(first);
                case "22" -> attributes.remove("1");
                case "24", "27" -> attributes.remove(first.substring(1));
                case "38" -> foreground = extendedColour(parameters);
                case "48" -> background = extendedColour(parameters);
                default -> setColour(first);
            }
        }
    }

    private void resetAttributes() {
        foreground = "39";
        background = "49";
        attributes.clear();
    }

    /** Sets one of the 16 basic colours, or the default colour. */
    private void setColour(String parameter) {
        if (parameter.startsWith("3") || parameter.startsWith("9")) {
            foreground = parameter;
        } else {
            background = parameter;
        }
    }

    /** Removes a colour of 256 or of 24 bits from the parameters and returns it. */
    private static String extendedColour(List<String> parameters) {
        List<String> colour = parameters.subList(0, parameters.get(0).equals("5") ? 2 : 4);
        String text = String.join(";", colour);
        colour.clear();
        return text;
    }

    /** Returns the style of a cell by its 0-based column and row. */
    public String look(int atColumn, int atRow) {
        return styles[atRow][atColumn];
    }

    /** Returns the styles of all cells, row by row. */
    public String looks() {
        return Arrays.deepToString(styles);
    }

    /** Returns the column and row of the cursor, 0-based, or "hidden". */
    public String cursor() {
        return cursor ? column + "," + row : "hidden";
    }

    /** Returns the characters in the format of {@code Frame.toString()}. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < size.rows(); i++) {
            lines.add(String.join("", cells[i]).stripTrailing());
        }
        return String.join("\n", lines);
    }
}
