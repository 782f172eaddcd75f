package descenso.review;

import java.time.LocalDate;

/**
 * What is known of a learner's memory of one item.
 *
 * @param stability the days after which it is remembered with a probability of 0.9
 * @param difficulty from 1 to 10
 * @param last the day of the last review
 */
public record MemoryState(double stability, double difficulty, LocalDate last) {

    /** The same, with its last review on that day. */
    public MemoryState on(LocalDate day) {
        return new MemoryState(stability, difficulty, day);
    }
}
