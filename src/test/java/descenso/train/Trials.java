package descenso.train;

import descenso.optim.Rule;
import descenso.optim.Schedule;
import java.util.Map;
import java.util.Optional;

/** Runs without any readings. */
final class Trials {

    private Trials() {}

    static Trial of(Problem problem, int steps, String rule, Map<String, Double> hyperparameters) {
        return new Trial(
                new Label(rule, Map.of()),
                Map.of(),
                Rule.named(rule).orElseThrow().of(hyperparameters),
                new Schedule.Constant(),
                problem,
                new Limit(steps, Stop.never()),
                Readings.none());
    }

    static Run run(Trial trial) {
        Optional<Run> run = trial.run(steps -> true);
        return run.orElseThrow();
    }
}
