package descenso.view.formula;

import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.regex.Pattern;

/** An equation in one line: in symbols, with the numbers put in, and what they come to. */
public record EquationText(Equation equation, EquationFormatter pen, UiText speech) {

    /** How mathematics writes it, with and without its signs. */
    private static final Pattern ABOUT = Pattern.compile("~=|≈");

    /** With the sign of what is rounded in words. */
    public static String approximate(String words, UiText speech) {
        return SentenceFormatter.flowing(ABOUT.matcher(words).replaceAll("= " + speech.say(MessageKey.SPOKEN_ABOUT)));
    }

    /** Without a stop. */
    public String words() {
        String worked = pen.formula(equation) + " " + pen.numbers(equation) + " " + pen.result(equation);
        return approximate(worked, speech);
    }
}
