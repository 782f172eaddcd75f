package descenso.view;

import descenso.phrases.Phrase;
import java.util.regex.Pattern;

/** An equation in one line: in symbols, with the numbers put in, and what they come to. */
record EquationWords(Equation equation, EquationPen pen, Speech speech) {

    /** How mathematics writes it, with and without its signs. */
    private static final Pattern ABOUT = Pattern.compile("~=|≈");

    /** With the sign of what is rounded in words. */
    static String approximate(String words, Speech speech) {
        return Sentences.flowing(ABOUT.matcher(words).replaceAll("= " + speech.say(Phrase.SPOKEN_ABOUT)));
    }

    /** Without a stop. */
    String words() {
        String worked = pen.formula(equation) + " " + pen.numbers(equation) + " " + pen.result(equation);
        return approximate(worked, speech);
    }
}
