package descenso.testing;

import descenso.terminal.FrameRenderer;
import descenso.tui.Size;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A terminal in miniature: it understands what {@link FrameRenderer} writes, and nothing else. */
public final class ScreenEmulator {

    private final Size size;
    private final String[][] cells;
    private final String[][] looks;
    private int row;
    private int column;
    private String foreground = "39";
    private String background = "49";
    private final Set<String> attributes = new TreeSet<>();
    private boolean cursor;

    /** Every cell unpainted: what is still there later was never written. */
    public ScreenEmulator(Size size) {
        this.size = size;
        cells = new String[size.rows()][size.columns()];
        looks = new String[size.rows()][size.columns()];
        for (int i = 0; i < size.rows(); i++) {
            Arrays.fill(cells[i], "?");
            Arrays.fill(looks[i], "?");
        }
    }

    public ScreenEmulator write(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\033') {
                int last = i + 2;
                while (text.charAt(last) < '@') {
                    last++;
                }
                obey(text.charAt(last), text.substring(i + 2, last));
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
                looks[row][column] = look(c);
                column++;
            }
        }
    }

    /** As an eye sees it: a space has no colour of its own unless something is drawn through it. */
    private String look(char c) {
        boolean visible = c != ' ' || attributes.contains("4") || attributes.contains("7");
        return (visible ? foreground + attributes : "") + background;
    }

    private void obey(char last, String parameters) {
        switch (last) {
            case 'm' -> dress(new ArrayList<>(List.of(parameters.split(";", -1))));
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

    private static int count(String parameters) {
        return parameters.isEmpty() ? 1 : Integer.parseInt(parameters);
    }

    private void dress(List<String> parameters) {
        while (!parameters.isEmpty()) {
            String first = parameters.remove(0);
            switch (first) {
                case "" -> undress();
                case "1", "4", "7" -> attributes.add(first);
                case "22" -> attributes.remove("1");
                case "24", "27" -> attributes.remove(first.substring(1));
                case "38" -> foreground = extended(parameters);
                case "48" -> background = extended(parameters);
                default -> plain(first);
            }
        }
    }

    private void undress() {
        foreground = "39";
        background = "49";
        attributes.clear();
    }

    private void plain(String parameter) {
        if (parameter.startsWith("3") || parameter.startsWith("9")) {
            foreground = parameter;
        } else {
            background = parameter;
        }
    }

    private static String extended(List<String> parameters) {
        List<String> colour = parameters.subList(0, parameters.get(0).equals("5") ? 2 : 4);
        String text = String.join(";", colour);
        colour.clear();
        return text;
    }

    public String look(int atColumn, int atRow) {
        return looks[atRow][atColumn];
    }

    public String looks() {
        return Arrays.deepToString(looks);
    }

    /** The cursor's place, or "hidden". */
    public String cursor() {
        return cursor ? column + "," + row : "hidden";
    }

    /** The picture, as {@code Frame.toString()} draws it. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < size.rows(); i++) {
            lines.add(String.join("", cells[i]).stripTrailing());
        }
        return String.join("\n", lines);
    }
}
