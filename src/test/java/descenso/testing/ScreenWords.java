package descenso.testing;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a text, the same wherever it is wrapped and in whatever characters it is drawn: each word in ASCII, and
 * each formula as one word, because formulas are spaced differently in ASCII.
 */
public final class ScreenWords {

    /** The word for a formula. */
    public static final String FORMULA = " FORMULA ";

    private static final Pattern GAP = Pattern.compile("[\\s\\u00A0]+");

    /** Bars and rules, of which there are as many as lines or cells, and dashes. */
    private static final Pattern RULE = Pattern.compile("[-|+]*");

    /** Signs without a transliteration, with those that the views draw in ASCII. */
    private static final Map<String, String> SIGNS = Map.of("▌", "|", "┃", "|", "▸", ">", "›", ">");

    private ScreenWords() {}

    public static List<String> of(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            for (Span span : line.spans()) {
                boolean isFormula =
                        span.style() == Style.FORMULA && !span.text().isBlank();
                text.append(isFormula ? FORMULA : span.text());
            }
            text.append(' ');
        }
        return of(text.toString());
    }

    /** Returns the words of a text in which each formula is {@link #FORMULA}. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String signed = text;
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            signed = signed.replace(sign.getKey(), sign.getValue());
        }
        for (String word : GAP.splitAsStream(CharacterSet.ASCII.encode(signed)).toList()) {
            boolean isSameFormula = word.equals(FORMULA.strip())
                    && !words.isEmpty()
                    && words.get(words.size() - 1).equals(word);
            if (!isSameFormula && !RULE.matcher(word).matches()) {
                words.add(word);
            }
        }
        return words;
    }
}
