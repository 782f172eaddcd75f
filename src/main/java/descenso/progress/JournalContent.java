package descenso.progress;

import java.util.List;

/**
 * The content of a journal.
 *
 * @param attempts in the order in which they were made; kinds of later versions are left out
 * @param damaged line numbers, from 1, of the unreadable lines, such as one cut short by a power failure; they stay in
 *     the file
 */
public record JournalContent(List<Attempt> attempts, List<Integer> damaged) {

    public JournalContent {
        attempts = List.copyOf(attempts);
        damaged = List.copyOf(damaged);
    }
}
