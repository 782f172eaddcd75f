package descenso.view.table;

import descenso.tui.Span;
import descenso.tui.Style;

/** What is said of a number beside it, in one character: no table says it by colour alone. */
public enum Flag {
    NONE("", Style.TEXT),
    /** None of those that it is compared with is better. */
    BEST("*", Style.STRONG),
    /** Its run diverged, or ended worse than it began. */
    BAD("!", Style.WRONG);

    private final String sign;
    private final Style style;

    Flag(String sign, Style style) {
        this.sign = sign;
        this.style = style;
    }

    public String sign() {
        return sign;
    }

    /** How what it is said of looks. */
    public Style style() {
        return style;
    }

    Span span() {
        return new Span(sign, style);
    }
}
