package descenso.widget;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Digits so large that the last row of a classroom can read them. */
public final class BigDigits {

    /** Height of a digit, in rows. */
    public static final int HEIGHT = 5;

    /** The characters that can be drawn. */
    private static final String KNOWN = "0123456789:";

    /** The rows of each of these characters, from top to bottom. A mark is two cells wide, about a square. */
    private static final List<String> DRAWN = List.of(
            "### #.# #.# #.# ###",
            ".#. ##. .#. .#. ###",
            "### ..# ### #.. ###",
            "### ..# ### ..# ###",
            "#.# #.# ### ..# ..#",
            "### #.. ### ..# ###",
            "### #.. ### #.# ###",
            "### ..# ..# ..# ..#",
            "### #.# ### #.# ###",
            "### #.# ### ..# ###",
            ". # . # .");

    private BigDigits() {}

    /** Returns a number or a time such as 1:30. Leaves out what cannot be drawn. */
    public static List<Line> lines(String text, Style style, CharacterSet characters) {
        String mark = characters.select("██", "##");
        List<String[]> figures = text.chars()
                .map(KNOWN::indexOf)
                .filter(index -> index >= 0)
                .mapToObj(index -> DRAWN.get(index).split(" ", -1))
                .toList();
        return IntStream.range(0, HEIGHT)
                .mapToObj(row -> figures.stream().map(figure -> figure[row]).collect(Collectors.joining(".")))
                .map(row -> Line.of(row.replace(".", "  ").replace("#", mark), style))
                .toList();
    }
}
