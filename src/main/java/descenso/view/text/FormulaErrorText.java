package descenso.view.text;

import descenso.math.FormulaException;
import descenso.tui.CharacterSet;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;

/** A formula that cannot be drawn: its source, marked from the error on. */
public final class FormulaErrorText {

    private FormulaErrorText() {}

    public static List<Span> spans(String source, FormulaException fault, CharacterSet characters) {
        int column = fault.column();
        List<Span> spans = new ArrayList<>();
        spans.add(new Span("$" + characters.encode(source.substring(0, column)), Style.CODE));
        spans.add(
                new Span(characters.select("▸", ">") + characters.encode(source.substring(column)) + "$", Style.WRONG));
        return spans;
    }
}
