package descenso.export;

import descenso.plot.Marker;
import descenso.plot.Points;
import descenso.plot.Shape;
import descenso.plot.Stroke;
import descenso.tui.Style;

/** Translates shapes, measured in cells, to SVG elements. */
final class SvgShapes implements Shape.Visitor<String> {

    /** Width of a cell, in units. */
    static final int ACROSS = 8;

    /** Height of a cell, in units. */
    static final int DOWN = 16;

    /**
     * Font size, in units. Monospaced letters are 0.6 times as wide as they are high, so a letter fills the width of a
     * cell.
     */
    static final double FONT = 13.3;

    /** Width of the lines of curves, in units. */
    private static final double LINE = 1.6;
    /** Width of all other lines, in units. */
    private static final double THIN = 1;

    private final SvgColours colours;

    SvgShapes(SvgColours colours) {
        this.colours = colours;
    }

    private static double x(double columns) {
        return columns * ACROSS;
    }

    private static double y(double rows) {
        return rows * DOWN;
    }

    @Override
    public String fill(Shape.Fill fill) {
        return SvgElement.of("rect")
                .with("x", x(fill.left()))
                .with("y", y(fill.top()))
                .with("width", x(fill.right() - fill.left()))
                .with("height", y(fill.bottom() - fill.top()))
                .with("fill", colours.ground(fill.style()))
                .with("shape-rendering", "crispEdges")
                .closed();
    }

    @Override
    public String bar(Shape.Bar bar) {
        return SvgElement.of("rect")
                .with("x", x(bar.left()))
                .with("y", y(Math.floor(bar.y())) + 2)
                .with("width", x(bar.right() - bar.left()))
                .with("height", DOWN - 4)
                .with("fill", colours.ink(bar.style()))
                .closed();
    }

    @Override
    public String rule(Shape.Rule rule) {
        return SvgElement.of("line")
                .with("x1", x(rule.x1()))
                .with("y1", y(rule.y1()))
                .with("x2", x(rule.x2()))
                .with("y2", y(rule.y2()))
                .with("stroke", colours.ink(rule.style()))
                .with("stroke-width", THIN)
                .closed();
    }

    @Override
    public String polyline(Shape.Polyline line) {
        SvgElement element = SvgElement.of("polyline")
                .with("points", points(line.points()))
                .with("fill", "none")
                .with("stroke", colours.ink(line.style()))
                .with("stroke-width", line.mark().isPresent() ? LINE : THIN)
                .with("stroke-linejoin", "round")
                .with("stroke-linecap", "round");
        return (line.stroke() == Stroke.DOTTED ? element.with("stroke-dasharray", "1 4") : element).closed();
    }

    private static String points(Points points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            text.append(i == 0 ? "" : " ")
                    .append(SvgElement.rounded(x(points.x(i))))
                    .append(',')
                    .append(SvgElement.rounded(y(points.y(i))));
        }
        return text.toString();
    }

    @Override
    public String sign(Shape.Sign sign) {
        return new SvgMark(x(sign.x()), y(sign.y()), colours.ink(sign.style()), colours.ground(Style.TEXT))
                .of(sign.mark())
                .orElseGet(() -> letter(sign));
    }

    private String letter(Shape.Sign sign) {
        return text(x(sign.x()), y(sign.y()), "middle", sign.style())
                .with("font-weight", "bold")
                .containing(character(sign.mark()));
    }

    private static String character(Marker mark) {
        return Character.toString(mark.unicode());
    }

    @Override
    public String text(Shape.Text text) {
        double width = text.text().length() * ACROSS;
        SvgElement element = switch (text.anchor()) {
            case START -> text(x(text.x()), y(text.y()), "start", text.style());
            case MIDDLE -> text(x(text.x()), y(text.y()), "middle", text.style());
            case END -> text(x(text.x()), y(text.y()), "end", text.style());
        };
        boolean isBold = colours.isBold(text.style());
        return (isBold ? element.with("font-weight", "bold") : element)
                .with("textLength", width)
                .with("lengthAdjust", "spacingAndGlyphs")
                .containing(text.text());
    }

    private SvgElement text(double x, double y, String anchor, Style style) {
        return SvgElement.of("text")
                .with("x", x)
                .with("y", y)
                .with("text-anchor", anchor)
                .with("dominant-baseline", "central")
                .with("xml:space", "preserve")
                .with("fill", colours.ink(style));
    }
}
