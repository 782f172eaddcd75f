package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.app.Message;
import descenso.app.screen.Command;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.ExperimentWriter.ExperimentSource;
import descenso.course.experiment.Setting;
import descenso.export.ExperimentExport;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.Drawing;
import descenso.progress.Journal;
import descenso.progress.SavedState.StateFile;
import descenso.testing.LabLearner;
import descenso.testing.ManualClock;
import descenso.testing.TestCourse;
import descenso.train.Outcome;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that an export is a folder of its own, complete or absent. */
@Timeout(60)
class ExportFolderTest {

    private static final ExperimentLibrary LIBRARY = SharedLibrary.of(TestCourse.ABRIDGED);

    /** A drawing without shapes; its size does not matter. */
    private static final Drawing BLANK = new Drawing(new Size(20, 10), List.of());

    @TempDir
    Path exports;

    /** A folder without files of the course. */
    @TempDir
    Path elsewhere;

    private static Command.Export unrun(String name, Experiment experiment, Setting... settings) {
        return new Command.Export(name, List.of(settings), experiment, Optional.empty(), BLANK, Language.EN);
    }

    private static Command.Export unrun(String id, Setting... settings) {
        return unrun(id, TestCourse.ABRIDGED.experiment(id, settings), settings);
    }

    private Path packed(Command.Export request) throws Exception {
        return LIBRARY.packed(request, exports);
    }

