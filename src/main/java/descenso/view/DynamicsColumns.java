package descenso.view;

import descenso.optim.Schedule;
import descenso.phrases.Phrase;
import descenso.train.EpochMeasures;
import descenso.train.Measures;
import descenso.train.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What is told of runs that go on, so far as they went, in the order in which it is read. Of losses, accuracies and the
 * steps to a goal the best is marked. What only tells how a run goes has no best: oscillations are none where there is
 * hardly any progress, and some where it is fastest; a small last step is that of who has arrived, and of who is stuck; and
 * which way an author's measure is good nobody knows.
 *
 * @param asked measures that somebody speaks of who explains these runs
 */
record DynamicsColumns(
        Contest contest, Set<String> asked, Naming names, EquationPen pen, Digits digits, Speech speech) {

    /** What a number of three digits takes, be it very small, and its sign. */
    private static final int NUMBER = 8;

    private static final int COUNT = 5;

    /** And the space before them. */
    private static final int BRACKETS = 3;

    /** Measures that have a column anyway, or are the same of all. */
    private static final Set<String> SHOWN = Set.of(Measures.OSCILLATIONS, Measures.INITIAL_LOSS);

    private static final int DECIMALS_OF_ACCURACY = 3;

    List<DynamicsColumn> all() {
        List<DynamicsColumn> columns = new ArrayList<>(hyperparameters());
        columns.add(hasEpochs() ? epochs() : steps());
        columns.addAll(results());
        columns.add(status());
        return columns;
    }

    /** What came of them, whether they have ended or not. */
    List<DynamicsColumn> results() {
        List<DynamicsColumn> columns = new ArrayList<>();
        if (hasLoss()) {
            addLosses(columns);
        } else if (!asked.contains(Measures.FIRST_STEP)) {
            addMeasure(columns, Measures.FIRST_STEP, names.measure(Measures.FIRST_STEP), NUMBER, 4);
        }
        if (has(Measures.STEPS_TO_STOP)) {
            columns.add(goal());
        }
        addMeasure(columns, Measures.OSCILLATIONS, speech.say(Phrase.DYNAMICS_OSCILLATIONS), COUNT, 10);
        if (runs().stream().anyMatch(Snapshot::keepsAllParameters)) {
            columns.add(lastStep());
        }
        asked.stream().filter(DynamicsColumns::isApart).forEach(measure -> addAsked(columns, measure));
        return columns;
    }

    /** Whether no other column tells it. */
    private static boolean isApart(String measure) {
        return !MeasureName.isTold(measure) && !SHOWN.contains(measure);
    }

    private void addAsked(List<DynamicsColumn> columns, String measure) {
        if (has(measure)) {
            Quantity quantity = quantity(names.measure(measure), run -> measured(measure, run));
            columns.add(new DynamicsColumn(quantity, NUMBER, true, 3));
        }
    }

    private List<Snapshot> runs() {
        return contest.runs();
    }

    private boolean hasEpochs() {
        return runs().stream().anyMatch(run -> run.epochs() > 0);
    }

    private boolean hasLoss() {
        return runs().stream().anyMatch(run -> run.trial().problem().hasLoss());
    }

    private boolean has(String measure) {
        return runs().stream().anyMatch(run -> run.measures().containsKey(measure));
    }

    /** The learning rate before the others. */
    List<DynamicsColumn> hyperparameters() {
        List<DynamicsColumn> columns = new ArrayList<>(List.of(rate()));
        new Hyperparameters(runs(), names)
                .differing()
                .forEach(quantity -> columns.add(new DynamicsColumn(quantity, 0, 5)));
        return columns;
    }

    /** That of the last update, which a schedule changes. */
    private DynamicsColumn rate() {
        Quantity rate = Quantity.of(names.hyperparameter(Hyperparameters.RATE), runs(), this::rate);
        return new DynamicsColumn(rate, runs().stream().anyMatch(DynamicsColumns::isScheduled) ? NUMBER : 0, 3);
    }

    private String rate(Snapshot run) {
        double rate = OverRate.rate(run.trial(), run.steps());
        return speech.glyphs().write(isScheduled(run) ? digits.rough(rate) : digits.few(rate));
    }

    private static boolean isScheduled(Snapshot run) {
        return !(run.trial().schedule() instanceof Schedule.Constant);
    }

    private DynamicsColumn steps() {
        Quantity steps = Quantity.of(speech.say(Phrase.INSPECT_STEP), runs(), run -> Integer.toString(run.steps()));
        return new DynamicsColumn(steps, digitsOfSteps(), 3);
    }

    /** Of the largest number of steps that any may make. */
    private int digitsOfSteps() {
        int most = runs().stream()
                .mapToInt(run -> run.trial().limit().steps())
                .max()
                .orElse(0);
        return Integer.toString(most).length();
    }

    private DynamicsColumn epochs() {
        return new DynamicsColumn(
                Quantity.of(
                        speech.say(Phrase.INSPECT_EPOCH),
                        runs(),
                        run -> Integer.toString(Math.max(0, run.epochs() - 1))),
                0,
                3);
    }

    private void addLosses(List<DynamicsColumn> columns) {
        Losses losses = new Losses(contest, digits, speech);
        boolean hasValidation =
                runs().stream().anyMatch(run -> run.trial().problem().hasValidation());
        Phrase name = hasValidation ? Phrase.DYNAMICS_TRAIN_LOSS : Phrase.DYNAMICS_LOSS;
        Quantity loss = losses.ranked(name, Losses.SMALLEST, run -> new Ending(run).last(), digits::rough);
        columns.add(new DynamicsColumn(loss.flagged(losses.bad(), Flag.BAD), NUMBER, 1));
        if (hasValidation) {
            addValidation(columns, losses);
        } else {
            columns.add(best(losses));
        }
    }

    private void addValidation(List<DynamicsColumn> columns, Losses losses) {
        Quantity loss = losses.ranked(
                Phrase.DYNAMICS_VALIDATION_LOSS,
                Losses.SMALLEST,
                Losses.last(EpochMeasures::validationLoss),
                digits::rough);
        Quantity accuracy =
                losses.ranked(Phrase.DYNAMICS_ACCURACY, Losses.LARGEST, Losses.last(Losses::accuracy), this::fixed);
        Quantity best = losses.best(
                Phrase.DYNAMICS_BEST_VALIDATION, Losses.SMALLEST, Losses::smallestValidationLoss, digits::rough);
        columns.add(new DynamicsColumn(loss, NUMBER, 6));
        columns.add(new DynamicsColumn(accuracy, 0, 5));
        columns.add(new DynamicsColumn(best, 0, 8));
    }

    private DynamicsColumn best(Losses losses) {
        Quantity best = hasEpochs()
                ? losses.best(Phrase.DYNAMICS_BEST_EPOCH, Losses.SMALLEST, Losses::smallestTrainLoss, digits::rough)
                : losses.best(Phrase.DYNAMICS_BEST_STEP, Losses.SMALLEST, Losses::smallestLoss, digits::rough);
        return new DynamicsColumn(best, NUMBER + BRACKETS + digitsOfSteps(), 8);
    }

    private String fixed(double accuracy) {
        return Double.isFinite(accuracy) ? digits.fixed(accuracy, DECIMALS_OF_ACCURACY, 0) : digits.rough(accuracy);
    }

    private DynamicsColumn goal() {
        ToDoubleFunction<Snapshot> steps = Quantities::stepsToTheGoal;
        Quantity goal =
                quantity(speech.say(Phrase.DYNAMICS_GOAL), steps).flagged(contest.best(steps, digits::many), Flag.BEST);
        return new DynamicsColumn(goal, COUNT, 7);
    }

    private void addMeasure(List<DynamicsColumn> columns, String measure, String name, int least, int rank) {
        if (has(measure)) {
            Quantity quantity = quantity(name, run -> measured(measure, run));
            columns.add(new DynamicsColumn(quantity, least, rank));
        }
    }

    /** Before the first step nothing has been. */
    private static double measured(String measure, Snapshot run) {
        return run.steps() == 0 ? Double.NaN : run.measures().getOrDefault(measure, Double.NaN);
    }

    private DynamicsColumn lastStep() {
        Quantity quantity = quantity(
                speech.say(Phrase.DYNAMICS_LAST_STEP), run -> run.lastStep().orElse(Double.NaN));
        return new DynamicsColumn(quantity, NUMBER, 11);
    }

    private Quantity quantity(String name, ToDoubleFunction<Snapshot> number) {
        return Quantity.of(name, runs(), run -> pen.number(number.applyAsDouble(run)));
    }

    /** In one line, with the mark of what diverged, which a problem without loss shows nowhere else. */
    private DynamicsColumn status() {
        Quantity status = new Quantities(contest, names, digits, speech).status(Phrase.DYNAMICS_DIVERGED);
        Quantity marked = hasLoss() ? status : status.flagged(new Losses(contest, digits, speech).diverged(), Flag.BAD);
        int least = runs().stream().anyMatch(run -> run.measures().containsKey(Measures.STEPS_TO_STOP))
                ? speech.say(Phrase.TABLE_STOPPED).length()
                : speech.say(Phrase.TABLE_FINISHED).length();
        return new DynamicsColumn(marked, least, 2);
    }
}
