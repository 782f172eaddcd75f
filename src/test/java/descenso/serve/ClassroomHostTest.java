package descenso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.classroom.Classroom;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.AskedAgain;
import descenso.classroom.ClassroomEvent.BetJudged;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Continued;
import descenso.classroom.ClassroomEvent.Erased;
import descenso.classroom.ClassroomEvent.GuestsDismissed;
import descenso.classroom.ClassroomEvent.GuestsInvited;
import descenso.classroom.ClassroomEvent.HandMoved;
import descenso.classroom.ClassroomEvent.Joined;
import descenso.classroom.ClassroomEvent.Led;
import descenso.classroom.ClassroomEvent.Locked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomEvent.PaceReported;
import descenso.classroom.ClassroomEvent.PlaceShared;
import descenso.classroom.ClassroomEvent.Played;
import descenso.classroom.ClassroomEvent.QuestionRaised;
import descenso.classroom.ClassroomEvent.QuestionSettled;
import descenso.classroom.ClassroomEvent.QuestionSupported;
import descenso.classroom.ClassroomEvent.Ran;
import descenso.classroom.ClassroomEvent.Released;
import descenso.classroom.ClassroomEvent.Revealed;
import descenso.classroom.ClassroomEvent.Shown;
import descenso.classroom.ClassroomEvent.SpotlightAnswered;
import descenso.classroom.ClassroomEvent.Spotlit;
import descenso.classroom.ClassroomEvent.Talked;
import descenso.classroom.ClassroomEvent.TaskDropped;
import descenso.classroom.ClassroomEvent.TimerSet;
import descenso.classroom.ClassroomEvent.Voted;
import descenso.classroom.ClassroomView;
import descenso.classroom.EventFixture;
import descenso.classroom.GuestName;
import descenso.classroom.LecturePace;
import descenso.classroom.SharedPlace;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.LearnerArchive;
import descenso.progress.LearningRecord;
import descenso.runtime.ClassroomLink.RefusalException;
import descenso.serve.ClassroomFixture.Person;
import descenso.store.SqlStore;
import descenso.testing.AttemptFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the classroom of one host: what comes to whom, and what stays. */
@Timeout(120)
class ClassroomHostTest {

    private static final SharedPlace PLACE = SharedPlace.ofPage("optimizers", "momentum");

    @TempDir
    private Path folder;

    private ClassroomFixture open(String writer) throws IOException {
        return new ClassroomFixture("jdbc:sqlite:" + folder.resolve("class.sqlite"), writer);
    }