    @Test
    void libraryOfTheCourseOnlyCreatesTheFolderOfALearner() throws Exception {
        Path own = exports.resolve("exports").resolve("ana");
        ExperimentLibrary library =
                ExperimentLibrary.ofCourseOnly(TestCourse.ABRIDGED.folder(), new ExperimentSpecs(), "");
        assertThat(library.packed(unrun("ball"), own)).isEqualTo(own.resolve("ball/descenso-ball"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");
    }

    /** Returns the paths of everything in a folder, relative to it. */
    private static List<String> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> !each.equals(folder))
                    .map(each -> folder.relativize(each).toString())
                    .sorted()
                    .toList();
        }
    }

    // contents

    /** Tests that the export has the results of the race and the drawing of the screen. */
    @Test
    void finishedRaceIsExportedInEveryForm() throws Exception {
        try (LabLearner lab = LabLearner.at("ball")) {
            lab.press(Key.of(' '), Key.of(Code.UP), Key.of(Code.ENTER)).watch().press(Key.of('x'));
            Command.Export request = lab.learner().commands().stream()
                    .filter(Command.Export.class::isInstance)
                    .map(command -> (Command.Export) command)
                    .findFirst()
                    .orElseThrow();
            Path folder = packed(request);
            assertThat(folder).isEqualTo(exports.resolve("descenso-ball"));
            assertThat(in(folder)).containsExactly("ball.csv", "ball.py", "ball.svg", "ball.yaml");
            assertThat(folder.resolve("ball.csv")).content().contains("β .81");
            assertThat(folder.resolve("ball.svg")).content().startsWith("<svg").contains("The rolling ball");
        }
    }

    /** Reads an exported experiment without the data folder of the course. */
    private Experiment readBack(Path file) {
        ParsedExperiment parsed = new ExperimentSpecs().read(file, List.of(), elsewhere);
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.experiment().orElseThrow();
    }

    @Test
    void dataAreExportedToo() throws Exception {
        Path folder = packed(unrun("notebook"));
        assertThat(in(folder)).containsExactly("digits.csv.gz", "notebook.py", "notebook.yaml");
        assertThat(folder.resolve("digits.csv.gz"))
                .hasSameBinaryContentAs(TestCourse.ABRIDGED.data().resolve("digits.csv.gz"));
        assertThat(readBack(folder.resolve("notebook.yaml")).comparison().trials())
                .hasSize(4);
    }

    /**
     * Tests that the copies have the names that the experiment uses, even one that another exported file would have.
     */
    @ParameterizedTest
    @CsvSource({
        "points.csv, points.csv, mine.yaml",
        "mine.csv, mine.csv, mine.yaml",
        "mine.yaml, mine.yaml, mine-2.yaml",
        "sub/points.csv, sub/points.csv, mine.yaml",
        "sub/./points.csv, sub/points.csv, mine.yaml",
        "sub/../points.csv, points.csv, mine.yaml",
    })
    void exportedExperimentFindsItsData(String data, String copy, String yaml) throws Exception {
        Path folder = packed(ownRun(data));
        assertThat(in(folder)).contains(copy, yaml).hasSize(copy.contains("/") ? 6 : 5);
        assertThat(folder.resolve(copy))
                .hasSameTextualContentAs(elsewhere.resolve("own").resolve(data).normalize());
        Experiment experiment = readBack(folder.resolve(yaml));
        assertThat(experiment
                        .comparison()
                        .trials()
                        .get(0)
                        .run(TrainingMonitor.NONE)
                        .orElseThrow()
                        .measures())
                .isEqualTo(own(data)
                        .comparison()
                        .trials()
                        .get(0)
                        .run(TrainingMonitor.NONE)
                        .orElseThrow()
                        .measures());
    }

    /** Writes an experiment of a learner's own with its data, and reads it. */
    private Experiment own(String data) throws IOException {
        Path folder = Files.createDirectories(elsewhere.resolve("own"));
        Path points = folder.resolve(data).normalize();
        Files.createDirectories(points.resolveSibling(""));
        Files.writeString(points, "0,1,0\n1,0,1\n2,1,0\n3,0,1\n");
        Path file = Files.writeString(folder.resolve("experiment.yaml"), """
                id: mine
                title: Mine
                problem: {kind: network, data: %s, layers: [2], init: 1, batches: {size: 2, seed: 1}}
                epochs: 2
                optimizers: [{rule: sgd, lr: 0.1}]
                """.formatted(data));
        return LIBRARY.read(file.toString(), List.of()).experiment().orElseThrow();
    }

    private Command.Export ownRun(String data) throws IOException {
        Experiment experiment = own(data);
        Run run = experiment
                .comparison()
                .trials()
                .get(0)
                .run(TrainingMonitor.NONE)
                .orElseThrow();
        return new Command.Export(
                elsewhere.resolve("own/experiment.yaml").toString(),
                List.of(),
                experiment,
                Optional.of(new Outcome(List.of(run), List.of(), false)),
                BLANK,
                Language.EN);
    }

    // name

    @Test
    void everyExportGetsANewFolderAndOverwritesNothing() throws Exception {
        Path first = packed(unrun("ball"));
        Path file = Files.writeString(first.resolve("ball.yaml"), "what somebody made of it");
        assertThat(packed(unrun("ball"))).isEqualTo(exports.resolve("descenso-ball-2"));
        assertThat(packed(unrun("valley"))).isEqualTo(exports.resolve("descenso-valley"));
        Files.writeString(exports.resolve("descenso-ball-3"), "a file of that name");
        assertThat(packed(unrun("ball"))).isEqualTo(exports.resolve("descenso-ball-4"));
        assertThat(file).hasContent("what somebody made of it");
        assertThat(exports.resolve("descenso-ball-3")).hasContent("a file of that name");
        assertThat(in(first)).containsExactly("ball.py", "ball.yaml");
    }

    @Test
    void nothingIsWrittenIfEveryNameIsTaken() throws Exception {
        Files.createDirectory(exports.resolve("descenso-ball"));
        for (int number = 2; number < 1000; number++) {
            Files.createDirectory(exports.resolve("descenso-ball-" + number));
        }
        List<String> before = in(exports);
        assertThatThrownBy(() -> packed(unrun("ball"))).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(in(exports)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "ball, descenso-ball",
        "Éxito_2.b, descenso-Éxito_2.b",
        "two words, descenso-two-words",
        "a/../../b, descenso-a-..-..-b",
        "'a: <b> | c?', descenso-a-b-c-",
    })
    void folderIsNamedAfterTheExperimentInPortableCharacters(String id, String expected) throws Exception {
        Path folder = ExperimentLibrary.pack(exports, export(id, Map.of()), List.of(ExperimentExport.Form.YAML));
        assertThat(folder).isEqualTo(exports.resolve(expected));
        assertThat(in(exports)).containsExactly(expected, expected + "/" + expected.substring(9) + ".yaml");
    }

    private static ExperimentExport export(String id, Map<String, Path> data) {
        Experiment ball = TestCourse.ABRIDGED.experiment("ball");
        Experiment named = new Experiment(
                id,
                ball.title(),
                ball.look(),
                ball.seed(),
                ball.comparison(),
                ball.show(),
                ball.first(),
                ball.vary(),
                ball.knobs(),
                ball.names(),
                ball.theories(),
                ball.prediction(),
                ball.observation(),
                ball.challenges(),
                ball.position());
        return new ExperimentExport(
                named,
                new ExperimentSource("id: " + id + "\n", data),
                List.of(),
                new Outcome(List.of(), List.of(), false),
                () -> {
                    throw new IllegalStateException("no picture");
                },
                Language.ES);
    }

    // failure

    @Test
    void exportThatFailsHalfwayLeavesNoFolder() throws Exception {
        assertThatThrownBy(() -> ExperimentLibrary.pack(
                        exports,
                        export("ball", Map.of()),
                        List.of(ExperimentExport.Form.YAML, ExperimentExport.Form.SVG)))
                .hasMessage("no picture");
        assertThat(in(exports)).isEmpty();
    }

    /** Exports to a file, and to a folder that does not exist. */
    @ParameterizedTest
    @CsvSource({"blocked", "missing", "missing/deeper"})
    void unwritableFolderIsReportedInOneLine(String place) throws Exception {
        Files.writeString(exports.resolve("blocked"), "a file");
        Path target = exports.resolve(place);
        Message.Failed failed = (Message.Failed) exported(target);
        assertThat(failed.message()).isEqualTo(LocalizedMessage.of(MessageKey.CLI_UNWRITABLE, target.toString()));
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).say(failed.message()))
                    .contains(target.toString())
                    .hasLineCount(1);
        }
        assertThat(in(exports)).containsExactly("blocked");
        assertThat(exports.resolve("blocked")).hasContent("a file");
    }

    /** Returns the message of a session's workers on an export into a folder. */
    private Message exported(Path target) throws InterruptedException {
        SessionFiles resources = new SessionFiles(
                new StateFile(elsewhere.resolve("place")), new Journal(elsewhere.resolve("journal")), LIBRARY, target);
        BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        try (Workers workers = new Workers(
                resources.context(new ManualClock(), () -> Instant.EPOCH.atZone(ZoneOffset.UTC)),
                SessionFiles.EXECUTORS.openScheduler(),
                true,
                messages::add)) {
            workers.export(unrun("ball"));
            return messages.take();
        }
    }

    @Test
    void namesThatDifferInCaseHaveFoldersThatDifferInMore() {
        List<String> folders = Stream.of("ana", "Ana", "ANA", "José", "josé")
                .map(name -> LearnerExports.folder(exports, name).getFileName().toString())
                .toList();
        assertThat(folders).contains("ana", "josé");
        assertThat(folders.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }

    @Test
    void exportsOfALearnerAreErasedWithThoseOfAnEarlierVersion() throws IOException {
        for (String folder : List.of("ana/ball", "Ana/ball")) {
            Files.createDirectories(exports.resolve(folder));
        }
        Files.createDirectories(LearnerExports.folder(exports, "Ana").resolve("ball"));
        assertThat(LearnerExports.erase(exports, "Ana")).isTrue();
        assertThat(LearnerExports.erase(exports, "Ana")).isFalse();
        try (Stream<Path> left = Files.list(exports)) {
            assertThat(left).containsExactly(exports.resolve("ana"));
        }
    }
}
