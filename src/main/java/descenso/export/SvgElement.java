package descenso.export;

import descenso.expr.NumberText;
import descenso.phrases.Controls;

/** An element of XML on its way, an attribute after the other. */
final class SvgElement {

    private static final double HUNDREDTHS = 100;

    private final String name;
    private final StringBuilder text;

    private SvgElement(String name) {
        this.name = name;
        this.text = new StringBuilder("<").append(name);
    }

    static SvgElement of(String name) {
        return new SvgElement(name);
    }

    SvgElement with(String attribute, String value) {
        text.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    /** To a hundredth of a unit, finer than anybody sees. */
    SvgElement with(String attribute, double value) {
        return with(attribute, rounded(value));
    }

    static String rounded(double value) {
        return NumberText.of(Math.round(value * HUNDREDTHS) / HUNDREDTHS);
    }

    /** What follows is in it. */
    String opening() {
        return text + ">\n";
    }

    /** With nothing in it. */
    String closed() {
        return text + "/>\n";
    }

    String containing(String words) {
        return text + ">" + escaped(words) + "</" + name + ">\n";
    }

    /** Returns the words with {@link Controls} shown; the two others that XML has no place for become the sign for that. */
    private static String escaped(String words) {
        return Controls.shown(words)
                .replaceAll("[\uFFFE\uFFFF]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
