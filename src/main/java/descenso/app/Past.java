package descenso.app;

import descenso.progress.Attempt;
import descenso.progress.Ledger;
import descenso.progress.Reviews;
import descenso.review.Day;
import descenso.review.Scheduler;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * What the learner has done so far.
 *
 * @param today the learner's day, when it was last heard of; empty until the journal has been read
 * @param zone by whose clocks the learner's days turn
 */
public record Past(Ledger ledger, Optional<LocalDate> today, ZoneId zone) {

    /** Before anything of it has been read. */
    public static Past unread() {
        return glimpsed(Ledger.empty());
    }

    /** With what the journal has, before it is known which day it is: the first picture follows from no clock. */
    public static Past glimpsed(Ledger ledger) {
        return new Past(ledger, Optional.empty(), ZoneId.of("UTC"));
    }

    /** As it is now. */
    public static Past at(ZonedDateTime now, Ledger ledger) {
        return new Past(ledger, Optional.of(Day.of(now.toInstant(), now.getZone())), now.getZone());
    }

    /** With something done just now; of what nobody has read yet it is not all. */
    Past with(Attempt attempt) {
        return new Past(ledger.with(attempt), today.map(before -> Day.of(attempt.time(), zone)), zone);
    }

    boolean isRead() {
        return today.isPresent();
    }

    Reviews reviews() {
        Scheduler scheduler = Scheduler.usual();
        return today.map(day -> Reviews.of(ledger, scheduler, zone, day)).orElse(new Reviews(Map.of(), scheduler));
    }

    /** The days from today until a question is due; 0 where it is due now, or nobody knows. */
    int daysUntil(String question) {
        return reviews()
                .dueOn(question)
                .flatMap(due -> today.map(day -> (int) ChronoUnit.DAYS.between(day, due)))
                .map(days -> Math.max(0, days))
                .orElse(0);
    }

    /** Whether it was answered at least once. */
    boolean isAsked(String question) {
        return ledger.latest(question).isPresent();
    }
}
