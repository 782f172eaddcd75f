package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.LearnerHistory;
import descenso.course.CourseQuestion;
import descenso.progress.ItemSession;
import descenso.progress.ReviewSchedule;
import descenso.review.LearningDay;
import descenso.review.Scheduler;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The questions that are due. */
public record DueQuestions(AppState study) {

    /** So many a day, however many wait: who missed a week begins with what is due the longest. */
    private static final int DAILY = 20;

    /** Those of today, across chapters, in another order every day. */
    public List<CourseQuestion> questions() {
        return study.past().today().map(this::questions).orElse(List.of());
    }

    private List<CourseQuestion> questions(LocalDate today) {
        List<CourseQuestion> due = new ArrayList<>(study.past().reviews().due(today).stream()
                .flatMap(id -> asked(id).stream())
                .limit(Math.max(0, DAILY - reviewed(today)))
                .toList());
        Collections.shuffle(due, new Random(today.toEpochDay()));
        return due;
    }

    /** When questions come back; empty until anybody knows the day. */
    public Optional<ReviewSchedule.Forecast> forecast() {
        LearnerHistory past = study.past();
        List<String> known = past.ledger().items().stream()
                .filter(id -> asked(id).isPresent())
                .toList();
        return past.today().map(day -> past.reviews().among(known).forecast(day));
    }

    /** A question that was met, looked for on the screen that asked it; a course may have lost it. */
    private Optional<CourseQuestion> asked(String id) {
        List<ItemSession> meetings = study.past().ledger().history(id);
        String screen = meetings.get(meetings.size() - 1).first().subject();
        return study.course().screens().contains(screen)
                ? study.course().exercises(study.language(), List.of(screen)).stream()
                        .filter(asked -> asked.exercise().id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    /** How many questions that were due today were met today. */
    private long reviewed(LocalDate today) {
        LearnerHistory past = study.past();
        ReviewSchedule before =
                ReviewSchedule.of(past.ledger().before(today, past.zone()), Scheduler.usual(), past.zone(), today);
        return before.due(today).stream()
                .filter(id -> past.ledger()
                        .latest(id)
                        .filter(meeting -> isOn(today, meeting))
                        .isPresent())
                .count();
    }

    private boolean isOn(LocalDate day, ItemSession meeting) {
        return LearningDay.of(meeting.first().time(), study.past().zone()).equals(day);
    }
}
