package descenso.check;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ParsedExperiment;
import descenso.course.source.SourcePosition;
import descenso.course.task.FigureTemplate;
import descenso.course.task.Figures;
import descenso.course.task.PredictionOption;
import descenso.course.task.PredictionQuestion;
import descenso.expr.NumberText;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.quiz.Prediction;
import descenso.train.run.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks a prediction: that the runs decide it, in the author's experiment and in its variants. */
record PredictionChecks(PredictionQuestion question, ExperimentChecks.Variants trials, LintReport report) {

    /**
     * Checks the prediction and reports its errors.
     *
     * @param runs the runs of the unchanged experiment
     */
    void check(List<Run> runs) {
        wordings().forEach(this::checkTranslation);
        Map<String, Double> figures = question.figures().of(runs);
        checkTies(question.figures(), runs, Figures.TiedFigure::position);
        if (question.prediction().right(figures).isEmpty()) {
            reportUndecided(figures);
        }
        if (question.prediction() instanceof Prediction.Order order) {
            checkNever(order, figures);
        }
        question.again().forEach(again -> checkAgain(again, figures));
    }

    private Stream<FigureTemplate> wordings() {
        Stream<FigureTemplate> ofOptions = question.options().stream()
                .flatMap(option -> Stream.concat(Stream.of(option.text()), option.feedback().stream()));
        return Stream.concat(Stream.of(question.ask(), question.why()), ofOptions);
    }

    /** Reports figures that the text does not use in every language. */
    private void checkTranslation(FigureTemplate wording) {
        List<Set<String>> names =
                Stream.of(Language.values()).map(wording::names).toList();
        names.stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(name -> !names.stream().allMatch(each -> each.contains(name)))
                .sorted()
                .forEach(name -> report.add(question.position(), MessageKey.CHECK_OTHER_FIGURE, name));
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

    /**
     * Reports figures that are unexpectedly NaN or unexpectedly a number: an event that never happens is sorted last,
     * which the author must intend.
     */
    private void checkNever(Prediction.Order order, Map<String, Double> figures) {
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

    private void checkAgain(PredictionQuestion.Again again, Map<String, Double> before) {
        ParsedExperiment parsed = trials.with(again.settings());
        parsed.diagnostics().forEach(diagnostic -> report.add(again.position(), diagnostic.message()));
        parsed.experiment().ifPresent(experiment -> checkAgain(again, experiment, before));
    }

    private void checkAgain(PredictionQuestion.Again again, Experiment experiment, Map<String, Double> before) {
        Optional<PredictionQuestion> asked = experiment.prediction();
        if (asked.isEmpty()) {
            report.add(again.position(), MessageKey.CHECK_AGAIN_LOST);
            return;
        }
        PredictionQuestion anew = asked.get();
        List<Run> runs = ExperimentChecks.runs(experiment.comparison(), anew.figures()::dependOn);
        Map<String, Double> after = anew.figures().of(runs);
        if (anew.prediction().right(after).isEmpty()) {
            report.add(again.position(), MessageKey.CHECK_AGAIN_LOST);
        } else if (after.equals(before)) {
            report.add(again.position(), MessageKey.CHECK_AGAIN_SAME);
        } else if (readsTheSame(anew)) {
            report.add(again.position(), MessageKey.CHECK_AGAIN_UNSAID);
        } else {
            checkTies(anew.figures(), runs, tied -> again.position());
        }
    }

    /**
     * Tests whether a variant reads like the original in some language. The learner could not notice a change and would
     * repeat the old answer.
     */
    private boolean readsTheSame(PredictionQuestion anew) {
        return Stream.of(Language.values())
                .anyMatch(language -> words(question, language).equals(words(anew, language)));
    }

    /** Returns the texts that are shown before the run. */
    private static List<String> words(PredictionQuestion asked, Language language) {
        Map<String, Double> given = asked.figures().given();
        return Stream.concat(Stream.of(asked.ask()), asked.options().stream().map(PredictionOption::text))
                .map(wording -> wording.in(language, name -> NumberText.of(given.getOrDefault(name, Double.NaN))))
                .toList();
    }

    /** Reports why figures do not decide the prediction. */
    private void reportUndecided(Map<String, Double> figures) {
        question.prediction().accept(new Prediction.Visitor<PredictionChecks>() {
            @Override
            public PredictionChecks choice(Prediction.Choice choice) {
                long holding = choice.options().stream()
                        .filter(option -> option.holds(option.values(name -> figures.getOrDefault(name, Double.NaN))))
                        .count();
                return holding == 0
                        ? add(MessageKey.CHECK_NO_OPTION)
                        : add(MessageKey.CHECK_SEVERAL_OPTIONS, Long.toString(holding));
            }

            @Override
            public PredictionChecks order(Prediction.Order order) {
                return add(MessageKey.CHECK_SAME_ORDER);
            }

            @Override
            public PredictionChecks amount(Prediction.Amount amount) {
                return add(MessageKey.CHECK_UNDECIDED);
            }

            @Override
            public PredictionChecks truth(Prediction.Truth truth) {
                return add(MessageKey.CHECK_UNDECIDED);
            }
        });
    }

    private PredictionChecks add(MessageKey key, String... arguments) {
        report.add(question.position(), key, arguments);
        return this;
    }
}
