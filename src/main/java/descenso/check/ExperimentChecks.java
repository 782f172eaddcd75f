package descenso.check;

import descenso.course.experiment.Challenge;
import descenso.course.experiment.Challenge.ChallengeOutcome;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.Figures;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.experiment.PredictionQuestion.FigureTemplate;
import descenso.course.experiment.PredictionQuestion.PredictionOption;
import descenso.course.experiment.Setting;
import descenso.course.source.CourseFolder;
import descenso.course.source.SourcePosition;
import descenso.expr.NumberText;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.quiz.Prediction;
import descenso.train.Comparison;
import descenso.train.TheoreticalValue;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.SweepMap;
import descenso.view.text.UiText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that an experiment can be read, and that its runs confirm its theory, prediction and challenges. */
record ExperimentChecks(Path file, Path data, Linter report) {

    /** A number in a text, with a decimal point or comma. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])\\d+(?:[.,]\\d+)?");

    /** Checks an experiment of a course. */
    static void check(Path course, String id, Linter report) {
        new ExperimentChecks(CourseFolder.experiment(course, id), course.resolve("data"), report).check();
    }

    private void check() {
        ParsedExperiment parsed = with(List.of());
        report.add(parsed.diagnostics());
        report.add(ExperimentSpecs.labelWarnings(file));
        parsed.experiment().filter(ExperimentChecks::isRefutable).ifPresent(this::check);
    }

    /** Reads the variant of the experiment that settings produce. */
    private ParsedExperiment with(List<Setting> settings) {
        return new ExperimentSpecs().read(file, settings, data);
    }

    /** Tests whether the experiment contains statements that its runs can refute. */
    private static boolean isRefutable(Experiment experiment) {
        return !experiment.theories().isEmpty()
                || experiment.prediction().isPresent()
                || experiment.observation().isPresent()
                || !experiment.challenges().isEmpty();
    }

    private void check(Experiment experiment) {
        List<Run> runs = runs(experiment.comparison(), trial -> true);
        checkTheory(experiment, runs);
        checkSweep(experiment, runs);
        experiment.prediction().ifPresent(question -> checkPrediction(question, runs));
        if (experiment.observation().isPresent()) {
            List<Snapshot> ends = runs.stream().map(Snapshot::of).toList();
            ObservationChecks.of(experiment, ends, Language.first()).check(report);
        }
        experiment.challenges().forEach(challenge -> checkChallenge(challenge, runs));
    }

    /** Runs the trials that meet a condition, in parallel, and returns the runs in trial order. */
    private static List<Run> runs(Comparison comparison, Predicate<Trial> wanted) {
        return comparison.trials().parallelStream()
                .filter(wanted)
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
    }

    /** Reports the rows of a sweep of rates whose best one may lie beyond those that were tried. */
    private void checkSweep(Experiment experiment, List<Run> runs) {
        UiText texts = new UiText(Messages.in(Language.first()), CharacterSet.UNICODE);
        SweepMap.of(
                        experiment.comparison().trials(),
                        runs.stream().map(Snapshot::of).map(Optional::of).toList(),
                        ExperimentLabels.of(experiment, texts))
                .filter(map -> map.swept().equals("lr"))
                .ifPresent(map -> map.bestsAtEdges()
                        .forEach((row, rate) -> reportEdge(
                                ExperimentSpecs.position(file, "sweep").orElse(experiment.position()),
                                row.toString(),
                                rate)));
    }

    private void reportEdge(SourcePosition position, String what, double rate) {
        report.add(position, MessageKey.CHECK_EDGE, what, NumberText.of(rate));
    }

    private void checkTheory(Experiment experiment, List<Run> runs) {
        for (TheoreticalValue theory : experiment.comparison().theories()) {
            Experiment.TheoryLine line = experiment.theories().get(theory);
            SourcePosition position = line == null ? experiment.position() : line.position();
            List<TheoreticalValue.Check> checks = theory.checks(runs);
            if (checks.isEmpty()) {
                theory.omissions(runs).stream()
                        .findFirst()
                        .ifPresent(omission ->
                                report.add(position, MessageKey.CHECK_THEORY_IDLE, theory.name(), omission.when()));
            }
            checks.stream()
                    .filter(check -> !check.holds())
                    .forEach(check -> report.add(
                            position,
                            MessageKey.CHECK_THEORY,
                            check.name(),
                            NumberText.of(check.theory()),
                            check.label().toString(),
                            NumberText.of(check.measured())));
        }
    }

