package descenso.progress;

import static descenso.testing.AttemptFixture.question;
import static descenso.testing.AttemptFixture.regrade;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.memory.FsrsScheduler.MemoryState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewScheduleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    /**
     * Creates a schedule of the questions a, b, c … in this order.
     *
     * @param days for each question the days from today until it is due, separated by spaces; null for no questions
     */
    private static ReviewSchedule reviews(@Nullable String days) {
        Map<String, MemoryState> due = new LinkedHashMap<>();
        String[] numbers = days == null ? new String[0] : days.split(" ");
        Arrays.stream(numbers)
                .mapToInt(Integer::parseInt)
                .forEach(day -> due.put(Character.toString('a' + due.size()), dueOn(TODAY.plusDays(day))));
        return new ReviewSchedule(due);
    }

    /** Returns a memory that was reviewed the day before and lasts one day. */
    private static MemoryState dueOn(LocalDate day) {
        return new MemoryState(1, 5, day.minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        ",                     '',        0, 0, 0",
        "0,                    a,         1, 0, 0",
        "1,                    '',        0, 1, 1",
        "7,                    '',        0, 0, 1",
        "8,                    '',        0, 0, 0",
        "0 -5 3 -1 -5,         b e d a,   4, 0, 1",
        "-1 0 1 2 6 7 8 36500, a b,       2, 1, 4",
    })
    void dueReviewsAreListedAndForecastIsCounted(@Nullable String days, String due, int today, int tomorrow, int week) {
        ReviewSchedule reviews = reviews(days);
        assertThat(String.join(" ", reviews.due(TODAY))).isEqualTo(due);
        assertThat(reviews.forecast(TODAY)).isEqualTo(new ReviewSchedule.Forecast(today, tomorrow, week));
    }

    @Test
    void scheduleIsRestrictedToQuestions() {
        ReviewSchedule some = reviews("0 -5 3 -1").among(List.of("d", "a", "unknown", "a"));
        assertThat(some.due(TODAY)).containsExactly("d", "a");
        assertThat(some.dueOn("b")).isEmpty();
    }

    @Test
    void scheduleFollowsFromLearningRecord() {
        LearningRecord learning = LearningRecord.of(List.of(
                question("a", 0, Attempt.Grade.RIGHT),
                question("b", 0, Attempt.Grade.WRONG),
                question("c", 0, Attempt.Grade.RIGHT),
                regrade("c", 0, "undo"),
                question("d", 0, Attempt.Grade.PENDING)));
        ReviewSchedule reviews = ReviewSchedule.of(learning, ZoneOffset.UTC, TODAY);
        LocalDate first = LocalDate.of(2026, 3, 1);
        // the first stability of a good answer is 2.3 days, of a wrong one 0.2
        assertThat(reviews.dueOn("a")).contains(first.plusDays(2));
        assertThat(reviews.dueOn("b")).contains(first.plusDays(1));
        assertThat(reviews.dueOn("c")).isEmpty();
        assertThat(reviews.memory("a")).isEqualTo(learning.memory("a", ZoneOffset.UTC, TODAY));
        assertThat(reviews.memories()).containsOnlyKeys("a", "b");
        assertThat(reviews.due(first)).isEmpty();
    }
}
