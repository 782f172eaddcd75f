package descenso.check;

import descenso.app.screen.Race;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ObservationQuestion;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import descenso.view.chart.LabPlot;
import descenso.view.chart.PlotRuns;
import descenso.view.observation.Observation;
import descenso.view.observation.ObservationText;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.table.RunLabels;
import descenso.view.table.SweepMap;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Checks that the runs of an experiment answer the author's question about their picture, as the lab shows it when the
 * verdict comes.
 *
 * @param all the runs at their ends, in trial order
 */
record ObservationChecks(Experiment experiment, List<Snapshot> all, UiText texts) {

    static ObservationChecks of(Experiment experiment, List<Snapshot> all, Language language) {
        return new ObservationChecks(experiment, all, new UiText(Messages.in(language), CharacterSet.UNICODE));
    }

    /** Reports a question that the runs do not answer clearly. */
    void check(Linter report) {
        experiment.observation().ifPresent(question -> {
            if (!isDrawn(question)) {
                report.add(question.position(), MessageKey.CHECK_OBSERVE_ABSENT, String.join(", ", question.of()));
            } else if (found().isEmpty()) {
                report.add(question.position(), MessageKey.CHECK_OBSERVE_UNCLEAR);
            }
        });
    }

    /** Tests whether a picture draws at least one of the optimizers that a question is about. */
    private boolean isDrawn(ObservationQuestion question) {
        return LabPlot.of(experiment).stream()
                .filter(picture -> question.picture().stream().allMatch(picture.key()::equals))
                .map(this::runs)
                .anyMatch(runs -> IntStream.range(0, runs.runs().size())
                        .filter(run ->
                                runs.how().only().isEmpty() || runs.how().only().contains(run))
                        .mapToObj(run ->
                                runs.runs().get(run).run().trial().label().optimizer())
                        .anyMatch(question.of()::contains));
    }

    /** Returns the question in words; empty if there is none. */
    Optional<ObservationText> question() {
        return found().map(observation -> {
            PlotRuns runs = runs(observation.picture());
            return new ObservationText(observation, runs.runs(), texts);
        });
    }

    private Optional<Observation> found() {
        return experiment
                .observation()
                .flatMap(question -> Observation.asked(LabPlot.of(experiment), this::runs, question));
    }

    /** Returns the runs of the heat that the author shows first, or else of that which the verdict refers to. */
    PlotRuns runs(LabPlot picture) {
        Race race = new Race(experiment.comparison(), experiment.first());
        int last = experiment
                .prediction()
                .map(PredictionQuestion::figures)
                .map(figures -> race.lastHeat(figures::dependOn))
                .orElse(race.heats().size() - 1);
        int heat = experiment.first().where().isEmpty() ? last : 0;
        List<Snapshot> shown = race.heats().get(heat).stream().map(all::get).toList();
        PlotRuns.View first = PlotRuns.View.first(
                experiment.first(), shown.stream().map(Snapshot::trial).toList());
        ExperimentLabels labels = ExperimentLabels.of(experiment, texts);
        return new PlotRuns(
                NamedRun.inOrder(shown, RunLabels.names(shown, race.heats().size() > 1, labels)),
                picture == LabPlot.of(experiment).get(0) ? first : first.withScale(false),
                SweepMap.of(race.trials(), all.stream().map(Optional::of).toList(), labels),
                texts);
    }
}