    /**
     * Checks that the unchanged experiment does not reach the goal of a challenge, and that its solution does, at par.
     */
    private void checkChallenge(Challenge challenge, List<Run> runs) {
        challenge
                .evaluate(runs)
                .bestRun()
                .ifPresent(run -> report.add(challenge.position(), MessageKey.CHECK_CHALLENGE_REACHED, run.toString()));
        ParsedExperiment parsed = with(challenge.solution());
        parsed.diagnostics().forEach(diagnostic -> report.add(challenge.position(), diagnostic.message()));
        parsed.experiment().ifPresent(experiment -> checkSolution(challenge, experiment));
    }

    /** Reports a solution that does not reach its goal, or that removes something that the goal refers to. */
    private void checkSolution(Challenge challenge, Experiment experiment) {
        Optional<Challenge> same = experiment.challenges().stream()
                .filter(each -> each.id().equals(challenge.id()))
                .findFirst();
        Optional<ChallengeOutcome> attained =
                same.map(goal -> goal.evaluate(runs(experiment.comparison(), goal::dependsOn)));
        if (attained.filter(ChallengeOutcome::reached).isEmpty()) {
            report.add(challenge.position(), MessageKey.CHECK_CHALLENGE_SOLUTION);
        } else if (!attained.get().atPar()) {
            report.add(
                    challenge.position(),
                    MessageKey.CHECK_CHALLENGE_PAR,
                    NumberText.of(attained.get().score().orElse(Double.NaN)),
                    NumberText.of(same.get().score().map(Challenge.Score::par).orElse(Double.NaN)));
        }
    }

    /** Checks that the runs decide a prediction, in the unchanged experiment and in its variants. */
    private void checkPrediction(PredictionQuestion question, List<Run> runs) {
        Stream<FigureTemplate> ofOptions = question.options().stream()
                .flatMap(option -> Stream.concat(Stream.of(option.text()), option.feedback().stream()));
        Stream<FigureTemplate> whole =
                Stream.concat(Stream.of(question.ask(), question.why()), question.whyAgain().stream());
        Stream.concat(whole, ofOptions).forEach(wording -> checkTranslation(wording, question.position()));
        Map<String, Double> figures = question.figures().of(runs);
        checkTies(question.figures(), runs, Figures.TiedFigure::position);
        question.figures()
                .bestsAtEdges(runs)
                .forEach(best -> reportEdge(
                        best.position(),
                        best.name(),
                        best.runs().get(0).trial().rule().lr()));
        if (question.prediction().right(figures).isEmpty()) {
            reportUndecided(question, figures);
        }
        if (question.prediction() instanceof Prediction.Order order) {
            checkNever(question, order, figures);
        }
        question.again().forEach(again -> {
            ParsedExperiment parsed = with(again.settings());
            parsed.diagnostics().forEach(diagnostic -> report.add(again.position(), diagnostic.message()));
            parsed.experiment().ifPresent(experiment -> checkAgain(question, again.position(), experiment, figures));
        });
    }

    /** Reports figures that the text does not use in every language. */
    private void checkTranslation(FigureTemplate wording, SourcePosition position) {
        List<Set<String>> names =
                Stream.of(Language.values()).map(wording::names).toList();
        names.stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(name -> !names.stream().allMatch(each -> each.contains(name)))
                .sorted()
                .forEach(name -> report.add(position, MessageKey.CHECK_OTHER_FIGURE, name));
    }

    /** Reports figures with tied runs: the author did not say which run counts, so each of them is correct. */
    private void checkTies(Figures figures, List<Run> runs, Function<Figures.TiedFigure, SourcePosition> place) {
        for (Figures.TiedFigure tied : figures.ties(runs)) {
            String labels = tied.runs().stream()
                    .map(run -> run.trial().label().toString())
                    .collect(Collectors.joining(", "));
            report.add(place.apply(tied), MessageKey.CHECK_TIE, tied.name(), labels);
        }
    }

