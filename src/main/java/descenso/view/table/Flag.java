package descenso.view.table;

import descenso.tui.Span;
import descenso.tui.Style;

/** A mark of one character beside a number, so that no table depends on colour alone. */
public enum Flag {
    NONE("", Style.TEXT),
    /** The best of the compared numbers, or one of several equal ones. */
    BEST("*", Style.STRONG),
    /** A run that diverged, or ended worse than it began. */
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

    /** Returns the style of the marked number. */
    public Style style() {
        return style;
    }

    Span span() {
        return new Span(sign, style);
    }
}
