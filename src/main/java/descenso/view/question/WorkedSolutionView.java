package descenso.view.question;

import descenso.expr.Expression;
import descenso.expr.LatexWriter.Quantity;
import descenso.optim.Hyperparameter;
import descenso.optim.Schedule;
import descenso.phrases.MessageKey;
import descenso.quiz.ComputedNumber;
import descenso.quiz.GradingResult;
import descenso.quiz.Mistake;
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
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.step.EquationFormatter;
import descenso.view.step.UpdateEquations;
import descenso.view.step.UpdateEquations.Equation;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The computation of a question's correct number, as equations of the optimizer's steps, and the mistakes in it. */
public record WorkedSolutionView(Solution.MadeSteps walk, UiText texts) {

    /** Maximum number of steps shown in full. More would hide the last one, which yields the answer. */
    private static final int MOST = 2;

    /** Creates the view of the solution of optimizer steps. Empty for other solutions. */
    static Optional<WorkedSolutionView> of(Solution solution, Map<String, Double> values, UiText texts) {
        return solution instanceof Solution.Steps steps
                ? Optional.of(new WorkedSolutionView(Solution.MadeSteps.of(steps, values), texts))
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
            String title = texts.say(MessageKey.WORKED_STEP, step, run.steps());
            sections.add(new Section.Paragraph(Wording.of(title, Style.STRONG, SentenceFormatter.ended(title))));
            sections.add(step(leading(run, step), step));
        }
        return sections;
    }

    /** Returns the equations of a step; plain mode says one paragraph per equation. */
    private Section step(List<Equation> equations, int step) {
        return Section.plot(
                width -> formatter().lines(equations, width),
                () -> equations.stream()
                        .map(equation -> SentenceFormatter.ended(words(equation, step)))
                        .toList());
    }

    /**
     * Returns an equation in words, with the number of the step for the index t, as in m₁ = 0.9 · 0 + 0.1 · 2 = 0.2.
     */
    private String words(Equation equation, int step) {
        String numbered =
                equation.left().replace("_{t+1}", "_{" + (step + 1) + "}").replaceAll("_t$", "_{" + step + "}");
        return formatter()
                .approximate(texts.drawn(numbered) + " " + formatter().numbers(equation) + " "
                        + formatter().result(equation));
    }

    /** Returns the mistakes that explain a wrong number, each with its line of the formula; empty if none does. */
    static List<Section> mistakes(
            ComputedNumber question, Map<String, Double> values, GradingResult result, UiText texts) {
        List<Mistake.Diagnosis> mistakes = distinct(result.mistakes());
        if (mistakes.isEmpty()) {
            return List.of();
        }
        if (mistakes.get(0).mistake() == Mistake.SOME_SLIP) {
            return mistakes.stream()
                    .flatMap(mistake -> mistake.part().stream()
                            .map(part -> Section.paragraph(
                                    slip(mistake, part, question, values, texts).row())))
                    .toList();
        }
        Optional<WorkedSolutionView> worked = of(question.solution(), values, texts);
        // worded cautiously, because a number does not prove how it was computed
        MessageKey heading = mistakes.size() > 1 ? MessageKey.MISTAKE_SEVERAL : MessageKey.MISTAKE_ONE;
        List<Section> sections = new ArrayList<>();
        sections.add(Section.paragraph(texts.say(heading)));
        Line bullet = Line.of(texts.encode("• "), Style.TEXT);
        for (Mistake.Diagnosis mistake : mistakes) {
            if (mistake.part().isPresent()) {
                sections.add(
                        Section.hanging(bullet, slip(mistake, mistake.part().get(), question, values, texts)));
                continue;
            }
            String line = worked.map(view -> view.name(mistake.line())).orElse(mistake.line());
            String asked = worked.map(view -> view.name(view.walk.quantity())).orElse("");
            sections.add(Section.hanging(bullet, Wording.of(texts.say(mistake.key(), line, asked), Style.TEXT)));
            worked.filter(view -> mistake.isOfFormula())
                    .map(view -> texts.say(MessageKey.MISTAKE_LINE, view.formula(mistake.line())))
                    .map(formula -> Wording.sentence(List.of(new Span(formula, Style.FORMULA))))
                    .ifPresent(formula -> sections.add(Section.hanging(Line.spaces(bullet.width()), formula)));
        }
        return sections;
    }

    /** Returns a sentence about a slip, with the part of the formula in symbols, and in numbers where it has none. */
    private static Wording slip(
            Mistake.Diagnosis mistake,
            Expression part,
            ComputedNumber question,
            Map<String, Double> values,
            UiText texts) {
        String named = new EquationFormatter(texts, texts.numbers()::significant)
                .symbols(
                        part,
                        name -> new Quantity(symbol(name, question), values.getOrDefault(name, Double.NaN), false));
        return Wording.of(texts.say(mistake.key(), named), Style.TEXT);
    }

    /** Returns the symbol of a value of the question, or of a quantity of its rule; empty if it has none. */
    private static String symbol(String name, ComputedNumber question) {
        return question.solution() instanceof Solution.Steps steps
                ? Hyperparameter.named(name)
                        .map(Hyperparameter::symbol)
                        .orElseGet(() -> steps.rule().symbol(name))
                : question.symbols().getOrDefault(name, "");
    }

    /** Returns the mistakes without another quantity if the bias correction is missing: both give one number. */
    private static List<Mistake.Diagnosis> distinct(List<Mistake.Diagnosis> mistakes) {
        boolean isUncorrected = mistakes.stream().anyMatch(mistake -> mistake.mistake() == Mistake.NO_BIAS_CORRECTION);
        return mistakes.stream()
                .filter(mistake -> !isUncorrected || mistake.mistake() != Mistake.OTHER_QUANTITY)
                .toList();
    }

    /** Returns the formula of a quantity in symbols; empty if the optimizer lacks it. Requires at least one step. */
    private String formula(String quantity) {
        return equations(run(), 1).stream()
                .filter(equation -> equation.name().equals(quantity))
                .map(formatter()::formula)
                .findFirst()
                .orElse("");
    }

    /** Returns the name of a quantity in words. */
    private String name(String quantity) {
        return switch (quantity) {
            case "step" -> texts.say(MessageKey.MISTAKE_STEP);
            case "x" -> texts.say(MessageKey.MISTAKE_PARAMETER);
            default -> texts.drawn(walk.rule().kind().symbol(quantity));
        };
    }

    /** Returns the equations on which the answer depends; all of an earlier step if the gradient moves. */
    private List<Equation> leading(Snapshot run, int step) {
        boolean isAllNeeded = walk.isMoving() && step < run.steps();
        List<Equation> equations = equations(run, step);
        return isAllNeeded ? equations : Equation.leadingTo(walk.quantity(), equations);
    }

    private List<Equation> equations(Snapshot run, int step) {
        return new UpdateEquations(run.trial(), run.history(), step, 0).compute(texts.say(MessageKey.INSPECT_STEP));
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
