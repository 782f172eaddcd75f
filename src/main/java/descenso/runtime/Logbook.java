package descenso.runtime;

import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.progress.Attempt;
import descenso.progress.Journal;
import descenso.progress.JournalReading;
import descenso.progress.Ledger;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The learner's journal, for whoever looks something up in it. */
final class Logbook {

    private final Journal journal;
    private final AtomicBoolean isChecked = new AtomicBoolean();

    Logbook(Journal journal) {
        this.journal = journal;
    }

    /** What follows from all of it; of a journal that cannot be read, nothing. */
    Ledger ledger() {
        return read().map(reading -> Ledger.of(reading.attempts())).orElse(Ledger.empty());
    }

    /** What was tried of that experiment; of a journal that cannot be read, nothing. */
    List<Attempt> attempts(String experiment) {
        return read().map(reading -> reading.attempts().stream()
                        .filter(attempt -> attempt.subject().equals(experiment))
                        .toList())
                .orElse(List.of());
    }

    /** Says, the first time that it is asked, what of it nobody can read: what that tells is asked again. */
    Optional<Sentence> damage() {
        return isChecked.getAndSet(true)
                ? Optional.empty()
                : read().map(this::damage).orElseGet(() -> Optional.of(sentence(Phrase.JOURNAL_UNREADABLE)));
    }

    private Sentence sentence(Phrase phrase) {
        return Sentence.of(phrase, journal.path().toString());
    }

    private Optional<Sentence> damage(JournalReading reading) {
        int lines = reading.damaged().size() + (reading.isTorn() ? 1 : 0);
        return lines == 0
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        Phrase.JOURNAL_DAMAGED,
                        Integer.toString(lines),
                        journal.path().toString()));
    }

    private Optional<JournalReading> read() {
        try {
            return Optional.of(journal.read());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
