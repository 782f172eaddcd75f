package descenso.testing;

import descenso.tui.Colour;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.tui.StyleAttributes;
import descenso.tui.StyleAttributes.Attribute;
import descenso.tui.Theme;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Draws a frame as an SVG picture, as a terminal with many colours shows it.
 *
 * @param theme the colours
 */
public record FrameSvg(Theme theme) {

    /** Size of a cell in pixels: that of most monospaced fonts at {@link #FONT} pixels. */
    private static final int WIDTH = 9;

    private static final int HEIGHT = 18;
    private static final int FONT = 15;

    /** Distance of the baseline of a text from the top of its cell, in pixels. */
    private static final int BASELINE = 14;

    private static final int MARGIN = 12;

    private static final char FIRST_BRAILLE = '\u2800';
    private static final Pattern BRAILLE = Pattern.compile("[\u2800-\u28FF]");

    /** Returns the picture as XML. */
    public String draw(Frame frame) {
        int width = frame.size().columns() * WIDTH + 2 * MARGIN;
        int height = frame.size().rows() * HEIGHT + 2 * MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xml:space=\"preserve\" viewBox=\"0 0 %d %d\">\n"
                .formatted(width, height));
        svg.append("<style>text { font: %dpx 'DejaVu Sans Mono', Menlo, Consolas, monospace; white-space: pre }"
                .formatted(FONT));
        svg.append(" .bold { font-weight: bold } .underline { text-decoration: underline }</style>\n");
        svg.append("<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\"/>\n".formatted(width, height, paper()));
        for (int row = 0; row < frame.rows().size(); row++) {
            append(frame.rows().get(row), MARGIN + row * HEIGHT, svg);
        }
        return svg.append("</svg>\n").toString();
    }

    private String paper() {
        return hex(Objects.requireNonNull(theme.style(Style.TEXT).background()));
    }

    /**
     * Adds a line: the backgrounds that differ from the paper, then the texts, each stretched to its cells.
     *
     * @param top the top of the line, in pixels
     */
    private void append(Line line, int top, StringBuilder svg) {
        int left = MARGIN;
        for (Span span : line.spans()) {
            StyleAttributes style = theme.style(span.style(), span.ground());
            boolean isReversed = style.attributes().contains(Attribute.REVERSE);
            String ink = hex(Objects.requireNonNull(isReversed ? style.background() : style.foreground()));
            String ground = hex(Objects.requireNonNull(isReversed ? style.foreground() : style.background()));
            int width = span.width() * WIDTH;
            if (!ground.equals(paper())) {
                svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
                        .formatted(left, top, width, HEIGHT, ground));
            }
            if (BRAILLE.matcher(span.text()).find()) {
                appendDots(span.text(), left, top, ink, svg);
            }
            String letters = BRAILLE.matcher(span.text()).replaceAll(" ");
            if (!letters.isBlank()) {
                svg.append(
                        "<text x=\"%d\" y=\"%d\" textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\" fill=\"%s\"%s>%s</text>\n"
                                .formatted(left, top + BASELINE, width, ink, classes(style), escaped(letters)));
            }
            left += width;
        }
    }

    /**
     * Adds the dots of the Braille characters as circles, because many fonts have no such characters, or wider ones.
     * Unicode numbers the dots 1 2 3 down the left column, 4 5 6 down the right one, and 7 and 8 below them.
     */
    private static void appendDots(String text, int left, int top, String ink, StringBuilder svg) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int dots = text.charAt(i) - FIRST_BRAILLE;
            for (int dot = 0; dots >= 0 && dots < 256 && dot < 8; dot++) {
                if ((dots & 1 << dot) != 0) {
                    int column = dot < 6 ? dot / 3 : dot - 6;
                    int row = dot < 6 ? dot % 3 : 3;
                    double x = left + i * WIDTH + WIDTH * (0.25 + 0.5 * column);
                    double y = top + HEIGHT * (0.125 + 0.25 * row);
                    path.append(String.format(Locale.ROOT, "M%.2f %.2fh0", x, y));
                }
            }
        }
        svg.append(
                "<path d=\"%s\" stroke=\"%s\" stroke-width=\"2.4\" stroke-linecap=\"round\"/>\n".formatted(path, ink));
    }

    private static String classes(StyleAttributes style) {
        boolean isBold = style.attributes().contains(Attribute.BOLD);
        boolean isUnderlined = style.attributes().contains(Attribute.UNDERLINE);
        String names = ((isBold ? "bold " : "") + (isUnderlined ? "underline" : "")).strip();
        return names.isEmpty() ? "" : " class=\"" + names + "\"";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String hex(Colour colour) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", colour.red(), colour.green(), colour.blue());
    }
}
