package descenso.view;

import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.phrases.Phrase;
import descenso.train.Measures;
import descenso.train.Problem;
import descenso.train.Snapshot;
import descenso.train.Status;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** All that the table tells of the runs, thing by thing. */
record Quantities(Contest contest, MeasureName names, Digits digits, Speech speech) {

    List<Quantity> all() {
        List<Quantity> all = new ArrayList<>(hyperparameters());
        all.add(new Quantity(
                speech.say(Phrase.TABLE_STATUS),
                runs().stream().map(this::status).toList()));
        all.add(steps());
        all.addAll(new Losses(contest, digits, speech).all());
        all.addAll(measures());
        return all;
    }

    private List<Snapshot> runs() {
        return contest.runs();
    }

    /** Few steps are good only where they led to the goal. */
    private Quantity steps() {
        return Quantity.of(speech.say(Phrase.TABLE_STEPS), runs(), run -> Integer.toString(run.steps()))
                .marked(contest.best(Quantities::stepsToTheGoal, digits::many), Mark.BEST);
    }

    /** NaN of a run that did not reach it. */
    static double stepsToTheGoal(Snapshot run) {
        return run.status() == Status.STOPPED ? run.steps() : Double.NaN;
    }

    private List<Quantity> hyperparameters() {
        return named(key -> key, run -> {
            UpdateRule rule = run.trial().rule();
            Map<String, String> written = new LinkedHashMap<>();
            rule.rule().hyperparameters().stream()
                    .filter(each -> tells(each, value(rule, each)))
                    .forEach(each -> written.put(each.name(), written(each, value(rule, each))));
            return written;
        });
    }

    private static double value(UpdateRule rule, Hyperparameter hyperparameter) {
        return rule.hyperparameters().getOrDefault(hyperparameter.name(), Double.NaN);
    }

    /** What is off, as by default, is not worth a line. */
    private static boolean tells(Hyperparameter hyperparameter, double value) {
        boolean isSwitch = hyperparameter.kind() != Hyperparameter.Kind.NUMBER || hyperparameter.fallback() == 0;
        return !isSwitch || value != hyperparameter.fallback();
    }

    private String written(Hyperparameter hyperparameter, double value) {
        return hyperparameter.kind() == Hyperparameter.Kind.NUMBER ? digits.few(value) : hyperparameter.write(value);
    }

    private List<Quantity> measures() {
        return named(names::of, run -> {
            Map<String, String> written = new LinkedHashMap<>();
            run.measures().forEach((name, value) -> written.put(name, written(name, value)));
            written.keySet()
                    .removeIf(measure -> !isWorthALine(measure, run.trial().problem()));
            return written;
        });
    }

    /** A mini-batch's loss, be it the largest, would stand among those of all the data. */
    private static boolean isWorthALine(String measure, Problem problem) {
        boolean isOfBatches = measure.equals(Measures.LARGEST_LOSS) && problem.stepsPerEpoch() > 1;
        boolean isOfNoLoss = !problem.hasLoss() && MeasureName.isLoss(measure);
        return !MeasureName.isTold(measure) && !isOfBatches && !isOfNoLoss;
    }

    /** To the last digit where its author asked for it, or runs are to be the same in it. */
    private String written(String measure, double value) {
        boolean isCompared = !Measures.BUILT_IN.contains(measure) || measure.equals(Measures.INITIAL_LOSS);
        return isCompared ? digits.many(value) : digits.few(value);
    }

    /** One for each key that any run has words for, in the order in which they come. */
    private List<Quantity> named(UnaryOperator<String> name, Function<Snapshot, Map<String, String>> words) {
        List<Map<String, String>> known = runs().stream().map(words).toList();
        Set<String> keys = new LinkedHashSet<>();
        known.forEach(values -> keys.addAll(values.keySet()));
        return keys.stream()
                .map(key -> Quantity.of(
                        name.apply(key), known, values -> speech.glyphs().write(values.getOrDefault(key, ""))))
                .toList();
    }

    private Cell status(Snapshot run) {
        String steps = Integer.toString(run.steps());
        return switch (run.status()) {
            case RUNNING -> Cell.of("");
            case FINISHED -> Cell.of(speech.say(Phrase.TABLE_FINISHED));
            case STOPPED -> Cell.of(speech.say(Phrase.TABLE_STOPPED));
            case DIVERGED -> Cell.of(speech.say(Phrase.TABLE_DIVERGED, steps), Style.WRONG);
        };
    }
}
