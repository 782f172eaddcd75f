package descenso.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import descenso.progress.AttemptLine;
import descenso.progress.LearnerData;
import descenso.progress.SavedState;
import descenso.store.StoreFault.StoreException;
import descenso.testing.AttemptFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests every kind of write to a store in a file that has trouble. A write waits and is kept once, or fails with the
 * reason and succeeds later. Nothing is lost that was kept before.
 */
@Timeout(120)
class TroubledStoreTest {

    private static final String COURSE = AttemptLine.SHIPPED_COURSE;

    /** Size of a page of SQLite, in bytes, and a number of attempts of which an index has several pages. */
    private static final int PAGE = 4096;

    private static final int PAGES_FULL = 2000;

    private static final Attempt ATTEMPT = AttemptFixture.question("q", 1, Grade.RIGHT);

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Path place = Path.of("");

    private enum Trouble {
        FULL(StoreFault.DISK_FULL),
        READ_ONLY(StoreFault.DISK_ERROR),
        LOCKED(StoreFault.HELD),
        MOVED(StoreFault.FILE_GONE),
        REMOVED(StoreFault.FILE_GONE),
        REPLACED(StoreFault.FILE_GONE);

        private final StoreFault fault;

        Trouble(StoreFault fault) {
            this.fault = fault;
        }
    }

    private interface StoreAction<T> {
        T on(SqlStore store) throws IOException;
    }

    private interface Writing {
        void on(SqlStore store) throws IOException;
    }

    /** A kind of write, on a store that has one attempt each of bo, fred and a guest. */
    @SuppressWarnings("ImmutableEnumChecker") // the lambdas capture nothing
    private enum Write {
        ATTEMPT(true, store -> append(store, "ana"), store -> count(store, "ana") == 1),
        STATE(
                true,
                store -> store.learner("ana", COURSE).writeState(SavedState.nothing()),
                store -> store.latestCourse("ana").isPresent()),
        CLASSROOM_LINE(
                true,
                store -> store.classroom().append(List.of(line("new", ""))),
                store -> store.classroom().lines().stream()
                        .anyMatch(each -> each.line().contains("new"))),
        VOTE(
                true,
                store -> store.classroom()
                        .record(List.of(
                                new ClassroomLog.JournalEntry("vote", "bo", COURSE, TroubledStoreTest.ATTEMPT, 0))),
                store -> count(store, "bo") == 2),
        CODE(
                false,
                store -> store.keys().bind("dora", List.of("key"), "CODE1234"),
                store -> store.keys().of("dora").byCode().equals(List.of("key"))),
        FIRST_LOGIN(
                false,
                store -> store.keys().claim("carl", List.of("key")),
                store -> store.keys().of("carl").first().equals(List.of("key"))),
        FORGET(false, store -> store.forget(List.of("guest")), store -> count(store, "guest") == 0),
        IMPORT(false, store -> store.archive("eve").add(data()), store -> count(store, "eve") == 1),
        ERASE(false, store -> store.archive("fred").erase(), store -> count(store, "fred") == 0);

        private final boolean isWaiting;
        private final Writing writing;
        private final StoreAction<Boolean> isKept;

        /** @param isWaiting whether it waits until the trouble is over; otherwise it fails */
        Write(boolean isWaiting, Writing writing, StoreAction<Boolean> isKept) {
            this.isWaiting = isWaiting;
            this.writing = writing;
            this.isKept = isKept;
        }
    }

    private static void append(SqlStore store, String learner) throws IOException {
        store.learner(learner, COURSE).append(ATTEMPT);
    }

    private static LearnerData data() throws IOException {
        String line = new String(AttemptLine.line(ATTEMPT, COURSE), StandardCharsets.UTF_8);
        return new LearnerData(List.of(line.strip()), Map.of(), List.of());
    }

    private static int count(SqlStore store, String learner) throws IOException {
        return store.learner(learner, COURSE).readAttempts().attempts().size();
    }

    private static ClassroomLog.Entry line(String key, String learner) {
        return new ClassroomLog.Entry(key, learner, "{\"x\":\"" + key + "\"}");
    }

