package descenso.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import descenso.progress.Journal;
import descenso.progress.LearnerFiles;
import descenso.progress.LearnerStore;
import descenso.progress.SavedState;
import descenso.progress.SavedState.Bookmark;
import descenso.progress.SavedState.StateFile;
import descenso.testing.AttemptFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the stores of a learner alike: two files, SQLite, and PostgreSQL if it is installed. */
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
    private record OpenStore(Function<String, LearnerStore> learners, AutoCloseable closing) implements AutoCloseable {

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
        assertThat(postgres.isPresent() || System.getenv("CI") == null)
                .as("PostgreSQL is installed")
                .isTrue();
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
                    name -> new LearnerFiles(
                            new StateFile(folder.resolve("place-" + name + ".properties")),
                            new Journal(folder.resolve(name + ".jsonl"))),
                    () -> {});
        }
        assumeTrue(kind == Kind.SQLITE || postgres.isPresent(), "PostgreSQL is not installed");
        SqlStore store = new SqlStore(
                kind == Kind.SQLITE ? sqlite() : postgres.orElseThrow().url(), folder.getFileName() + "-" + openings++);
        return new OpenStore(name -> store.learner(folder.getFileName() + name), store);
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
            LearnerStore ana = opened.learners.apply("ana");
            assertThat(ana.readAttempts().attempts()).isEmpty();
            for (Attempt each : made) {
                ana.append(each);
            }
            opened.learners.apply("bo").append(attempt(99));
            assertThat(ana.readAttempts().attempts()).isEqualTo(made);
        }
        try (OpenStore again = open(kind)) {
            assertThat(again.learners.apply("ana").readAttempts().attempts()).isEqualTo(made);
            assertThat(again.learners.apply("ana").readAttempts().damaged()).isEmpty();
            assertThat(again.learners.apply("bo").readAttempts().attempts()).containsExactly(attempt(99));
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
                Map.of("q", "η = 0,1\nα"),
                false);
        try (OpenStore opened = open(kind)) {
            LearnerStore ana = opened.learners.apply("ana");
            assertThat(ana.readState()).isEqualTo(SavedState.nothing());
            ana.writeState(first);
            ana.writeState(second);
        }
        try (OpenStore again = open(kind)) {
            assertThat(again.learners.apply("ana").readState()).isEqualTo(second);
            assertThat(again.learners.apply("bo").readState()).isEqualTo(SavedState.nothing());
        }
    }

    @ParameterizedTest
    @EnumSource
    void attemptsOfManyThreadsAreAllKeptOnce(Kind kind) throws Exception {
        try (OpenStore opened = open(kind)) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<?>> appended = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        opened.learners.apply("learner" + i % 5).append(attempt(i));
                        return null;
                    }))
                    .toList();
            for (Future<?> each : appended) {
                each.get();
            }
            threads.shutdown();
            for (int learner = 0; learner < 5; learner++) {
                int mine = learner;
                assertThat(opened.learners
                                .apply("learner" + learner)
                                .readAttempts()
                                .attempts())
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
            LearnerStore ana = store.learner("away");
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
            assertThat(store.isAway()).isTrue();
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
    void storeOfALaterVersionIsNotOpened() throws IOException, SQLException {
        new SqlStore(sqlite(), "first").close();
        try (Connection connection = DriverManager.getConnection(sqlite());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO schema_version (number) VALUES (99)");
        }
        assertThatThrownBy(() -> new SqlStore(sqlite(), "second")).hasMessageContaining("99");
    }

    @Test
    void repeatedInsertionOfAnAttemptIsCountedOnce() throws IOException, SQLException {
        try (SqlStore store = new SqlStore(sqlite(), "again")) {
            store.learner("ana").append(attempt(1));
        }
        try (SqlStore sameKeys = new SqlStore(sqlite(), "again")) {
            sameKeys.learner("ana").append(attempt(1));
            assertThat(sameKeys.learner("ana").readAttempts().attempts()).hasSize(1);
        }
    }

    @Test
    void damagedRowIsNumberedAndTheOthersAreRead() throws IOException, SQLException {
        try (SqlStore store = new SqlStore(sqlite(), "damaged")) {
            LearnerStore ana = store.learner("ana");
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
    @ValueSource(strings = {"jdbc:sqlite:/dev/null/class.sqlite", "jdbc:nothing:class"})
    void storeThatCannotBeOpenedSaysWhy(String url) {
        assertThatThrownBy(() -> new SqlStore(url, "none"))
                .isInstanceOf(IOException.class)
                .message()
                .isNotBlank();
    }
}
