package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.app.Message;
import descenso.app.screen.Command;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.ExperimentWriter.ExperimentSource;
import descenso.export.ExperimentExport;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.plot.Drawing;
import descenso.progress.Journal;
import descenso.progress.SavedState.StateFile;
import descenso.runtime.WorkScheduler.Kind;
import descenso.testing.LabLearner;
import descenso.testing.ManualScheduler;
import descenso.testing.TestCourse;
import descenso.train.Outcome;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that an export from the lab is complete and can be read again. */
@Timeout(60)
class SavedFilesTest {

    private static final Key EXPORT = Key.of('x');
    private static final ExperimentLibrary LIBRARY =
            new ExperimentLibrary(TestCourse.ABRIDGED.folder(), new ExperimentSpecs());

    private static final String OWN = """
            id: own
            title: {es: Propio, en: Own}
            problem: {kind: network, data: %s, split: {train: 4, seed: 1}}
            optimizers:
              - {rule: sgd, lr: 0.1}
            epochs: 3
            """;

    private static final String ROWS = "a,b,class\n1,2,0\n3,4,1\n5,1,0\n2,2,1\n1,1,0\n";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("there/sub"));
        Files.writeString(folder.resolve("there/sub/rows.csv"), ROWS);
        Files.writeString(folder.resolve("there/rows.csv"), ROWS);
        Files.writeString(folder.resolve("rows.csv"), ROWS);
    }

    private String own(String data) throws IOException {
        Path file = folder.resolve("there/own.yaml");
        return Files.writeString(file, OWN.formatted(data)).toString();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void exportedExperimentFindsItsDataInASubfolder() throws IOException {
        try (LabLearner lab = LabLearner.at(own("sub/rows.csv")).press(EXPORT)) {
            assertThat(files(lab.exports()))
                    .containsExactly("descenso-own/own.py", "descenso-own/own.yaml", "descenso-own/sub/rows.csv");
            String exported = lab.exports().resolve("descenso-own/own.yaml").toString();
            ParsedExperiment again = LIBRARY.read(exported, List.of());
            assertThat(again.diagnostics()).isEmpty();
            assertThat(lab.picture()).contains("Saved in");
        }
    }

    @Test
    void dataOutsideTheFolderAreNotRead() throws IOException {
        try (LabLearner lab = LabLearner.at(own("../rows.csv"))) {
            assertThat(lab.picture()).contains("“../rows.csv” lies");
        }
    }

    @Test
    void earlyExportHasNoResultsAndANewFolder() throws IOException {
        try (LabLearner lab = LabLearner.at("ball")) {
            lab.press(Key.of(' '), Key.of(Code.UP), Key.of(Code.ENTER)).press(EXPORT);
            assertThat(lab.picture()).contains("as it has not finished").contains("▶ running");
            lab.watch().press(EXPORT, EXPORT);
            assertThat(files(lab.exports()))
                    .containsExactly(
                            "descenso-ball-2/ball.csv",
                            "descenso-ball-2/ball.py",
                            "descenso-ball-2/ball.svg",
                            "descenso-ball-2/ball.yaml",
                            "descenso-ball-3/ball.csv",
                            "descenso-ball-3/ball.py",
                            "descenso-ball-3/ball.svg",
                            "descenso-ball-3/ball.yaml",
                            "descenso-ball/ball.py",
                            "descenso-ball/ball.yaml");
        }
    }

    // without the lab

    private static Command.Export request(String name) {
        Experiment experiment = LIBRARY.read(name, List.of()).experiment().orElseThrow();
        Drawing nothing = new Drawing(new Size(10, 10), List.of());
        return new Command.Export(name, List.of(), experiment, Optional.empty(), nothing, Language.EN);
    }

    private Workers workers(WorkScheduler scheduler, Path exports, Consumer<Message> post) {
        SessionFiles resources = new SessionFiles(
                new StateFile(folder.resolve("place")), new Journal(folder.resolve("me.jsonl")), LIBRARY, exports);
        return new Workers(
                resources.context(System::nanoTime, () -> Instant.EPOCH.atZone(ZoneOffset.UTC)), scheduler, true, post);
    }

    /** Quits before the export has begun. */
    @Test
    void quittingWaitsForAPendingExport() throws Exception {
        Path exports = Files.createDirectory(folder.resolve("exports"));
        CountDownLatch isClosing = new CountDownLatch(1);
        BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        WorkScheduler threads = SessionFiles.EXECUTORS.openScheduler();
        threads.execute(Kind.EXPORT, () -> {
            try {
                isClosing.await();
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        Workers workers = workers(threads, exports, messages::add);
        workers.export(request("ball"));
        isClosing.countDown();
        workers.close();
        assertThat(files(exports)).containsExactly("descenso-ball/ball.py", "descenso-ball/ball.yaml");
        assertThat(messages).hasSize(1);
    }

    /**
     * Tests that a folder has its final name only once it is complete. There is no folder if it cannot be completed.
     */
    @Test
    void failedExportLeavesNoFiles() throws IOException {
        String name = own("sub/rows.csv");
        Command.Export request = request(name);
        Path exports = Files.createDirectory(folder.resolve("exports"));
        List<Message> messages = new ArrayList<>();
        ManualScheduler scheduler = new ManualScheduler();
        workers(scheduler, exports, messages::add).export(request);
        Files.delete(Path.of(name));
        scheduler.workAll();
        assertThat(failure(messages)).isEqualTo(MessageKey.EXPERIMENT_NO_FILE);
        assertThat(files(exports)).isEmpty();
        messages.clear();
        workers(scheduler, folder.resolve("nowhere"), messages::add).export(request("ball"));
        scheduler.workAll();
        assertThat(failure(messages)).isEqualTo(MessageKey.CLI_UNWRITABLE);
    }

    private static MessageKey failure(List<Message> messages) {
        assertThat(messages).hasSize(1);
        return ((Message.Failed) messages.get(0)).message().key();
    }

    /**
     * Tests that a failure of the drawing removes the files written before. The drawing is requested when some of them
     * exist.
     */
    @Test
    void exportThatFailsHalfwayLeavesNoFiles() throws IOException {
        Path exports = Files.createDirectory(folder.resolve("exports"));
        List<List<String>> namesDuringExport = new ArrayList<>();
        ExperimentExport export = new ExperimentExport(
                request("ball").experiment(),
                new ExperimentSource("", Map.of()),
                List.of(),
                new Outcome(List.of(), List.of(), false),
                () -> {
                    namesDuringExport.add(names(exports));
                    throw new IllegalStateException("no picture");
                },
                Language.EN);
        List<ExperimentExport.Form> forms = List.of(ExperimentExport.Form.YAML, ExperimentExport.Form.SVG);
        assertThatThrownBy(() -> ExperimentLibrary.pack(exports, export, forms)).hasMessage("no picture");
        assertThat(namesDuringExport).containsExactly(List.of(".descenso-ball"));
        assertThat(names(exports)).isEmpty();
    }

    private static List<String> names(Path folder) {
        return List.of(Objects.requireNonNull(folder.toFile().list()));
    }

    @Test
    void libraryFindsExperimentsByIdAndByPath() {
        assertThat(LIBRARY.file("ball")).contains(TestCourse.ABRIDGED.experimentFile("ball"));
        assertThat(LIBRARY.file("no/where")).contains(Path.of("no/where"));
        assertThat(LIBRARY.file("nowhere.yaml")).contains(Path.of("nowhere.yaml"));
        assertThat(LIBRARY.file("pom.xml")).contains(Path.of("pom.xml"));
        assertThat(LIBRARY.file("nowhere")).isEmpty();
        assertThat(LIBRARY.file("")).isEmpty();
        assertThat(LIBRARY.file("\0")).isEmpty();
    }
}
