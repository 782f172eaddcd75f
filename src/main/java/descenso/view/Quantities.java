package descenso.view;

import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.phrases.Phrase;
import descenso.train.EpochMeasures;
import descenso.train.History;
import descenso.train.Measures;
import descenso.train.Problem;
import descenso.train.Run;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** All that the table tells of the runs, thing by thing. */
record Quantities(List<Run> runs, MeasureName names, Digits digits, Speech speech) {

    List<Quantity> all() {
        List<Quantity> all = new ArrayList<>(hyperparameters());
        all.add(new Quantity(
                speech.say(Phrase.TABLE_STATUS), runs.stream().map(this::status).toList()));
        all.add(quantity(
                Phrase.TABLE_STEPS, run -> Integer.toString(run.history().steps())));
        all.addAll(losses());
        all.addAll(measures());
        return all;
    }

    private Quantity quantity(Phrase name, Function<Run, String> words) {
        return Quantity.of(speech.say(name), runs, words.andThen(speech.glyphs()::write));
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
    private List<Quantity> named(UnaryOperator<String> name, Function<Run, Map<String, String>> words) {
        List<Map<String, String>> known = runs.stream().map(words).toList();
        Set<String> keys = new LinkedHashSet<>();
        known.forEach(values -> keys.addAll(values.keySet()));
        return keys.stream()
                .map(key -> Quantity.of(
                        name.apply(key), known, values -> speech.glyphs().write(values.getOrDefault(key, ""))))
                .toList();
    }

    private Span status(Run run) {
        String steps = Integer.toString(run.history().steps());
        return switch (run.status()) {
            case RUNNING -> new Span("", Style.TEXT);
            case FINISHED -> new Span(speech.say(Phrase.TABLE_FINISHED), Style.TEXT);
            case STOPPED -> new Span(speech.say(Phrase.TABLE_STOPPED), Style.TEXT);
            case DIVERGED -> new Span(speech.say(Phrase.TABLE_DIVERGED, steps), Style.WRONG);
        };
    }

    private List<Quantity> losses() {
        if (runs.stream().noneMatch(run -> run.trial().problem().hasLoss())) {
            return List.of();
        }
        return runs.stream().anyMatch(run -> run.history().epochs() > 0) ? ofEpochs() : ofSteps();
    }

    private List<Quantity> ofSteps() {
        return List.of(
                quantity(Phrase.TABLE_FINAL_LOSS, run -> digits.few(finalLoss(run.history()))),
                quantity(Phrase.TABLE_BEST_LOSS, run -> best(smallestLoss(run.history()))));
    }

    private static double finalLoss(History history) {
        return history.loss(history.steps());
    }

    private static Optional<Best> smallestLoss(History history) {
        return Best.smallest(history.steps() + 1, history::loss);
    }

    private List<Quantity> ofEpochs() {
        List<Quantity> losses = new ArrayList<>();
        losses.add(last(Phrase.TABLE_TRAIN_LOSS, EpochMeasures::trainLoss, digits::many));
        losses.add(quantity(Phrase.TABLE_BEST_TRAIN_LOSS, run -> best(smallestTrainLoss(run.history()))));
        if (runs.stream().anyMatch(run -> run.trial().problem().hasValidation())) {
            losses.addAll(ofValidation());
        }
        return losses;
    }

    private List<Quantity> ofValidation() {
        return List.of(
                last(Phrase.TABLE_VALIDATION_LOSS, EpochMeasures::validationLoss, digits::many),
                quantity(Phrase.TABLE_BEST_VALIDATION_LOSS, run -> best(smallestValidationLoss(run.history()))),
                last(Phrase.TABLE_ACCURACY, EpochMeasures::validationAccuracy, digits::few),
                quantity(Phrase.TABLE_BEST_ACCURACY, run -> best(largestAccuracy(run.history()))));
    }

    private Quantity last(Phrase name, ToDoubleFunction<EpochMeasures> measure, DoubleFunction<String> written) {
        return quantity(
                name,
                run -> run.history()
                        .lastEpoch()
                        .map(epoch -> written.apply(measure.applyAsDouble(epoch)))
                        .orElse(""));
    }

    private static Optional<Best> smallestTrainLoss(History history) {
        return Best.smallest(history.epochs(), epoch -> history.epoch(epoch).trainLoss());
    }

    private static Optional<Best> smallestValidationLoss(History history) {
        return Best.smallest(history.epochs(), epoch -> history.epoch(epoch).validationLoss());
    }

    private static Optional<Best> largestAccuracy(History history) {
        return Best.largest(history.epochs(), epoch -> history.epoch(epoch).validationAccuracy());
    }

    /** With where it came, in brackets. */
    private String best(Optional<Best> best) {
        return best.map(found -> digits.few(found.value()) + " (" + found.index() + ")")
                .orElse(digits.few(Double.NaN));
    }
}