    @BeforeEach
    void create() throws IOException {
        place = Files.createDirectory(folder.resolve("disk"));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Path file() {
        return place.resolve("class.sqlite");
    }

    private String url() {
        return "jdbc:sqlite:" + file();
    }

    private SqlStore open() throws IOException {
        return new SqlStore(url(), UUID.randomUUID().toString()); // as each start of a server
    }

    private static void fill(SqlStore store) throws IOException {
        for (String each : List.of("bo", "fred", "guest")) {
            append(store, each);
        }
        store.classroom().append(List.of(line("old", "bo")));
    }

    /** Each write has its own trouble where that takes no time; otherwise all of them have the same. */
    private static Stream<Arguments> cells() {
        return Stream.of(Trouble.values()).flatMap(trouble -> switch (trouble) {
            case FULL, READ_ONLY -> Stream.of(Write.values()).map(each -> Arguments.of(trouble, List.of(each)));
            default -> Stream.of(Arguments.of(trouble, List.of(Write.values())));
        });
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("cells")
    void writeWaitsOrFailsAndNothingIsLost(Trouble trouble, List<Write> writes) throws Exception {
        try (SmallDisk disk = trouble == Trouble.READ_ONLY
                ? SmallDisk.mountImage(folder.resolve("image"), place)
                : SmallDisk.mount(place)) {
            try (SqlStore store = open()) {
                fill(store);
                Map<Write, Future<?>> begun = new EnumMap<>(Write.class);
                try (AutoCloseable end = begin(trouble, disk)) {
                    for (Write each : writes) {
                        begun.put(each, threads.submit(() -> {
                            each.writing.on(store);
                            return null;
                        }));
                    }
                    awaitFault(store, trouble.fault.words());
                    for (Write each : writes) {
                        if (!each.isWaiting) {
                            assertThatThrownBy(() -> under(begun, each).get(10, TimeUnit.SECONDS))
                                    .as(each.name())
                                    .cause()
                                    .isInstanceOfSatisfying(
                                            StoreException.class,
                                            e -> assertThat(e.fault()).isEqualTo(trouble.fault));
                        }
                    }
                    assertThat(writes).allMatch(each -> under(begun, each).isDone() != each.isWaiting);
                    assertThatThrownBy(() -> count(store, "bo")).isInstanceOf(StoreException.class);
                    assertThat(end).isNotNull();
                }
                for (Write each : writes) {
                    if (each.isWaiting) {
                        under(begun, each).get(30, TimeUnit.SECONDS);
                    }
                }
                awaitFault(store, "");
                for (Write each : writes) {
                    if (!each.isWaiting) {
                        each.writing.on(store);
                    }
                }
            }
            try (SqlStore again = open()) {
                for (Write each : Write.values()) {
                    assertThat(each.isKept.on(again)).as(each.name()).isEqualTo(writes.contains(each));
                }
                assertThat(count(again, "bo")).isPositive();
                assertThat(again.classroom().last()).isPositive();
            }
            try (Stream<Path> left =
                    Files.list(place).filter(each -> each.toString().contains(".saved"))) {
                assertThat(left).as("copies of a store that is back").isEmpty();
            }
        }
    }

    private static Future<?> under(Map<Write, Future<?>> begun, Write write) {
        return Objects.requireNonNull(begun.get(write));
    }

    /** Begins a trouble. Returns what ends it. */
    private AutoCloseable begin(Trouble trouble, SmallDisk disk) throws IOException, SQLException {
        emptyLog();
        Path aside = place.resolve("aside");
        switch (trouble) {
            case FULL -> {
                disk.fill();
                return disk::clear;
            }
            case READ_ONLY -> {
                disk.setUnchangeable(true);
                return () -> disk.setUnchangeable(false);
            }
            case LOCKED -> {
                Connection other = DriverManager.getConnection(url());
                try (Statement statement = other.createStatement()) {
                    statement.execute("BEGIN EXCLUSIVE");
                }
                return other;
            }
            case MOVED -> {
                Files.move(file(), aside);
                return () -> Files.move(aside, file());
            }
            case REMOVED -> {
                for (String each : List.of("", "-wal", "-shm")) {
                    Files.delete(Path.of(file() + each));
                }
                return () -> Files.move(Path.of(file() + ".saved"), file());
            }
            case REPLACED -> {
                Files.writeString(aside, "no store");
                Files.move(aside, file(), StandardCopyOption.REPLACE_EXISTING);
                return () -> Files.move(Path.of(file() + ".saved"), file(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        throw new IllegalArgumentException(trouble.name());
    }

    /** Empties the log of SQLite, so that the next write needs room. */
    private void emptyLog() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private static void awaitFault(SqlStore store, String words) throws InterruptedException {
        while (!store.faultWords().replaceFirst(",.*", "").equals(words)) {
            Thread.sleep(10);
        }
        while (words.equals(StoreFault.FILE_GONE.words()) && !store.faultWords().contains(".saved")) {
            Thread.sleep(10);
        }
    }

    /** Tests that a store of an earlier day in the place of that of today is used, and that of today is not lost. */
    @Test
    void storeThatReplacesAnotherOneIsUsedAndTheFormerOneIsCopied() throws Exception {
        place = folder;
        Path earlier = folder.resolve("earlier");
        Path saved = folder.resolve("class.sqlite.saved");
        try (SqlStore store = open()) {
            append(store, "ana");
            Files.createFile(earlier);
            store.backUp(earlier);
            append(store, "bo");
            Files.move(earlier, file(), StandardCopyOption.REPLACE_EXISTING);
            append(store, "carl");
            assertThat(count(store, "ana")).isEqualTo(1);
            assertThat(count(store, "bo")).isZero();
        }
        Files.move(saved, file(), StandardCopyOption.REPLACE_EXISTING);
        try (SqlStore former = open()) {
            assertThat(count(former, "ana")).isEqualTo(1);
            assertThat(count(former, "bo")).isEqualTo(1);
            assertThat(count(former, "carl")).isZero();
        }
    }

    /** Tests that the copy has what the former file held, even if no pooled connection to it is left. */
    @Tag("long")
    @Test
    void storeThatReplacesALockedOneIsNotTakenForIt() throws Exception {
        place = folder;
        Path earlier = Files.createFile(folder.resolve("earlier"));
        Path saved = folder.resolve("class.sqlite.saved");
        try (SqlStore store = open()) {
            append(store, "ana");
            store.backUp(earlier);
            append(store, "bo");
            Future<?> waiting;
            try (Connection other = DriverManager.getConnection(url());
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN EXCLUSIVE");
                waiting = threads.submit(() -> {
                    append(store, "carl");
                    return null;
                });
                awaitFault(store, StoreFault.HELD.words());
                Thread.sleep(3000); // the pool tries to open another connection
                Files.move(earlier, file(), StandardCopyOption.REPLACE_EXISTING);
                Thread.sleep(3000); // and takes what it can get
            }
            waiting.get(30, TimeUnit.SECONDS);
            assertThat(count(store, "bo")).isZero();
        }
        Files.move(saved, file(), StandardCopyOption.REPLACE_EXISTING);
        try (SqlStore former = open()) {
            assertThat(count(former, "ana")).isEqualTo(1);
            assertThat(count(former, "bo")).isEqualTo(1);
        }
    }

    /** Tests that damage of one page holds up those alone whose answers are there, until a backup is put in place. */
    @Test
    void damagedPageHoldsUpItsOwnWritesAlone() throws Exception {
        place = folder;
        Path backup = Files.createFile(folder.resolve("backup"));
        try (SqlStore store = open()) {
            fillPages(store);
            store.backUp(backup);
        }
        damage("ana");
        try (SqlStore store = open()) {
            List<Future<?>> begun = new ArrayList<>();
            for (String each : List.of("ana", "bo", "ana", "bo")) {
                begun.add(threads.submit(() -> {
                    append(store, each);
                    return null;
                }));
            }
            for (int i : List.of(0, 2)) {
                assertThatThrownBy(() -> begun.get(i).get(10, TimeUnit.SECONDS))
                        .cause()
                        .isInstanceOfSatisfying(
                                StoreException.class, e -> assertThat(e.fault()).isEqualTo(StoreFault.DAMAGED));
                begun.get(i + 1).get(10, TimeUnit.SECONDS);
            }
            assertThat(count(store, "bo")).isEqualTo(PAGES_FULL + 2);
            assertThatThrownBy(() -> count(store, "ana")).isInstanceOf(StoreException.class);
            assertThat(store.isAway()).isFalse();
            assertThat(store.faultWords()).isEqualTo("damaged in part");
            Files.move(backup, file(), StandardCopyOption.REPLACE_EXISTING);
            append(store, "ana");
            assertThat(store.faultWords()).isEmpty();
            assertThat(count(store, "ana")).isEqualTo(PAGES_FULL + 1);
        }
    }

    /** Adds attempts of three learners, so many that the first and the last share no page. */
    private void fillPages(SqlStore store) throws IOException, SQLException {
        append(store, "fred");
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            for (String each : List.of("ana", "ane", "bo")) {
                statement.execute("""
                        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
                        INSERT INTO attempt SELECT '%s', i, random(), line FROM n, attempt WHERE learner = 'fred'""".formatted(PAGES_FULL, each));
            }
        }
    }

    /** Overwrites the pages with answers of one learner, and of no other, by what no page has. */
    private void damage(String learner) throws IOException {
        byte[] content = Files.readAllBytes(file());
        for (int start = PAGE; start < content.length; start += PAGE) {
            String page = new String(content, start, PAGE, StandardCharsets.ISO_8859_1);
            boolean isLeaf = page.charAt(0) == 10 || page.charAt(0) == 13;
            if (isLeaf && page.contains(learner) && !page.contains("bo") && !page.contains("fred")) {
                Arrays.fill(content, start, start + PAGE, (byte) 0xff);
            }
        }
        Files.write(file(), content);
    }

    @Test
    void storeOnAFullDiskSaysWhyItIsNotOpenedOrCopied() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(place)) {
            try (SqlStore store = open()) {
                fill(store);
                disk.fill();
                assertThatThrownBy(() -> store.backUp(Files.createFile(place.resolve("copy"))))
                        .isInstanceOfSatisfying(
                                StoreException.class, e -> assertThat(e.fault()).isEqualTo(StoreFault.DISK_FULL));
                disk.clear();
            }
            disk.fill();
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.fault()).isEqualTo(StoreFault.DISK_FULL));
            disk.clear();
            try (SqlStore store = open()) {
                assertThat(count(store, "bo")).isEqualTo(1);
            }
        }
    }
}
