package descenso.tui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** The colours and attributes of all styles. No two styles differ by colour alone if the difference matters. */
public record Theme(String name, Map<Style, StyleAttributes> styles) {

    /**
     * A column for each theme: soft light on near-black, the background of most terminals; dark text on warm white, for
     * bright rooms; high contrast, always above 8 to 1; without colour. A cell is the colour of the text, after @ its
     * background if that is not the theme's ground, and after + bold, underline or reverse. A style with - looks as
     * {@link Style#TEXT}. A colour is RGB, and the similar ANSI colour for terminals with sixteen colours. Characters
     * of shades have the colour of their background and are invisible, except with sixteen colours, where only they
     * show the shade.
     */
    private static final String TABLE = """
            -         dark                  light                 contrast              mono
            GROUND    16181D:0              FBFAF6:15             000000:0              -
            TEXT      D5D8DF:7              2A2D34:0              FFFFFF:15             -
            MUTED     868D9B:8              6A6E78:8              -                     -
            TITLE     FFFFFF:15+b           000000:0+b            FFFFFF:15+b           +b
            HEADING   8FC7FF:12+b           14568F:4+b            00FFFF:14+b           +b
            EMPHASIS  F0D9A8:11             7A4D00:3              FFFFFF:15+u           +u
            STRONG    FFFFFF:15+b           000000:0+b            FFFFFF:15+b           +b
            CODE      B5D68C:10             3E6B14:2              00FFFF:14             -
            FORMULA   9FE3D6:14             0B665A:6              00FFFF:14+b           -
            LINK      8FC7FF:12+u           14568F:4+u            00FFFF:14+u           +u
            QUOTE     B9B2D9:13             5B4A8A:5              -                     -
            QUESTION  FFC66D:11+b           8A4B00:1+b            FFFF00:11+b           +b
            RULE      3C4350:8              C9C4B8:8              -                     -
            BAR       9AA2B1:15@21252D:4    555A64:0@ECE9E1:7     FFFFFF:15@00205B:4    +r
            KEY       FFC66D:11@21252D:4+b  8A4B00:1@ECE9E1:7+b   FFFF00:11@00205B:4+b  +br
            POINTER   FFC66D:11+b           8A4B00:1+b            FFFF00:11+b           +r
            SELECTED  16181D:0@8FC7FF:12+b  FFFFFF:15@14568F:4+b  000000:0@FFFF00:11+b  +br
            MATCH     16181D:0@FFC66D:11    000000:0@FFD98A:3     000000:0@00FFFF:14    +ru
            RIGHT     7FD88F:10+b           1C6B2C:2+b            00FF00:10+b           +b
            WRONG     FF8A80:9+b            A8201A:1+b            FF8080:9+b            +bu
            CURVE_1   8FC7FF:12             14568F:4              00FFFF:12             -
            CURVE_2   FFC66D:11             8A4B00:3              FFFF00:11             -
            CURVE_3   7FD88F:10             1C6B2C:2              00FF00:10             -
            CURVE_4   FF8A80:9              A8201A:1              FF8080:9              -
            CURVE_5   D3A6FF:13             6A3FA0:5              FF80FF:13             -
            CURVE_6   9FE3D6:14             0B665A:6              FFFFFF:14             -
            SHADE_1   16181D:4              FBFAF6:7              000000:4              -
            SHADE_2   17222E:4@17222E:0     EAF1F0:7@EAF1F0:15    06121C:4@06121C:0     -
            SHADE_3   172D40:4@172D40:0     D8E8EC:7@D8E8EC:15    0A1F2E:4@0A1F2E:0     -
            SHADE_4   193852:4@193852:0     C9DDEB:7@C9DDEB:15    0C2A42:4@0C2A42:0     -
            SHADE_5   283F66:4@283F66:0     C6CFE8:7@C6CFE8:15    182C54:4@182C54:0     -
            SHADE_6   3B3F70:4@3B3F70:0     CFC3E2:7@CFC3E2:15    2A2A5C:4@2A2A5C:0     -
            SHADE_7   533C6C:4@533C6C:0     DBBBD6:7@DBBBD6:15    402858:4@402858:0     -
            SHADE_8   6A3A5E:4@6A3A5E:0     E3B7C4:7@E3B7C4:15    54264A:4@54264A:0     -
            TRAIL_1   5B7C9E:6              608CB1:4              007070:6              -
            TRAIL_2   917447:3              AB7E47:3              696900:3              -
            TRAIL_3   51845D:2              5D9467:2              007500:2              -
            TRAIL_4   B0635E:1              C66E69:1              994D4D:1              -
            TRAIL_5   876DA5:5              987BBC:5              914991:5              -
            TRAIL_6   5C807B:8              539289:6              666666:8              -
            """;

