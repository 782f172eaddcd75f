package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import descenso.classroom.Attendee;
import descenso.classroom.Classroom;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomEvent.HandMoved;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.classroom.SharedPlace;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.serve.ClassroomFixture.Person;
import descenso.store.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests a classroom of several hosts, and one whose database goes away. */
@Tag("long")
@Timeout(180)
class ClassroomHostsTest {

    private static Optional<PostgresServer> postgres = Optional.empty();

    @TempDir
    private Path folder;

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

    @BeforeEach
    void forgetTheLessonBefore() throws IOException, SQLException {
        assumeTrue(postgres.isPresent(), "PostgreSQL is not installed");
        open("first").close(); // makes the tables
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE classroom_event, classroom_host, attempt");
        }
    }

    private static String url() {
        return postgres.orElseThrow().url();
    }

    private ClassroomFixture open(String writer) throws IOException {
        return new ClassroomFixture(url(), folder.getFileName() + "-" + writer);
    }

    /** Returns the answer of a learner that counts now; 0 without one. */
    private static int counted(ClassroomFixture host, String learner) {
        String answer = host.counted(learner);
        return answer.isEmpty() ? 0 : Integer.parseInt(answer);
    }

    private static long lines(ClassroomFixture host, String text) throws IOException {
        return host.store.classroom().lines().stream()
                .filter(line -> line.line().contains(text))
                .count();
    }

    @Test
    void whatHappensAtOneHostComesToTheOther() throws IOException {
        try (ClassroomFixture one = open("one");
                ClassroomFixture two = open("two")) {
            Person staff = one.join("eva");
            Person ana = two.join("ana");
            ClassroomFixture.ask(staff);
            ana.await(view -> view.phase() == Phase.OPEN);
            ana.visit.moved(SharedPlace.ofPage("optimizers", "momentum"));
            ana.vote("1");
            staff.await(view -> counted(one, "ana") == 1);
            staff.await(view -> view.staff()
                    .orElseThrow()
                    .attendees()
                    .equals(List.of(new Attendee("ana", "optimizers", "momentum", 0, 0))));
            one.lock(staff);
            staff.submit(new Revealed());
            ana.await(view -> view.phase() == Phase.REVEALED);
            assertThat(two.journal("ana")).containsExactly("1");
            ClassroomFixture.await(two.host::classroom, classroom -> classroom.equals(one.host.classroom()));
        }
    }

    @Test
    void erasedLearnerDoesNotComeBackWhileHostsRun() throws IOException {
        try (ClassroomFixture one = open("one");
                ClassroomFixture two = open("two")) {
            ClassroomFixture.assertErasedStaysAway(url(), one, two);
            try (ClassroomFixture three = open("three")) {
                ClassroomFixture.await(three.host::classroom, one.host.classroom()::equals);
            }
        }
    }

    @Test
    void timeThatIsOverEndsTheVoteOnceHoweverManyHostsThereAre() throws IOException {
        try (ClassroomFixture one = open("one");
                ClassroomFixture two = open("two")) {
            Person staff = one.join("eva");
            staff.submit(new Opened());
            ClassroomFixture.askFurther(staff, 30);
            two.await(Phase.OPEN);
            one.now = one.now.plusSeconds(40); // a clock that is ahead ends nothing
            one.pass(29);
            assertThat(one.await(Phase.OPEN).asking()).isPresent();
            one.pass(1);
            two.pass(30);
            one.await(Phase.LOCKED);
            two.await(Phase.LOCKED);
            assertThat(lines(one, "\"locked\"")).isEqualTo(1);
        }
    }

    /** Tests that a paused run waits as long as one of the staff has a line to any host. */
    @Test
    void pausedRunWaitsForTheStaffOfAnotherHost() throws IOException {
        try (ClassroomFixture one = open("one");
                ClassroomFixture two = open("two")) {
            Person staff = two.join("eva");
            Person ana = one.join("ana");
            two.run(staff, new SharedMoment(4, 0, 7, 1, false, false));
            ana.await(view -> view.asked().flatMap(AskedTask::played).isPresent());
            ClassroomFixture.await(() -> shared(one), there -> there.contains("eva"));
            one.pass(11);
            ana.submit(new HandMoved("ana", true)); // lets the host look around
            assertThat(staff.await(view -> true).staff().orElseThrow().attendees())
                    .extracting(Attendee::name)
                    .doesNotContain("eva");
            assertThat(ClassroomFixture.moment(ana.await(ClassroomView::isHandUp))
                            .isRunning())
                    .isFalse();
            staff.hasLine = false;
            ClassroomFixture.await(() -> shared(one), there -> !there.contains("eva"));
            one.pass(11);
            two.pass(11);
            ana.await(view -> ClassroomFixture.moment(view).isRunning());
        }
    }

    private static String shared(ClassroomFixture host) {
        try {
            return String.join("\n", host.store.classroom().shared());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void voteOfALearnerWhoIsAtAnotherHostByNowIsNotAdded() throws Exception {
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            Person ana = one.join("ana");
            ClassroomFixture.ask(staff);
            ana.vote("1");
            try (Connection connection = DriverManager.getConnection(url());
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE presence SET host = 'other' WHERE learner = 'ana'");
            }
            ana.vote("2");
            assertThat(counted(one, "ana")).isEqualTo(1);
        }
    }

    @Test
    void votesWaitWhileTheDatabaseIsAwayAndNoneIsLostOrDoubled() throws Exception {
        ExecutorService clients = Executors.newCachedThreadPool();
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            ClassroomFixture.ask(staff);
            AtomicInteger confirmed = new AtomicInteger();
            int learners = 20;
            int votes = 40;
            List<Future<?>> voting = new ArrayList<>();
            for (int i = 0; i < learners; i++) {
                Person learner = one.join("learner-" + i);
                voting.add(clients.submit(() -> {
                    for (int answer = 1; answer <= votes; answer++) {
                        learner.vote(Integer.toString(answer));
                        confirmed.incrementAndGet();
                    }
                    return null;
                }));
            }
            ClassroomFixture.await(confirmed::get, count -> count > learners * votes / 4);
            postgres.orElseThrow().kill();
            postgres.orElseThrow().resume();
            for (Future<?> each : voting) {
                each.get();
            }
            for (int i = 0; i < learners; i++) {
                assertThat(counted(one, "learner-" + i)).isEqualTo(votes);
            }
            assertThat(lines(one, "\"voted\"")).isEqualTo((long) learners * votes);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void voteGoesOnWhenOneOfTwoHostsIsKilledWithinIt() throws Exception {
        try (ClassroomFixture other = open("other")) {
            Person staff = other.join("eva");
            Person ana = other.join("ana");
            ClassroomFixture.ask(staff);
            Map<String, Integer> confirmed = killedInTheMiddle();
            ana.vote("7");
            Person back = other.join("learner-0");
            int mine = Integer.parseInt(back.await(view -> view.asked().isPresent())
                    .asked()
                    .orElseThrow()
                    .mine()
                    .orElseThrow()
                    .answer());
            assertThat(mine).isGreaterThanOrEqualTo(confirmed.getOrDefault("learner-0", 0));
            other.lock(staff);
            staff.submit(new Revealed());
            confirmed.forEach((learner, answer) ->
                    assertThat(counted(other, learner)).as(learner).isBetween(answer, answer + 1));
            for (String learner : confirmed.keySet()) {
                assertThat(other.journal(learner)).hasSize(1);
            }
            Classroom before = other.host.classroom();
            try (ClassroomFixture third = open("third")) {
                ClassroomFixture.await(third.host::classroom, classroom -> classroom.equals(before));
                third.join("eva").submit(new Released());
                other.await(Phase.LOBBY);
            }
            assertThat(other.journal("ana")).containsExactly("7");
        }
    }

    /** Runs another host in which ten learners vote until it is killed. Returns the last confirmed vote of each. */
    private Map<String, Integer> killedInTheMiddle() throws Exception {
        Path said = folder.resolve("votes");
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        VotingHost.class.getName(),
                        url(),
                        folder.getFileName() + "-killed")
                .redirectError(folder.resolve("host.log").toFile())
                .redirectOutput(said.toFile())
                .start();
        try {
            ClassroomFixture.await(() -> lines(said), lines -> lines.size() > 300);
        } finally {
            killed.destroyForcibly().waitFor();
        }
        Map<String, Integer> confirmed = new HashMap<>();
        for (String line : lines(said)) {
            String[] words = line.split(" ", 2); // the last line may be cut
            if (words.length == 2 && words[1].matches("\\d+")) {
                confirmed.put(words[0], Integer.parseInt(words[1]));
            }
        }
        assertThat(confirmed).hasSize(10);
        return confirmed;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
