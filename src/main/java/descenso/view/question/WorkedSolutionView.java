package descenso.view.question;

import descenso.course.experiment.DisplayNames;
import descenso.optim.Schedule;
import descenso.phrases.Language;
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
import descenso.view.naming.ExperimentLabels;
import descenso.view.step.StepInternals;
import descenso.view.step.UpdateEquations;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders the computation of a question's correct number: the equations of the optimizer's steps with the numbers
 * filled in.
 */
public record WorkedSolutionView(OptimizerSteps walk, Language language, UiText texts) {

    /** Maximum number of steps shown in full. More would hide the last one, which yields the answer. */
    private static final int MOST = 2;

    /** Creates the view of the solution of optimizer steps. Empty for other solutions. */
    static Optional<WorkedSolutionView> of(
            Solution solution, Map<String, Double> values, Language language, UiText texts) {
        return solution instanceof Solution.Steps steps
                ? Optional.of(new WorkedSolutionView(OptimizerSteps.of(steps, values), language, texts))
                : Optional.empty();
    }

    /** Returns all steps if there are at most {@code MOST}, else the last one. Empty if there are no steps. */
    public List<Line> lines(int width) {
        return walk.gradients().isEmpty() ? List.of() : lines(run(), width);
    }

    private List<Line> lines(Snapshot run, int width) {
        List<Line> lines = new ArrayList<>();
        for (int step = first(run); step <= run.steps(); step++) {
            lines.addAll(step(run, step, width));
        }
        return lines;
    }

    /** Returns the number of the first step that is shown, from 1. */
    static int first(Snapshot run) {
        return run.steps() <= MOST ? 1 : run.steps();
    }

    String title(Snapshot run, int step) {
        return texts.say(MessageKey.WORKED_STEP, Integer.toString(step), Integer.toString(run.steps()));
    }

    private List<Line> step(Snapshot run, int step, int width) {
        List<Line> lines = new ArrayList<>(WrappedText.lines(title(run, step), Style.STRONG, width));
        lines.addAll(new EquationLines(leading(run, step), "", List.of(), formatter()).lines(width));
        return lines;
    }

    /**
     * Returns the formula of a quantity in symbols; an empty string if the optimizer does not have it. Requires at
     * least one step.
     *
     * @param quantity a quantity of {@link descenso.quiz.Solution.Steps}
     */
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
    List<Equation> leading(Snapshot run, int step) {
        boolean isAllNeeded = walk.isMoving() && step < run.steps();
        List<Equation> equations = equations(run, step);
        return isAllNeeded ? equations : Equation.leadingTo(walk.quantity(), equations);
    }

    private List<Equation> equations(Snapshot run, int step) {
        return UpdateEquations.compute(
                new StepInternals(run.trial(), run.history(), step, 0), texts.say(MessageKey.INSPECT_STEP));
    }

    EquationFormatter formatter() {
        return new EquationFormatter(
                language,
                texts.characters(),
                new ExperimentLabels(DisplayNames.none(), language, texts).numbers()::significant);
    }

    /** Returns the same steps as a recorded run. The run ends early if it diverges. */
    Snapshot run() {
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
                Signal.of(new double[] {walk.start()}, gradients()),
                new RunLimit(walk.gradients().size(), StopCriterion.never()),
                RecordingSpec.none());
    }

    private double[][] gradients() {
        return walk.gradients().stream()
                .map(gradient -> new double[] {gradient})
                .toArray(double[][]::new);
    }
}