    private static final List<Theme> ALL = read();

    public Theme {
        styles = Map.copyOf(styles);
    }

    private static List<Theme> read() {
        List<List<String>> rows = TABLE.lines().map(Theme::cells).toList();
        List<Theme> themes = new ArrayList<>();
        for (int theme = 1; theme < rows.get(0).size(); theme++) {
            String ground = rows.get(1).get(theme);
            Map<Style, StyleAttributes> styles = new EnumMap<>(Style.class);
            for (List<String> row : rows.subList(2, rows.size())) {
                if (!row.get(theme).equals("-")) {
                    styles.put(Style.valueOf(row.get(0)), StyleAttributes.parse(row.get(theme), ground));
                }
            }
            themes.add(new Theme(rows.get(0).get(theme), styles));
        }
        return List.copyOf(themes);
    }

    /** Returns the cells of a row. Uses no regular expression, because the first frame waits for the themes. */
    private static List<String> cells(String row) {
        StringTokenizer tokens = new StringTokenizer(row);
        List<String> cells = new ArrayList<>();
        while (tokens.hasMoreTokens()) {
            cells.add(tokens.nextToken());
        }
        return cells;
    }

    /** Returns all themes; the first is the default. */
    public static List<Theme> all() {
        return ALL;
    }

    public static Optional<Theme> named(String name) {
        return ALL.stream().filter(theme -> theme.name().equals(name)).findFirst();
    }

    /** Returns the theme after this one; the first after the last. */
    public Theme next() {
        return ALL.get((ALL.indexOf(this) + 1) % ALL.size());
    }

    /** Returns the attributes of a style; those of plain text if the theme does not define the style. */
    public StyleAttributes style(Style style) {
        StyleAttributes look = styles.get(style);
        return look != null ? look : styles.getOrDefault(Style.TEXT, StyleAttributes.PLAIN);
    }

    /** Returns the attributes of a style on the background of another style. */
    public StyleAttributes style(Style style, Style ground) {
        StyleAttributes own = style(style);
        return style == ground
                ? own
                : new StyleAttributes(own.foreground(), style(ground).background(), own.attributes());
    }

    /** The colours and attributes of a style in a theme. A colour is null for the terminal's default. */
    public record StyleAttributes(
            @Nullable Colour foreground, @Nullable Colour background, Set<Attribute> attributes) {

        /** A colour: RGB from 0 to 255, and the similar one of sixteen ANSI colours (bright from 8). */
        public record Colour(int red, int green, int blue, int ansi) {

            /** Reads a colour such as FFC66D:11; null if the text is not one. */
            static @Nullable Colour parse(String text) {
                int colon = text.indexOf(':');
                if (colon < 0) {
                    return null;
                }
                int rgb = Integer.parseInt(text.substring(0, colon), 16);
                return new Colour(
                        rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, Integer.parseInt(text.substring(colon + 1)));
            }
        }

        /** A text attribute other than colour. */
        public enum Attribute {
            BOLD,
            UNDERLINE,
            REVERSE
        }

        /** The terminal's default colours without attributes. */
        static final StyleAttributes PLAIN = new StyleAttributes(null, null, Set.of());

        public StyleAttributes {
            attributes = Set.copyOf(attributes);
        }

        /** Reads a cell of the table of {@link Theme}. */
        static StyleAttributes parse(String cell, String ground) {
            int plus = cell.indexOf('+') < 0 ? cell.length() : cell.indexOf('+');
            int at = cell.indexOf('@');
            Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
            for (Attribute each : Attribute.values()) {
                if (cell.indexOf(Character.toLowerCase(each.name().charAt(0)), plus) >= 0) {
                    attributes.add(each);
                }
            }
            return new StyleAttributes(
                    Colour.parse(cell.substring(0, at < 0 ? plus : at)),
                    Colour.parse(at < 0 ? ground : cell.substring(at + 1, plus)),
                    attributes);
        }
    }
}
