package descenso.export;

import descenso.expr.NumberText;
import descenso.phrases.ControlCharacters;
import descenso.plot.Drawing;
import descenso.plot.Marker;
import descenso.plot.Samples;
import descenso.plot.Shape;
import descenso.tui.Style;
import descenso.tui.Theme;
import descenso.tui.Theme.StyleAttributes;
import descenso.tui.Theme.StyleAttributes.Colour;
import org.jspecify.annotations.Nullable;

/**
 * A drawing as a self-contained SVG picture in the colours of a theme, with its title above. Each text is as wide as
 * its cells, whatever fonts the viewer has. If the theme leaves a colour to the terminal, the foreground is black and
 * the background is white. The marks of curves are shapes too, because letters would look different in each font.
 */
public final class SvgPicture implements Shape.Visitor<String> {

    /** Width of a cell, in units. */
    static final int ACROSS = 8;

    /** Height of a cell, in units. */
    static final int DOWN = 16;

    /** Font size, in units. Monospaced letters are 0.6 times as wide as high, so a letter fills the width of a cell. */
    static final double FONT = 13.3;

    /** Width of the lines of curves, in units. */
    private static final double LINE = 1.6;
    /** Width of all other lines, in units. */
    private static final double THIN = 1;

    /** Radius of round marks, in units. */
    private static final double RADIUS = 3.5;

    /** Height of the space above the drawing, in units, which holds the title. */
    private static final int HEAD = 40;

    /** Space at the left, right and bottom of the drawing, in units. */
    private static final int MARGIN = 16;

    private static final int TITLE_SIZE = 16;

    private final Theme theme;

    SvgPicture(Theme theme) {
        this.theme = theme;
    }

