package descenso.memory;

import java.util.List;

/**
 * The parameters of FSRS-6 and its formulas. Stability is in days; difficulty is from 1 to 10; retrievability is a
 * probability. Source: see {@link FsrsScheduler}.
 *
 * @param w the 21 parameters, in the order and with the numbers of FSRS-6, 0-based
 */
public record FsrsParameters(List<Double> w) {

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

    public FsrsParameters {
        w = List.copyOf(w);
    }

    /** Returns the default parameters. */
    static FsrsParameters defaults() {
        return new FsrsParameters(DEFAULTS);
    }

    private double w(int index) {
        return w.get(index);
    }

    /** Returns the exponent of the forgetting curve, −w20. */
    double decay() {
        return -w(20);
    }

    /** Returns the factor of the elapsed days in the forgetting curve: 0.9^(1/decay) − 1. */
    double factor() {
        return Math.pow(RETRIEVABILITY_AT_STABILITY, 1 / decay()) - 1;
    }

    /** Returns the stability after the first review, in days. */
    double stability(Rating rating) {
        return w(rating.number() - 1);
    }

    /** Returns the difficulty after the first review, from 1 to 10. */
    double difficulty(Rating rating) {
        return clamped(unclamped(rating));
    }

    private double unclamped(Rating rating) {
        return w(4) - Math.exp(w(5) * (rating.number() - 1)) + 1;
    }

    /**
     * Returns the difficulty after a later review, from 1 to 10. The rating moves it, less so if it is high already;
     * then it reverts a little towards the first difficulty of an easy item.
     *
     * @param before difficulty before the review, from 1 to 10
     */
    double difficulty(double before, Rating rating) {
        double moved = before - w(6) * (rating.number() - Rating.GOOD.number()) * (HARDEST - before) / 9;
        return clamped(w(7) * unclamped(Rating.EASY) + (1 - w(7)) * moved);
    }

    private static double clamped(double difficulty) {
        return Math.min(Math.max(difficulty, EASIEST), HARDEST);
    }

    /**
     * Returns the stability after a review on the day of the last one, in days. It does not fall if the rating is good
     * or easy.
     *
     * @param before stability before the review, in days
     */
    double onTheSameDay(double before, Rating rating) {
        double growth = Math.exp(w(17) * (rating.number() - Rating.GOOD.number() + w(18))) * Math.pow(before, -w(19));
        return before * (rating.compareTo(Rating.GOOD) < 0 ? growth : Math.max(growth, 1));
    }

    /**
     * Returns the stability after a review with the rating {@link Rating#AGAIN}, in days.
     *
     * @param memory state before the review
     * @param retrievability probability of recall at the review, from 0 to 1
     */
    double forgotten(MemoryState memory, double retrievability) {
        double kept = w(11)
                * Math.pow(memory.difficulty(), -w(12))
                * (Math.pow(memory.stability() + 1, w(13)) - 1)
                * Math.exp(w(14) * (1 - retrievability));
        return Math.min(kept, memory.stability() / Math.exp(w(17) * w(18)));
    }

    /**
     * Returns the stability after a review with a rating other than {@link Rating#AGAIN}, in days.
     *
     * @param memory state before the review
     * @param retrievability probability of recall at the review, from 0 to 1
     */
    double recalled(MemoryState memory, Rating rating, double retrievability) {
        double growth = Math.exp(w(8))
                * (HARDEST + 1 - memory.difficulty())
                * Math.pow(memory.stability(), -w(9))
                * (Math.exp(w(10) * (1 - retrievability)) - 1)
                * (rating == Rating.HARD ? w(15) : 1)
                * (rating == Rating.EASY ? w(16) : 1);
        return memory.stability() * (1 + growth);
    }
}
