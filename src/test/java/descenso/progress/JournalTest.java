package descenso.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import descenso.testing.CaseCount;
import descenso.testing.FreshJvm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    private static final int LINES = CaseCount.of(1000);

    private static final String LINE =
            "{\"version\":1,\"time\":\"2026-03-01T10:20:30.123456789Z\",\"kind\":\"prediction\","
                    + "\"experiment\":\"valley\",\"item\":\"a\",\"changes\":[{\"path\":\"optimizers.lr\",\"value\":\"0.1\"}],"
                    + "\"answer\":\"1\",\"grade\":\"right\",\"figures\":{\"steps\":691.0}}\n";

    private static final String EFFORT = ",\"turn\":2,\"hints\":1,\"mistakes\":[\"sign\",\"no-root\"]";

    private static final String QUESTION_LINE =
            "{\"version\":1,\"time\":\"2026-03-01T10:20:30Z\",\"kind\":\"question\","
                    + "\"screen\":\"adam\",\"item\":\"adam-step\",\"changes\":[],"
                    + "\"answer\":\"0.1\",\"grade\":\"partly\",\"figures\":{}" + EFFORT + "}\n";

    private static final Attempt QUESTION = new Attempt(
            Attempt.VERSION,
            Instant.parse("2026-03-01T10:20:30Z"),
            Attempt.Kind.QUESTION,
            "adam",
            "adam-step",
            List.of(),
            "0.1",
            Attempt.Grade.PARTLY,
            Map.of(),
            new Attempt.AttemptEffort(2, 1, List.of("sign", "no-root")));

    @TempDir
    private Path folder;

    private Journal journal;

    @BeforeEach
    void createJournal() {
        journal = new Journal(folder.resolve("new").resolve("ana.jsonl"));
    }

    private void write(byte[] bytes) throws IOException {
        Files.createDirectories(journal.path().getParent());
        Files.write(journal.path(), bytes);
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String text() throws IOException {
        return Files.readString(journal.path());
    }

    @Test
    void missingFileIsReadAsEmpty() throws IOException {
        assertThat(journal.read()).isEqualTo(new Journal.JournalContent(List.of(), List.of()));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void attemptIsAppendedAsLine() throws IOException {
        journal.append(JournalWriterProgram.attempt("a", "1"));
        assertThat(text()).isEqualTo(LINE);
        journal.append(JournalWriterProgram.attempt("b", "2"));
        assertThat(text()).startsWith(LINE).hasLineCount(2);
        assertThat(journal.read().attempts())
                .containsExactly(JournalWriterProgram.attempt("a", "1"), JournalWriterProgram.attempt("b", "2"));
    }

    /** Tests that a line has how sure the learner was only if that was said, and that an unknown word is ignored. */
    @Test
    void confidenceIsWrittenIfThereIsOne() throws IOException {
        write(QUESTION_LINE.replace(EFFORT, EFFORT + ",\"confidence\":\"rather_sure\""));
        Attempt sure = journal.read().attempts().get(0);
        assertThat(sure.effort()).isEqualTo(QUESTION.effort().with(Optional.of(Attempt.Confidence.RATHER_SURE)));
        journal.append(sure);
        assertThat(text().lines().distinct()).hasSize(1);
        write(text().replace("rather_sure", "certain"));
        assertThat(journal.read().attempts()).containsExactly(QUESTION, QUESTION);
    }

    @Test
    void lineNamesACourseUnlessItIsTheShippedOne() throws IOException {
        Journal other = journal.ofCourse("graphs");
        journal.append(QUESTION);
        other.append(QUESTION);
        String line = QUESTION_LINE.replace(",\"kind\"", ",\"course\":\"graphs\",\"kind\"");
        assertThat(text()).isEqualTo(QUESTION_LINE + line);
        write(text() + line.replace("\"graphs\"", "7") + line.replace("graphs", "optimizers"));
        assertThat(journal.read().attempts()).containsExactly(QUESTION, QUESTION);
        assertThat(other.read().attempts()).containsExactly(QUESTION);
        assertThat(journal.read().damaged()).containsExactly(3);
        assertThat(other.read().damaged()).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"turn\":2 -> \"turn\":\"2\"",
                "\"hints\":1 -> \"hints\":[]",
                "[\"sign\",\"no-root\"] -> \"sign\"",
                "\"sign\" -> 1",
                "\"screen\" -> \"experiment\""
            })
    void invalidFieldOfQuestionIsDamage(String change) throws IOException {
        String[] sides = change.split(" -> ", -1);
        String line = QUESTION_LINE.replace(sides[0], sides[1]);
        assertThat(line).isNotEqualTo(QUESTION_LINE);
        write(line);
        assertThat(journal.read()).isEqualTo(new Journal.JournalContent(List.of(), List.of(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\\",
                "\n",
                "\r\n",
                "\u0000",
                "\u001b[2J",
                "\u2028",
                "é ñ η ½",
                "😀",
                "\ud800",
                "a\udc00b",
                "{\"}",
                "null",
                "\uFEFF",
                "\uFFFD"
            })
    void anyTextIsReadAsItWasWritten(String words) throws IOException {
        // names come from the course, which cannot contain half of a surrogate pair
        String name = words.replaceAll("\\p{Cs}", "");
        Map<String, Double> figures = new LinkedHashMap<>();
        List.of(0.1, -0.0, 1e-320, Double.MAX_VALUE, Double.NaN, 3.0)
                .forEach(value -> figures.put(name + figures.size(), value));
        Attempt attempt = new Attempt(
                7,
                Instant.EPOCH,
                Attempt.Kind.CHALLENGE,
                words,
                words,
                List.of(new Attempt.Change(words, words), new Attempt.Change(words, "=")),
                words,
                Attempt.Grade.UNDECIDED,
                figures,
                new Attempt.AttemptEffort(2, 3, List.of(words, "b")));
        journal.append(attempt);
        journal.append(JournalWriterProgram.attempt("a", "1"));
        assertThat(journal.read())
                .isEqualTo(new Journal.JournalContent(
                        List.of(attempt, JournalWriterProgram.attempt("a", "1")), List.of()));
    }

    private static final Attempt ATTEMPT = JournalWriterProgram.attempt("a", "1");

    /**
     * Tests a last line cut at each byte, as by a power cut. It is damaged and stays, and the next attempt has its own
     * line.
     */
    @Test
    void tornLastLineIsDamagedAndStays() throws IOException {
        byte[] whole = (LINE + LINE.replace("\"1\"", "\"¿é😀?\"")).getBytes(StandardCharsets.UTF_8);
        int first = LINE.length();
        for (int length = first + 1; length < whole.length - 1; length++) {
            byte[] torn = Arrays.copyOf(whole, length);
            write(torn);
            Journal.JournalContent one = new Journal.JournalContent(List.of(ATTEMPT), List.of(2));
            assertThat(journal.read()).as("%s bytes", length).isEqualTo(one);
            journal.append(ATTEMPT);
            assertThat(journal.path())
                    .binaryContent()
                    .startsWith(torn)
                    .endsWith(("\n" + LINE).getBytes(StandardCharsets.UTF_8));
            assertThat(journal.read()).isEqualTo(new Journal.JournalContent(List.of(ATTEMPT, ATTEMPT), List.of(2)));
        }
    }

    /**
     * Tests files with any end, as other programs leave them. The content stays, and gets a line feed if it lacks one.
     */
    @ParameterizedTest
    @MethodSource("ends")
    void existingContentIsNeverRemoved(String found) throws IOException {
        write(found);
        journal.append(ATTEMPT);
        assertThat(text()).isEqualTo(found + (found.endsWith("\n") || found.isEmpty() ? "" : "\n") + LINE);
        assertThat(journal.read().attempts()).endsWith(ATTEMPT);
    }

    static Stream<String> ends() {
        String line = LINE.strip();
        return Stream.of(
                "",
                "\n",
                "\r",
                line,
                line + "\r" + line + "\r",
                line + "\r\n",
                "[" + line + "]",
                line + line,
                "{\"answer\":\"" + "x".repeat(20_000),
                LINE + "\0".repeat(5000), // blocks that the file system never wrote
                "Dear diary,\nthis is no log");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "{",
                "[]",
                "{}",
                "1",
                "null",
                "{\"kind\":\"prediction\"}",
                "{\"kind\":1}",
                "\0\0",
                "{\"kind\":\"prediction\",\"grade\":\"right\",\"version\":1}"
            })
    void damagedLineIsReportedAndOthersAreRead(String damage) throws IOException {
        write(LINE + damage + "\n" + LINE);
        Attempt attempt = JournalWriterProgram.attempt("a", "1");
        assertThat(journal.read()).isEqualTo(new Journal.JournalContent(List.of(attempt, attempt), List.of(2)));
        journal.append(attempt);
        assertThat(text()).isEqualTo(LINE + damage + "\n" + LINE.repeat(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"version\":1 -> \"version\":\"1\"",
                "10:20 -> 30:20",
                "2026 -> +1000000000",
                "2026 -> -999999999",
                "2026-03-01T10:20:30.123456789Z -> +1000000000-12-31T23:59:59.999999999Z",
                "2026-03-01T10:20:30.123456789Z -> -1000000000-01-01T00:00:00Z",
                "2026 -> +10000",
                "2026 -> 1969",
                "2026 -> 0000",
                "\"valley\" -> null",
                "[{\"path\" -> [{\"paths\"",
                "[{\"path\":\"optimizers.lr\",\"value\":\"0.1\"}] -> [1]",
                "[{\"path\":\"optimizers.lr\",\"value\":\"0.1\"}] -> {}",
                "691.0 -> \"691\"",
                "{\"steps\":691.0} -> []",
                "\"answer\":\"1\", -> ",
                "691.0}} -> 691.0}}}"
            })
    void invalidFieldIsDamage(String change) throws IOException {
        String[] sides = change.split(" -> ", -1);
        String line = LINE.replace(sides[0], sides[1]);
        assertThat(line).isNotEqualTo(LINE);
        write(line);
        assertThat(journal.read()).isEqualTo(new Journal.JournalContent(List.of(), List.of(1)));
    }

    @Test
    void invalidUtf8IsDamage() throws IOException {
        byte[] line = LINE.getBytes(StandardCharsets.UTF_8);
        line[LINE.indexOf("valley")] = (byte) 0xE9;
        write(line);
        assertThat(journal.read().damaged()).containsExactly(1);
    }

    /** Tests lines of later versions, with fields, kinds and grades that this version does not know. */
    @Test
    void unknownFieldsAndKindsAreSkippedAndStay() throws IOException {
        String more = LINE.replace("{\"version\":1,", "{\"version\":9,\"more\":{\"a\":[1,{}]},");
        String essay = "{\"version\":9,\"kind\":\"essay\"}\n";
        String grade = LINE.replace("right", "brilliant");
        write(more + essay + "\n" + grade);
        Journal.JournalContent content = journal.read();
        assertThat(content.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.version()).isEqualTo(9);
            assertThat(attempt.item()).isEqualTo("a");
        });
        assertThat(content.damaged()).isEmpty();
        journal.append(JournalWriterProgram.attempt("a", "1"));
        assertThat(text()).isEqualTo(more + essay + "\n" + grade + LINE);
    }

    @Test
    void threadsWriteAndReadConcurrently() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Callable<Void>> work = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            work.add(() -> {
                JournalWriterProgram.write(new Journal(journal.path()), name, LINES);
                return null;
            });
        }
        work.add(() -> {
            for (int i = 0; i < LINES; i++) {
                Journal.JournalContent content = journal.read();
                assertThat(content.damaged()).isEmpty();
            }
            return null;
        });
        for (Future<Void> future : threads.invokeAll(work)) {
            future.get();
        }
        threads.shutdown();
        assertAllWritten("one", "two");
    }

    @Test
    void programsWriteConcurrently() throws Exception {
        Process one = startWriter("exec", "one", LINES);
        Process two = startWriter("exec", "two", LINES);
        assertThat(List.of(one.waitFor(), two.waitFor())).containsOnly(0);
        assertAllWritten("one", "two");
    }

    private void assertAllWritten(String... names) throws IOException {
        List<Attempt> attempts = journal.read().attempts();
        assertThat(attempts).hasSize(names.length * LINES);
        for (String name : names) {
            assertThat(attempts.stream().filter(attempt -> attempt.item().equals(name)))
                    .extracting(Attempt::answer)
                    .isEqualTo(IntStream.range(0, LINES)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    /** Starts a {@link JournalWriterProgram} from a shell command that precedes it, such as a limit. */
    private Process startWriter(String shell, String name, int count) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", shell + " \"$@\"", "sh"));
        command.addAll(FreshJvm.command(
                JournalWriterProgram.class,
                List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1"),
                journal.path().toString(),
                name,
                Integer.toString(count)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said-" + name).toFile())
                .start();
    }

    /** Tests a file size limit of 8 blocks in place of a full disk. */
    @Test
    void fullDiskIsReportedAndLeavesNoHalfLine() throws Exception {
        Process process = startWriter("ulimit -f 8; exec", "one", LINES);
        assertThat(process.waitFor()).isEqualTo(JournalWriterProgram.FULL);
        Journal.JournalContent content = journal.read();
        assertThat(content.damaged()).isEmpty();
        assertThat(content.attempts()).hasSizeBetween(5, 100);
    }

    @Test
    void unwritablePathIsReported() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Journal belowFile = new Journal(folder.resolve("file").resolve("ana.jsonl"));
        assertThatIOException().isThrownBy(() -> belowFile.append(JournalWriterProgram.attempt("a", "1")));
        Files.createDirectories(folder.resolve("folder.jsonl"));
        Journal onFolder = new Journal(folder.resolve("folder.jsonl"));
        assertThatIOException().isThrownBy(() -> onFolder.append(JournalWriterProgram.attempt("a", "1")));
        assertThatIOException().isThrownBy(onFolder::read);
    }

    /** Tests a sparse file of 3 GiB, as a faulty program leaves it. */
    @Test
    void tooLongFileIsNotReadButAppendedTo() throws IOException {
        write(LINE);
        try (FileChannel file = FileChannel.open(journal.path(), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {'\n'}), 3L << 30);
        }
        assertThatThrownBy(journal::read).isInstanceOf(PrivateFile.RejectedFileException.class);
        journal.append(ATTEMPT);
        assertThat(journal.path()).hasSize((3L << 30) + 1 + LINE.length());
    }

    /** Waits twice for the maximum time. A quicker test of a held journal is in {@code WorkersTest}. */
    @Tag("long")
    @Test
    void lockedFileIsReportedAfterWait() throws IOException {
        write(LINE);
        try (FileChannel channel = FileChannel.open(journal.path(), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> journal.append(ATTEMPT)).isInstanceOf(PrivateFile.RejectedFileException.class);
            assertThatThrownBy(journal::read).isInstanceOf(PrivateFile.RejectedFileException.class);
        }
        assertThat(text()).isEqualTo(LINE);
        journal.append(ATTEMPT);
        assertThat(journal.read().attempts()).hasSize(2);
    }

    /** Tests a journal that is read through a link, and whose mode stays as it is. */
    @Test
    void handedInJournalIsReadWithoutChange() throws IOException {
        Path file = Files.writeString(folder.resolve("luis.jsonl"), LINE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), file);
        assertThat(Journal.handedIn(link).read().attempts()).containsExactly(ATTEMPT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
        assertThatThrownBy(() -> Journal.handedIn(folder).read()).isInstanceOf(PrivateFile.RejectedFileException.class);
        assertThatThrownBy(() -> Journal.handedIn(Path.of("/dev/zero")).read())
                .isInstanceOf(PrivateFile.RejectedFileException.class);
        assertThatThrownBy(() -> Journal.handedIn(folder.resolve("none.jsonl")).read())
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void readOnlyFileIsReadAndNotWritten() throws IOException {
        write(LINE);
        Path parent = journal.path().getParent();
        Files.setPosixFilePermissions(journal.path(), PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(journal.read().attempts()).hasSize(1);
            assumeFalse(Files.isWritable(journal.path()), "root can write to any file");
            assertThatIOException().isThrownBy(() -> journal.append(JournalWriterProgram.attempt("a", "1")));
            Journal other = new Journal(journal.path().resolveSibling("ben.jsonl"));
            assertThatIOException().isThrownBy(() -> other.append(JournalWriterProgram.attempt("a", "1")));
            assertThat(text()).isEqualTo(LINE);
            assertThat(parent).isDirectoryNotContaining("glob:**ben.jsonl");
        } finally {
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