    /** Returns the text of the picture; the description for screen readers may be empty. */
    public static String of(Drawing drawing, String title, String description, Theme theme) {
        SvgPicture shapes = new SvgPicture(theme);
        int width = drawing.size().columns() * ACROSS + 2 * MARGIN;
        int height = drawing.size().rows() * DOWN + HEAD + MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append(Element.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("width", width)
                .with("height", height)
                .with("viewBox", "0 0 " + width + " " + height)
                .with("role", "img")
                .with("font-family", "monospace")
                .with("font-size", FONT)
                .opening());
        svg.append(Element.of("title").containing(title));
        svg.append(Element.of("desc").containing(description));
        svg.append(Element.of("rect")
                .with("width", width)
                .with("height", height)
                .with("fill", shapes.ground(Style.TEXT))
                .closed());
        svg.append(shapes.heading(title));
        svg.append(Element.of("g")
                .with("transform", "translate(" + MARGIN + " " + HEAD + ")")
                .opening());
        for (Shape shape : drawing.shapes()) {
            svg.append(shape.accept(shapes));
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private String heading(String title) {
        return Element.of("text")
                .with("x", MARGIN)
                .with("y", HEAD - MARGIN)
                .with("font-size", TITLE_SIZE)
                .with("font-weight", "bold")
                .with("fill", ink(Style.TITLE))
                .containing(title);
    }

    /** Returns the foreground colour of a style. */
    String ink(Style style) {
        return of(theme.style(style).foreground(), "#000000");
    }

    /** Returns the background colour of a style. */
    String ground(Style style) {
        return of(theme.style(style).background(), "#ffffff");
    }

    boolean isBold(Style style) {
        return theme.style(style).attributes().contains(StyleAttributes.Attribute.BOLD);
    }

    private static String of(@Nullable Colour colour, String fallback) {
        return colour == null ? fallback : String.format("#%02x%02x%02x", colour.red(), colour.green(), colour.blue());
    }

    private static double x(double columns) {
        return columns * ACROSS;
    }

    private static double y(double rows) {
        return rows * DOWN;
    }

    @Override
    public String fill(Shape.Fill fill) {
        return Element.of("rect")
                .with("x", x(fill.left()))
                .with("y", y(fill.top()))
                .with("width", x(fill.right() - fill.left()))
                .with("height", y(fill.bottom() - fill.top()))
                .with("fill", ground(fill.style()))
                .with("shape-rendering", "crispEdges")
                .closed();
    }

    @Override
    public String bar(Shape.Bar bar) {
        return Element.of("rect")
                .with("x", x(bar.left()))
                .with("y", y(Math.floor(bar.y())) + 2)
                .with("width", x(bar.right() - bar.left()))
                .with("height", DOWN - 4)
                .with("fill", ink(bar.style()))
                .closed();
    }

    @Override
    public String rule(Shape.Rule rule) {
        return Element.of("line")
                .with("x1", x(rule.x1()))
                .with("y1", y(rule.y1()))
                .with("x2", x(rule.x2()))
                .with("y2", y(rule.y2()))
                .with("stroke", ink(rule.style()))
                .with("stroke-width", THIN)
                .closed();
    }

    @Override
    public String polyline(Shape.Polyline line) {
        Element element = Element.of("polyline")
                .with("points", points(line.points()))
                .with("fill", "none")
                .with("stroke", ink(line.style()))
                .with("stroke-width", line.mark().isPresent() ? LINE : THIN)
                .with("stroke-linejoin", "round")
                .with("stroke-linecap", "round");
        return (line.stroke() == Shape.Stroke.DOTTED ? element.with("stroke-dasharray", "1 4") : element).closed();
    }

    private static String points(Samples points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            text.append(i == 0 ? "" : " ")
                    .append(Element.rounded(x(points.x(i))))
                    .append(',')
                    .append(Element.rounded(y(points.y(i))));
        }
        return text.toString();
    }

    @Override
    public String sign(Shape.Sign sign) {
        return switch (sign.mark()) {
            case DISC, RING -> circle(sign, RADIUS);
            case RECENT, EARLIER -> circle(sign, RADIUS / 2);
            case TRIANGLE, HOLLOW_TRIANGLE -> polygon(sign, 0, -4, 4, 3, -4, 3);
            case INVERTED_TRIANGLE, HOLLOW_INVERTED_TRIANGLE -> polygon(sign, 0, 4, 4, -3, -4, -3);
            case SQUARE, HOLLOW_SQUARE -> polygon(sign, -3, -3, 3, -3, 3, 3, -3, 3);
            case DIAMOND, HOLLOW_DIAMOND -> polygon(sign, 0, -4.5, 4, 0, 0, 4.5, -4, 0);
            case MINIMUM -> cross(sign);
            case START, ABOVE, BELOW, LEFT, RIGHT, DIVERGED -> letter(sign);
        };
    }

    private String circle(Shape.Sign sign, double radius) {
        return Element.of("circle")
                .with("cx", x(sign.x()))
                .with("cy", y(sign.y()))
                .with("r", radius)
                .with("fill", inside(sign))
                .with("stroke", ink(sign.style()))
                .closed();
    }

    /** Returns the colour of the inside of a mark: that of the paper if it is hollow. */
    private String inside(Shape.Sign sign) {
        return switch (sign.mark()) {
            case RING, HOLLOW_TRIANGLE, HOLLOW_INVERTED_TRIANGLE, HOLLOW_SQUARE, HOLLOW_DIAMOND -> ground(Style.TEXT);
            default -> ink(sign.style());
        };
    }

    /** Returns a mark with corners: x and y of each from the middle of the mark, in units. */
    private String polygon(Shape.Sign sign, double... corners) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            points.append(i == 0 ? "" : " ").append(place(sign, corners[i], corners[i + 1], ","));
        }
        return Element.of("polygon")
                .with("points", points.toString())
                .with("fill", inside(sign))
                .with("stroke", ink(sign.style()))
                .closed();
    }

    private String cross(Shape.Sign sign) {
        String path = "M" + place(sign, -4, -4, " ") + "L" + place(sign, 4, 4, " ") + "M" + place(sign, -4, 4, " ")
                + "L" + place(sign, 4, -4, " ");
        return Element.of("path")
                .with("d", path)
                .with("fill", "none")
                .with("stroke", ink(sign.style()))
                .with("stroke-width", 2)
                .closed();
    }

    private static String place(Shape.Sign sign, double right, double down, String between) {
        return Element.rounded(x(sign.x()) + right) + between + Element.rounded(y(sign.y()) + down);
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
        Element element = switch (text.anchor()) {
            case START -> text(x(text.x()), y(text.y()), "start", text.style());
            case MIDDLE -> text(x(text.x()), y(text.y()), "middle", text.style());
            case END -> text(x(text.x()), y(text.y()), "end", text.style());
        };
        boolean isBold = isBold(text.style());
        return (isBold ? element.with("font-weight", "bold") : element)
                .with("textLength", width)
                .with("lengthAdjust", "spacingAndGlyphs")
                .containing(text.text());
    }

    private Element text(double x, double y, String anchor, Style style) {
        return Element.of("text")
                .with("x", x)
                .with("y", y)
                .with("text-anchor", anchor)
                .with("dominant-baseline", "central")
                .with("xml:space", "preserve")
                .with("fill", ink(style));
    }

    /** An XML element under construction. Attributes are written in the order in which they are added. */
    static final class Element {

        private static final double HUNDREDTHS = 100;

        private final String name;
        private final StringBuilder text;

        private Element(String name) {
            this.name = name;
            this.text = new StringBuilder("<").append(name);
        }

        static Element of(String name) {
            return new Element(name);
        }

        Element with(String attribute, String value) {
            text.append(' ')
                    .append(attribute)
                    .append("=\"")
                    .append(escaped(value))
                    .append('"');
            return this;
        }

        /** Adds an attribute with a number rounded to 0.01 units, which is finer than visible. */
        Element with(String attribute, double value) {
            return with(attribute, rounded(value));
        }

        static String rounded(double value) {
            return NumberText.of(Math.round(value * HUNDREDTHS) / HUNDREDTHS);
        }

        /** Returns the start tag; the elements that follow are inside. */
        String opening() {
            return text + ">\n";
        }

        /** Returns the element without content. */
        String closed() {
            return text + "/>\n";
        }

        /** Returns the element with a text as its content. */
        String containing(String content) {
            return text + ">" + escaped(content) + "</" + name + ">\n";
        }

        /** Returns a text as XML, with its {@link ControlCharacters} shown and U+FFFE and U+FFFF as U+FFFD. */
        private static String escaped(String content) {
            return ControlCharacters.shown(content)
                    .replaceAll("[\uFFFE\uFFFF]", "\uFFFD")
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }
}
