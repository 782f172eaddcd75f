package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.export.Document;
import descenso.export.ExperimentJson;
import descenso.train.Outcome;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentWriterTest {

    private static final Path COURSE = Path.of("lessons/optimizers");
    private static final Path DATA = COURSE.resolve("data");

    @TempDir
    private Path folder;

    static Stream<Path> experiments() throws CourseException {
        return ExperimentList.ids(COURSE).stream().map(id -> CourseFolder.experiment(COURSE, id));
    }

    private static Setting set(String assignment) {
        int equals = assignment.indexOf('=');
        return new Setting(assignment.substring(0, equals), assignment.substring(equals + 1));
    }

    /**
     * Returns settings for a few steps without searches and theory. The tests compare how the runs are set up, not
     * their length.
     */
    private static List<Setting> thinned(Path file) throws IOException {
        List<Setting> settings = new ArrayList<>(List.of(set("searches=[]"), set("theory=[]")));
        boolean hasEpochs = Files.readString(file).contains("\nepochs:");
        settings.add(set(hasEpochs ? "epochs=1" : "steps=40"));
        return settings;
    }

    private static String json(Experiment experiment) throws IOException {
        List<Run> runs = experiment.comparison().trials().stream()
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
        StringWriter writer = new StringWriter();
        try (Document document = new ExperimentJson(writer, false)) {
            document.add(experiment, new Outcome(runs, experiment.comparison().checks(runs), false));
        }
        return writer.toString();
    }

    private static Experiment read(Path file, List<Setting> settings) {
        ParsedExperiment parsed = new ExperimentSpecs().read(file, settings, DATA);
        assertThat(parsed.diagnostics()).as(file.toString()).isEmpty();
        return parsed.experiment().orElseThrow();
    }

    private Experiment rewritten(Path file, List<Setting> settings) throws CourseException, IOException {
        String yaml = ExperimentWriter.write(file, settings, DATA).yaml();
        return read(Files.writeString(folder.resolve("written.yaml"), yaml), List.of());
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("experiments")
    void writtenExperimentGivesTheSameResults(Path file) throws CourseException, IOException {
        List<Setting> settings = thinned(file);
        assertThat(json(rewritten(file, settings))).isEqualTo(json(read(file, settings)));
    }

    /** Tests that searches, theory and all texts are kept. */
    @ParameterizedTest
    @MethodSource("experiments")
    void writtenExperimentIsComplete(Path file) throws CourseException, IOException {
        Experiment original = read(file, List.of());
        Experiment written = rewritten(file, List.of());
        assertThat(written.title()).isEqualTo(original.title());
        assertThat(written.look()).isEqualTo(original.look());
        assertThat(written.show()).isEqualTo(original.show());
        assertThat(written.vary()).isEqualTo(original.vary());
        assertThat(written.names()).isEqualTo(original.names());
        assertThat(written.comparison().trials())
                .hasSameSizeAs(original.comparison().trials());
        assertThat(written.comparison().theories().toString())
                .isEqualTo(original.comparison().theories().toString());
        for (int i = 0; i < original.comparison().trials().size(); i++) {
            assertThat(written.comparison().trials().get(i).recording().toString())
                    .isEqualTo(original.comparison().trials().get(i).recording().toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            optimizers.lr | 0.015
            optimizers.lr | "min(0.01, 1/k)"
            optimizers.sgd.schedule | {kind: exponential, gamma: 0.999}
            optimizers | [{rule: adam}, {rule: lion, lr: 0.1, label: "a: {b} # c"}]
            problem.curvature | [1, k, k]
            problem.noise | 0.1
            problem.noise | 1/3
            variables.k | {from: 1, to: 100, points: 5}
            stop.loss | 1e-3
            seed | k+1
            seed | -9007199254740993
            """)
    void settingsAreWrittenIntoTheExperiment(String path, String value) throws CourseException, IOException {
        Path valley = CourseFolder.experiment(COURSE, "tuned-momentum");
        List<Setting> settings = new ArrayList<>(List.of(set("measures=[]"), set("theory=[]"), set("steps=40")));
        if (path.equals("problem.curvature")) {
            settings.add(set("problem.start=[1, 2, 3]"));
        }
        settings.add(new Setting(path, value));
        String expected = json(read(valley, settings));
        assertThat(json(rewritten(valley, settings))).isEqualTo(expected);
        assertThat(json(read(valley, settings.subList(0, 3)))).isNotEqualTo(expected);
    }

    @Test
    void yamlHasTheLayoutOfTheCourse() throws CourseException {
        List<Setting> settings = List.of(
                set("look=hello"),
                set("optimizers.lr=1/(1+k)"),
                set("steps=9"),
                set("challenges=[]"),
                set("variables.k=[1, 10]"));
        assertThat(ExperimentWriter.write(CourseFolder.experiment(COURSE, "valley"), settings, DATA)
                        .yaml())
                .isEqualTo("""
                        id: valley
                        title: {es: El valle alargado, en: The elongated valley}
                        look: hello
                        problem: {kind: quadratic, curvature: [1, k], start: [1, 1]}
                        optimizers:
                          - {rule: sgd, lr: 1/(1+k)}
                        steps: 9
                        variables: {k: [1, 10]}
                        names: {k: κ}
                        stop: {distance: 1e-6}
                        show: [contour, loss, table]
                        vary: [variables.k, optimizers.lr, problem.rotation]
                        theory:
                          - name: steps
                            of: sgd
                            formula: max(1, ceil(ln(1e-6)/ln(max(abs(1-lr), abs(1-lr*k)))))
                            measure: stepsToStop
                            tolerance: if(lr == 2/(1+k), 0, 1-0.35/ln(max(abs(1-lr), abs(1-lr*k))))
                            when: max(abs(1-lr), abs(1-lr*k))^steps < 1e-6
                            else:
                              es: con esa η no se llega en los pasos que hay
                              en: with that η it does not get there in the steps there are
                        """);
    }

    static Stream<String> labels() {
        return Stream.of(
                "#",
                "a #b",
                "a: b",
                "a:",
                "[x",
                "{",
                "}",
                "'",
                "\"",
                "'a' \"b\"",
                "- a",
                "-",
                "? b",
                "!c",
                "&d",
                "*e",
                "%f",
                "@g",
                "`h",
                "null",
                "~",
                "true",
                "1e3",
                "a, b",
                "x = {y: [1, 2]}",
                "<<",
                "=",
                "|",
                ">",
                "\\n",
                "η √ — 😀 é \u00a0 \u2028 ﻿x",
                "---",
                "...",
                "a  b   c",
                "word ".repeat(60) + "end",
                "long:  words, ".repeat(30) + "# end");
    }

    @ParameterizedTest
    @MethodSource("labels")
    void anyTextIsReadBackUnchanged(String label) throws CourseException, IOException {
        String quoted = "\"" + label.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        Path file = Files.writeString(folder.resolve("labels.yaml"), """
                        id: %1$s
                        title: {es: %1$s, en: %1$s}
                        look: %1$s
                        problem: {kind: gradients, g: 1}
                        optimizers: [{rule: sgd, label: %1$s}]
                        steps: 1
                        """.formatted(quoted));
        Experiment original = read(file, List.of());
        Experiment written = rewritten(file, List.of());
        assertThat(written.id()).isEqualTo(original.id());
        assertThat(written.title()).isEqualTo(original.title());
        assertThat(written.look()).isEqualTo(original.look());
        assertThat(written.comparison().trials().get(0).label())
                .isEqualTo(original.comparison().trials().get(0).label());
    }

    @Test
    void requiredDataFilesAreNamed() throws CourseException, IOException {
        Path notebook = CourseFolder.experiment(COURSE, "notebook");
        assertThat(ExperimentWriter.write(notebook, List.of(), DATA).files())
                .containsExactly(Map.entry("digits.csv.gz", DATA.resolve("digits.csv.gz")));
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/rows.csv"), "1,2,0\n3,4,1\n");
        Files.writeString(folder.resolve("b.json"), "[[0], [1]]");
        Path own = Files.writeString(folder.resolve("own.yaml"), """
                id: own
                problem: {kind: network, data: sub/rows.csv, batches: {file: b.json}}
                optimizers: [{rule: sgd}]
                """);
        assertThat(ExperimentWriter.write(own, List.of(), DATA).files())
                .containsExactly(
                        Map.entry("sub/rows.csv", folder.resolve("sub/rows.csv")),
                        Map.entry("b.json", folder.resolve("b.json")));
    }
}