    /** Reports figures that are NaN, or numbers, against the author's word: an event that never happens is last. */
    private void checkNever(PredictionQuestion question, Prediction.Order order, Map<String, Double> figures) {
        for (int i = 0; i < order.figures().size(); i++) {
            String name = order.figures().get(i);
            double value = figures.getOrDefault(name, Double.NaN);
            boolean isNever = question.options().get(i).isNever();
            if (Double.isNaN(value) && !isNever) {
                report.add(question.position(), MessageKey.CHECK_NEVER, name);
            } else if (!Double.isNaN(value) && isNever) {
                report.add(question.position(), MessageKey.CHECK_NOT_NEVER, name, NumberText.of(value));
            }
        }
    }

    /** Checks a variant in which the question can be asked again, against the unchanged figures by name. */
    private void checkAgain(
            PredictionQuestion question, SourcePosition position, Experiment experiment, Map<String, Double> before) {
        Optional<PredictionQuestion> asked = experiment.prediction();
        if (asked.isEmpty()) {
            report.add(position, MessageKey.CHECK_AGAIN_LOST);
            return;
        }
        PredictionQuestion anew = asked.get();
        List<Run> runs = runs(experiment.comparison(), anew.figures()::dependOn);
        Map<String, Double> after = anew.figures().of(runs);
        if (anew.prediction().right(after).isEmpty()) {
            report.add(position, MessageKey.CHECK_AGAIN_LOST);
        } else if (after.equals(before)) {
            report.add(position, MessageKey.CHECK_AGAIN_SAME);
        } else if (Stream.of(Language.values())
                .anyMatch(language -> words(question, language).equals(words(anew, language)))) {
            // the learner could not notice a change and would repeat the old answer
            report.add(position, MessageKey.CHECK_AGAIN_UNSAID);
        } else {
            checkTies(anew.figures(), runs, tied -> position);
            checkNumbers(question, position, anew.withOtherNumbers());
        }
    }

    /**
     * Reports a number in the explanation of a variant that the variant has replaced and its question no longer says.
     */
    private void checkNumbers(PredictionQuestion question, SourcePosition position, PredictionQuestion anew) {
        Map<String, Double> now = anew.figures().given();
        Set<Double> replaced = question.figures().given().entrySet().stream()
                .filter(figure -> !figure.getValue().equals(now.get(figure.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        for (Language language : Language.values()) {
            String asked = String.join(" ", words(anew, language));
            numbers(asked).map(ExperimentChecks::value).forEach(replaced::remove);
        }
        Stream.of(Language.values())
                .flatMap(language -> numbers(anew.why().in(language, name -> "")))
                .filter(number -> replaced.contains(value(number)))
                .limit(1)
                .forEach(number -> report.add(position, MessageKey.CHECK_AGAIN_NUMBER, number));
    }

    private static Stream<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group);
    }

    private static double value(String number) {
        return Double.parseDouble(number.replace(',', '.'));
    }

    /** Returns the texts that are shown before the run. */
    private static List<String> words(PredictionQuestion asked, Language language) {
        Map<String, Double> given = asked.figures().given();
        return Stream.concat(Stream.of(asked.ask()), asked.options().stream().map(PredictionOption::text))
                .map(wording -> wording.in(language, name -> NumberText.of(given.getOrDefault(name, Double.NaN))))
                .toList();
    }

    /** Reports why figures do not decide the prediction. */
    private void reportUndecided(PredictionQuestion question, Map<String, Double> figures) {
        if (question.prediction() instanceof Prediction.Choice choice) {
            long holding = choice.options().stream()
                    .filter(option -> option.holds(option.values(name -> figures.getOrDefault(name, Double.NaN))))
                    .count();
            if (holding > 0) {
                report.add(question.position(), MessageKey.CHECK_SEVERAL_OPTIONS, Long.toString(holding));
            } else {
                report.add(question.position(), MessageKey.CHECK_NO_OPTION);
            }
        } else {
            boolean isOrder = question.prediction() instanceof Prediction.Order;
            report.add(question.position(), isOrder ? MessageKey.CHECK_SAME_ORDER : MessageKey.CHECK_UNDECIDED);
        }
    }
}
