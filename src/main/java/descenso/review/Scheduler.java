package descenso.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * FSRS-6 without steps of minutes and without fuzz: what a review makes of a memory, and when the next one is due.
 *
 * @param retention the probability that is wished for of remembering when asked again, between 0 and 1, exclusive
 * @see <a href="https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm">The algorithm</a>
 */
public record Scheduler(FsrsParameters weights, double retention) {

    private static final double USUAL_RETENTION = 0.9;

    private static final int LONGEST = 36_500;

    private static final double LEAST_STABILITY = 0.001;

    /** With the weights that fit most people. */
    public static Scheduler usual() {
        return new Scheduler(FsrsParameters.usual(), USUAL_RETENTION);
    }

    /** The memory of what was met for the first time on that day. */
    public MemoryState first(Grade grade, LocalDate day) {
        double stability = Math.max(weights.stability(grade), LEAST_STABILITY);
        return new MemoryState(stability, weights.difficulty(grade), day);
    }

    /** What a review makes of a memory; one on an earlier day than the last counts as on the same. */
    public MemoryState after(MemoryState memory, Grade grade, LocalDate day) {
        double stability = Math.max(stability(memory, grade, day), LEAST_STABILITY);
        double difficulty = weights.difficulty(memory.difficulty(), grade);
        return new MemoryState(stability, difficulty, day.isAfter(memory.last()) ? day : memory.last());
    }

    private double stability(MemoryState memory, Grade grade, LocalDate day) {
        if (days(memory, day) == 0) {
            return weights.onTheSameDay(memory.stability(), grade);
        }
        double recall = retrievability(memory, day);
        return grade == Grade.AGAIN ? weights.forgotten(memory, recall) : weights.recalled(memory, grade, recall);
    }

    /** The probability of remembering on that day; 1 up to the day of the last review. */
    double retrievability(MemoryState memory, LocalDate day) {
        return Math.pow(1 + weights.factor() * days(memory, day) / memory.stability(), weights.decay());
    }

    private static long days(MemoryState memory, LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(memory.last(), day));
    }

    /** The whole days, from 1 to 36 500, until remembering is no likelier than wished. */
    public int intervalDays(MemoryState memory) {
        double days = memory.stability() / weights.factor() * (Math.pow(retention, 1 / weights.decay()) - 1);
        return (int) Math.min(Math.max(Math.rint(days), 1), LONGEST);
    }

    /** The same memory with its last review so long ago that it is due on that day. */
    public MemoryState dueOn(MemoryState memory, LocalDate day) {
        return memory.on(day.minusDays(intervalDays(memory)));
    }

    /** The day on which it is to be asked again. */
    public LocalDate due(MemoryState memory) {
        return memory.last().plusDays(intervalDays(memory));
    }
}
