package descenso.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descenso.classroom.Classroom;
import descenso.classroom.Classroom.RaisedQuestion;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Erased;
import descenso.classroom.ClassroomEvent.ForTask;
import descenso.classroom.ClassroomEvent.QuestionRaised;
import descenso.classroom.ClassroomEvent.QuestionSupported;
import descenso.classroom.ClassroomEvent.SpotlightAnswered;
import descenso.classroom.ClassroomEvent.Spotlit;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.EventLine;
import descenso.progress.Attempt.Grade;
import descenso.progress.AttemptLine;
import descenso.progress.FileArchive;
import descenso.progress.Journal;
import descenso.progress.LearnerArchive;
import descenso.progress.LearnerData;
import descenso.progress.PrivateFile;
import descenso.testing.AttemptFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that everything of a learner can be handed out, taken in elsewhere and erased, in all stores. */
@Timeout(120)
class LearnerArchiveTest {

    private static final int PEOPLE = 20;

    /** Pieces of answers and drafts that a store or the format might damage. */
    private static final List<String> PIECES = List.of(
            "η = 0,1",
            "\\",
            "\"",
            "\n",
            "\t",
            "{\"kind\":\"state\"}",
            "😀",
            "e\u0301",
            "'; DROP TABLE attempt; --",
            "");

    @TempDir
    Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    private <T extends AutoCloseable> T closing(T resource) {
        opened.add(0, resource);
        return resource;
    }

    private LearnerArchive files(String learner) {
        Map<String, PrivateFile> states = new TreeMap<>();
        for (String course : List.of(AttemptLine.SHIPPED_COURSE, "other", "third")) {
            states.put(course, state(learner, course));
        }
        return new FileArchive(
                new Journal(folder.resolve(learner + ".jsonl")),
                states,
                course -> state(learner, course),
                List.of(new PrivateFile(folder.resolve("words-" + learner))));
    }

    private PrivateFile state(String learner, String course) {
        return new PrivateFile(folder.resolve("place-" + learner + "+" + course + ".properties"));
    }

    private SqlStore sqlite() throws IOException {
        return closing(new SqlStore("jdbc:sqlite:" + folder.resolve("class.sqlite"), "sqlite"));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** Returns what a person may have done: attempts in two courses, some of them twice, and states. */
    private static LearnerData data(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            String course = random.nextBoolean() ? AttemptLine.SHIPPED_COURSE : "other";
            String line = new String(
                            AttemptLine.line(
                                    AttemptFixture.question("q" + random.nextInt(3) + text(random), 1, Grade.RIGHT),
                                    course),
                            StandardCharsets.UTF_8)
                    .strip();
            lines.add(line);
            if (random.nextInt(4) == 0) {
                lines.add(line);
            }
        }
        Map<String, String> states = new LinkedHashMap<>();
        for (String course : List.of(AttemptLine.SHIPPED_COURSE, "other", "third")) {
            if (random.nextBoolean()) {
                states.put(course, "screen=" + text(random) + "\n");
            }
        }
        return new LearnerData(lines, states);
    }

    /** Hands everything out as text and takes it in at another place, twice. Returns what is there then. */
    private static LearnerData moved(LearnerArchive from, LearnerArchive to) throws IOException {
        List<Integer> damaged = new ArrayList<>();
        List<String> text = List.of(String.join("\n", from.read().lines()).split("\n", -1));
        LearnerData taken = LearnerData.read(text, damaged);
        assertThat(damaged).isEmpty();
        assertThat(to.add(taken)).isEqualTo(taken.attempts().size());
        assertThat(to.add(taken)).isZero();
        return to.read();
    }

    @Test
    void whatIsHandedOutFromFilesToDatabasesAndBackIsTheSame() throws Exception {
        Optional<PostgresServer> server = PostgresServer.start();
        assumeTrue(server.isPresent(), "PostgreSQL is not installed");
        SqlStore postgres = new SqlStore(closing(server.get()).url(), "postgres");
        closing(postgres);
        SqlStore sqlite = sqlite();
        for (int person = 0; person < PEOPLE; person++) {
            LearnerData made = data(person);
            LearnerArchive first = files("a" + person);
            first.add(made);
            assertThat(first.read()).isEqualTo(made);
            LearnerArchive second = sqlite.archive("p" + person);
            assertThat(moved(first, second)).isEqualTo(made);
            LearnerArchive third = postgres.archive("p" + person);
            assertThat(moved(second, third)).isEqualTo(made);
            assertThat(moved(third, files("b" + person))).isEqualTo(made);
            if (!made.attempts().isEmpty()) {
                assertThat(postgres.learners()).contains("p" + person);
            }
            assertThat(third.erase()).isEqualTo(!made.isEmpty());
            assertThat(third.read().isEmpty()).isTrue();
        }
        assertThat(postgres.isFile()).isFalse();
    }

