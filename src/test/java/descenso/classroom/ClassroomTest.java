package descenso.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.classroom.Classroom.Asking;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.AskedAgain;
import descenso.classroom.ClassroomEvent.BetJudged;
import descenso.classroom.ClassroomEvent.Closed;
import descenso.classroom.ClassroomEvent.Continued;
import descenso.classroom.ClassroomEvent.Erased;
import descenso.classroom.ClassroomEvent.ForTask;
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
import descenso.classroom.SharedPlace.SharedMoment;
import descenso.progress.Attempt;
import descenso.progress.LearnerArchive;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassroomTest {

    private static final ClassroomTask WHY = EventFixture.question("why");
    private static final ClassroomTask NEXT = EventFixture.question("next");
    private static final ClassroomTask BALL = EventFixture.prediction("ball");

    private static final Attempt WRONG = EventFixture.answer("2", Attempt.Grade.WRONG, "sign");
    private static final Attempt RIGHT = EventFixture.answer("3", Attempt.Grade.RIGHT);

    private static final SharedPlace PAGE = new SharedPlace("optimizers", "momentum", 2, 1, "", Optional.empty());

    /** Returns a classroom in a phase, whose task was asked by event 2 and has its first vote. */
    private static Classroom in(Phase phase, ClassroomTask task) {
        List<ClassroomEvent> events = List.of(
                new Opened(),
                new Asked(List.of(task), 60),
                new Locked(2, 1),
                new Shown(false),
                task.kind() == ClassroomTask.Kind.PREDICTION ? new Ran() : new Revealed());
        return EventFixture.after(events.subList(0, List.of(Phase.values()).indexOf(phase)));
    }

    /** The events of the table, by their names in it. */
    private static final Map<String, ClassroomEvent> EVENTS = Map.ofEntries(
            Map.entry("opened", new Opened()),
            Map.entry("asked", new Asked(List.of(NEXT), 0)),
            Map.entry("asked nothing", new Asked(List.of(), 0)),
            Map.entry("asked below 0 s", new Asked(List.of(NEXT), -1)),
            Map.entry("locked", new Locked(2, 1)),
            Map.entry("locked another task", new Locked(1, 1)),
            Map.entry("locked another vote", new Locked(2, 2)),
            Map.entry("shown", new Shown(false)),
            Map.entry("shown by force", new Shown(true)),
            Map.entry("talked", new Talked(List.of())),
            Map.entry("asked again", new AskedAgain()),
            Map.entry("revealed", new Revealed()),
            Map.entry("ran", new Ran()),
            Map.entry("continued", new Continued()),
            Map.entry("released", new Released()),
            Map.entry("closed", new Closed()),
            Map.entry("closed for this vote", new ForTask(2, 1, new Closed())),
            Map.entry("closed for another task", new ForTask(1, 1, new Closed())),
            Map.entry("closed for another vote", new ForTask(2, 2, new Closed())),
            Map.entry("closed for no task", new ForTask(0, 0, new Closed())),
            Map.entry("locked for this vote", new ForTask(2, 1, new Locked(2, 1))),
            Map.entry("settled", new QuestionSettled(1)),
            Map.entry("joined", new Joined("ana")),
            Map.entry("voted", new Voted("ana", 2, 1, WRONG)),
            Map.entry("voted on another task", new Voted("ana", 1, 1, WRONG)),
            Map.entry("voted in another vote", new Voted("ana", 2, 2, WRONG)),
            Map.entry("judged", new BetJudged("ana", 2, Map.of("2", Attempt.Grade.WRONG), Map.of())),
            Map.entry("hand up", new HandMoved("ana", true)),
            Map.entry("hand down", new HandMoved("ana", false)),
            Map.entry("pace", new PaceReported("ana", LecturePace.TOO_FAST)),
            Map.entry("raised", new QuestionRaised("ana", "Why?")),
            Map.entry("raised blank", new QuestionRaised("ana", " ")),
            Map.entry("raised too long", new QuestionRaised("ana", "x".repeat(Classroom.LONGEST_QUESTION + 1))),
            Map.entry("supported", new QuestionSupported("ana", 1)),
            Map.entry("led", new Led("eva", Optional.of(PAGE))),
            Map.entry("no longer led", new Led("eva", Optional.empty())),
            Map.entry("played", new Played(EventFixture.lab("ball", 3))),
            Map.entry("played another", new Played(EventFixture.lab("valley", 3))),
            Map.entry("played for this vote", new ForTask(2, 1, new Played(EventFixture.lab("ball", 3)))),
            Map.entry("spotlit", new Spotlit("ana")),
            Map.entry("spotlit none", new Spotlit("")),
            Map.entry("agreed unasked", new SpotlightAnswered("ana", true)),
            Map.entry("declined unasked", new SpotlightAnswered("ana", false)),
            Map.entry("shared unasked", new PlaceShared("ana", PAGE)),
            Map.entry("timer", new TimerSet(60)),
            Map.entry("no timer", new TimerSet(0)),
            Map.entry("guests", new GuestsInvited("k7mp3xqa")),
            Map.entry("guests without a code", new GuestsInvited("")),
            Map.entry("no guests", new GuestsDismissed()),
            Map.entry("dropped nothing", new TaskDropped(1, "why")),
            Map.entry("erased", new Erased(LearnerArchive.digest("ana"))));

    /** Tests the phase after each event in each phase; a minus sign is an event without an effect. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # event               | CLOSED | LOBBY | OPEN   | LOCKED   | SHOWN    | REVEALED
        opened                | LOBBY  | -     | -      | -        | -        | -
        asked                 | -      | OPEN  | OPEN   | LOCKED   | SHOWN    | REVEALED
        asked nothing         | -      | -     | -      | -        | -        | -
        asked below 0 s       | -      | -     | -      | -        | -        | -
        locked                | -      | -     | LOCKED | -        | -        | -
        locked another task   | -      | -     | -      | -        | -        | -
        locked another vote   | -      | -     | -      | -        | -        | -
        shown                 | -      | -     | -      | SHOWN    | -        | -
        shown by force        | -      | -     | -      | SHOWN    | SHOWN    | REVEALED
        talked                | -      | -     | -      | LOCKED   | SHOWN    | -
        asked again           | -      | -     | -      | OPEN     | OPEN     | -
        revealed              | -      | -     | -      | -        | -        | -
        ran                   | -      | -     | -      | REVEALED | REVEALED | -
        continued             | -      | -     | LOBBY  | LOBBY    | LOBBY    | LOBBY
        released              | -      | -     | LOBBY  | LOBBY    | LOBBY    | LOBBY
        closed                | -      | CLOSED| CLOSED | CLOSED   | CLOSED   | CLOSED
        closed for this vote    | -    | -     | CLOSED | CLOSED   | CLOSED   | CLOSED
        closed for another task | -    | -     | -      | -        | -        | -
        closed for another vote | -    | -     | -      | -        | -        | -
        closed for no task    | -      | CLOSED| -      | -        | -        | -
        locked for this vote  | -      | -     | LOCKED | -        | -        | -
        settled               | -      | -     | -      | -        | -        | -
        joined                | -      | LOBBY | OPEN   | LOCKED   | SHOWN    | REVEALED
        voted                 | -      | -     | OPEN   | -        | -        | -
        voted on another task | -      | -     | -      | -        | -        | -
        voted in another vote | -      | -     | -      | -        | -        | -
        judged                | -      | -     | -      | -        | -        | -
        hand up               | -      | LOBBY | OPEN   | LOCKED   | SHOWN    | REVEALED
        hand down             | -      | -     | -      | -        | -        | -
        pace                  | -      | LOBBY | OPEN   | LOCKED   | SHOWN    | REVEALED
        raised                | -      | LOBBY | OPEN   | LOCKED   | SHOWN    | REVEALED
        raised blank          | -      | -     | -      | -        | -        | -
        raised too long       | -      | -     | -      | -        | -        | -
        supported             | -      | -     | -      | -        | -        | -
        led                   | -      | LOBBY | OPEN   | LOCKED   | SHOWN    | REVEALED
        no longer led         | -      | -     | -      | -        | -        | -
        played                | -      | -     | -      | -        | -        | REVEALED
        played another        | -      | -     | -      | -        | -        | -
        played for this vote  | -      | -     | -      | -        | -        | REVEALED
        spotlit               | -      | LOBBY | OPEN   | LOCKED   | SHOWN    | REVEALED
        spotlit none          | -      | -     | -      | -        | -        | -
        agreed unasked        | -      | -     | -      | -        | -        | -
        declined unasked      | -      | -     | -      | -        | -        | -
        shared unasked        | -      | -     | -      | -        | -        | -
        timer                 | -      | LOBBY | OPEN   | LOCKED   | SHOWN    | REVEALED
        no timer              | -      | -     | -      | -        | -        | -
        guests                | -      | LOBBY | OPEN   | LOCKED   | SHOWN    | REVEALED
        guests without a code | -      | -     | -      | -        | -        | -
        no guests             | -      | -     | -      | -        | -        | -
        dropped nothing       | -      | -     | -      | -        | -        | -
        erased                | -      | -     | -      | -        | -        | -
        """)
    void eventInAPhaseIsAcceptedOrHasNoEffect(
            String name, String closed, String lobby, String open, String locked, String shown, String revealed) {
        List<String> expected = List.of(closed, lobby, open, locked, shown, revealed);
        ClassroomEvent event = Objects.requireNonNull(EVENTS.get(name));
        for (Phase phase : Phase.values()) {
            Classroom before = in(phase, BALL);
            Classroom after = EventFixture.after(before, event);
            String next = expected.get(List.of(Phase.values()).indexOf(phase));
            boolean isAccepted = !next.equals("-");
            assertThat(before.phase()).isEqualTo(phase);
            assertThat(before.accepts(event)).as("%s in %s", name, phase).isEqualTo(isAccepted);
            assertThat(after.phase().name()).as("%s in %s", name, phase).isEqualTo(isAccepted ? next : phase.name());
            if (!isAccepted) {
                assertThat(after).as("%s in %s", name, phase).isEqualTo(renumbered(before));
            }
        }
    }

    /** Returns the classroom after an event that it does not accept. */
    private static Classroom renumbered(Classroom old) {
        return new Classroom(
                old.number() + 1,
                old.session(),
                old.phase(),
                old.asking(),
                old.queue(),
                old.events(),
                old.hands(),
                old.paces(),
                old.questions(),
                old.stage());
    }

    @Test
    void tableHasEveryKindOfEvent() {
        assertThat(EVENTS.values().stream().map(each -> each.getClass().getSimpleName()))
                .containsAll(Stream.of(ClassroomEvent.class.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void eventThatWasAppliedHasNoEffect() {
        Classroom open = in(Phase.OPEN, WHY);
        assertThat(open.after(new LoggedEvent(2, EventFixture.TIME, new Closed())))
                .isEqualTo(open);
    }

    @Test
    void runOfTheExperimentIsTheCorrectAnswerOfAPrediction() {
        assertThat(asking(in(Phase.REVEALED, BALL)).isRun()).isTrue();
        assertThat(asking(in(Phase.REVEALED, WHY)).isRun()).isFalse();
    }

    @Test
    void sameAnswerWithAnotherConfidenceIsAVote() {
        Classroom voted = EventFixture.after(in(Phase.OPEN, WHY), new Voted("ana", 2, 1, WRONG));
        Voted sure = new Voted("ana", 2, 1, EventFixture.sure(WRONG, Attempt.Confidence.SURE));
        assertThat(voted.accepts(sure)).isTrue();
        assertThat(EventFixture.after(voted, sure).accepts(sure)).isFalse();
    }

    /** Tests that the first verdict ends a run, unless it is paused or a lab of the staff plays it. */
    @Test
    void verdictEndsARunThatNoLabOfTheStaffPlays() {
        Attempt bet = WRONG.graded(Attempt.Grade.PENDING);
        BetJudged judged = new BetJudged("ana", 2, Map.of(bet.answer(), Attempt.Grade.WRONG), Map.of());
        Classroom run =
                EventFixture.after(in(Phase.OPEN, BALL), new Voted("ana", 2, 1, bet), new Locked(2, 1), new Ran());
        SharedMoment start = asking(run).pace().moment();
        Map<SharedMoment, Boolean> ends = Map.of(
                start.here(2, true),
                true,
                start.here(1, false),
                false,
                new SharedMoment(1, 0, 7, 1, true, false),
                false,
                start.ended(),
                true);
        assertThat(asking(EventFixture.after(run, judged)).pace().moment()).isEqualTo(start.ended());
        ends.forEach((moment, isOver) -> assertThat(asking(EventFixture.after(
                                run,
                                new ClassroomEvent.Played(asking(run).pace().at(moment)),
                                judged))
                        .pace()
                        .moment()
                        .isOver())
                .as(moment.toString())
                .isEqualTo(isOver));
    }

    /** Tests that a verdict grades the learner's bets, and those that are equal, once and while the run is shown. */
    @Test
    void verdictGradesEqualBetsOnce() {
        Attempt one = WRONG.graded(Attempt.Grade.PENDING);
        Attempt other = RIGHT.graded(Attempt.Grade.PENDING);
        Classroom answered = EventFixture.after(
                in(Phase.OPEN, BALL),
                new Voted("ana", 2, 1, one),
                new Voted("ben", 2, 1, one),
                new Locked(2, 1),
                new AskedAgain(),
                new Voted("ana", 2, 2, other),
                new Locked(2, 2));
        BetJudged judged = new BetJudged(
                "ana", 2, Map.of(one.answer(), Attempt.Grade.WRONG, other.answer(), Attempt.Grade.RIGHT), Map.of());
        assertThat(answered.accepts(judged)).isFalse();
        Classroom run = EventFixture.after(answered, new Ran());
        assertThat(run.accepts(judged)).isTrue();
        assertThat(run.accepts(new BetJudged("ana", 1, judged.grades(), Map.of())))
                .isFalse();
        assertThat(run.accepts(new BetJudged("eva", 2, judged.grades(), Map.of())))
                .isFalse();
        BetJudged ofNone = new BetJudged("eva", 2, Map.of(), Map.of("steps", 3.0));
        assertThat(run.accepts(ofNone)).as("the end of the run").isTrue();
        Classroom after = EventFixture.after(run, judged);
        assertThat(asking(after).votes())
                .containsExactly(
                        Map.of("ana", one.graded(Attempt.Grade.WRONG), "ben", one.graded(Attempt.Grade.WRONG)),
                        Map.of("ana", other.graded(Attempt.Grade.RIGHT)));
        assertThat(after.accepts(judged)).isFalse();
        assertThat(after.accepts(ofNone)).isFalse();
        assertThat(after.accepts(new BetJudged("ana", 2, Map.of(one.answer(), Attempt.Grade.RIGHT), Map.of())))
                .isFalse();
    }

    @Test
    void learnerHasALimitedNumberOfEventsInASession() {
        Classroom lobby = in(Phase.LOBBY, WHY);
        for (int i = 0; i < Classroom.MOST_EVENTS; i++) {
            assertThat(lobby.accepts(new HandMoved("ana", i % 2 == 0))).isTrue();
            lobby = EventFixture.after(lobby, new HandMoved("ana", i % 2 == 0));
        }
        assertThat(lobby.accepts(new HandMoved("ana", true))).isFalse();
        assertThat(lobby.accepts(new HandMoved("ben", true))).isTrue();
        assertThat(EventFixture.after(lobby, new Closed(), new Opened()).accepts(new HandMoved("ana", true)))
                .isTrue();
    }

    private static Asking asking(Classroom classroom) {
        return classroom.asking().orElseThrow();
    }

    @Test
    void furtherVoteBeginsWithoutAnswersAndKeepsTheEarlierOnes() {
        Classroom again = EventFixture.after(
                in(Phase.OPEN, WHY),
                new Voted("ana", 2, 1, WRONG),
                new Locked(2, 1),
                new Shown(true),
                new Talked(List.of(List.of("ana", "ben"))),
                new AskedAgain(),
                new Voted("ana", 2, 1, RIGHT),
                new Voted("ben", 2, 2, RIGHT));
        assertThat(asking(again).vote()).isEqualTo(2);
        assertThat(asking(again).votes()).containsExactly(Map.of("ana", WRONG), Map.of("ben", RIGHT));
        assertThat(asking(again).isTalking()).isFalse();
        assertThat(asking(again).isForced()).isFalse();
        assertThat(asking(again).groups()).isEmpty();
    }

    @Test
    void closedClassroomKeepsWhoWasThereAndTheQuestionsUntilItOpensAgain() {
        Classroom closed = EventFixture.after(
                in(Phase.OPEN, WHY),
                new HandMoved("ana", true),
                new PaceReported("ben", LecturePace.TOO_SLOW),
                new QuestionRaised("eva", "Why?"),
                new Asked(List.of(NEXT), 0),
                new Closed());
        assertThat(closed.joined()).containsExactly("ana", "ben", "eva");
        assertThat(closed.questions()).hasSize(1);
        assertThat(closed.hands()).isEmpty();
        assertThat(closed.paces()).isEmpty();
        assertThat(closed.queue()).isEmpty();
        Classroom opened = EventFixture.after(closed, new Opened());
        assertThat(opened.session()).isEqualTo(opened.number()).isEqualTo(8);
        assertThat(opened.joined()).isEmpty();
        assertThat(opened.questions()).isEmpty();
    }

    @Test
    void placeOfALearnerIsShownFromTheConsentOnUntilItIsTakenBack() {
        SharedPlace own = SharedPlace.ofPage("optimizers", "adam");
        Classroom asked =
                EventFixture.after(in(Phase.LOBBY, WHY), new Led("eva", Optional.of(PAGE)), new Spotlit("ana"));
        assertThat(asked.accepts(new PlaceShared("ana", own))).isFalse();
        assertThat(asked.accepts(new SpotlightAnswered("ben", true))).isFalse();
        Classroom agreed = EventFixture.after(asked, new SpotlightAnswered("ana", true));
        assertThat(agreed.stage().shown()).contains(PAGE);
        assertThat(agreed.accepts(new PlaceShared("ben", own))).isFalse();
        Classroom shown = EventFixture.after(agreed, new PlaceShared("ana", own));
        assertThat(shown.stage().shown()).contains(own);
        assertThat(EventFixture.after(shown, new SpotlightAnswered("ana", false))
                        .stage()
                        .shown())
                .contains(PAGE);
        assertThat(EventFixture.after(shown, new Spotlit("ben")).stage().shown())
                .contains(PAGE);
        Classroom again = EventFixture.after(shown, new Spotlit(""), new Spotlit("ana"));
        assertThat(again.accepts(new PlaceShared("ana", own))).isFalse();
    }

    @Test
    void consentIsTakenBackAfterAnyNumberOfEvents() {
        Classroom spent =
                EventFixture.after(in(Phase.LOBBY, WHY), new Spotlit("ana"), new SpotlightAnswered("ana", true));
        for (int i = 0; i < Classroom.MOST_EVENTS; i++) {
            spent = EventFixture.after(spent, new HandMoved("ana", i % 2 == 0));
        }
        assertThat(spent.hasSpent("ana")).isTrue();
        assertThat(spent.accepts(new HandMoved("ana", true))).isFalse();
        assertThat(spent.accepts(new PlaceShared("ana", PAGE))).isTrue();
        assertThat(spent.accepts(new SpotlightAnswered("ana", false))).isTrue();
    }

    @Test
    void experimentIsPlayedToTheMomentOfTheStaffUntilTheNextTask() {
        Classroom run = EventFixture.after(in(Phase.REVEALED, BALL), new Played(EventFixture.lab("ball", 3)));
        assertThat(asking(run).played()).contains(EventFixture.lab("ball", 3));
        assertThat(run.accepts(new Played(EventFixture.lab("ball", 3)))).isFalse();
        assertThat(run.accepts(new Played(EventFixture.lab("ball", Double.NaN))))
                .isTrue();
        Classroom next = EventFixture.after(run, new Asked(List.of(BALL), 0), new Continued());
        assertThat(asking(next).played()).isEmpty();
    }

    @Test
    void guestsBeyondTheMaximumTakeNoPart() {
        Classroom full = in(Phase.OPEN, WHY);
        for (int i = 0; i < Classroom.MOST_GUESTS; i++) {
            full = EventFixture.after(full, new Voted(GuestName.of("key " + i), 2, 1, WRONG));
        }
        String last = GuestName.of("one more key");
        assertThat(full.hasPlaceFor(last)).isFalse();
        assertThat(full.accepts(new Joined(last))).isFalse();
        assertThat(full.accepts(new Voted(last, 2, 1, WRONG))).isFalse();
        assertThat(full.accepts(new Voted(GuestName.of("key 7"), 2, 1, RIGHT))).isTrue();
        assertThat(full.accepts(new Voted("ana", 2, 1, WRONG))).isTrue();
    }

    @Test
    void guestsTogetherHaveFewQuestions() {
        Classroom asked = in(Phase.LOBBY, WHY);
        int accepted = 0;
        for (int i = 0; i < 30; i++) {
            QuestionRaised next = new QuestionRaised(GuestName.of("key " + i), "Why?");
            accepted += asked.accepts(next) ? 1 : 0;
            asked = EventFixture.after(asked, next);
        }
        assertThat(accepted).isEqualTo(10);
        assertThat(asked.accepts(new QuestionRaised("ana", "Why?"))).isTrue();
    }
}
