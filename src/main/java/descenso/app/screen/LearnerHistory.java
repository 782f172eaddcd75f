package descenso.app.screen;

import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.progress.ReviewSchedule;
import descenso.review.LearningDay;
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
public record LearnerHistory(LearningRecord ledger, Optional<LocalDate> today, ZoneId zone) {

    /** Before anything of it has been read. */
    public static LearnerHistory unread() {
        return glimpsed(LearningRecord.empty());
    }

    /** With what the journal has, before it is known which day it is: the first picture follows from no clock. */
    public static LearnerHistory glimpsed(LearningRecord ledger) {
        return new LearnerHistory(ledger, Optional.empty(), ZoneId.of("UTC"));
    }

    /** As it is now. */
    public static LearnerHistory at(ZonedDateTime now, LearningRecord ledger) {
        return new LearnerHistory(ledger, Optional.of(LearningDay.of(now.toInstant(), now.getZone())), now.getZone());
    }

    /** With something done just now; of what nobody has read yet it is not all. */
    public LearnerHistory with(Attempt attempt) {
        return new LearnerHistory(
                ledger.with(attempt), today.map(before -> LearningDay.of(attempt.time(), zone)), zone);
    }

    public boolean isRead() {
        return today.isPresent();
    }

    public ReviewSchedule reviews() {
        Scheduler scheduler = Scheduler.usual();
        return today.map(day -> ReviewSchedule.of(ledger, scheduler, zone, day))
                .orElse(new ReviewSchedule(Map.of(), scheduler));
    }

    /** The days from today until a question is due; 0 where it is due now, or nobody knows. */
    public int daysUntil(String question) {
        return reviews()
                .dueOn(question)
                .flatMap(due -> today.map(day -> (int) ChronoUnit.DAYS.between(day, due)))
                .map(days -> Math.max(0, days))
                .orElse(0);
    }

    /** Whether it was answered at least once. */
    public boolean isAsked(String question) {
        return ledger.latest(question).isPresent();
    }
}
