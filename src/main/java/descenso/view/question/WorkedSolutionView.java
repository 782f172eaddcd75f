package descenso.view.question;

import descenso.optim.Schedule;
import descenso.phrases.MessageKey;
import descenso.quiz.OptimizerSteps;
import descenso.quiz.Solution;
import descenso.train.problem.Signal;
import descenso.train.run.Label;
import descenso.train.run.RecordingSpec;
import descenso.train.run.RunLimit;
import descenso.train.run.Snapshot;
import descenso.train.run.StopCriterion;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.formula.Equation;
import descenso.view.formula.EquationFormatter;
import descenso.view.formula.EquationLines;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.step.StepInternals;
import descenso.view.step.UpdateEquations;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The computation of a question's correct number: the equations of the optimizer's steps with their numbers. */
public record WorkedSolutionView(OptimizerSteps walk, UiText texts) {

    /** Maximum number of steps shown in full. More would hide the last one, which yields the answer. */
    private static final int MOST = 2;

    /** Creates the view of the solution of optimizer steps. Empty for other solutions. */
    static Optional<WorkedSolutionView> of(Solution solution, Map<String, Double> values, UiText texts) {
        return solution instanceof Solution.Steps steps
                ? Optional.of(new WorkedSolutionView(OptimizerSteps.of(steps, values), texts))
                : Optional.empty();
    }

    /** Returns all steps if there are at most {@code MOST}, else the last one. Empty if there are no steps. */
    public List<Section> sections() {
        if (walk.gradients().isEmpty()) {
            return List.of();
        }
        Snapshot run = run();
        List<Section> sections = new ArrayList<>();
        for (int step = run.steps() <= MOST ? 1 : run.steps(); step <= run.steps(); step++) {
            String title = texts.say(MessageKey.WORKED_STEP, Integer.toString(step), Integer.toString(run.steps()));
            sections.add(new Section.Paragraph(Wording.of(title, Style.STRONG, SentenceFormatter.ended(title))));
            sections.add(new Step(this, leading(run, step), step));
        }
        return sections;
    }

    /** The equations of a step; plain mode says one paragraph per equation. */
    private record Step(WorkedSolutionView view, List<Equation> equations, int step) implements Section.Plot {

        @Override
        public List<Line> lines(int width) {
            return new EquationLines(equations, "", List.of(), view.formatter()).lines(width);
        }

        @Override
        public List<String> spoken() {
            return equations.stream()
                    .map(equation -> SentenceFormatter.ended(words(equation)))
                    .toList();
        }

        /** Returns an equation in words, as in m₁ = 0.9 · 0 + 0.1 · 2 = 0.2. */
        private String words(Equation equation) {
            EquationFormatter formatter = view.formatter();
            String left = formatter.drawn(numbered(equation.left()));
            return formatter.approximate(left + " " + formatter.numbers(equation) + " " + formatter.result(equation));
        }

        /** Replaces the index t of a LaTeX symbol by the number of the step. */
        private String numbered(String symbol) {
            return symbol.replace("_{t+1}", "_{" + (step + 1) + "}").replaceAll("_t$", "_{" + step + "}");
        }
    }

    /** Returns the formula of a quantity in symbols; empty if the optimizer lacks it. Requires at least one step. */
    String formula(String quantity) {
        return equations(run(), 1).stream()
                .filter(equation -> equation.name().equals(quantity))
                .map(formatter()::formula)
                .findFirst()
                .orElse("");
    }

    /** Returns the name of a quantity in words. */
    String name(String quantity) {
        return switch (quantity) {
            case "step" -> texts.say(MessageKey.MISTAKE_STEP);
            case "x" -> texts.say(MessageKey.MISTAKE_PARAMETER);
            default -> formatter().drawn(walk.rule().kind().symbol(quantity));
        };
    }

    /**
     * Returns the equations on which the answer depends. Returns all equations of a step before the last one if the
     * gradient depends on the parameter.
     */
    private List<Equation> leading(Snapshot run, int step) {
        boolean isAllNeeded = walk.isMoving() && step < run.steps();
        List<Equation> equations = equations(run, step);
        return isAllNeeded ? equations : Equation.leadingTo(walk.quantity(), equations);
    }

    private List<Equation> equations(Snapshot run, int step) {
        return UpdateEquations.compute(
                new StepInternals(run.trial(), run.history(), step, 0), texts.say(MessageKey.INSPECT_STEP));
    }

    private EquationFormatter formatter() {
        return new EquationFormatter(texts, texts.numbers()::significant);
    }

    /** Returns the same steps as a recorded run. The run ends early if it diverges. */
    private Snapshot run() {
        Training training = trial().recordingAll().start();
        while (training.isRunning()) {
            training.step();
        }
        return training.snapshot();
    }

    private Trial trial() {
        return new Trial(
                new Label(walk.rule().kind().title(), Map.of()),
                Map.of(),
                walk.rule(),
                new Schedule.Constant(),
                new Signal(
                        new double[] {walk.start()},
                        new Signal.Gradients(walk.gradients().stream()
                                .map(gradient -> new double[] {gradient})
                                .toList())),
                new RunLimit(walk.gradients().size(), StopCriterion.never()),
                RecordingSpec.none());
    }
}
