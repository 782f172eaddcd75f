package descenso.math;

import descenso.tui.CharacterSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A delimiter that grows with its content. Its four pieces are the top, the filler, the middle and the bottom. */
enum Delimiter {
    LEFT_PARENTHESIS("(", "⎛⎜⎜⎝", "/||\\"),
    RIGHT_PARENTHESIS(")", "⎞⎟⎟⎠", "\\||/"),
    LEFT_BRACKET("[", "⎡⎢⎢⎣", "[[[["),
    RIGHT_BRACKET("]", "⎤⎥⎥⎦", "]]]]"),
    LEFT_BRACE("{", "⎧⎪⎨⎩", "/|<\\"),
    RIGHT_BRACE("}", "⎫⎪⎬⎭", "\\|>/"),
    BAR("|", "││││", "||||"),
    DOUBLE_BAR("‖", "║║║║", "HHHH"),
    LEFT_FLOOR("⌊", "⎢⎢⎢⎣", "|||L"),
    RIGHT_FLOOR("⌋", "⎥⎥⎥⎦", "|||J"),
    LEFT_CEILING("⌈", "⎡⎢⎢⎢", "[|||"),
    RIGHT_CEILING("⌉", "⎤⎥⎥⎥", "]|||"),
    LEFT_ANGLE("⟨", "╱│⟨╲", "/|<\\"),
    RIGHT_ANGLE("⟩", "╲│⟩╱", "\\|>/"),
    NONE("", "", "");

    private final String sign;
    private final String unicode;
    private final String ascii;

    Delimiter(String sign, String unicode, String ascii) {
        this.sign = sign;
        this.unicode = unicode;
        this.ascii = ascii;
    }

    /** Returns the delimiter with a symbol's Unicode form; empty if there is none. */
    static Optional<Delimiter> of(Symbol symbol) {
        return Arrays.stream(values())
                .filter(delimiter -> delimiter.sign.equals(symbol.unicode()))
                .findFirst();
    }

    /** Returns the symbol of a delimiter after {@code \left}; a dot is an absent delimiter, an empty symbol. */
    static Symbol symbol(String name) {
        return switch (name) {
            case "", "." -> Symbol.ordinary("");
            case "<" -> symbol("\\langle");
            case ">" -> symbol("\\rangle");
            default -> Symbol.named(name).orElse(Symbol.ordinary(name));
        };
    }

    /** Returns this delimiter as a column of so many rows above and below the baseline. */
    CharacterBlock grown(int rise, int drop, CharacterSet characters) {
        if (this == NONE) {
            return CharacterBlock.of("");
        }
        String pieces = characters.select(unicode, ascii);
        boolean isPointed = pieces.charAt(1) != pieces.charAt(2);
        int above = isPointed && rise + drop == 1 ? 1 : rise;
        int height = isPointed && rise + drop == 1 ? 3 : rise + drop + 1;
        // on the baseline, or as near to it as the two ends allow
        int middle = Math.max(1, Math.min(height - 2, above));
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            int piece = row == 0 ? 0 : row == height - 1 ? 3 : row == middle ? 2 : 1;
            rows.add(pieces.substring(piece, piece + 1));
        }
        return CharacterBlock.ofRows(rows, above);
    }
}
