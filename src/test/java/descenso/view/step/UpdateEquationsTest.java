package descenso.view.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.expr.Expression;
import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.CaseCount;
import descenso.train.problem.Quadratic;
import descenso.train.run.History;
import descenso.train.run.Label;
import descenso.train.run.RecordingSpec;
import descenso.train.run.RunLimit;
import descenso.train.run.StopCriterion;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.view.step.UpdateEquations.Equation;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the equations on the screen, evaluated as written, give the numbers that the run recorded. */
class UpdateEquationsTest {

    private static final int STEPS = Math.max(20, CaseCount.of(60));

    private static Trial trial(UpdateRule rule, Schedule schedule, long seed) {
        return new Trial(
                        new Label(rule.kind().title(), Map.of()),
                        Map.of(),
                        rule,
                        schedule,
                        new Quadratic(new double[] {1, 30}, 20, new double[] {1, -2}, 3, seed),
                        new RunLimit(STEPS, StopCriterion.never()),
                        RecordingSpec.none())
                .recordingAll();
    }

    private static History history(Trial trial) {
        Training training = trial.start();
        while (training.isRunning()) {
            training.step();
        }
        return training.history();
    }

    /**
     * Returns each rule with its default values and with three random sets (seeds 1 to 3), in which values that are 0
     * by default are positive. The learning rate is random in all of them.
     */
    private static Stream<UpdateRule> rules() {
        return Stream.of(OptimizerKind.values())
                .flatMap(rule -> IntStream.range(0, 4).mapToObj(seed -> rule(rule, seed)));
    }

    private static UpdateRule rule(OptimizerKind rule, int seed) {
        Random random = new Random(seed);
        Map<String, Double> values = new HashMap<>(Map.of("lr", 0.01 + 0.1 * random.nextDouble()));
        for (Hyperparameter each : rule.hyperparameters()) {
            if (seed > 0 && !each.name().equals("lr")) {
                values.put(each.name(), value(each, random));
            }
        }
        return rule.create(values);
    }

    private static double value(Hyperparameter hyperparameter, Random random) {
        return switch (hyperparameter.kind()) {
            case NUMBER -> hyperparameter.fallback() == 0 ? 0.3 * random.nextDouble() : 0.98 * random.nextDouble();
            case FLAG, FORM -> random.nextInt(2);
        };
    }

    @ParameterizedTest
    @MethodSource("rules")
    void writtenEquationsEvaluateToRecordedNumbers(UpdateRule rule) throws Exception {
        for (Schedule schedule : List.of(new Schedule.Constant(), new Schedule.Cosine(40, 0.1))) {
            Trial trial = trial(rule, schedule, 7);
            History history = history(trial);
            for (int step = 1; step <= STEPS; step++) {
                for (int coordinate = 0; coordinate < 2; coordinate++) {
                    check(new UpdateEquations(trial, history, step, coordinate));
                }
            }
        }
    }

    /** Checks each row as it is drawn, but with all digits, by the expression parser of experiments. */
    private static void check(UpdateEquations internals) throws Exception {
        EquationFormatter formatter = new EquationFormatter(
                new UiText(Messages.in(Language.EN), CharacterSet.ASCII), new NumberFormatter(Language.EN)::all);
        for (Equation equation : internals.compute("step")) {
            String numbers = formatter.numbers(equation).replaceFirst("^~?= ", "");
            if (!equation.isGiven()) {
                double evaluated = Expression.parse(numbers, List.of()).value();
                assertThat(evaluated)
                        .as("%s, step %d: %s", equation.left(), internals.step(), numbers)
                        .isCloseTo(equation.result(), within(1e-12 * Math.abs(equation.result())));
            }
        }
    }

    /** Tests that the equations give the gradient, the whole state of the rule and the new parameter. */
    @ParameterizedTest
    @MethodSource("rules")
    void entireStateOfARuleIsShown(UpdateRule rule) {
        Trial trial = trial(rule, new Schedule.Constant(), 3);
        History history = history(trial);
        List<Double> shown = new UpdateEquations(trial, history, 9, 1)
                .compute("step").stream().map(Equation::result).toList();
        assertThat(shown).contains(history.gradient(9, 1), history.parameter(9, 1));
        for (int name = 0; name < history.stateNames().size(); name++) {
            assertThat(shown).as(history.stateNames().get(name)).contains(history.state(name, 9, 1));
        }
    }
}
