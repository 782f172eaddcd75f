package descenso.progress;

import static descenso.testing.AttemptFixture.challenge;
import static descenso.testing.AttemptFixture.prediction;
import static descenso.testing.AttemptFixture.question;
import static descenso.testing.AttemptFixture.regrade;
import static descenso.testing.AttemptFixture.turn;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.memory.FsrsScheduler;
import descenso.memory.FsrsScheduler.MemoryState;
import descenso.memory.FsrsScheduler.Rating;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearningRecordTest {

    private static final FsrsScheduler SCHEDULER = FsrsScheduler.withDefaults();

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    /** A day after all attempts of these tests. */
    private static final LocalDate LATER = FIRST.plusYears(10);

    private static final List<Attempt.Grade> GRADES = List.of(Attempt.Grade.values());

    private static final List<Attempt.SelfGrade> REGRADES = List.of(Attempt.SelfGrade.values());

    private static Optional<MemoryState> memory(LearningRecord learning, String item) {
        return learning.memory(item, ZoneOffset.UTC, LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "RIGHT,   0, '',    GOOD",
        "RIGHT,   1, '',    HARD",
        "RIGHT,   3, '',    HARD",
        "PARTLY,  0, '',    HARD",
        "PARTLY,  2, '',    HARD",
        "WRONG,   0, '',    AGAIN",
        "UNKNOWN, 2, '',    AGAIN",
        "RIGHT,   0, easy,  EASY",
        "RIGHT,   0, again, AGAIN",
        "WRONG,   1, good,  GOOD",
        "UNKNOWN, 0, hard,  HARD",
        "RIGHT,   0, undo,  ",
        "RIGHT,   0, great, GOOD",
        "RIGHT,   0, EASY,  GOOD",
    })
    void selfGradeReplacesGradeOfAnswer(Attempt.Grade grade, int hints, String word, @Nullable Rating expected) {
        LearningRecord learning = LearningRecord.of(
                List.of(turn("a", 0, grade, new Attempt.AttemptEffort(1, hints, List.of())), regrade("a", 0, word)));
        assertThat(learning.history("a"))
                .singleElement()
                .extracting(LearningRecord.ItemSession::rating)
                .isEqualTo(Optional.ofNullable(expected));
        assertThat(memory(learning, "a"))
                .isEqualTo(Optional.ofNullable(expected).map(known -> SCHEDULER.first(known, FIRST)));
    }

    /** Tests that later turns do not count for memory: an answer found after feedback was not remembered. */
    @Test
    void firstTurnDeterminesGrade() {
        LearningRecord learning = LearningRecord.of(List.of(
                question("a", 0, Attempt.Grade.WRONG),
                turn("a", 0, Attempt.Grade.PARTLY, new Attempt.AttemptEffort(2, 0, List.of())),
                turn("a", 0, Attempt.Grade.RIGHT, new Attempt.AttemptEffort(3, 0, List.of()))));
        assertThat(learning.sessionCount("a")).isOne();
        assertThat(learning.latest("a")).hasValueSatisfying(session -> {
            assertThat(session.turns()).hasSize(3);
            assertThat(session.first().grade()).isEqualTo(Attempt.Grade.WRONG);
            assertThat(session.last().grade()).isEqualTo(Attempt.Grade.RIGHT);
            assertThat(session.rating()).contains(Rating.AGAIN);
        });
        assertThat(memory(learning, "a")).contains(SCHEDULER.first(Rating.AGAIN, FIRST));
    }

    @Test
    void firstTurnBeginsSession() {
        LearningRecord learning = LearningRecord.of(List.of(
                question("a", 0, Attempt.Grade.RIGHT),
                question("b", 0, Attempt.Grade.RIGHT),
                question("a", 3, Attempt.Grade.WRONG),
                turn("a", 3, Attempt.Grade.RIGHT, new Attempt.AttemptEffort(2, 1, List.of())),
                question("a", 3, Attempt.Grade.RIGHT)));
        assertThat(learning.items()).containsExactly("a", "b");
        assertThat(learning.sessionCount("a")).isEqualTo(3);
        assertThat(learning.sessionCount("b")).isOne();
        assertThat(learning.sessionCount("c")).isZero();
        MemoryState first = SCHEDULER.first(Rating.GOOD, FIRST);
        MemoryState second = SCHEDULER.after(first, Rating.AGAIN, FIRST.plusDays(3));
        assertThat(memory(learning, "a")).contains(SCHEDULER.after(second, Rating.GOOD, FIRST.plusDays(3)));
        assertThat(memory(learning, "b")).contains(first);
        assertThat(memory(learning, "c")).isEmpty();
    }

    /**
     * Tests that an undone session counts although it leaves no memory: otherwise the next session would draw the same
     * numbers.
     */
    @Test
    void undoneSessionIsCounted() {
        LearningRecord learning = LearningRecord.of(List.of(
                question("a", 0, Attempt.Grade.RIGHT), question("a", 5, Attempt.Grade.WRONG), regrade("a", 5, "undo")));
        assertThat(learning.sessionCount("a")).isEqualTo(2);
        assertThat(learning.latest("a"))
                .hasValueSatisfying(
                        session -> assertThat(session.last().grade()).isEqualTo(Attempt.Grade.RIGHT));
        assertThat(memory(learning, "a")).contains(SCHEDULER.first(Rating.GOOD, FIRST));
        assertThat(LearningRecord.of(List.of(question("a", 0, Attempt.Grade.RIGHT), regrade("a", 0, "undo")))
                        .latest("a"))
                .isEmpty();
    }

    @Test
    void latestSelfGradeAppliesToLatestSession() {
        LearningRecord learning = LearningRecord.of(List.of(
                question("a", 0, Attempt.Grade.RIGHT),
                question("a", 5, Attempt.Grade.WRONG),
                regrade("a", 5, "undo"),
                regrade("a", 5, "easy")));
        assertThat(learning.history("a"))
                .extracting(LearningRecord.ItemSession::rating)
                .containsExactly(Optional.of(Rating.GOOD), Optional.of(Rating.EASY));
    }

    @Test
    void selfGradeWithoutSessionIsIgnored() {
        assertThat(LearningRecord.of(List.of(regrade("a", 0, "easy")))).isEqualTo(LearningRecord.empty());
    }

    /** Tests a second turn alone, as after a lost line. */
    @Test
    void laterTurnWithoutFirstBeginsSession() {
        LearningRecord learning = LearningRecord.of(
                List.of(turn("a", 0, Attempt.Grade.RIGHT, new Attempt.AttemptEffort(2, 0, List.of()))));
        assertThat(learning.sessionCount("a")).isOne();
    }

    @ParameterizedTest
    @CsvSource({"PENDING", "UNDECIDED"})
    void ungradedAttemptDoesNotCount(Attempt.Grade grade) {
        LearningRecord learning = LearningRecord.of(List.of(question("a", 0, grade), prediction("valley", 0, grade)));
        assertThat(learning.items()).isEmpty();
        assertThat(learning.predictions("valley").latest()).isEmpty();
    }

    /** Tests that an experiment counts as predicted whatever the grade. */
    @ParameterizedTest
    @EnumSource
    void anyPredictionCountsAsPredicted(Attempt.Grade grade) {
        LearningRecord learning = LearningRecord.of(List.of(prediction("valley", 0, grade)));
        assertThat(learning.isPredicted("valley")).isTrue();
        assertThat(learning.isPredicted("ball")).isFalse();
    }

    /**
     * Tests which predictions a page shows, the first and that with other numbers. A prediction is written as answer,
     * grade and changed value, the last one without an answer for "I don't know"; the expected ones by their indices,
     * -1 for none.
     */
    @ParameterizedTest
    @CsvSource({
        "'', -1, -1",
        "a PENDING, -1, -1",
        "a WRONG, 0, -1",
        "a UNDECIDED, 0, -1",
        "a WRONG|b RIGHT, 0, -1",
        "- UNKNOWN, 0, -1",
        "- UNKNOWN|- UNKNOWN, 1, -1",
        "- UNKNOWN|b RIGHT, 1, -1",
        "a WRONG|- UNKNOWN, 0, -1",
        "a WRONG|b RIGHT 2, 0, 1",
        "a WRONG|b RIGHT 2|c WRONG 3, 0, 2",
        "a WRONG|b RIGHT 2|c WRONG 2, 0, 2",
        "a WRONG|b RIGHT 2|- PENDING 3, 0, 1",
        "a WRONG|b RIGHT 2|c RIGHT, 0, 1",
        "a PENDING|b RIGHT 2|c WRONG 3, 2, -1",
    })
    void traceIsTheFirstBetAndTheLatestWithOtherNumbers(String written, int first, int other) {
        List<Attempt> attempts = written.isEmpty()
                ? List.of()
                : Stream.of(written.split("[|]", -1))
                        .map(each -> made(each.split(" ", -1)))
                        .toList();
        LearningRecord learning = LearningRecord.of(attempts);
        assertThat(learning.trace("valley")).isEqualTo(at(first, attempts));
        assertThat(learning.traceWithOtherNumbers("valley")).isEqualTo(at(other, attempts));
    }

    private static Optional<Attempt> at(int index, List<Attempt> attempts) {
        return index < 0 ? Optional.empty() : Optional.of(attempts.get(index));
    }

    private static Attempt made(String... words) {
        Attempt usual = prediction("valley", 0, Attempt.Grade.valueOf(words[1]));
        return new Attempt(
                usual.version(),
                usual.time(),
                usual.kind(),
                usual.subject(),
                usual.item(),
                words.length < 3 ? List.of() : List.of(new Attempt.Change("variables.k", words[2])),
                words[0].equals("-") ? "" : words[0],
                usual.grade(),
                usual.figures(),
                usual.effort());
    }

    @Test
    void predictionsHaveNoMemory() {
        LearningRecord learning = LearningRecord.of(List.of(
                prediction("valley", 0, Attempt.Grade.WRONG),
                challenge("valley", "fast", 0),
                prediction("valley", 1, Attempt.Grade.RIGHT),
                prediction("valley", 2, Attempt.Grade.PENDING)));
        assertThat(learning.items()).isEmpty();
        assertThat(learning.predictions("valley"))
                .isEqualTo(new LearningRecord.ItemResult(
                        2, Optional.of(prediction("valley", 1, Attempt.Grade.RIGHT)), List.of(), Set.of(), Map.of()));
        assertThat(learning.predictions("ball").grade()).isEmpty();
        assertThat(learning.question("valley").grade()).isEmpty();
    }

    @Test
    void resultHasGradeOfLatestSessionAndAllMistakes() {
        LearningRecord learning = LearningRecord.of(List.of(
                question("a", 0, Attempt.Grade.WRONG, "sign", "sign"),
                question("a", 2, Attempt.Grade.PARTLY, "percent"),
                turn("a", 2, Attempt.Grade.WRONG, new Attempt.AttemptEffort(2, 0, List.of("sign", "percent"))),
                turn("a", 2, Attempt.Grade.RIGHT, new Attempt.AttemptEffort(3, 0, List.of())),
                question("a", 3, Attempt.Grade.UNKNOWN),
                question("a", 3, Attempt.Grade.PARTLY, "percent"),
                turn("a", 3, Attempt.Grade.WRONG, new Attempt.AttemptEffort(2, 0, List.of("sign"))),
                turn("a", 3, Attempt.Grade.UNKNOWN, new Attempt.AttemptEffort(3, 0, List.of())),
                question("a", 4, Attempt.Grade.RIGHT, "slip"),
                regrade("a", 4, "undo")));
        LearningRecord.ItemResult result = learning.question("a");
        // a request for the solution after an answer does not count
        assertThat(result.answers()).isEqualTo(7);
        assertThat(result.grade()).contains(Attempt.Grade.PARTLY);
        assertThat(result.why()).containsExactly("percent", "sign");
        assertThat(result.open()).containsExactlyInAnyOrder("percent", "sign");
        assertThat(result.mistakes()).isEqualTo(Map.of("sign", 3, "percent", 3));
        assertThat(result.isLacking()).isTrue();
        assertThat(learning.question("b"))
                .isEqualTo(new LearningRecord.ItemResult(0, Optional.empty(), List.of(), Set.of(), Map.of()));
        assertThat(learning.question("b").isLacking()).isFalse();
    }

    /** Tests the day of an attempt made on 1 March at noon in UTC. */
    @ParameterizedTest
    @CsvSource({"UTC, 2026-03-01", "Pacific/Auckland, 2026-03-01", "Pacific/Honolulu, 2026-02-28"})
    void daysAreThoseOfTimeZone(String zone, LocalDate day) {
        LearningRecord learning = LearningRecord.of(List.of(question("a", 0, Attempt.Grade.RIGHT)));
        assertThat(learning.memory("a", ZoneId.of(zone), LATER)).contains(SCHEDULER.first(Rating.GOOD, day));
    }

    private static LocalDate due(LearningRecord learning, int today) {
        return SCHEDULER.due(
                learning.memory("a", ZoneOffset.UTC, FIRST.plusDays(today)).orElseThrow());
    }

    /**
     * Tests attempts dated by a clock that was ahead. They do not postpone a review for years, whether today is before
     * all of them or between them.
     */
    @Test
    void attemptDatedInFutureIsDueToday() {
        for (List<Integer> days : List.of(List.of(3650), List.of(0, 3650), List.of(0, 3650, 3660))) {
            LearningRecord learning = LearningRecord.of(days.stream()
                    .map(day -> question("a", day, Attempt.Grade.RIGHT))
                    .toList());
            for (int today : new int[] {0, 1, 300, 3649}) {
                assertThat(due(learning, today)).as("%s on day %s", days, today).isEqualTo(FIRST.plusDays(today));
            }
        }
    }

    /** Tests that no time passes between an answer with a date in the future and the next answer. */
    @Test
    void answerAfterFutureDateCountsAsSameDay() {
        Attempt first = question("a", 3650, Attempt.Grade.RIGHT);
        Attempt second = question("a", 300, Attempt.Grade.RIGHT);
        LearningRecord dated = LearningRecord.of(List.of(question("a", 300, Attempt.Grade.RIGHT), second));
        LearningRecord ahead = LearningRecord.of(List.of(first, second));
        assertThat(due(ahead, 301)).isEqualTo(due(dated, 301)).isAfter(FIRST.plusDays(301));
    }

    /** Tests that the time grows linearly with the number of attempts on one item, of any kind. */
    @ParameterizedTest
    @ValueSource(strings = {"question", "turn", "regrade", "prediction"})
    @Timeout(60)
    void manyAttemptsOnOneItemAreCounted(String kind) {
        int count = 400_000;
        Attempt first = question("a", 0, Attempt.Grade.RIGHT);
        Attempt next = switch (kind) {
            case "question" -> first;
            case "turn" -> turn("a", 0, Attempt.Grade.WRONG, new Attempt.AttemptEffort(2, 0, List.of()));
            case "regrade" -> regrade("a", 0, "easy");
            default -> prediction("a", 0, Attempt.Grade.WRONG);
        };
        List<Attempt> attempts = new ArrayList<>(List.of(first));
        attempts.addAll(Collections.nCopies(count, next));
        LearningRecord learning = LearningRecord.of(attempts);
        assertThat(learning.sessionCount("a")).isEqualTo(kind.equals("question") ? count + 1 : 1);
        assertThat(learning.question("a").answers())
                .isEqualTo(kind.equals("question") || kind.equals("turn") ? count + 1 : 1);
        assertThat(learning.predictions("a").answers()).isEqualTo(kind.equals("prediction") ? count : 0);
    }

    /** Returns up to 59 random attempts on three items, in order of days. */
    private static List<Attempt> random(Random random) {
        List<Attempt> attempts = new ArrayList<>();
        int day = 0;
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            day += random.nextInt(4);
            attempts.add(random(random, List.of("a", "b", "c").get(random.nextInt(3)), day));
        }
        return attempts;
    }

    private static Attempt random(Random random, String item, int day) {
        Attempt.Grade grade = GRADES.get(random.nextInt(GRADES.size()));
        return switch (random.nextInt(6)) {
            case 0 -> prediction(item, day, grade);
            case 1 -> challenge(item, item, day);
            case 2 ->
                regrade(item, day, REGRADES.get(random.nextInt(REGRADES.size())).answer());
            case 3 ->
                turn(item, day, grade, new Attempt.AttemptEffort(2 + random.nextInt(2), random.nextInt(3), List.of()));
            default -> turn(item, day, grade, new Attempt.AttemptEffort(1, random.nextInt(2), List.of()));
        };
    }

    @Test
    void addingAttemptsEqualsReadingAllAtOnce() {
        for (int seed = 0; seed < 300; seed++) {
            List<Attempt> attempts = random(new Random(seed));
            LearningRecord learning = LearningRecord.empty();
            for (int i = 0; i < attempts.size(); i++) {
                LearningRecord before = learning;
                learning = before.with(attempts.get(i));
                assertThat(before).as("seed %s", seed).isEqualTo(LearningRecord.of(attempts.subList(0, i)));
            }
            assertThat(learning).as("seed %s", seed).isEqualTo(LearningRecord.of(attempts));
        }
    }

    @Test
    void undoneSessionLeavesNoMemory() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Attempt> before = random(random);
            List<Attempt> after = random(random);
            Attempt.Grade grade = GRADES.get(random.nextInt(4));
            // a later turn or self-grade would refer to the undone session
            List<Attempt> next = new ArrayList<>(after);
            next.removeIf(attempt -> attempt.item().equals("a"));
            next.add(question("a", 400, Attempt.Grade.RIGHT));
            List<Attempt> undone = new ArrayList<>(before);
            undone.add(question("a", 300, grade));
            undone.add(turn("a", 300, Attempt.Grade.RIGHT, new Attempt.AttemptEffort(2, 0, List.of())));
            undone.add(regrade("a", 300, "undo"));
            undone.addAll(next);
            List<Attempt> never = new ArrayList<>(before);
            never.addAll(next);
            assertThat(memory(LearningRecord.of(undone), "a"))
                    .as("seed %s", seed)
                    .isEqualTo(memory(LearningRecord.of(never), "a"));
        }
    }
}
