package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.Race;
import descenso.course.experiment.Challenge;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.Knob;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.experiment.Setting;
import descenso.export.ExperimentJson;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.TestCourse;
import descenso.train.Comparison;
import descenso.train.Outcome;
import descenso.train.TheoreticalValue;
import descenso.train.network.Network;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.table.CommandRunTable;
import descenso.view.table.TheoryView;
import descenso.view.text.UiText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests the theoretical values of every experiment of the shipped course with changed settings: each knob one step and
 * several steps up and down, and the settings of reviews and of the challenges' solutions. A theoretical value must
 * hold or be omitted, and all outputs must show the same values and omissions.
 */
@Tag("long")
class TheoryKnobsTest {

    /** Steps from the author's value to a far value, which is as far as a curious learner might turn a knob. */
    private static final int FAR = 4;

    /** One of this many far values is tried, chosen at random. */
    private static final int SOME = 3;

    /** A width in cells at which no line breaks. */
    private static final int WIDE = 10_000;

    /**
     * A change that a learner may make.
     *
     * @param optimizer the label of the only optimizer that it changes; empty if it may change all
     */
    private record SettingsChange(List<Setting> settings, Optional<String> optimizer) {

        @Override
        public String toString() {
            return settings.stream()
                    .map(setting -> setting.path() + "=" + setting.value())
                    .collect(Collectors.joining(" "));
        }
    }

    @TestFactory
    Stream<DynamicTest> theoryHoldsOrIsOmitted() {
        return TestCourse.SHIPPED.experimentIds().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> check(TestCourse.SHIPPED.experimentFile(id))));
    }

    private static void check(Path file) {
        Experiment authors = read(file, List.of()).orElseThrow();
        List<SettingsChange> changes = changes(authors);
        List<String> faults = new ArrayList<>();
        Set<Boolean> compared = new HashSet<>();
        int checks = 0;
        for (SettingsChange change : changes) {
            Optional<Experiment> turned = read(file, shortened(authors, change.settings()));
            if (turned.isPresent()) {
                Outcome outcome = outcome(turned.get(), change.optimizer());
                checks += outcome.checks().size();
                outcome.checks().stream()
                        .filter(each -> !each.holds())
                        .forEach(each -> faults.add(change + ": " + each));
                if (compared.add(
                        turned.get().comparison().omissions(outcome.runs()).isEmpty())) {
                    checkOutputs(turned.get(), outcome, change);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(checks).as("checks after %s", changes).isPositive();
    }

    /** Returns the changes to test. A knob at its limit is not turned further. */
    private static List<SettingsChange> changes(Experiment authors) {
        LabSession session = LabSession.start(authors.id(), List.of(), authors, Race.Speed.USUAL);
        Random random = new Random(authors.knobs().size());
        List<SettingsChange> changes = new ArrayList<>();
        for (Knob knob : authors.knobs()) {
            for (boolean up : new boolean[] {true, false}) {
                Optional<String> value = session.turned(knob, up);
                for (int step = 1; step <= FAR && value.isPresent(); step++) {
                    if (step == 1 || (step == FAR && random.nextInt(SOME) == 0)) {
                        changes.add(new SettingsChange(List.of(knob.set(value.get())), knob.optimizer()));
                    }
                    value = session.turned(knob.withValue(value.get()), up);
                }
            }
        }
        authors.prediction()
                .map(PredictionQuestion::again)
                .orElse(List.of())
                .forEach(again -> changes.add(new SettingsChange(again.settings(), Optional.empty())));
        authors.challenges().stream()
                .map(Challenge::solution)
                .forEach(solution -> changes.add(new SettingsChange(solution, Optional.empty())));
        return changes;
    }

    /** Adds settings that save the epochs and searches on which no theoretical value depends. */
    private static List<Setting> shortened(Experiment authors, List<Setting> settings) {
        Comparison comparison = authors.comparison();
        Set<String> measures =
                comparison.theories().stream().map(TheoreticalValue::measure).collect(Collectors.toSet());
        List<Setting> changes = new ArrayList<>(settings);
        if (comparison.trials().get(0).problem() instanceof Network && measures.equals(Set.of("initialLoss"))) {
            changes.add(new Setting("epochs", "1"));
        }
        if (comparison.trials().stream()
                .flatMap(trial -> trial.recording().searches().stream())
                .noneMatch(search -> measures.contains(search.name()))) {
            changes.add(new Setting("searches", "[]"));
        }
        return changes;
    }

    /**
     * Reads an experiment; empty if the settings make it invalid, in which case the lab shows an error instead of a
     * run.
     */
    private static Optional<Experiment> read(Path file, List<Setting> settings) {
        return new ExperimentSpecs()
                .read(file, settings, TestCourse.SHIPPED.data())
                .experiment();
    }

    /** Runs the trials that have theoretical values; only those of one optimizer if one is given. */
    private static Outcome outcome(Experiment experiment, Optional<String> optimizer) {
        Set<String> labels = experiment.comparison().theories().stream()
                .map(TheoreticalValue::optimizer)
                .collect(Collectors.toSet());
        List<Run> runs = experiment.comparison().trials().stream()
                .filter(trial -> labels.contains(trial.label().optimizer()))
                .filter(trial -> optimizer.isEmpty()
                        || optimizer.get().equals(trial.label().optimizer()))
                .map(TheoryKnobsTest::run)
                .toList();
        return new Outcome(runs, experiment.comparison().checks(runs), false);
    }

    private static Run run(Trial trial) {
        return trial.run(TrainingMonitor.NONE).orElseThrow();
    }

    /** Checks that the table, the lab, plain mode and the JSON document show the same checks and the same omissions. */
    private static void checkOutputs(Experiment experiment, Outcome outcome, SettingsChange change) {
        UiText texts = new UiText(Messages.in(Language.EN), CharacterSet.UNICODE);
        TheoryView list = new TheoryView(experiment, outcome, texts);
        String[] omissions =
                list.omissions().stream().map(TheoryKnobsTest::normaliseSpaces).toArray(String[]::new);
        int expected = outcome.checks().size() + omissions.length;
        assertThat(texts(new GridRenderer(texts, WIDE).lines(list.sections())))
                .as(change::toString)
                .hasSize(expected)
                .endsWith(omissions);
        assertThat(new ParagraphRenderer(texts).paragraphs(list.sections()))
                .as(change::toString)
                .hasSize(expected)
                .endsWith(omissions);
        assertThat(texts(new CommandRunTable(experiment, outcome, texts).lines(WIDE)))
                .as(change::toString)
                .endsWith(omissions);
        String json = json(experiment, outcome);
        assertThat(json.split("\"holds\":", -1))
                .as(change::toString)
                .hasSize(outcome.checks().size() + 1);
        assertThat(json.split("\"when\":", -1))
                .as(change::toString)
                .hasSize(experiment.comparison().omissions(outcome.runs()).size() + 1);
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(line -> normaliseSpaces(line.toString())).toList();
    }

    /** Returns the text with single breaking spaces, because the outputs contain other spaces too. */
    private static String normaliseSpaces(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", " ").strip();
    }

    private static String json(Experiment experiment, Outcome outcome) {
        StringWriter writer = new StringWriter();
        try (ExperimentJson document = new ExperimentJson(writer, false)) {
            document.add(experiment, outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }
}
