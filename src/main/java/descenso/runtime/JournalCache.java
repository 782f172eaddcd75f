package descenso.runtime;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.BarredFileException;
import descenso.progress.Journal;
import descenso.progress.JournalReading;
import descenso.progress.LearningRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** The learner's journal, for whoever looks something up in it. */
final class JournalCache {

    private final Journal journal;
    private final AtomicBoolean isRead = new AtomicBoolean();

    /** What the first reading could not read, until it is told. */
    private final AtomicReference<Optional<LocalizedMessage>> damage = new AtomicReference<>(Optional.empty());

    JournalCache(Journal journal) {
        this.journal = journal;
    }

    /** What follows from all of it; of a journal that cannot be read, nothing. */
    LearningRecord ledger() {
        return LearningRecord.of(attempts());
    }

    /** What was tried of that experiment; of a journal that cannot be read, nothing. */
    List<Attempt> attempts(String experiment) {
        return attempts().stream()
                .filter(attempt -> attempt.subject().equals(experiment))
                .toList();
    }

    /** Says once what could not be read of it when it was first read: what that tells is asked again. */
    Optional<LocalizedMessage> damage() {
        return damage.getAndSet(Optional.empty());
    }

    private List<Attempt> attempts() {
        try {
            JournalReading reading = journal.read();
            note(damaged(reading.damaged().size()));
            return reading.attempts();
        } catch (IOException | RuntimeException e) {
            note(Optional.of(BarredFileException.reason(e, MessageKey.JOURNAL_UNREADABLE, journal.path())));
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