    @Test
    void votesOfOneLearnerSendNothingToAnother() throws IOException {
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            Person ana = one.join("ana");
            Person bo = one.join("bo");
            ClassroomFixture.ask(staff);
            bo.await(view -> view.phase() == Phase.OPEN);
            int before = bo.count();
            for (int i = 0; i < 20; i++) {
                ana.vote(Integer.toString(i));
            }
            one.lock(staff);
            bo.await(view -> view.phase() == Phase.LOCKED);
            assertThat(bo.count()).isEqualTo(before + 1);
        }
    }

    @Test
    void revealedAnswersAreInTheJournalOnceHoweverOftenAHostStarts() throws IOException {
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            Person ana = one.join("ana");
            ClassroomFixture.ask(staff);
            ana.vote("1");
            one.lock(staff);
            staff.submit(new AskedAgain());
            ana.await(view -> view.asked().orElseThrow().vote() == 2);
            ana.vote("2");
            one.lock(staff);
            assertThat(one.journal("ana")).isEmpty();
            staff.submit(new Revealed());
            ana.await(view -> view.phase() == Phase.REVEALED);
            assertThat(one.journal("ana")).containsExactly("2");
        }
        try (ClassroomFixture two = open("two")) {
            two.await(Phase.REVEALED);
            assertThat(two.journal("ana")).containsExactly("2");
            Person staff = two.join("eva");
            staff.submit(new Released());
            assertThat(two.host.classroom().phase()).isEqualTo(Phase.LOBBY);
        }
    }

    /** Tests that answers which the store refuses at a reveal cost no other learner's, and enter at the next start. */
    @Test
    void answersThatTheStoreRefusesAtAReveal() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("class.sqlite");
        List<String> names = List.of("ana", "bo", "cleo", "dan", "eli");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            try (ClassroomFixture one = open("one")) {
                statement.execute("CREATE TRIGGER refusal BEFORE INSERT ON attempt WHEN NEW.learner IN ('ana', 'dan')"
                        + " BEGIN SELECT RAISE(ABORT, 'refused'); END");
                Person staff = one.join("eva");
                ClassroomFixture.ask(staff);
                for (String name : names) {
                    one.join(name).vote(name);
                }
                one.lock(staff);
                staff.submit(new Revealed());
                staff.await(view -> view.phase() == Phase.REVEALED);
                for (String name : names) {
                    assertThat(one.journal(name))
                            .isEqualTo(name.equals("ana") || name.equals("dan") ? List.of() : List.of(name));
                }
                assertThat(one.faults).hasSize(2).allMatch(line -> line.contains("refused"));
            }
            statement.execute("DROP TRIGGER refusal");
        }
        try (ClassroomFixture two = open("two")) {
            two.join("eva").await(view -> view.phase() == Phase.REVEALED);
            for (String name : names) {
                assertThat(two.journal(name)).containsExactly(name);
            }
        }
    }

    @Test
    void guestWithoutAKeyHasAJournalOnlyAsLongAsTheGuestIsHere() throws IOException {
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            ClassroomFixture.ask(staff);
            List<String> names = List.of(GuestName.keyless("here"), GuestName.keyless("left"), GuestName.of("key"));
            for (String name : names) {
                Person guest = one.join(name);
                guest.vote("1");
                if (!name.equals(names.get(0))) {
                    guest.close();
                }
            }
            one.lock(staff);
            staff.submit(new Revealed());
            staff.await(view -> view.phase() == Phase.REVEALED);
            assertThat(one.journal(names.get(0))).containsExactly("1");
            assertThat(one.journal(names.get(1))).isEmpty();
            assertThat(one.journal(names.get(2))).containsExactly("1");
            assertThat(one.host.classroom().asking().orElseThrow().current()).containsOnlyKeys(names);
        }
    }

    /** Tests that the bet of a learner who is away at the run waits for its race, once, also after a new start. */
    @Test
    void betOfALearnerWhoIsAwayAtTheRunWaitsInTheJournal() throws IOException {
        Attempt bet = AttemptFixture.prediction("ball", 0, Attempt.Grade.PENDING);
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            staff.submit(new Opened());
            staff.submit(new ClassroomEvent.Asked(List.of(EventFixture.prediction("ball")), 0));
            long ask = one.host.classroom().asking().orElseThrow().number();
            Person bo = one.join("bo");
            try (Person ana = one.join("ana")) {
                ana.submit(new Voted("ana", ask, 1, bet));
                bo.submit(new Voted("bo", ask, 1, bet));
            }
            one.lock(staff);
            assertThat(one.journal("ana")).isEmpty();
            staff.submit(new Ran());
            assertThat(one.journal("ana")).containsExactly(bet.answer());
            bo.submit(new BetJudged("bo", ask, Map.of(bet.answer(), Attempt.Grade.RIGHT), Map.of()));
            assertThat(one.host.classroom().asking().orElseThrow().current())
                    .isEqualTo(Map.of("ana", bet.graded(Attempt.Grade.RIGHT), "bo", bet.graded(Attempt.Grade.RIGHT)));
        }
        try (ClassroomFixture two = open("two")) {
            two.await(Phase.REVEALED);
            List<Attempt> kept = two.attempts("ana");
            assertThat(LearningRecord.pending(kept)).isEqualTo(kept).containsExactly(bet);
        }
    }

    private static Locked locked(ClassroomFixture one) {
        Classroom.Asking asking = one.host.classroom().asking().orElseThrow();
        return new Locked(asking.number(), asking.vote());
    }

    @Test
    void startReadsTheLatestSessionOnlyAndKnowsTheSame() throws IOException {
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            Person ana = one.join("ana");
            for (int session = 0; session < 2; session++) {
                ClassroomFixture.ask(staff);
                ana.await(view -> view.phase() == Phase.OPEN);
                ana.vote("1");
                staff.submit(new Closed());
                ana.await(view -> view.phase() == Phase.CLOSED);
            }
            long end = one.store.classroom().lastEnd("closed-", "opened-");
            assertThat(end).isPositive().isLessThan(one.host.classroom().session());
            ClassroomFixture.ask(staff);
            ana.vote("2");
            Classroom last = one.host.classroom();
            try (ClassroomFixture two = open("two")) {
                ClassroomFixture.await(two.host::classroom, last::equals);
                assertThat(two.faults).isEmpty();
            }
        }
    }

    @Test
    void noCommandOfALearnerChangesThePhaseOrActsForAnother() throws IOException {
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            Person bo = one.join("bo");
            ClassroomFixture.ask(staff);
            long ask = one.host.classroom().asking().orElseThrow().number();
            List<ClassroomEvent> refused = List.of(
                    new Opened(),
                    new ClassroomEvent.Asked(
                            List.of(one.host.classroom().asking().orElseThrow().task()), 0),
                    new Locked(ask, 1),
                    new Shown(true),
                    new Talked(List.of()),
                    new AskedAgain(),
                    new Revealed(),
                    new Ran(),
                    new Continued(),
                    new Released(),
                    new Closed(),
                    new ClassroomEvent.ForTask(ask, 1, new Closed()),
                    new QuestionSettled(1),
                    new Led("bo", Optional.of(PLACE)),
                    new Led("eva", Optional.empty()),
                    new Played(SharedLab.atStart("ball")),
                    new Spotlit("bo"),
                    new TimerSet(60),
                    new GuestsInvited(""),
                    new GuestsDismissed(),
                    new TaskDropped(1, "why"),
                    new Erased(LearnerArchive.digest("ana")),
                    new SpotlightAnswered("ana", true),
                    new PlaceShared("ana", PLACE),
                    new Joined("ana"),
                    new Voted("ana", ask, 1, ClassroomFixture.attempt("1")),
                    new BetJudged("ana", ask, Map.of("1", Attempt.Grade.RIGHT), Map.of()),
                    new HandMoved("ana", true),
                    new PaceReported("ana", LecturePace.TOO_FAST),
                    new QuestionRaised("ana", "why?"),
                    new QuestionSupported("ana", 1));
            bo.await(view -> view.phase() == Phase.OPEN);
            Classroom before = ClassroomFixture.await(
                    one.host::classroom, now -> now.joined().contains("bo"));
            for (ClassroomEvent each : refused) {
                assertThatThrownBy(() -> bo.submit(each)).as(each.toString()).isInstanceOf(IOException.class);
            }
            assertThat(one.host.classroom()).isEqualTo(before);
            assertThat(refused)
                    .extracting(Object::getClass)
                    .containsAll(subtypes(ClassroomEvent.StaffEvent.class))
                    .containsAll(subtypes(ClassroomEvent.LearnerEvent.class));
        }
    }

    private static List<Class<?>> subtypes(Class<?> sealed) {
        return List.of(sealed.getPermittedSubclasses());
    }

    @Test
    void erasedLearnerDoesNotComeBackWhileAHostRuns() throws IOException {
        try (ClassroomFixture one = open("one")) {
            ClassroomFixture.assertErasedStaysAway("jdbc:sqlite:" + folder.resolve("class.sqlite"), one, one);
            try (ClassroomFixture two = open("two")) {
                ClassroomFixture.await(two.host::classroom, one.host.classroom()::equals);
            }
        }
    }

    @Test
    void allLearnersWhoAreErasedInARowAreLedOut() throws IOException {
        try (ClassroomFixture one = open("one")) {
            Set<String> erased = ConcurrentHashMap.newKeySet();
            one.host.onErased(erased::add);
            Person staff = one.join("eva");
            Person ana = one.join("ana");
            Person bo = one.join("bo");
            ClassroomFixture.ask(staff);
            ana.vote("1");
            bo.vote("1");
            staff.submit(new Led("eva", Optional.of(PLACE)));
            try (SqlStore other = new SqlStore("jdbc:sqlite:" + folder.resolve("class.sqlite"), "other")) {
                for (String name : List.of("ana", "bo")) {
                    assertThat(other.archive(name).erase()).isTrue();
                }
            }
            ClassroomFixture.await(() -> Set.copyOf(erased), Set.of("ana", "bo")::equals);
            ClassroomFixture.await(
                    one.host::classroom,
                    now -> now.asking().orElseThrow().current().isEmpty());
            assertThat(one.host.classroom().stage().leader()).isEqualTo("eva");
        }
        try (ClassroomFixture two = open("two")) {
            Set<String> erased = ConcurrentHashMap.newKeySet();
            two.host.onErased(erased::add);
            Person ana = two.join("ana");
            ana.await(view -> view.phase() == Phase.OPEN);
            assertThat(erased).isEmpty(); // that was before the start
        }
    }

    @Test
    void errorInTheThreadOfTheClassroomIsLoggedAndTheClassGoesOn() throws IOException {
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            Person ana = one.join("ana");
            one.error = new OutOfMemoryError("of the test");
            ClassroomFixture.ask(staff);
            ana.vote("1");
            assertThat(one.counted("ana")).isEqualTo("1");
            assertThat(one.error).isNull();
            assertThat(one.faults).hasSize(1);
            assertThat(one.faults.get(0)).contains("of the test");
        }
    }

    /** Tests that the log keeps the last of some places in a row, and that a host that reads it then knows the same. */
    @Test
    void placesInARowAreOneLineOfTheLog() throws IOException {
        Random random = new Random(1);
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            Person ana = one.join("ana");
            one.run(staff, SharedMoment.start());
            Classroom.Asking run = one.host.classroom().asking().orElseThrow();
            staff.submit(new Spotlit("ana"));
            ana.submit(new SpotlightAnswered("ana", true));
            int others = one.store.classroom().lines().size();
            int turns = 1;
            int kind = 0;
            for (int i = 0; i < 200; i++) {
                int next = random.nextInt(10) == 0 ? random.nextInt(4) : kind;
                turns += next == kind ? 0 : 1;
                kind = next;
                SharedPlace place = SharedPlace.ofPage("optimizers", "page" + i);
                SharedMoment moment = new SharedMoment(i, 0, i, 1, false, false);
                switch (kind) {
                    case 0 -> staff.submit(new Led("eva", Optional.of(place)));
                    case 1 -> ana.submit(new PlaceShared("ana", place));
                    case 2 ->
                        staff.submit(new ClassroomEvent.ForTask(
                                run.number(),
                                1,
                                new Played(SharedLab.atStart("ball").at(moment))));
                    default -> {
                        ana.submit(new HandMoved("ana", i % 2 == 0));
                        others++;
                    }
                }
            }
            assertThat(one.store.classroom().lines()).hasSizeLessThanOrEqualTo(others + turns);
            Classroom known = one.host.classroom();
            assertThat(known.stage().place()).isPresent();
            try (ClassroomFixture two = open("two")) {
                ClassroomFixture.await(two.host::classroom, known::equals);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void labOfALearnerWhoIsAwayIsNoLongerShownAfterSomeSeconds(boolean hasLeft) throws IOException {
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            Person ana = one.join("ana");
            staff.submit(new Opened());
            staff.submit(new Spotlit("ana"));
            ana.submit(new SpotlightAnswered("ana", true));
            ana.submit(new PlaceShared("ana", PLACE));
            if (hasLeft) {
                ana.close();
            } else {
                ana.hasLine = false;
            }
            one.pass(5);
            assertThat(one.host.classroom().stage().shown()).contains(PLACE);
            one.pass(6);
            staff.await(view -> view.stage().place().isEmpty());
        }
    }

    @Test
    void pausedRunGoesOnAndEndsWhenTheStaffIsAway() throws IOException {
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            Person ana = one.join("ana");
            one.run(staff, new SharedMoment(4, 0, 7, 2, false, false));
            one.pass(30);
            assertThat(ClassroomFixture.moment(afterARound(ana)).isRunning()).isFalse();
            staff.hasLine = false;
            one.pass(5);
            assertThat(ClassroomFixture.moment(afterARound(ana)).isRunning()).isFalse();
            one.pass(6);
            assertThat(ClassroomFixture.moment(
                            ana.await(view -> ClassroomFixture.moment(view).isRunning())))
                    .isEqualTo(new SharedMoment(5, 0, 7, 2, true, false));
            one.pass(6 + 8);
            ana.await(view -> ClassroomFixture.moment(view).isOver());
        }
    }

    /** Returns the view of a person after the host has looked at its clock. */
    private static ClassroomView afterARound(Person person) throws IOException {
        person.submit(new HandMoved(person.name, true));
        person.await(ClassroomView::isHandUp);
        person.submit(new HandMoved(person.name, false));
        return person.await(after -> !after.isHandUp());
    }

    @Test
    void submissionOfAPersonWhoLeavesDoesNotWait() throws Exception {
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            staff.await(view -> true);
            staff.visit.close();
            staff.submit(new Opened()); // returns, whatever the thread of the classroom does
            one.await(Phase.LOBBY);
        }
    }

    @Test
    void refusalOfASpentLearnerComesOnceAndAtEachVote() throws IOException {
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            Person ana = one.join("ana");
            ClassroomFixture.ask(staff);
            for (int i = 1; i < Classroom.MOST_EVENTS; i++) {
                ana.submit(new HandMoved("ana", i % 2 == 1)); // the presence counts too
            }
            assertThatThrownBy(() -> ana.submit(new HandMoved("ana", false)))
                    .isInstanceOfSatisfying(
                            RefusalException.class,
                            refusal -> assertThat(refusal.words().key()).isEqualTo(MessageKey.CLASSROOM_SPENT));
            ana.submit(new HandMoved("ana", false));
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> ana.vote("1")).isInstanceOf(RefusalException.class);
            }
            assertThat(one.counted("ana")).isEmpty();
        }
    }

    @Test
    void staffLeadsUnderItsOwnNameOnlyAndMayNotErase() throws IOException {
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            staff.submit(new Opened());
            for (ClassroomEvent each : List.of(
                    new Led("leo", Optional.of(PLACE)),
                    new ClassroomEvent.ForTask(0, 0, new Led("leo", Optional.of(PLACE))),
                    new Erased(LearnerArchive.digest("ana")))) {
                assertThatThrownBy(() -> staff.submit(each)).as(each.toString()).isInstanceOf(IOException.class);
            }
            staff.submit(new Led("eva", Optional.of(PLACE)));
            assertThat(one.host.classroom().stage().leader()).isEqualTo("eva");
        }
    }

    @Test
    void ofTwoHundredRacingLearnersNoVoteCountsAfterTheLockAndNoneBeforeIsLost() throws Exception {
        int learners = 200;
        try (ClassroomFixture one = open("one")) {
            Person staff = one.join("eva");
            ClassroomFixture.ask(staff);
            Locked lock = locked(one);
            AtomicBoolean isLocking = new AtomicBoolean();
            AtomicBoolean isLocked = new AtomicBoolean();
            AtomicInteger confirmed = new AtomicInteger();
            int[] before = new int[learners];
            int[] after = new int[learners];
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < learners; i++) {
                int number = i;
                Person learner = one.join("learner-" + i);
                Thread thread = new Thread(() -> {
                    int sent = 0;
                    while (after[number] == 0) {
                        sent++;
                        after[number] = isLocked.get() ? sent : 0; // this one and all later ones come after the lock
                        try {
                            learner.submit(new Voted(
                                    learner.name, lock.ask(), 1, ClassroomFixture.attempt(Integer.toString(sent))));
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                        if (!isLocking.get()) {
                            before[number] = sent; // confirmed before the lock
                            confirmed.incrementAndGet();
                        }
                    }
                });
                threads.add(thread);
                thread.start();
            }
            ClassroomFixture.await(confirmed::get, count -> count >= 2 * learners);
            isLocking.set(true);
            staff.submit(lock);
            isLocked.set(true);
            for (Thread each : threads) {
                each.join();
            }
            for (int i = 0; i < learners; i++) {
                String counted = one.counted("learner-" + i);
                int answer = counted.isEmpty() ? 0 : Integer.parseInt(counted);
                assertThat(answer).as("learner %d", i).isBetween(before[i], after[i] - 1);
            }
            assertThat(one.host.classroom().phase()).isEqualTo(Phase.LOCKED);
        }
    }
}
