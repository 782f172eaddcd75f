package descenso.export;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.plot.ChartExamples;
import descenso.plot.Curve;
import descenso.plot.Drawing;
import descenso.plot.LineChart;
import descenso.plot.Marker;
import descenso.plot.Samples;
import descenso.plot.Scale;
import descenso.plot.Shape;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.tui.Theme;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgPictureTest {

    private static final Theme LIGHT = Theme.named("light").orElseThrow();

    private static String svg(Shape... shapes) {
        return SvgPicture.of(new Drawing(new Size(10, 4), List.of(shapes)), "T", "", LIGHT);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void eachShapeIsOneElement() {
        String svg = svg(
                new Shape.Fill(1, 0, 3, 2, Style.SHADE_3),
                new Shape.Bar(0.5, 4.25, 1.5, Style.CURVE_2, Marker.DISC),
                new Shape.Rule(0.5, 0, 0.5, 3.5, Style.RULE),
                new Shape.Sign(2.5, 1.125, Marker.SQUARE, Style.CURVE_1),
                new Shape.Sign(3, 2, Marker.DIVERGED, Style.CURVE_4),
                new Shape.Text(9, 3.5, Shape.Anchor.END, "a<b", Style.MUTED));
        assertThat(svg).isEqualTo("""
                <svg xmlns="http://www.w3.org/2000/svg" width="112" height="120" viewBox="0 0 112 120" role="img" \
                font-family="monospace" font-size="13.3">
                <title>T</title>
                <desc></desc>
                <rect width="112" height="120" fill="#fbfaf6"/>
                <text x="16" y="24" font-size="16" font-weight="bold" fill="#000000">T</text>
                <g transform="translate(16 40)">
                <rect x="8" y="0" width="16" height="32" fill="#d8e8ec" shape-rendering="crispEdges"/>
                <rect x="4" y="18" width="30" height="12" fill="#8a4b00"/>
                <line x1="4" y1="0" x2="4" y2="56" stroke="#c9c4b8" stroke-width="1"/>
                <polygon points="17,15 23,15 23,21 17,21" fill="#14568f" stroke="#14568f"/>
                <text x="24" y="32" text-anchor="middle" dominant-baseline="central" xml:space="preserve" \
                fill="#a8201a" font-weight="bold">!</text>
                <text x="72" y="56" text-anchor="end" dominant-baseline="central" xml:space="preserve" \
                fill="#6a6e78" textLength="24" lengthAdjust="spacingAndGlyphs">a&lt;b</text>
                </g>
                </svg>
                """);
    }

    @ParameterizedTest
    @EnumSource
    void everyMarkerIsOneElement(Marker mark) throws Exception {
        Document document = parsed(svg(new Shape.Sign(2, 2, mark, Style.CURVE_1)));
        Element drawing = elements(document, "g").get(0);
        assertThat(drawing.getElementsByTagName("*").getLength()).isOne();
    }

    @Test
    void anyTextGivesValidXml() throws Exception {
        String words = "<&>\"' ]]> \u0007 \uFFFE é 😀";
        Drawing drawing =
                new Drawing(new Size(10, 4), List.of(new Shape.Text(1, 1.5, Shape.Anchor.START, words, Style.TEXT)));
        Document document = parsed(SvgPicture.of(drawing, words, words, LIGHT));
        String read = "<&>\"' ]]> ␇ \uFFFD é 😀";
        assertThat(elements(document, "title").get(0).getTextContent()).isEqualTo(read);
        assertThat(elements(document, "desc").get(0).getTextContent()).isEqualTo(read);
        assertThat(elements(document, "text"))
                .extracting(Element::getTextContent)
                .containsExactly(read, read);
    }

    @Test
    void chartLiesWithinThePicture() throws Exception {
        Samples samples = new Samples() {
            @Override
            public int size() {
                return 5000;
            }

            @Override
            public double x(int i) {
                return i;
            }

            @Override
            public double y(int i) {
                return Math.exp(-i / 100.) + (i % 7 == 0 ? 1e-9 : 0);
            }
        };
        LineChart chart = ChartExamples.lines(
                List.of(Curve.of("a", 0, samples), Curve.of("b", 1, samples).dotted("b")),
                ChartExamples.axis("step", Scale.LINEAR, Double::toString),
                ChartExamples.axis("loss", Scale.LOG, Double::toString));
        String svg = SvgPicture.of(chart.drawing(new Size(120, 34)), "T", "", LIGHT);
        List<Element> lines = elements(parsed(svg), "polyline");
        assertThat(lines)
                .hasSizeGreaterThanOrEqualTo(2)
                .anyMatch(line -> !line.getAttribute("stroke-dasharray").isEmpty());
        for (Element line : lines) {
            for (MatchResult point : Pattern.compile("([-\\d.]+),([-\\d.]+)")
                    .matcher(line.getAttribute("points"))
                    .results()
                    .toList()) {
                assertThat(Double.parseDouble(point.group(1))).isBetween(0., 960.);
                assertThat(Double.parseDouble(point.group(2))).isBetween(0., 544.);
            }
        }
        assertThat(svg).hasSizeLessThan(200_000);
    }
}
