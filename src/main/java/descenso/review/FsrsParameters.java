package descenso.review;

import java.util.List;

/**
 * The parameters of FSRS-6, and the formulas that they stand in.
 *
 * @param w the 21 of them, as they are numbered there, from 0
 */
public record FsrsParameters(List<Double> w) {

    /** At which stability is measured. */
    private static final double RETENTION = 0.9;

    private static final double EASIEST = 1;
    private static final double HARDEST = 10;

    /** Those that fit most people: the defaults of FSRS-6. */
    private static final List<Double> USUAL = List.of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

    public FsrsParameters {
        w = List.copyOf(w);
    }

    static FsrsParameters usual() {
        return new FsrsParameters(USUAL);
    }

    private double w(int index) {
        return w.get(index);
    }

    /** The exponent of the curve of forgetting. */
    double decay() {
        return -w(20);
    }

    /** What scales its days. */
    double factor() {
        return Math.pow(RETENTION, 1 / decay()) - 1;
    }

    /** Of a first meeting. */
    double stability(Grade grade) {
        return w(grade.rating() - 1);
    }

    /** Of a first meeting. */
    double difficulty(Grade grade) {
        return clamped(unclamped(grade));
    }

    private double unclamped(Grade grade) {
        return w(4) - Math.exp(w(5) * (grade.rating() - 1)) + 1;
    }

    /** After a review: moved by the grade, the less the harder it is, and a little towards that of what was easy at once. */
    double difficulty(double before, Grade grade) {
        double moved = before - w(6) * (grade.rating() - Grade.GOOD.rating()) * (HARDEST - before) / 9;
        return clamped(w(7) * unclamped(Grade.EASY) + (1 - w(7)) * moved);
    }

    private static double clamped(double difficulty) {
        return Math.min(Math.max(difficulty, EASIEST), HARDEST);
    }

    /** Stability after a review on the day of the last one; it does not fall where the item was remembered well. */
    double onTheSameDay(double before, Grade grade) {
        double growth = Math.exp(w(17) * (grade.rating() - Grade.GOOD.rating() + w(18))) * Math.pow(before, -w(19));
        return before * (grade.compareTo(Grade.GOOD) < 0 ? growth : Math.max(growth, 1));
    }

    /** Stability after a review at which the item was forgotten. */
    double forgotten(MemoryState memory, double retrievability) {
        double kept = w(11)
                * Math.pow(memory.difficulty(), -w(12))
                * (Math.pow(memory.stability() + 1, w(13)) - 1)
                * Math.exp(w(14) * (1 - retrievability));
        return Math.min(kept, memory.stability() / Math.exp(w(17) * w(18)));
    }

    /** Stability after a review at which the item was remembered. */
    double recalled(MemoryState memory, Grade grade, double retrievability) {
        double growth = Math.exp(w(8))
                * (HARDEST + 1 - memory.difficulty())
                * Math.pow(memory.stability(), -w(9))
                * (Math.exp(w(10) * (1 - retrievability)) - 1)
                * (grade == Grade.HARD ? w(15) : 1)
                * (grade == Grade.EASY ? w(16) : 1);
        return memory.stability() * (1 + growth);
    }
}
