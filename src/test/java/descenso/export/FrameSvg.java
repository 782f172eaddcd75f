package descenso.export;

import descenso.plot.Raster;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.tui.Theme;
import java.util.regex.Pattern;

/** SVG picture of a frame. It has the layout and the colours of a terminal that supports 24-bit colour. */
public final class FrameSvg {

    /** Width of a cell in pixels: that of most monospaced fonts of {@link #FONT} pixels. */
    private static final int WIDTH = 9;

    /** Height of a cell in pixels. */
    private static final int HEIGHT = 18;

    private static final String FONT = "15px 'DejaVu Sans Mono', Menlo, Consolas, monospace";

    /** Distance of the baseline of a text from the top of its cell, in pixels. */
    private static final int BASELINE = 14;

    /** Width of the empty border, in pixels. */
    private static final int MARGIN = 12;

    private static final char FIRST_BRAILLE = '\u2800';
    private static final Pattern BRAILLE = Pattern.compile("[\u2800-\u28FF]");

    private final SvgPicture colours;
    private final StringBuilder svg = new StringBuilder();

    private FrameSvg(Theme theme) {
        this.colours = new SvgPicture(theme);
    }

    /** Returns the picture as XML. */
    public static String draw(Frame frame, Theme theme) {
        FrameSvg picture = new FrameSvg(theme);
        picture.append(frame);
        return picture.svg.toString();
    }

    private void append(Frame frame) {
        int width = frame.size().columns() * WIDTH + 2 * MARGIN;
        int height = frame.size().rows() * HEIGHT + 2 * MARGIN;
        svg.append(SvgPicture.Element.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("xml:space", "preserve")
                .with("viewBox", "0 0 " + width + " " + height)
                .opening());
        svg.append("<style>text { font: " + FONT + "; white-space: pre } .bold { font-weight: bold }</style>\n");
        svg.append(SvgPicture.Element.of("rect")
                .with("width", width)
                .with("height", height)
                .with("rx", 8)
                .with("fill", colours.ground(Style.TEXT))
                .closed());
        for (int row = 0; row < frame.rows().size(); row++) {
            append(frame.rows().get(row), MARGIN + row * HEIGHT);
        }
        svg.append("</svg>\n");
    }

    /** Appends a line; {@code top} is its upper edge, in pixels. */
    private void append(Line line, int top) {
        int left = MARGIN;
        for (Span span : line.spans()) {
            append(span, left, top);
            left += span.width() * WIDTH;
        }
    }

    /** Appends the background if it differs from that of the picture, then the text, stretched to its cells. */
    private void append(Span span, int left, int top) {
        String ground = colours.ground(span.ground());
        if (!ground.equals(colours.ground(Style.TEXT))) {
            svg.append(SvgPicture.Element.of("rect")
                    .with("x", left)
                    .with("y", top)
                    .with("width", span.width() * WIDTH)
                    .with("height", HEIGHT)
                    .with("fill", ground)
                    .closed());
        }
        String dots = dots(span.text(), left, top);
        if (!dots.isEmpty()) {
            svg.append(SvgPicture.Element.of("path")
                    .with("d", dots)
                    .with("stroke", colours.ink(span.style()))
                    .with("stroke-width", 2.4)
                    .with("stroke-linecap", "round")
                    .closed());
        }
        String letters = BRAILLE.matcher(span.text()).replaceAll(" ");
        if (!letters.isBlank()) {
            SvgPicture.Element text = SvgPicture.Element.of("text")
                    .with("x", left)
                    .with("y", top + BASELINE)
                    .with("textLength", span.width() * WIDTH)
                    .with("lengthAdjust", "spacingAndGlyphs")
                    .with("fill", colours.ink(span.style()));
            svg.append((colours.isBold(span.style()) ? text.with("class", "bold") : text).containing(letters));
        }
    }

    /** Returns the dots of the Braille characters as a path, because many fonts lack them or have them too wide. */
    private static String dots(String text, int left, int top) {
        StringBuilder path = new StringBuilder();
        BRAILLE.matcher(text).results().forEach(match -> {
            int pattern = text.charAt(match.start()) - FIRST_BRAILLE;
            for (int dot = 0; dot < 8; dot++) {
                int column = dot % 2;
                int row = dot / 2;
                if ((pattern & Raster.BRAILLE.bit(column, row)) != 0) {
                    double x = left + WIDTH * (match.start() + 0.25 + 0.5 * column);
                    double y = top + HEIGHT * (0.125 + 0.25 * row);
                    path.append('M')
                            .append(SvgPicture.Element.rounded(x))
                            .append(' ')
                            .append(SvgPicture.Element.rounded(y))
                            .append("h0");
                }
            }
        });
        return path.toString();
    }
}
