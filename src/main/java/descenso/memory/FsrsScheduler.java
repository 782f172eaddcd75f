package descenso.memory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The scheduler FSRS-6, without learning steps of minutes and without random intervals: updates a memory state after a
 * review and computes the day of the next one. Stability is in days; difficulty is from 1 to 10; retrievability is a
 * probability.
 *
 * @param w the 21 parameters, in the order and with the numbers of FSRS-6, 0-based
 * @param retention desired probability of recall at the next review, between 0 and 1, exclusive
 * @see <a href="https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm">The algorithm</a>
 */
public record FsrsScheduler(List<Double> w, double retention) {

    /** Default probability of recall at a review; the default of FSRS. */
    private static final double DEFAULT_RETENTION = 0.9;

    /** Longest interval in days, about a hundred years; the default of FSRS. */
    private static final int MAX_INTERVAL = 36_500;

    /** Smallest stability in days, as in FSRS. The formulas divide by the stability. */
    private static final double MIN_STABILITY = 0.001;

    /** Retrievability after as many days as the stability, by definition. */
    private static final double RETRIEVABILITY_AT_STABILITY = 0.9;

    /** Lowest difficulty. */
    private static final double EASIEST = 1;

    /** Highest difficulty. */
    private static final double HARDEST = 10;

    /** Default parameters of FSRS-6, which fit most people; w0 to w20. */
    private static final List<Double> DEFAULTS = List.of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

    /** Returns the scheduler with the default parameters, which fit most people. */
    public static FsrsScheduler withDefaults() {
        return new FsrsScheduler(DEFAULTS, DEFAULT_RETENTION);
    }

    private double w(int index) {
        return w.get(index);
    }

    /** Returns the memory state after the first review. */
    public MemoryState first(Rating rating, LocalDate day) {
        double stability = Math.max(w(rating.number() - 1), MIN_STABILITY);
        return new MemoryState(stability, clamped(firstDifficulty(rating)), day);
    }

    /** Returns the memory state after a later review. A day before the last review counts as that day. */
    public MemoryState after(MemoryState memory, Rating rating, LocalDate day) {
        double stability = Math.max(stability(memory, rating, day), MIN_STABILITY);
        double difficulty = difficulty(memory.difficulty(), rating);
        return new MemoryState(stability, difficulty, day.isAfter(memory.last()) ? day : memory.last());
    }

    /** Returns the stability after a review, in days. */
    private double stability(MemoryState memory, Rating rating, LocalDate day) {
        if (days(memory, day) == 0) {
            return onTheSameDay(memory.stability(), rating);
        }
        double recall = retrievability(memory, day);
        return rating == Rating.AGAIN ? forgotten(memory, recall) : recalled(memory, rating, recall);
    }

    /** Returns the probability of recall on a day; 1 on the day of the last review and before. */
    double retrievability(MemoryState memory, LocalDate day) {
        return Math.pow(1 + factor() * days(memory, day) / memory.stability(), decay());
    }

    /** Returns the days since the last review, at least 0. */
    private static long days(MemoryState memory, LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(memory.last(), day));
    }

    /** Returns the days, from 1 to 36 500, until the probability of recall falls to the desired one, rounded. */
    public int intervalDays(MemoryState memory) {
        double days = memory.stability() / factor() * (Math.pow(retention, 1 / decay()) - 1);
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

    /** Returns the exponent of the forgetting curve, −w20. */
    private double decay() {
        return -w(20);
    }

    /** Returns the factor of the elapsed days in the forgetting curve: 0.9^(1/decay) − 1. */
    private double factor() {
        return Math.pow(RETRIEVABILITY_AT_STABILITY, 1 / decay()) - 1;
    }

    /** Returns the difficulty after the first review, not limited to the range from 1 to 10. */
    private double firstDifficulty(Rating rating) {
        return w(4) - Math.exp(w(5) * (rating.number() - 1)) + 1;
    }

    /**
     * Returns the difficulty after a later review, from 1 to 10. The rating moves it, less so if it is high already;
     * then it reverts a little towards the first difficulty of an easy item.
     */
    private double difficulty(double before, Rating rating) {
        double moved = before - w(6) * (rating.number() - Rating.GOOD.number()) * (HARDEST - before) / 9;
        return clamped(w(7) * firstDifficulty(Rating.EASY) + (1 - w(7)) * moved);
    }

    private static double clamped(double difficulty) {
        return Math.min(Math.max(difficulty, EASIEST), HARDEST);
    }

    /** Returns the stability in days after a review on the day of the last. A good or easy rating never lowers it. */
    private double onTheSameDay(double before, Rating rating) {
        double growth = Math.exp(w(17) * (rating.number() - Rating.GOOD.number() + w(18))) * Math.pow(before, -w(19));
        return before * (rating.compareTo(Rating.GOOD) < 0 ? growth : Math.max(growth, 1));
    }

    /** Returns the stability after a review with the rating {@link Rating#AGAIN}, in days. */
    private double forgotten(MemoryState memory, double retrievability) {
        double kept = w(11)
                * Math.pow(memory.difficulty(), -w(12))
                * (Math.pow(memory.stability() + 1, w(13)) - 1)
                * Math.exp(w(14) * (1 - retrievability));
        return Math.min(kept, memory.stability() / Math.exp(w(17) * w(18)));
    }

    /** Returns the stability after a review with a rating other than {@link Rating#AGAIN}, in days. */
    private double recalled(MemoryState memory, Rating rating, double retrievability) {
        double growth = Math.exp(w(8))
                * (HARDEST + 1 - memory.difficulty())
                * Math.pow(memory.stability(), -w(9))
                * (Math.exp(w(10) * (1 - retrievability)) - 1)
                * (rating == Rating.HARD ? w(15) : 1)
                * (rating == Rating.EASY ? w(16) : 1);
        return memory.stability() * (1 + growth);
    }

    /**
     * The state of a learner's memory of one item.
     *
     * @param stability number of days after which the probability of recall is 0.9
     * @param difficulty from 1 to 10
     * @param last day of the last review
     */
    public record MemoryState(double stability, double difficulty, LocalDate last) {

        /** Returns the same state with another day of the last review. */
        public MemoryState on(LocalDate day) {
            return new MemoryState(stability, difficulty, day);
        }
    }

    /** A rating of recall, as in FSRS: how well a learner remembered, from worst to best. */
    public enum Rating {
        /** Not remembered. */
        AGAIN(1),
        /** Remembered with effort. */
        HARD(2),
        GOOD(3),
        /** Remembered without effort. */
        EASY(4);

        private final int number;

        Rating(int number) {
            this.number = number;
        }

        /** Returns the number of the rating in FSRS, from 1 to 4. */
        int number() {
            return number;
        }
    }
}
