package descenso.export;

import descenso.expr.NumberText;
import descenso.phrases.ControlCharacters;

/** An XML element under construction. Attributes are written in the order in which they are added. */
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

    /** Adds an attribute with a number rounded to 0.01 units, which is finer than visible. */
    SvgElement with(String attribute, double value) {
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
