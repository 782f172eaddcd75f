package descenso.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import descenso.progress.AttemptLine;
import descenso.progress.Journal;
import descenso.progress.LearnerFiles;
import descenso.progress.LearnerStore;
import descenso.progress.SavedState;
import descenso.progress.SavedState.Bookmark;
import descenso.progress.SavedState.StateFile;
import descenso.store.StoreFault.StoreException;
import descenso.testing.AttemptFixture;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the stores of a learner alike: two files, SQLite, and PostgreSQL if it is installed. */
@Timeout(120)
class LearnerStoreTest {

    private static Optional<PostgresServer> postgres = Optional.empty();

    @TempDir
    Path folder;

    /** Number of stores that this test has opened; each is another writer. */
    private int openings;

    private enum Kind {
        FILES,
        SQLITE,
        POSTGRESQL
    }

    /** A store of a class, and what closes it. */
    private record OpenStore(BiFunction<String, String, LearnerStore> learners, AutoCloseable closing)
            implements AutoCloseable {

        LearnerStore learner(String name) {
            return learner(name, AttemptLine.SHIPPED_COURSE);
        }

        LearnerStore learner(String name, String course) {
            return learners.apply(name, course);
        }

        @Override
        public void close() throws IOException {
            try {
                closing.close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = PostgresServer.start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        if (postgres.isPresent()) {
            postgres.get().close();
        }
    }

    private OpenStore open(Kind kind) throws IOException {
        if (kind == Kind.FILES) {
            return new OpenStore(
                    (name, course) -> new LearnerFiles(
                            placeFile(name, course),
                            new Journal(folder.resolve(name + ".jsonl")).ofCourse(course),
                            placeFile(name, AttemptLine.SHIPPED_COURSE)),
                    () -> {});
        }
        assumeTrue(kind == Kind.SQLITE || postgres.isPresent(), "PostgreSQL is not installed");
        SqlStore store = new SqlStore(
                kind == Kind.SQLITE ? sqlite() : postgres.orElseThrow().url(), folder.getFileName() + "-" + openings++);
        return new OpenStore((name, course) -> store.learner(folder.getFileName() + name, course), store);
    }

    private StateFile placeFile(String name, String course) {
        return new StateFile(folder.resolve(name + "+" + course + ".properties"));
    }

    private String sqlite() {
        return "jdbc:sqlite:" + folder.resolve("class.sqlite");
    }

    private static Attempt attempt(int number) {
        return AttemptFixture.question("q" + number, 1, Grade.RIGHT);
    }

    @ParameterizedTest
    @EnumSource
    void attemptsOfALearnerComeBackInOrderAfterTheStoreIsOpenedAgain(Kind kind) throws IOException {
        List<Attempt> made =
                IntStream.range(0, 20).mapToObj(LearnerStoreTest::attempt).toList();
        try (OpenStore opened = open(kind)) {
            LearnerStore ana = opened.learner("ana");
            assertThat(ana.readAttempts().attempts()).isEmpty();
            for (Attempt each : made) {
                ana.append(each);
            }
            opened.learner("bo").append(attempt(99));
            assertThat(ana.readAttempts().attempts()).isEqualTo(made);
        }
        try (OpenStore again = open(kind)) {
            assertThat(again.learner("ana").readAttempts().attempts()).isEqualTo(made);
            assertThat(again.learner("ana").readAttempts().damaged()).isEmpty();
            assertThat(again.learner("bo").readAttempts().attempts()).containsExactly(attempt(99));
        }
    }

    @ParameterizedTest
    @EnumSource
    void savedStateIsReplacedAndComesBack(Kind kind) throws IOException {
        SavedState first = SavedState.nothing();
        SavedState second = new SavedState(
                Optional.of(new Bookmark("ball", 3, 1)),
                Optional.of(Language.EN),
                Optional.of("mono"),
                Optional.empty(),
                Set.of("a", "b"),
                Map.of("q", "η = 0,1\nα"));
        try (OpenStore opened = open(kind)) {
            LearnerStore ana = opened.learner("ana");
            assertThat(ana.readState()).isEqualTo(SavedState.nothing());
            ana.writeState(first);
            ana.writeState(second);
        }
        try (OpenStore again = open(kind)) {
            assertThat(again.learner("ana").readState()).isEqualTo(second);
            assertThat(again.learner("bo").readState()).isEqualTo(SavedState.nothing());
        }
    }

    /** Tests two courses whose questions and pages have the same ids. */
    @ParameterizedTest
    @EnumSource
    void coursesOfALearnerNeverMeet(Kind kind) throws IOException {
        SavedState here = new SavedState(
                Optional.of(new Bookmark("intro", 2, 0)),
                Optional.of(Language.EN),
                Optional.of("mono"),
                Optional.of("blocks"),
                Set.of("intro"),
                Map.of("q1", "0.1"));
        SavedState there = new SavedState(
                Optional.of(new Bookmark("intro", 0, 1)),
                Optional.of(Language.ES),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Map.of("q1", "no"));
        Attempt right = AttemptFixture.question("q1", 1, Grade.RIGHT);
        Attempt wrong = AttemptFixture.question("q1", 2, Grade.WRONG);
        try (OpenStore opened = open(kind)) {
            opened.learner("ana").append(right);
            opened.learner("ana").writeState(here);
            LearnerStore other = opened.learner("ana", "graphs");
            assertThat(other.readAttempts().attempts()).isEmpty();
            assertThat(other.readState()).isEqualTo(here.settings());
            other.append(wrong);
            other.writeState(there);
            opened.learner("ana").append(right);
        }
        try (OpenStore again = open(kind)) {
            assertThat(again.learner("ana").readAttempts().attempts()).containsExactly(right, right);
            assertThat(again.learner("ana").readState()).isEqualTo(here);
            assertThat(again.learner("ana", "graphs").readAttempts().attempts()).containsExactly(wrong);
            assertThat(again.learner("ana", "graphs").readAttempts().damaged()).isEmpty();
            assertThat(again.learner("ana", "graphs").readState()).isEqualTo(there);
        }
    }

    @ParameterizedTest
    @EnumSource
    void attemptsOfManyThreadsAreAllKeptOnce(Kind kind) throws Exception {
        try (OpenStore opened = open(kind)) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<?>> appended = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        opened.learner("learner" + i % 5).append(attempt(i));
                        return null;
                    }))
                    .toList();
            for (Future<?> each : appended) {
                each.get();
            }
            threads.shutdown();
            for (int learner = 0; learner < 5; learner++) {
                int mine = learner;
                assertThat(opened.learner("learner" + learner).readAttempts().attempts())
                        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 200)
                                .filter(i -> i % 5 == mine)
                                .mapToObj(LearnerStoreTest::attempt)
                                .toList());
            }
        }
    }

    @Test
    void answersWaitWhileTheDatabaseIsAwayAndAreKeptOnce() throws Exception {
        assumeTrue(postgres.isPresent(), "PostgreSQL is not installed");
        PostgresServer server = postgres.orElseThrow();
        try (SqlStore store = new SqlStore(server.url(), "away")) {
            LearnerStore ana = store.learner("away", AttemptLine.SHIPPED_COURSE);
            ana.append(attempt(0));
            server.kill();
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<?>> waiting = IntStream.range(1, 40)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        ana.append(attempt(i));
                        return null;
                    }))
                    .toList();
            assertThatThrownBy(ana::readAttempts).isInstanceOf(IOException.class);
            assertThatThrownBy(ana::readState).isInstanceOf(IOException.class);
            while (!store.isAway()) {
                Thread.sleep(10); // the writer may notice later than the readers
            }
            assertThat(waiting).noneMatch(Future::isDone);
            server.resume();
            for (Future<?> each : waiting) {
                each.get();
            }
            threads.shutdown();
            assertThat(store.isAway()).isFalse();
            assertThat(ana.readAttempts().attempts())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 40)
                            .mapToObj(LearnerStoreTest::attempt)
                            .toList());
        }
    }

    @Test
    void codeAndFirstLoginBindOnceAtTwoHosts() throws Exception {
        assumeTrue(postgres.isPresent(), "PostgreSQL is not installed");
        String url = postgres.orElseThrow().url();
        try (SqlStore one = new SqlStore(url, "codes one");
                SqlStore two = new SqlStore(url, "codes two")) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<String> alike = List.of("firstcomer", "Firstcomer", "fírstcomer");
            List<Future<Boolean>> bound = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(() -> {
                        BoundKeys keys = (i % 2 == 0 ? one : two).keys();
                        keys.claim(alike.get(i % 3), List.of("key " + i));
                        return keys.bind("coder", List.of("key " + i), "CODE1234");
                    }))
                    .toList();
            int times = 0;
            for (Future<Boolean> each : bound) {
                times += each.get() ? 1 : 0;
            }
            threads.shutdown();
            assertThat(times).isEqualTo(1);
            assertThat(two.keys().of("coder").byCode()).hasSize(1);
            assertThat(two.keys().of("coder").isFree()).isFalse();
            List<String> first = new ArrayList<>();
            for (String each : alike) {
                first.addAll(one.keys().of(each).first());
            }
            assertThat(first).hasSize(1);
            assertThat(one.keys().of("stranger").isFree()).isTrue();
        }
    }

    @Tag("long")
    @Test
    void stateOfAHostThatHasLostTheLearnerIsNotKept() throws Exception {
        assumeTrue(postgres.isPresent(), "PostgreSQL is not installed");
        String url = postgres.orElseThrow().url();
        BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        SavedState earlier = SavedState.nothing();
        SavedState later = new SavedState(
                Optional.of(Bookmark.atTop("later")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Map.of());
        try (SqlStore one = new SqlStore(url, "fence one");
                SqlStore two = new SqlStore(url, "fence two");
                Presence atOne = one.presence(asked::add);
                Presence atTwo = two.presence(asked::add)) {
            Presence.Stay first = atOne.claim("mover");
            one.learner("mover", "optimizers").writeState(earlier);
            new Thread(() -> {
                        try {
                            asked.take();
                            first.close();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    })
                    .start();
            try (Presence.Stay second = atTwo.claim("mover")) {
                two.learner("mover", "optimizers").writeState(later);
                one.learner("mover", "optimizers").writeState(earlier);
                assertThat(second).isNotNull();
            }
            one.learner("mover", "optimizers").writeState(earlier);
            assertThat(one.learner("mover", "optimizers").readState()).isEqualTo(later);
        }
    }

    @Test
    void storeOfALaterVersionIsNotOpened() throws IOException, SQLException {
        new SqlStore(sqlite(), "first").close();
        try (Connection connection = DriverManager.getConnection(sqlite());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO schema_version (number) VALUES (99)");
        }
        assertThatThrownBy(() -> new SqlStore(sqlite(), "second"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.fault()).isEqualTo(StoreFault.LATER_VERSION));
    }

    @Test
    void damagedRowIsNumberedAndTheOthersAreRead() throws IOException, SQLException {
        try (SqlStore store = new SqlStore(sqlite(), "damaged")) {
            LearnerStore ana = store.learner("ana", AttemptLine.SHIPPED_COURSE);
            ana.append(attempt(1));
            ana.append(attempt(2));
            ana.writeState(SavedState.nothing());
            try (Connection connection = DriverManager.getConnection(sqlite());
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE attempt SET line = '{\"' WHERE number = 1");
                statement.execute("UPDATE state SET content = '\\u00'");
            }
            assertThat(ana.readAttempts().attempts()).containsExactly(attempt(2));
            assertThat(ana.readAttempts().damaged()).containsExactly(1);
            assertThat(ana.readState()).isEqualTo(SavedState.nothing());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:/dev/null/class.sqlite, NOT_OPENED",
        "jdbc:sqlite:/dev, NOT_OPENED",
        "jdbc:sqlite:pom.xml, DAMAGED",
        "jdbc:sqlite::memory:, BAD_ADDRESS",
        "jdbc:sqlite:, BAD_ADDRESS",
        "jdbc:sqlite:file:x?mode=memory, BAD_ADDRESS",
        "jdbc:sqlite:x?journal_mode=OFF, BAD_ADDRESS",
        "jdbc:nothing:class, BAD_ADDRESS",
        "jdbc:postgresql://u:SECRET@127.0.0.1:1/class, BAD_ADDRESS",
        "jdbc:postgresql://127.0.0.1:1/class?password=SECRET, NO_ANSWER"
    })
    void storeThatCannotBeOpenedSaysWhyWithoutSecrets(String url, StoreFault fault) {
        assertThatThrownBy(() -> new SqlStore(url, "none")).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.fault()).isEqualTo(fault);
            assertThat(e.place()).startsWith(url.substring(0, 8)).doesNotContain("SECRET");
        });
    }

    @ParameterizedTest
    @CsvSource({"stranger, postgres, REFUSED", "tutor, nothing, REFUSED"})
    void databaseThatRefusesALoginSaysSo(String user, String name, StoreFault fault) {
        assumeTrue(postgres.isPresent(), "PostgreSQL is not installed");
        String url = postgres.orElseThrow().url().replaceFirst("/[^/?]*\\?.*", "/" + name + "?user=" + user);
        assertThatThrownBy(() -> new SqlStore(url, "none"))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    @Test
    void commandCreatesNoStore() {
        assertThatThrownBy(() -> SqlStore.existing(sqlite(), "none")).isInstanceOf(NoSuchFileException.class);
        assertThat(folder.resolve("class.sqlite")).doesNotExist();
    }

    @Test
    void secondHostOfAFileIsRefusedUntilTheFirstHasEnded() throws IOException {
        try (SqlStore one = new SqlStore(sqlite(), "one");
                SqlStore two = new SqlStore(sqlite(), "two")) {
            Presence first = one.presence(any -> {});
            assertThatThrownBy(() -> two.presence(any -> {}))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.fault()).isEqualTo(StoreFault.SERVED));
            first.close();
            two.presence(any -> {}).close();
        }
    }
}
