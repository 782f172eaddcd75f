package descenso.view;

import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a question's right number comes about, told: step by step, an equation a paragraph, with its numbers put in. */
record WorkedWords(WorkedView view) {

    /** As the several sets of characters have it. */
    private static final Pattern NEARLY = Pattern.compile("^(?:≈|~=|~)");

    List<String> told() {
        return view.walk().gradients().isEmpty() ? List.of() : told(view.run());
    }

    private List<String> told(Snapshot run) {
        List<String> told = new ArrayList<>();
        for (int step = WorkedView.first(run); step <= run.steps(); step++) {
            told.add(Paragraphs.ended(view.title(run, step)));
            for (Equation equation : view.leading(run, step)) {
                told.add(Paragraphs.ended(words(equation, step)));
            }
        }
        return told;
    }

    /** As in m₁ = 0.9 · 0 + 0.1 · 2 = 0.2. */
    private String words(Equation equation, int step) {
        EquationPen pen = view.pen();
        String left = pen.drawn(numbered(equation.left(), step));
        return Paragraphs.words(left + " " + nearly(pen.numbers(equation)) + " " + nearly(pen.result(equation)));
    }

    /** A symbol, in LaTeX, with its step's number for the letter. */
    private static String numbered(String symbol, int step) {
        return symbol.replace("_{t+1}", "_{" + (step + 1) + "}").replaceAll("_t$", "_{" + step + "}");
    }

    /** The sign of what is nearly equal in words. */
    private String nearly(String side) {
        String about = Matcher.quoteReplacement("= " + view.speech().say(Phrase.TOLD_ABOUT));
        return NEARLY.matcher(side.strip()).replaceFirst(about);
    }
}
