package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.bench.LabSession;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentReader;
import descenso.course.experiment.Knob;
import descenso.course.setting.Setting;
import descenso.course.task.Challenge;
import descenso.course.task.PredictionQuestion;
import descenso.export.ExperimentJson;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.train.Comparison;
import descenso.train.Outcome;
import descenso.train.TheoreticalValue;
import descenso.train.network.Network;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.run.RunTable;
import descenso.view.text.UiText;
import descenso.view.theory.TheoryList;
import descenso.view.theory.TheoryText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Turns every knob of every experiment of the course, up and down, a step and several, and sets whatever a review or a
 * challenge's solution sets: wherever that leads, theory holds or is left out, and all who tell of it tell the same.
 */
class TheoryKnobsTest {

    private static final Path COURSE = Path.of("lessons/optimizers");

    /** As far from the author's value as a learner turns who wants to see what comes of it. */
    private static final int FAR = 4;

    /** Of so many far turns one is tried. */
    private static final int SOME = 3;

    private static final int WIDE = 10_000;

    /**
     * Something that a learner may change.
     *
     * @param optimizer the label of the one optimizer that it changes; empty where it may change all
     */
    private record Turn(List<Setting> settings, Optional<String> optimizer) {

        @Override
        public String toString() {
            return settings.stream()
                    .map(setting -> setting.path() + "=" + setting.value())
                    .collect(Collectors.joining(" "));
        }
    }

    @TestFactory
    Stream<DynamicTest> theoryHoldsOrIsLeftOut() throws IOException {
        try (Stream<Path> files = Files.list(COURSE.resolve("experiments"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) {
        Experiment authors = read(file, List.of()).orElseThrow();
        List<Turn> turns = turns(authors);
        List<String> faults = new ArrayList<>();
        Set<Boolean> told = new HashSet<>();
        int checks = 0;
        for (Turn turn : turns) {
            Optional<Experiment> turned = read(file, shortened(authors, turn.settings()));
            if (turned.isPresent()) {
                Outcome outcome = outcome(turned.get(), turn.optimizer());
                checks += outcome.checks().size();
                outcome.checks().stream().filter(each -> !each.holds()).forEach(each -> faults.add(turn + ": " + each));
                if (told.add(turned.get().comparison().omissions(outcome.runs()).isEmpty())) {
                    checkTelling(turned.get(), outcome, turn);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(checks).as("checks after %s", turns).isPositive();
    }

    /** Of a knob that cannot be turned further, none. */
    private static List<Turn> turns(Experiment authors) {
        LabSession bench = LabSession.start(authors.id(), List.of(), authors);
        Random chance = new Random(authors.knobs().size());
        List<Turn> turns = new ArrayList<>();
        for (Knob knob : authors.knobs()) {
            for (boolean up : new boolean[] {true, false}) {
                Optional<String> value = bench.turned(knob, up);
                for (int step = 1; step <= FAR && value.isPresent(); step++) {
                    if (step == 1 || (step == FAR && chance.nextInt(SOME) == 0)) {
                        turns.add(new Turn(List.of(knob.set(value.get())), knob.optimizer()));
                    }
                    value = bench.turned(knob.at(value.get()), up);
                }
            }
        }
        authors.prediction()
                .map(PredictionQuestion::again)
                .orElse(List.of())
                .forEach(again -> turns.add(new Turn(again.settings(), Optional.empty())));
        authors.challenges().stream()
                .map(Challenge::solution)
                .forEach(solution -> turns.add(new Turn(solution, Optional.empty())));
        return turns;
    }

    /** Without the epochs and the searches of which no closed form speaks. */
    private static List<Setting> shortened(Experiment authors, List<Setting> settings) {
        Comparison comparison = authors.comparison();
        Set<String> measures =
                comparison.theories().stream().map(TheoreticalValue::measure).collect(Collectors.toSet());
        List<Setting> changes = new ArrayList<>(settings);
        if (comparison.trials().get(0).problem() instanceof Network && measures.equals(Set.of("initialLoss"))) {
            changes.add(new Setting("epochs", "1"));
        }
        if (comparison.trials().stream()
                .flatMap(trial -> trial.readings().searches().stream())
                .noneMatch(search -> measures.contains(search.name()))) {
            changes.add(new Setting("searches", "[]"));
        }
        return changes;
    }

    /** Empty where the experiment cannot be so, which the learner is told in place of a run. */
    private static Optional<Experiment> read(Path file, List<Setting> settings) {
        return ExperimentReader.read(file, settings, COURSE.resolve("data")).experiment();
    }

    /** Of those runs that theory speaks of. */
    private static Outcome outcome(Experiment experiment, Optional<String> optimizer) {
        Set<String> spoken = experiment.comparison().theories().stream()
                .map(TheoreticalValue::optimizer)
                .collect(Collectors.toSet());
        List<Run> runs = experiment.comparison().trials().stream()
                .filter(trial -> spoken.contains(trial.label().optimizer()))
                .filter(trial -> optimizer.isEmpty()
                        || optimizer.get().equals(trial.label().optimizer()))
                .map(TheoryKnobsTest::run)
                .toList();
        return new Outcome(runs, experiment.comparison().checks(runs), false);
    }

    private static Run run(Trial trial) {
        return trial.run(TrainingMonitor.NONE).orElseThrow();
    }

    /** The table, the lab, the line mode and the document for other programs tell the same checks, and leave out the same. */
    private static void checkTelling(Experiment experiment, Outcome outcome, Turn turn) {
        UiText speech = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);
        TheoryList list = new TheoryList(experiment, outcome, Language.EN, speech);
        String[] omissions =
                list.omissions().stream().map(TheoryKnobsTest::flowing).toArray(String[]::new);
        int told = outcome.checks().size() + omissions.length;
        assertThat(texts(list.lines(WIDE))).as(turn::toString).hasSize(told).endsWith(omissions);
        assertThat(new TheoryText(list).lines())
                .as(turn::toString)
                .hasSize(told)
                .endsWith(omissions);
        assertThat(texts(new RunTable(experiment, outcome, Language.EN, speech).lines(WIDE)))
                .as(turn::toString)
                .endsWith(omissions);
        String json = json(experiment, outcome);
        assertThat(json.split("\"holds\":", -1))
                .as(turn::toString)
                .hasSize(outcome.checks().size() + 1);
        assertThat(json.split("\"when\":", -1))
                .as(turn::toString)
                .hasSize(experiment.comparison().omissions(outcome.runs()).size() + 1);
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(line -> flowing(line.toString())).toList();
    }

    /** With spaces that break where it is drawn with others. */
    private static String flowing(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", " ").strip();
    }

    private static String json(Experiment experiment, Outcome outcome) {
        StringWriter writer = new StringWriter();
        try (ExperimentJson document = ExperimentJson.ofOne(writer)) {
            document.add(experiment, outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }
}
