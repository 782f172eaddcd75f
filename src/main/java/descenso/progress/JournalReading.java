package descenso.progress;

import java.util.List;

/**
 * What a journal holds.
 *
 * @param attempts in the order in which they were made; those of kinds that this version does not know are left out
 * @param damaged numbers, from 1, of the lines that cannot be read, as one that a power cut ended; they stay where they are
 */
public record JournalReading(List<Attempt> attempts, List<Integer> damaged) {

    public JournalReading {
        attempts = List.copyOf(attempts);
        damaged = List.copyOf(damaged);
    }
}