    @Test
    void whatIsThereStaysWhenMoreIsTakenIn() throws IOException {
        LearnerArchive files = files("ana");
        files.add(new LearnerData(List.of(), Map.of("other", "screen=old\n")));
        files.add(new LearnerData(List.of(), Map.of("other", "screen=new\n", "third", "screen=new\n")));
        assertThat(files.read().states()).isEqualTo(Map.of("other", "screen=old\n", "third", "screen=new\n"));
    }

    @Test
    void erasedFilesAreGone() throws IOException {
        LearnerArchive files = files("ana");
        files.add(data(3));
        Files.writeString(folder.resolve("words-ana"), "n\n");
        Files.writeString(folder.resolve("words-bo"), "n\n");
        assertThat(files.erase()).isTrue();
        assertThat(files.erase()).isFalse();
        assertThat(folder.toFile().list()).containsExactly("words-bo");
    }

    @Test
    void copyOfAStoreHasWhatWasCommitted() throws IOException {
        SqlStore store = sqlite();
        store.archive("ana").add(data(3));
        Path copy = folder.resolve("copy.sqlite");
        new PrivateFile(copy).create();
        store.backUp(copy);
        store.archive("ana").erase();
        try (SqlStore copied = new SqlStore("jdbc:sqlite:" + copy, "copy")) {
            assertThat(copied.archive("ana").read()).isEqualTo(data(3));
            assertThat(copied.isFile()).isTrue();
        }
    }

    @Test
    void eventsOfTheClassroomAreHandedOutAndErasedWhileTheOthersKeepTheirNumbers() throws IOException {
        SqlStore store = sqlite();
        ClassroomLog log = store.classroom();
        log.append(List.of(
                new ClassroomLog.Entry("1", "", "{\"event\":\"talked\",\"groups\":[[\"ana\",\"anabel\"]]}"),
                new ClassroomLog.Entry("2", "anabel", "{\"learner\":\"anabel\"}"),
                new ClassroomLog.Entry("3", "ana", "{\"learner\":\"ana\",\"text\":\"why?\"}")));
        LearnerData data = store.archive("ana").read();
        assertThat(data.events()).containsExactly("{\"learner\":\"ana\",\"text\":\"why?\"}");
        assertThat(LearnerData.read(data.lines(), new ArrayList<>())).isEqualTo(data);
        assertThat(store.archive("ana").erase()).isTrue();
        assertThat(store.archive("ana").read().isEmpty()).isTrue();
        log.append(List.of(new ClassroomLog.Entry("2", "anabel", "again"), new ClassroomLog.Entry("4", "", "last")));
        assertThat(log.lines())
                .containsExactly(
                        new ClassroomLog.NumberedLine(1, "{\"event\":\"talked\",\"groups\":[[\"\",\"anabel\"]]}"),
                        new ClassroomLog.NumberedLine(2, "{\"learner\":\"anabel\"}"),
                        new ClassroomLog.NumberedLine(
                                4, EventLine.of(Instant.EPOCH, new Erased(LearnerArchive.digest("ana")))),
                        new ClassroomLog.NumberedLine(5, "last"));
        assertThat(log.after(4)).hasSize(1);
    }

    @Test
    void answersOfAnErasedLearnerDoNotEnterTheJournalAtTheReveal() throws IOException {
        SqlStore store = sqlite();
        ClassroomLog log = store.classroom();
        for (String name : List.of("ana", "bo")) {
            log.append(List.of(
                    new ClassroomLog.Entry("asked-" + name, "", "{}"),
                    new ClassroomLog.Entry("vote-" + name, name, "{\"learner\":\"" + name + "\"}")));
        }
        assertThat(store.archive("ana").erase()).isTrue();
        for (String name : List.of("ana", "bo")) {
            log.record(List.of(new ClassroomLog.JournalEntry(
                    "revealed-" + name,
                    name,
                    AttemptLine.SHIPPED_COURSE,
                    AttemptFixture.question("momentum", 0, Grade.RIGHT),
                    name.equals("ana") ? 1 : 3)));
        }
        assertThat(store.everyone()).containsExactly("bo");
        assertThat(store.learner("bo", AttemptLine.SHIPPED_COURSE)
                        .readAttempts()
                        .attempts())
                .hasSize(1);
    }

    private static void keep(SqlStore store, String learner) throws IOException {
        store.archive(learner).add(new LearnerData(List.of("{}"), Map.of("other", "screen=a\n")));
        String line = "{\"learner\":\"" + learner + "\"}";
        store.classroom().append(List.of(new ClassroomLog.Entry(learner, learner, line)));
    }

