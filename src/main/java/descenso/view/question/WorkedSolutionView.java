package descenso.view.question;

import descenso.course.experiment.DisplayNames;
import descenso.optim.Schedule;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.quiz.OptimizerSteps;
import descenso.quiz.Question;
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
import descenso.view.formula.EquationDependencies;
import descenso.view.formula.EquationFormatter;
import descenso.view.formula.EquationLines;
import descenso.view.inspect.Equations;
import descenso.view.inspect.StepInternals;
import descenso.view.naming.ExperimentLabels;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a question's right number comes about: the equations of its optimizer's steps, with the numbers put in. */
public record WorkedSolutionView(OptimizerSteps walk, Language language, UiText speech) {

    /** More steps than these would hide the one that counts, the last. */
    private static final int MOST = 2;

    /** Of a number that an optimizer comes to; of other questions none. */
    static Optional<WorkedSolutionView> of(
            Question question, Map<String, Double> values, Language language, UiText speech) {
        return question instanceof Question.Number number && number.solution() instanceof Solution.Steps steps
                ? Optional.of(new WorkedSolutionView(OptimizerSteps.of(steps, values), language, speech))
                : Optional.empty();
    }

    /** Of all steps if they are few, else of the last; nothing of a walk without any. */
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

    /** The first of the steps that are told. */
    static int first(Snapshot run) {
        return run.steps() <= MOST ? 1 : run.steps();
    }

    String title(Snapshot run, int step) {
        return speech.say(MessageKey.WORKED_STEP, Integer.toString(step), Integer.toString(run.steps()));
    }

    private List<Line> step(Snapshot run, int step, int width) {
        List<Line> lines = new ArrayList<>(WrappedText.lines(title(run, step), Style.STRONG, width));
        lines.addAll(new EquationLines(leading(run, step), "", List.of(), pen()).lines(width));
        return lines;
    }

    /**
     * The formula of one of the quantities that a question may ask for, in symbols.
     *
     * @param quantity as {@link descenso.quiz.Solution.Steps} has it; of a walk with steps
     */
    String formula(String quantity) {
        return equations(run(), 1).stream()
                .filter(equation -> equation.left().equals(symbol(quantity)))
                .map(pen()::formula)
                .findFirst()
                .orElse("");
    }

    /** What it is called in words. */
    String name(String quantity) {
        return switch (quantity) {
            case "step" -> speech.say(MessageKey.MISTAKE_STEP);
            case "x" -> speech.say(MessageKey.MISTAKE_PARAMETER);
            default -> pen().drawn(letter(quantity));
        };
    }

    private String symbol(String quantity) {
        return switch (quantity) {
            case "step" -> "\\text{" + stepWord() + "}";
            case "x" -> "\\theta_{t+1}";
            default -> letter(quantity) + "_t";
        };
    }

    private static String letter(String quantity) {
        return switch (quantity) {
            case "mHat" -> "\\hat{m}";
            case "vHat" -> "\\hat{v}";
            default -> quantity;
        };
    }

    /** Those that the answer follows from; before the last step of a gradient that moves, everything. */
    List<Equation> leading(Snapshot run, int step) {
        boolean isAllNeeded = walk.isMoving() && step < run.steps();
        List<Equation> equations = equations(run, step);
        return isAllNeeded ? equations : EquationDependencies.of(equations, symbol(walk.quantity()));
    }

    private List<Equation> equations(Snapshot run, int step) {
        return Equations.of(new StepInternals(run.trial(), run.history(), step, 0), stepWord());
    }

    private String stepWord() {
        return speech.say(MessageKey.INSPECT_STEP);
    }

    EquationFormatter pen() {
        return new EquationFormatter(
                language,
                speech.glyphs(),
                new ExperimentLabels(DisplayNames.none(), language, speech).digits()::significant);
    }

    /** The walk again, recorded; where it leaves all numbers behind, no further. */
    Snapshot run() {
        Training training = trial().recordingAll().start();
        while (training.isRunning()) {
            training.step();
        }
        return training.snapshot();
    }

    private Trial trial() {
        return new Trial(
                new Label(walk.rule().rule().title(), Map.of()),
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
