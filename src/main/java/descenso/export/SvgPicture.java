package descenso.export;

import descenso.plot.Drawing;
import descenso.plot.Shape;
import descenso.tui.Style;
import descenso.tui.Theme;

/**
 * A drawing as a self-contained SVG picture in the colours of a theme, with its title above. A cell is 8 × 16 units.
 * Each text is as wide as its cells, whatever fonts the viewer has.
 */
public final class SvgPicture {

    /** Height of the space above the drawing, in units, which holds the title. */
    private static final int HEAD = 40;

    /** Space at the left, right and bottom of the drawing, in units. */
    private static final int MARGIN = 16;

    private static final int TITLE_SIZE = 16;

    private SvgPicture() {}

    /** Returns the text of the picture; the description for screen readers may be empty. */
    public static String of(Drawing drawing, String title, String description, Theme theme) {
        SvgShapes shapes = new SvgShapes(theme);
        int width = drawing.size().columns() * SvgShapes.ACROSS + 2 * MARGIN;
        int height = drawing.size().rows() * SvgShapes.DOWN + HEAD + MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append(SvgElement.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("width", width)
                .with("height", height)
                .with("viewBox", "0 0 " + width + " " + height)
                .with("role", "img")
                .with("font-family", "monospace")
                .with("font-size", SvgShapes.FONT)
                .opening());
        svg.append(SvgElement.of("title").containing(title));
        svg.append(SvgElement.of("desc").containing(description));
        svg.append(SvgElement.of("rect")
                .with("width", width)
                .with("height", height)
                .with("fill", shapes.ground(Style.TEXT))
                .closed());
        svg.append(heading(title, shapes));
        svg.append(SvgElement.of("g")
                .with("transform", "translate(" + MARGIN + " " + HEAD + ")")
                .opening());
        for (Shape shape : drawing.shapes()) {
            svg.append(shape.accept(shapes));
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static String heading(String title, SvgShapes shapes) {
        return SvgElement.of("text")
                .with("x", MARGIN)
                .with("y", HEAD - MARGIN)
                .with("font-size", TITLE_SIZE)
                .with("font-weight", "bold")
                .with("fill", shapes.ink(Style.TITLE))
                .containing(title);
    }
}
