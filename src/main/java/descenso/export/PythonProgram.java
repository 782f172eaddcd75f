package descenso.export;

import descenso.course.experiment.Experiment;
import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.train.run.RunLimit;
import descenso.train.run.StopCriterion;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An experiment as a short Python program that uses only numpy and the standard library. It is meant to be read beside
 * the screens of the course: it contains their formulas and prints the same numbers, except for rounding; its header
 * names the runs in which that decides the numbers, and since when. It contains only the parts that the experiment
 * needs: the class of an optimizer only if a run uses its update rule, {@code java.util.Random} only if the experiment
 * is random. It computes no measures and performs no searches.
 *
 * <p>The program prints a table {@code label,series,index,value} with the names of {@link ExperimentCsv#calling}: for
 * points the loss of each step; for signals, which have no loss, the parameters; for networks the losses and the
 * accuracy of each epoch.
 */
public final class PythonProgram {

    private static final String OPTIMIZER = "optimizer";

    /** Relative difference of a loss from which on it counts as another one. */
    private static final double NOTICED = 1e-6;

    /** Flags of the template by column; the column is needed only if its flag is set. */
    private static final Map<String, String> FLAG_BY_COLUMN =
            Map.of("rotation", "turn", "noise", "noise", "seed", "noise", "minima", "distance", "scale", "scale");

    private final Experiment experiment;
    private final Language language;
    private final PythonProblems problems = new PythonProblems();
    private final PythonTemplate.Functions rates = new PythonTemplate.Functions("rate.py", "rate");

    /**
     * The named values of each run. A value that is the same in all becomes a constant, the others columns of a table.
     */
    private final List<Map<String, String>> columns = new ArrayList<>();

    private final Set<String> flags = new TreeSet<>();

    private PythonProgram(Experiment experiment, Language language) {
        this.experiment = experiment;
        this.language = language;
    }

    /** Returns the text of the program, with a header and names in a language. */
    public static String write(Experiment experiment, Language language) {
        return new PythonProgram(experiment, language).text();
    }

    private List<Trial> trials() {
        return experiment.comparison().trials();
    }

    private String text() {
        boolean isScheduled = trials().stream().anyMatch(trial -> !isConstant(trial.schedule()));
        if (isScheduled) {
            flags.add("scheduled");
            trials().forEach(this::rate);
        }
        trials().forEach(trial -> problems.columns(trial.problem()));
        trials().forEach(trial -> columns.add(columns(trial, isScheduled)));
        flags.addAll(problems.flags());
        FLAG_BY_COLUMN.forEach((name, flag) -> {
            if (!flags.contains(flag)) {
                columns.forEach(run -> run.remove(name));
            }
        });
        if (varying().stream().anyMatch(PythonProblems.OF_DATA::contains)) {
            flags.add("reprepare");
        }
        return PythonTemplate.fill("program.py", flags, parts());
    }

    /** Returns the values of a column in the runs, each once. */
    private List<String> values(String name) {
        return columns.stream()
                .flatMap(run -> Stream.ofNullable(run.get(name)))
                .distinct()
                .toList();
    }

    /** Returns the names of the columns in which runs differ. */
    private List<String> varying() {
        return columns.stream()
                .flatMap(run -> run.keySet().stream())
                .distinct()
                .filter(name -> values(name).size() > 1)
                .toList();
    }

    /** Returns one assignment per line for the columns in which all runs agree. */
    private String constants() {
        return columns.stream()
                .flatMap(run -> run.keySet().stream())
                .distinct()
                .filter(name -> values(name).size() == 1 && !values(name).contains(name))
                .map(name -> name + " = " + values(name).get(0))
                .collect(Collectors.joining("\n"));
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("heading", heading());
        parts.put("constants", constants());
        parts.put("functions", problems.functions());
        parts.put(
                "rules",
                PythonRules.definitions(trials().stream().map(Trial::rule).toList()));
        parts.put("rates", rates.definitions());
        parts.put("columns", String.join(", ", names()));
        parts.put("runs", "runs = " + Python.rows(runs()));
        return parts;
    }

    /** Returns the column names of the table of runs: the label, the varying columns, the optimizer. */
    private List<String> names() {
        List<String> names = new ArrayList<>(List.of("label"));
        names.addAll(varying());
        names.add(OPTIMIZER);
        return names;
    }

    private List<String> runs() {
        List<String> rows = new ArrayList<>();
        for (int run = 0; run < trials().size(); run++) {
            Trial trial = trials().get(run);
            Map<String, String> values = columns.get(run);
            List<String> row = new ArrayList<>(List.of(label(trial)));
            varying().forEach(name -> row.add(Objects.requireNonNull(values.get(name), name)));
            row.add(PythonRules.optimizer(trial.rule()));
            rows.add("(" + String.join(", ", row) + ")");
        }
        return rows;
    }

    private String label(Trial trial) {
        return Python.text(name(trial));
    }

    private String name(Trial trial) {
        return experiment.names().nameOf(trial.label(), language).toString();
    }

    /** Returns the values of the columns of a trial by column name. Adds the flags of its limit. */
    private Map<String, String> columns(Trial trial, boolean isScheduled) {
        Map<String, String> values = new LinkedHashMap<>(problems.columns(trial.problem()));
        limit(trial.limit(), values);
        UpdateRule rule = trial.rule();
        values.put(isScheduled ? "rate" : "lr", isScheduled ? rate(trial) : Python.number(rule.lr()));
        return values;
    }

    /** Returns the name of the function of a trial's learning rate. */
    private String rate(Trial trial) {
        return rates.add(Set.of(), Map.of("value", at(trial.rule().lr(), trial.schedule())));
    }

    private static boolean isConstant(Schedule schedule) {
        return schedule instanceof Schedule.Constant;
    }

    /** Returns the learning rate of the update from step t to t + 1, t from 0; a number if the schedule is constant. */
    private static String at(double lr, Schedule schedule) {
        return isConstant(schedule) ? Python.number(lr) : Python.number(lr) + " * " + factor(schedule);
    }

    private static String factor(Schedule schedule) {
        if (schedule instanceof Schedule.StepDecay decay) {
            String falls = decay.every() == 1 ? "t" : "t // " + decay.every();
            return "np.power(" + Python.real(decay.gamma()) + ", " + falls + ")";
        }
        if (schedule instanceof Schedule.Cosine cosine) {
            return cosine(cosine.floor(), "(1 + np.cos(np.pi * t / " + cosine.over() + ")) / 2");
        }
        if (schedule instanceof Schedule.WarmUp warmUp) {
            return "min(1, (t + 1) / " + warmUp.over() + ")";
        }
        if (schedule instanceof Schedule.Product product) {
            return product.schedules().stream().map(PythonProgram::factor).collect(Collectors.joining(" * ", "(", ")"));
        }
        return "1";
    }

    private static String cosine(double floor, String wave) {
        String low = Python.number(floor);
        return floor == 0 ? "(" + wave + ")" : "(" + low + " + (1 - " + low + ") * " + wave + ")";
    }

    private void limit(RunLimit limit, Map<String, String> values) {
        StopCriterion stop = limit.stop();
        values.put("steps", Integer.toString(limit.steps()));
        stop.distance().ifPresent(value -> stop("distance", "stop_distance", value, values));
        stop.loss().ifPresent(value -> stop("stop.loss", "stop_loss", value, values));
        stop.lossRatio().ifPresent(value -> stop("stop.ratio", "stop_ratio", value, values));
        stop.coordinate().ifPresent(value -> values.put("stop_coordinate", Integer.toString(value)));
        stop.beyond().ifPresent(value -> stop("stop.beyond", "stop_beyond", value, values));
    }

    private void stop(String flag, String name, double value, Map<String, String> values) {
        flags.add(flag);
        values.put(name, Python.number(value));
    }

    /**
     * Returns the header comment: the title, how to run the program, the data that it needs, and what rounding decides.
     */
    private String heading() {
        Messages messages = Messages.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(experiment.title().in(language) + " (" + experiment.id() + ")");
        experiment.look().ifPresent(look -> lines.add(look.in(language)));
        lines.add("");
        lines.add(messages.say(MessageKey.EXPORT_PYTHON));
        data().forEach(name ->
                lines.add(messages.say(MessageKey.EXPORT_PYTHON_DATA, name.substring(1, name.length() - 1))));
        rounding().ifPresent(lines::add);
        return ExperimentExport.header(lines);
    }

    /**
     * Says which runs amplify the last digit until it decides the loss; empty if there are none. Networks are not
     * tried, because that takes long.
     */
    private Optional<String> rounding() {
        Messages messages = Messages.in(language);
        if (trials().stream().anyMatch(trial -> trial.problem().stepsPerEpoch() > 0)) {
            return Optional.of(messages.say(MessageKey.EXPORT_PYTHON_NETWORK));
        }
        String runs = trials().stream()
                .flatMap(trial -> parting(trial).stream()
                        .mapToObj(step ->
                                messages.say(MessageKey.EXPORT_PYTHON_FROM, name(trial), Integer.toString(step))))
                .collect(Collectors.joining("; "));
        return runs.isEmpty() ? Optional.empty() : Optional.of(messages.say(MessageKey.EXPORT_PYTHON_ROUNDING, runs));
    }

    /** Returns the first step at which the next larger learning rate gives another loss; empty if there is none. */
    private static OptionalInt parting(Trial trial) {
        Training run = trial.start();
        Training other = trial.with("lr", Math.nextUp(trial.rule().lr())).start();
        while (run.isRunning() && other.isRunning()) {
            run.step();
            other.step();
            double loss = run.history().loss(run.steps());
            double difference = Math.abs(loss - other.history().loss(run.steps()));
            if (difference > Math.max(NOTICED * Math.abs(loss), Double.MIN_NORMAL)) {
                return OptionalInt.of(run.steps());
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the names of the files that the program reads, as Python literals; empty if there are none. */
    private Set<String> data() {
        Set<String> names = new TreeSet<>();
        trials().forEach(trial -> names.add(problems.columns(trial.problem()).getOrDefault("data", "")));
        return names.equals(Set.of("")) ? Collections.emptySet() : names;
    }
}
