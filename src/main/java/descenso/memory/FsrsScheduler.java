package descenso.memory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The scheduler FSRS-6, without learning steps of minutes and without random intervals: updates a memory state after a
 * review and computes the day of the next one.
 *
 * @param weights parameters of FSRS-6
 * @param retention desired probability of recall at the next review, between 0 and 1, exclusive
 * @see <a href="https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm">The algorithm</a>
 */
public record FsrsScheduler(FsrsParameters weights, double retention) {

    /** Default probability of recall at a review; the default of FSRS. */
    private static final double DEFAULT_RETENTION = 0.9;

    /** Longest interval in days, about a hundred years; the default of FSRS. */
    private static final int MAX_INTERVAL = 36_500;

    /** Smallest stability in days, as in FSRS. The formulas divide by the stability. */
    private static final double MIN_STABILITY = 0.001;

    /** Returns the scheduler with the default parameters, which fit most people. */
    public static FsrsScheduler withDefaults() {
        return new FsrsScheduler(FsrsParameters.defaults(), DEFAULT_RETENTION);
    }

    /** Returns the memory state after the first review. */
    public MemoryState first(Rating rating, LocalDate day) {
        double stability = Math.max(weights.stability(rating), MIN_STABILITY);
        return new MemoryState(stability, weights.difficulty(rating), day);
    }

    /**
     * Returns the memory state after a later review. A day before the last review counts as the day of the last review.
     */
    public MemoryState after(MemoryState memory, Rating rating, LocalDate day) {
        double stability = Math.max(stability(memory, rating, day), MIN_STABILITY);
        double difficulty = weights.difficulty(memory.difficulty(), rating);
        return new MemoryState(stability, difficulty, day.isAfter(memory.last()) ? day : memory.last());
    }

    /** Returns the stability after a review, in days. */
    private double stability(MemoryState memory, Rating rating, LocalDate day) {
        if (days(memory, day) == 0) {
            return weights.onTheSameDay(memory.stability(), rating);
        }
        double recall = retrievability(memory, day);
        return rating == Rating.AGAIN ? weights.forgotten(memory, recall) : weights.recalled(memory, rating, recall);
    }

    /** Returns the probability of recall on a day; 1 on the day of the last review and before. */
    double retrievability(MemoryState memory, LocalDate day) {
        return Math.pow(1 + weights.factor() * days(memory, day) / memory.stability(), weights.decay());
    }

    /** Returns the days since the last review, at least 0. */
    private static long days(MemoryState memory, LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(memory.last(), day));
    }

    /**
     * Returns the number of days from one review to the next, from 1 to 36 500: the days until the probability of
     * recall falls to the desired one, rounded.
     */
    public int intervalDays(MemoryState memory) {
        double days = memory.stability() / weights.factor() * (Math.pow(retention, 1 / weights.decay()) - 1);
        return (int) Math.min(Math.max(Math.rint(days), 1), MAX_INTERVAL);
    }

    /** Returns the same state with its last review moved so that the next one is due on a day. */
    public MemoryState dueOn(MemoryState memory, LocalDate day) {
        return memory.on(day.minusDays(intervalDays(memory)));
    }

    /** Returns the day of the next review. */
    public LocalDate due(MemoryState memory) {
        return memory.last().plusDays(intervalDays(memory));
    }
}
