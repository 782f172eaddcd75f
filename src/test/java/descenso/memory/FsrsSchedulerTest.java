package descenso.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.testing.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the scheduler against histories of a reference implementation of FSRS, and against properties of the model. */
class FsrsSchedulerTest {

    private static final double EXACT = 1e-9;

    private static final List<FsrsScheduler.Rating> GRADES = List.of(FsrsScheduler.Rating.values());

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private static final ReferenceData REFERENCE = ReferenceData.read("fsrs.json");

    private static final List<Double> WEIGHTS =
            DoubleStream.of(REFERENCE.at("parameters").vector()).boxed().toList();

    static Stream<ReferenceData> histories() {
        return REFERENCE.at("histories").items().stream();
    }

    @Test
    void usualWeightsAreThoseOfReference() {
        assertThat(FsrsScheduler.withDefaults()).isEqualTo(new FsrsScheduler(WEIGHTS, 0.9));
        assertThat(histories()).hasSize(40);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void reviewsAgreeWithReference(ReferenceData history) {
        FsrsScheduler scheduler =
                new FsrsScheduler(WEIGHTS, history.at("desiredRetention").number());
        Optional<FsrsScheduler.MemoryState> memory = Optional.empty();
        for (ReferenceData review : history.at("reviews").items()) {
            LocalDate day = FIRST.plusDays((long) review.at("day").number());
            FsrsScheduler.Rating rating = GRADES.get((int) review.at("rating").number() - 1);
            memory.ifPresent(before -> assertThat(scheduler.retrievability(before, day))
                    .as("%s", review)
                    .isCloseTo(review.at("retrievabilityBefore").number(), within(EXACT)));
            FsrsScheduler.MemoryState after = memory.map(before -> scheduler.after(before, rating, day))
                    .orElseGet(() -> scheduler.first(rating, day));
            assertSame(review, after, scheduler);
            memory = Optional.of(after);
        }
    }

    private static void assertSame(ReferenceData review, FsrsScheduler.MemoryState memory, FsrsScheduler scheduler) {
        assertThat(memory.stability())
                .as("%s", review)
                .isCloseTo(review.at("stability").number(), within(EXACT));
        assertThat(memory.difficulty())
                .as("%s", review)
                .isCloseTo(review.at("difficulty").number(), within(EXACT));
        assertThat(scheduler.intervalDays(memory)).as("%s", review).isEqualTo((int)
                review.at("intervalDays").number());
    }

    /**
     * Tests intervals at a retention of 0.9, where the definition makes the interval equal to the stability: rounded
     * half to even, and from 1 to 36500 days.
     */
    @ParameterizedTest
    @CsvSource({"0.001, 1", "0.5, 1", "1.4, 1", "1.5, 2", "1.6, 2", "2.4, 2", "7, 7", "36499.6, 36500", "1e9, 36500"})
    void intervalIsRoundedStability(double stability, int days) {
        FsrsScheduler.MemoryState memory = new FsrsScheduler.MemoryState(stability, 5, FIRST);
        assertThat(FsrsScheduler.withDefaults().intervalDays(memory)).isEqualTo(days);
        assertThat(FsrsScheduler.withDefaults().due(memory)).isEqualTo(FIRST.plusDays(days));
    }

    /** Tests a review before the last one, as after a clock was set back. */
    @Test
    void earlierDayCountsAsSameDay() {
        FsrsScheduler scheduler = FsrsScheduler.withDefaults();
        FsrsScheduler.MemoryState memory = scheduler.first(FsrsScheduler.Rating.GOOD, FIRST);
        assertThat(scheduler.after(memory, FsrsScheduler.Rating.GOOD, FIRST.minusDays(3)))
                .isEqualTo(scheduler.after(memory, FsrsScheduler.Rating.GOOD, FIRST));
        assertThat(scheduler.retrievability(memory, FIRST.minusDays(3))).isOne();
    }

    /** Returns memories from 200 random histories of 12 reviews. */
    private static List<FsrsScheduler.MemoryState> memories() {
        Random random = new Random(6);
        FsrsScheduler scheduler = FsrsScheduler.withDefaults();
        List<FsrsScheduler.MemoryState> memories = new ArrayList<>();
        for (int history = 0; history < 200; history++) {
            FsrsScheduler.MemoryState memory = scheduler.first(grade(random), FIRST);
            for (int review = 0; review < 12; review++) {
                memories.add(memory);
                memory = scheduler.after(memory, grade(random), later(memory, random));
            }
        }
        return memories;
    }

    private static FsrsScheduler.Rating grade(Random random) {
        return GRADES.get(random.nextInt(GRADES.size()));
    }

    /** Returns a random day from 0 to about 2980 days after the last review; early days are more frequent. */
    private static LocalDate later(FsrsScheduler.MemoryState memory, Random random) {
        return memory.last().plusDays((long) Math.expm1(8 * random.nextDouble() * random.nextDouble()));
    }

    @Test
    void stabilityAndDifficultyStayWithinTheirBounds() {
        assertThat(memories()).allSatisfy(memory -> {
            assertThat(memory.stability()).isPositive().isFinite();
            assertThat(memory.difficulty()).isBetween(1.0, 10.0);
        });
    }

    /** Tests that a failed review shortens the stability of any memory, however weak. */
    @Test
    void forgettingShortensStability() {
        FsrsScheduler scheduler = FsrsScheduler.withDefaults();
        for (double stability : new double[] {0.01, 0.1, 0.5, 1, 10, 1000}) {
            for (double difficulty : new double[] {1, 5.5, 10}) {
                FsrsScheduler.MemoryState memory = new FsrsScheduler.MemoryState(stability, difficulty, FIRST);
                for (int days : new int[] {0, 1, 7, 10_000}) {
                    assertThat(scheduler
                                    .after(memory, FsrsScheduler.Rating.AGAIN, FIRST.plusDays(days))
                                    .stability())
                            .as("%s after %d days", memory, days)
                            .isLessThan(stability);
                }
            }
        }
    }

    @Test
    void betterGradeNeverShortensInterval() {
        Random random = new Random(7);
        FsrsScheduler scheduler = FsrsScheduler.withDefaults();
        for (FsrsScheduler.MemoryState memory : memories()) {
            LocalDate day = later(memory, random);
            assertThat(GRADES.stream()
                            .map(rating -> scheduler.intervalDays(scheduler.after(memory, rating, day)))
                            .toList())
                    .as("%s on %s", memory, day)
                    .isSorted();
        }
        assertThat(GRADES.stream()
                        .map(rating -> scheduler.intervalDays(scheduler.first(rating, FIRST)))
                        .toList())
                .isSorted();
    }

    @Test
    void higherRetentionNeverLengthensInterval() {
        for (FsrsScheduler.MemoryState memory : memories()) {
            assertThat(DoubleStream.of(0.97, 0.95, 0.9, 0.8, 0.7)
                            .mapToObj(retention -> new FsrsScheduler(WEIGHTS, retention).intervalDays(memory))
                            .toList())
                    .isSorted();
        }
    }

    @Test
    void retrievabilityDecreasesWithTime() {
        FsrsScheduler scheduler = FsrsScheduler.withDefaults();
        for (FsrsScheduler.MemoryState memory : memories()) {
            List<Double> forgotten = IntStream.range(0, 60)
                    .mapToObj(day -> 1
                            - scheduler.retrievability(
                                    memory, FIRST.plusYears(3).plusDays((long) day * day)))
                    .toList();
            assertThat(forgotten).isSorted().allMatch(share -> share >= 0 && share < 1);
        }
    }

    /** Tests the definition of stability. */
    @Test
    void retrievabilityAtStabilityIsNineTenths() {
        for (int days = 1; days < 2000; days += 7) {
            assertThat(FsrsScheduler.withDefaults()
                            .retrievability(new FsrsScheduler.MemoryState(days, 5, FIRST), FIRST.plusDays(days)))
                    .isCloseTo(0.9, within(1e-12));
        }
    }
}
