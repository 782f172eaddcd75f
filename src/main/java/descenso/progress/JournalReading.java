package descenso.progress;

import java.util.List;

/**
 * What a journal holds.
 *
 * @param attempts in the order in which they were made; those of kinds that this version does not know are left out
 * @param isTorn whether its last line was cut short, as by a power cut: it is lost, and the next attempt takes its place
 * @param damaged numbers, from 1, of the other lines that nobody can read; they stay where they are
 */
public record JournalReading(List<Attempt> attempts, boolean isTorn, List<Integer> damaged) {

    public JournalReading {
        attempts = List.copyOf(attempts);
        damaged = List.copyOf(damaged);
    }
}
