package descenso.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.quiz.ReviewScreen;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.testing.PastDays;
import descenso.testing.ScriptedLearner;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the learner's history and its current day. */
class LearnerHistoryTest {

    private static final String QUESTION = "momentum-forms";

    /** Tests that a day ends at 4 o'clock in the morning, by the clock of the learner's time zone. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00:00Z[UTC], 2026-03-02",
        "2026-03-03T03:59:00Z[UTC], 2026-03-02",
        "2026-03-03T04:00:00Z[UTC], 2026-03-03",
        "2026-03-02T23:00:00-05:00[America/Bogota], 2026-03-02",
        "2026-03-03T03:00:00+01:00[Europe/Madrid], 2026-03-02"
    })
    void dayEndsAtFourInTheLearnersTimeZone(String now, LocalDate day) {
        ZonedDateTime then = ZonedDateTime.parse(now);
        LearnerHistory history = LearnerHistory.at(then, LearningRecord.empty());
        assertThat(history.today()).contains(day);
        assertThat(history.zone()).isEqualTo(then.getZone());
    }

    @Test
    void laterAnswerUpdatesTheDay() {
        LearnerHistory history = PastDays.at(0).with(PastDays.attempt(QUESTION, 2, Attempt.Grade.RIGHT));
        assertThat(history.today()).contains(LocalDate.parse("2026-03-04"));
    }

    /** Tests that an answer counts as asked before the journal is read, while the reviews due stay unknown. */
    @Test
    void earlyAnswerIsNotTheWholeHistory() {
        LearnerHistory history = LearnerHistory.withoutDate(LearningRecord.empty())
                .with(PastDays.attempt(QUESTION, 0, Attempt.Grade.RIGHT));
        assertThat(history.isRead()).isFalse();
        assertThat(history.isAsked(QUESTION)).isTrue();
        assertThat(ReviewScreen.forecast(ScriptedLearner.at(0).state().withHistory(history)))
                .isEmpty();
        assertThat(history.daysUntil(QUESTION)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"RIGHT, 2", "PARTLY, 1", "WRONG, 1", "UNKNOWN, 1"})
    void gradeDeterminesTheDaysUntilReview(Attempt.Grade grade, int days) {
        LearnerHistory history = PastDays.at(0).with(PastDays.attempt(QUESTION, 0, grade));
        assertThat(history.daysUntil(QUESTION)).isEqualTo(days);
        assertThat(new LearnerHistory(history.learning(), history.today().map(day -> day.plusDays(5)), ZoneId.of("UTC"))
                        .daysUntil(QUESTION))
                .isZero();
        assertThat(history.daysUntil("momentum-valleys")).isZero();
    }
}
