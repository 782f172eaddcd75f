package descenso.view.question;

import descenso.train.run.Snapshot;
import descenso.view.formula.Equation;
import descenso.view.formula.EquationFormatter;
import descenso.view.formula.EquationText;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.List;

/** How a question's right number comes about, told: step by step, an equation a paragraph, with its numbers put in. */
public record WorkedSolutionText(WorkedSolutionView view) {

    public List<String> told() {
        return view.walk().gradients().isEmpty() ? List.of() : told(view.run());
    }

    private List<String> told(Snapshot run) {
        List<String> told = new ArrayList<>();
        for (int step = WorkedSolutionView.first(run); step <= run.steps(); step++) {
            told.add(SentenceFormatter.ended(view.title(run, step)));
            for (Equation equation : view.leading(run, step)) {
                told.add(SentenceFormatter.ended(words(equation, step)));
            }
        }
        return told;
    }

    /** As in m₁ = 0.9 · 0 + 0.1 · 2 = 0.2. */
    private String words(Equation equation, int step) {
        EquationFormatter pen = view.pen();
        String left = pen.drawn(numbered(equation.left(), step));
        return EquationText.approximate(left + " " + pen.numbers(equation) + " " + pen.result(equation), view.speech());
    }

    /** A symbol, in LaTeX, with its step's number for the letter. */
    private static String numbered(String symbol, int step) {
        return symbol.replace("_{t+1}", "_{" + (step + 1) + "}").replaceAll("_t$", "_{" + step + "}");
    }
}
