package descenso.export;

import descenso.plot.shape.Drawing;
import descenso.plot.shape.Shape;
import descenso.tui.Style;
import descenso.tui.Theme;

/**
 * A drawing as a picture that stands alone: SVG, a cell 8 × 16 units large, in the colours of a theme, its title above it.
 * Texts are as wide as their cells whatever the reader's fonts are.
 */
public final class SvgPicture {

    /** Room for the title, and around all of it. */
    private static final int HEAD = 40;

    private static final int MARGIN = 16;

    private static final int TITLE_SIZE = 16;

    private SvgPicture() {}

    /**
     * The picture's text.
     *
     * @param title stands above it
     * @param description for those who do not see it; may be empty
     */
    public static String of(Drawing drawing, String title, String description, Theme theme) {
        SvgColours colours = new SvgColours(theme);
        SvgShapes shapes = new SvgShapes(colours);
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
                .with("fill", colours.ground(Style.TEXT))
                .closed());
        svg.append(heading(title, colours));
        svg.append(SvgElement.of("g")
                .with("transform", "translate(" + MARGIN + " " + HEAD + ")")
                .opening());
        for (Shape shape : drawing.shapes()) {
            svg.append(shape.accept(shapes));
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static String heading(String title, SvgColours colours) {
        return SvgElement.of("text")
                .with("x", MARGIN)
                .with("y", HEAD - MARGIN)
                .with("font-size", TITLE_SIZE)
                .with("font-weight", "bold")
                .with("fill", colours.ink(Style.TITLE))
                .containing(title);
    }
}