    /** Tests that the hosts may be silent for a while, as after an absence of the database. */
    @Test
    void learnersOfHostsThatMayComeBackAreNotAbsent() throws Exception {
        Optional<PostgresServer> server = PostgresServer.start();
        assumeTrue(server.isPresent(), "PostgreSQL is not installed");
        String url = closing(server.get()).url();
        SqlStore store = closing(new SqlStore(url, "one"));
        Map<String, String> hosts = Map.of("living", "0", "silent", "6", "minutes", "500", "dead", "700");
        try (Connection connection = DriverManager.getConnection(url)) {
            for (Map.Entry<String, String> host : hosts.entrySet()) {
                keep(store, "at-" + host.getKey());
                Sql.update(
                        connection,
                        "INSERT INTO host VALUES (?, (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT - %s000)"
                                .formatted(host.getValue()),
                        host.getKey());
                Sql.update(connection, "INSERT INTO presence VALUES (?, ?, 't')", "at-" + host.getKey(), host.getKey());
            }
            Sql.update(connection, "INSERT INTO presence VALUES ('at-forgotten', 'forgotten', 't')");
            keep(store, "at-none");
            assertThat(store.absent()).containsExactlyInAnyOrder("at-dead", "at-forgotten", "at-none");
        }
    }

    @Test
    void requestToShowTheLabOfAnErasedLearnerHasTheNameNoLonger() throws IOException {
        SqlStore store = sqlite();
        Instant time = Instant.parse("2026-11-30T09:00:00Z");
        ClassroomLog log = store.classroom();
        log.append(List.of(
                new ClassroomLog.Entry("1", "", EventLine.of(time, new Spotlit("ana"))),
                new ClassroomLog.Entry("2", "", EventLine.of(time, new ForTask(1, 1, new Spotlit("ana")))),
                new ClassroomLog.Entry("3", "", EventLine.of(time, new Spotlit("anabel"))),
                new ClassroomLog.Entry("4", "ana", EventLine.of(time, new SpotlightAnswered("ana", true)))));
        assertThat(store.archive("ana").erase()).isTrue();
        assertThat(log.lines().subList(0, 3))
                .extracting(ClassroomLog.NumberedLine::line)
                .containsExactly(
                        EventLine.of(time, new Spotlit("")),
                        EventLine.of(time, new ForTask(1, 1, new Spotlit(""))),
                        EventLine.of(time, new Spotlit("anabel")));
        assertThat(log.lines()).hasSize(4);
    }

    @Test
    void questionsOfOthersKeepTheirNumbersWhenOneIsErased() throws IOException {
        SqlStore store = sqlite();
        ClassroomLog log = store.classroom();
        Instant time = Instant.parse("2026-11-30T09:00:00Z");
        log.append(List.of(
                new ClassroomLog.Entry("1", "", EventLine.of(time, new ClassroomEvent.Opened())),
                new ClassroomLog.Entry("2", "ana", EventLine.of(time, new QuestionRaised("ana", "Why \"?"))),
                new ClassroomLog.Entry("3", "bo", EventLine.of(time, new QuestionRaised("bo", "How?"))),
                new ClassroomLog.Entry("4", "eva", EventLine.of(time, new QuestionSupported("eva", 2)))));
        assertThat(store.archive("ana").erase()).isTrue();
        assertThat(store.archive("ana").erase()).isFalse();
        Classroom classroom = Classroom.empty();
        for (ClassroomLog.NumberedLine line : log.lines()) {
            classroom =
                    classroom.after(EventLine.read(line.number(), line.line()).orElseThrow());
        }
        assertThat(classroom.questions())
                .containsExactly(
                        new RaisedQuestion("", "-", Set.of(), true),
                        new RaisedQuestion("bo", "How?", Set.of("eva"), false));
        assertThat(classroom.joined()).containsExactly("bo", "eva");
    }

    /** Tests names that also are names of events, fields and mistakes. */
    @ParameterizedTest
    @ValueSource(strings = {"ana", "time", "event", "talked", "groups", "closed", "sign"})
    void erasedNameIsTakenOutOfTheGroupsThatTalkedOnly(String name) throws IOException {
        SqlStore store = sqlite();
        ClassroomLog log = store.classroom();
        Instant time = Instant.parse("2026-11-30T09:00:00Z");
        Voted voted = new Voted("bo", 2, 1, AttemptFixture.question("momentum", 0, Grade.WRONG, "sign", "closed"));
        log.append(List.of(
                new ClassroomLog.Entry("1", "bo", EventLine.of(time, voted)),
                new ClassroomLog.Entry(
                        "2",
                        "",
                        EventLine.of(
                                time,
                                new Talked(List.of(
                                        List.of(name, "bo"),
                                        List.of("x", name, "y"),
                                        List.of("z", name),
                                        List.of(name))))),
                new ClassroomLog.Entry("3", "", EventLine.of(time, new Closed()))));
        boolean unused = store.archive(name).erase();
        List<ClassroomEvent> events = new ArrayList<>();
        for (ClassroomLog.NumberedLine line : log.lines()) {
            events.add(EventLine.read(line.number(), line.line()).orElseThrow().event());
        }
        assertThat(events)
                .containsExactly(
                        voted,
                        new Talked(List.of(List.of("", "bo"), List.of("x", "", "y"), List.of("z", ""), List.of(""))),
                        new Closed());
    }
}
