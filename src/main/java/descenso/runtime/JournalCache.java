package descenso.runtime;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.progress.JournalContent;
import descenso.progress.LearningRecord;
import descenso.progress.RejectedFileException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Reads the learner's journal for the workers, and reports its damage once. */
final class JournalCache {

    private final Journal journal;
    private final AtomicBoolean isRead = new AtomicBoolean();

    /** The problem that the first reading found; empty once it was returned. */
    private final AtomicReference<Optional<LocalizedMessage>> damage = new AtomicReference<>(Optional.empty());

    JournalCache(Journal journal) {
        this.journal = journal;
    }

    /** Returns the learning record of the whole journal; empty if the journal is unreadable. */
    LearningRecord learning() {
        return LearningRecord.of(attempts());
    }

    /** Returns the attempts at an experiment; empty if the journal is unreadable. */
    List<Attempt> attempts(String experiment) {
        return attempts().stream()
                .filter(attempt -> attempt.subject().equals(experiment))
                .toList();
    }

    /**
     * Returns a message on damaged lines or an unreadable journal, as the first reading found it. Returns it once;
     * later calls return empty.
     */
    Optional<LocalizedMessage> damage() {
        return damage.getAndSet(Optional.empty());
    }

    private List<Attempt> attempts() {
        try {
            JournalContent content = journal.read();
            note(damaged(content.damaged().size()));
            return content.attempts();
        } catch (IOException | RuntimeException e) {
            note(Optional.of(RejectedFileException.reason(e, MessageKey.JOURNAL_UNREADABLE, journal.path())));
            return List.of();
        }
    }

    private void note(Optional<LocalizedMessage> found) {
        if (!isRead.getAndSet(true)) {
            damage.set(found);
        }
    }

    private Optional<LocalizedMessage> damaged(int lines) {
        return lines == 0
                ? Optional.empty()
                : Optional.of(LocalizedMessage.of(
                        MessageKey.JOURNAL_DAMAGED,
                        Integer.toString(lines),
                        journal.path().toString()));
    }
}
