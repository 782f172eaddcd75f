package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.LearnerHistory;
import descenso.course.Course.CourseQuestion;
import descenso.memory.LearningDay;
import descenso.progress.LearningRecord.ItemSession;
import descenso.progress.ReviewSchedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The questions that are due for review. */
public record DailyReviews(AppState state) {

    /** Maximum number of reviews per day. Bounds the work after missed days; the most overdue questions come first. */
    private static final int DAILY = 20;

    /**
     * Returns the due questions left for today, of all chapters, at most 20 a day; their order changes every day. Empty
     * until the day is known.
     */
    public List<CourseQuestion> questions() {
        return state.history().today().map(this::questions).orElse(List.of());
    }

    private List<CourseQuestion> questions(LocalDate today) {
        List<CourseQuestion> due = new ArrayList<>(state.history().reviews().due(today).stream()
                .flatMap(id -> asked(id).stream())
                .limit(Math.max(0, DAILY - reviewed(today)))
                .toList());
        Collections.shuffle(due, new Random(today.toEpochDay()));
        return due;
    }

    /** Returns how many questions are due today, tomorrow and in the next seven days; empty until the day is known. */
    public Optional<ReviewSchedule.Forecast> forecast() {
        LearnerHistory history = state.history();
        List<String> known = history.learning().items().stream()
                .filter(id -> asked(id).isPresent())
                .toList();
        return history.today().map(day -> history.reviews().among(known).forecast(day));
    }

    /** Finds a question on the page that last asked it; empty if the course no longer has it. */
    private Optional<CourseQuestion> asked(String id) {
        List<ItemSession> meetings = state.history().learning().history(id);
        String screen = meetings.get(meetings.size() - 1).first().subject();
        return state.course().pageIds().contains(screen)
                ? state.course().exercises(state.language(), List.of(screen)).stream()
                        .filter(question -> question.exercise().id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    /** Returns how many of the questions that were due at the start of today were answered today. */
    private long reviewed(LocalDate today) {
        LearnerHistory history = state.history();
        ReviewSchedule before =
                ReviewSchedule.of(history.learning().before(today, history.zone()), history.zone(), today);
        return before.due(today).stream()
                .flatMap(id -> history.learning().latest(id).stream())
                .filter(session ->
                        LearningDay.of(session.first().time(), history.zone()).equals(today))
                .count();
    }
}
