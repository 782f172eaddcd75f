package descenso.app.screen;

import descenso.memory.LearningDay;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.progress.ReviewSchedule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The learner's history.
 *
 * @param today the learner's day at the last reading or attempt; empty until the journal is read
 * @param zone time zone of the learner's days
 */
public record LearnerHistory(LearningRecord learning, Optional<LocalDate> today, ZoneId zone) {

    /** Returns the history before the day is known, so that the first frame does not depend on a clock. */
    public static LearnerHistory withoutDate(LearningRecord learning) {
        return new LearnerHistory(learning, Optional.empty(), ZoneId.of("UTC"));
    }

    /** Returns the history at a point in time. */
    public static LearnerHistory at(ZonedDateTime now, LearningRecord learning) {
        return new LearnerHistory(learning, Optional.of(LearningDay.of(now.toInstant(), now.getZone())), now.getZone());
    }

    /** Returns this history with an attempt added. Incomplete until the journal has been read. */
    public LearnerHistory with(Attempt attempt) {
        return new LearnerHistory(
                learning.with(attempt), today.map(before -> LearningDay.of(attempt.time(), zone)), zone);
    }

    /** Compares the fields, the day first, because it differs most often and the generated method is slow at first. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LearnerHistory that
                && today.equals(that.today)
                && zone.equals(that.zone)
                && learning.equals(that.learning);
    }

    @Override
    public int hashCode() {
        return Objects.hash(learning, today, zone);
    }

    public boolean isRead() {
        return today.isPresent();
    }

    public ReviewSchedule reviews() {
        return today.map(day -> ReviewSchedule.of(learning, zone, day)).orElse(new ReviewSchedule(Map.of()));
    }

    /** Returns the number of days from today until a question is due; 0 if it is due now, or if that is unknown. */
    public int daysUntil(String question) {
        return reviews()
                .dueOn(question)
                .flatMap(due -> today.map(day -> (int) ChronoUnit.DAYS.between(day, due)))
                .map(days -> Math.max(0, days))
                .orElse(0);
    }

    /** Tests whether a question was answered at least once. */
    public boolean isAsked(String question) {
        return learning.latest(question).isPresent();
    }
}
