package descenso.export;

import descenso.plot.Marker;
import java.util.Optional;

/**
 * Draws the marks of curves as shapes. Letters would look different in each font.
 *
 * @param x x of the middle of the mark, in units
 * @param y y of the middle of the mark, in units
 * @param ink colour of the mark
 * @param paper colour of the inside of a hollow mark
 */
record SvgMark(double x, double y, String ink, String paper) {

    private static final double RADIUS = 3.5;

    /** Returns the shape of a mark; empty if the mark is drawn as a letter. */
    Optional<String> of(Marker mark) {
        return switch (mark) {
            case DISC -> Optional.of(circle(ink));
            case RING -> Optional.of(circle(paper));
            case TRIANGLE -> Optional.of(polygon(ink, 0, -4, 4, 3, -4, 3));
            case HOLLOW_TRIANGLE -> Optional.of(polygon(paper, 0, -4, 4, 3, -4, 3));
            case INVERTED_TRIANGLE -> Optional.of(polygon(ink, 0, 4, 4, -3, -4, -3));
            case HOLLOW_INVERTED_TRIANGLE -> Optional.of(polygon(paper, 0, 4, 4, -3, -4, -3));
            case SQUARE -> Optional.of(polygon(ink, -3, -3, 3, -3, 3, 3, -3, 3));
            case HOLLOW_SQUARE -> Optional.of(polygon(paper, -3, -3, 3, -3, 3, 3, -3, 3));
            case DIAMOND -> Optional.of(polygon(ink, 0, -4.5, 4, 0, 0, 4.5, -4, 0));
            case HOLLOW_DIAMOND -> Optional.of(polygon(paper, 0, -4.5, 4, 0, 0, 4.5, -4, 0));
            case MINIMUM -> Optional.of(cross());
            case START, ABOVE, BELOW, LEFT, RIGHT, DIVERGED -> Optional.empty();
        };
    }

    private String circle(String fill) {
        return SvgElement.of("circle")
                .with("cx", x)
                .with("cy", y)
                .with("r", RADIUS)
                .with("fill", fill)
                .with("stroke", ink)
                .closed();
    }

    private String polygon(String fill, double... corners) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            points.append(i == 0 ? "" : " ").append(place(corners[i], corners[i + 1], ","));
        }
        return SvgElement.of("polygon")
                .with("points", points.toString())
                .with("fill", fill)
                .with("stroke", ink)
                .closed();
    }

    private String cross() {
        String path =
                "M" + place(-4, -4, " ") + "L" + place(4, 4, " ") + "M" + place(-4, 4, " ") + "L" + place(4, -4, " ");
        return SvgElement.of("path")
                .with("d", path)
                .with("fill", "none")
                .with("stroke", ink)
                .with("stroke-width", 2)
                .closed();
    }

    private String place(double right, double down, String between) {
        return SvgElement.rounded(x + right) + between + SvgElement.rounded(y + down);
    }
}
