package descenso.view.question;

import descenso.train.run.Snapshot;
import descenso.view.formula.Equation;
import descenso.view.formula.EquationFormatter;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Describes the computation of a question's correct number in sentences: step by step, one paragraph per equation, with
 * the numbers filled in.
 */
public record WorkedSolutionText(WorkedSolutionView view) {

    public List<String> paragraphs() {
        return view.walk().gradients().isEmpty() ? List.of() : steps(view.run());
    }

    private List<String> steps(Snapshot run) {
        List<String> paragraphs = new ArrayList<>();
        for (int step = WorkedSolutionView.first(run); step <= run.steps(); step++) {
            paragraphs.add(SentenceFormatter.ended(view.title(run, step)));
            for (Equation equation : view.leading(run, step)) {
                paragraphs.add(SentenceFormatter.ended(words(equation, step)));
            }
        }
        return paragraphs;
    }

    /** Returns an equation in words, as in m₁ = 0.9 · 0 + 0.1 · 2 = 0.2. */
    private String words(Equation equation, int step) {
        EquationFormatter formatter = view.formatter();
        String left = formatter.drawn(numbered(equation.left(), step));
        return EquationFormatter.approximate(
                left + " " + formatter.numbers(equation) + " " + formatter.result(equation), view.texts());
    }

    /** Replaces the index t of a LaTeX symbol by the number of the step. */
    private static String numbered(String symbol, int step) {
        return symbol.replace("_{t+1}", "_{" + (step + 1) + "}").replaceAll("_t$", "_{" + step + "}");
    }
}
