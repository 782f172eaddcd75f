package descenso.memory;

import java.time.LocalDate;

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
