package descenso.view.formula;

import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.regex.Pattern;

/** Renders an equation as text in one line: in symbols, with numbers substituted, and the result. */
public record EquationText(Equation equation, EquationFormatter pen, UiText speech) {

    /** The sign of approximation, in Unicode or ASCII. */
    private static final Pattern ABOUT = Pattern.compile("~=|≈");

    /** Replaces the sign of approximation by words. */
    public static String approximate(String words, UiText speech) {
        return SentenceFormatter.flowing(ABOUT.matcher(words).replaceAll("= " + speech.say(MessageKey.SPOKEN_ABOUT)));
    }

    /** Returns the equation without a full stop. */
    public String words() {
        String worked = pen.formula(equation) + " " + pen.numbers(equation) + " " + pen.result(equation);
        return approximate(worked, speech);
    }
}
