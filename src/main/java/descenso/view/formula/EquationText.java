package descenso.view.formula;

import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.regex.Pattern;

/** Renders an equation as text in one line: in symbols, with numbers substituted, and the result. */
public record EquationText(Equation equation, EquationFormatter formatter, UiText texts) {

    /** The sign of approximation, in Unicode or ASCII. */
    private static final Pattern ABOUT = Pattern.compile("~=|≈");

    /** Replaces the sign of approximation by words. */
    public static String approximate(String words, UiText texts) {
        return SentenceFormatter.flowing(ABOUT.matcher(words).replaceAll("= " + texts.say(MessageKey.SPOKEN_ABOUT)));
    }

    /** Returns the equation without a full stop. */
    public String text() {
        String worked =
                formatter.formula(equation) + " " + formatter.numbers(equation) + " " + formatter.result(equation);
        return approximate(worked, texts);
    }
}
