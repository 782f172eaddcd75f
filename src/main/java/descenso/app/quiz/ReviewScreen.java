package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.LearnerHistory;
import descenso.app.screen.ReadingScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.course.Course.CourseQuestion;
import descenso.memory.LearningDay;
import descenso.phrases.MessageKey;
import descenso.progress.LearningRecord.ItemSession;
import descenso.progress.ReviewSchedule;
import descenso.tui.Style;
import descenso.view.question.RoundView;
import descenso.view.section.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The screen before a review, while the journal is read and if nothing is due today. Returns to its origin. */
public record ReviewScreen(Screen origin) implements ReadingScreen {

    /** Maximum number of reviews per day. Bounds the work after missed days; the most overdue questions come first. */
    private static final int DAILY = 20;

    private static final CommandTable<ReviewScreen> COMMANDS = CommandTable.<ReviewScreen>empty()
            .bar(MessageKey.ACTION_BACK, "ESCAPE,ENTER", MessageKey.WORD_BACK, CommandTable.to(ReviewScreen::origin))
            .and(CommandTable.everywhere());

    /** Opens the first due question, or this screen. Reads the journal again, because the day may have changed. */
    public static Transition to(Screen origin, AppState state) {
        Transition transition = askDue(origin, state);
        return Transition.to(transition.screen(), transition.state(), new Command.LoadHistory());
    }

    private static Transition askDue(Screen origin, AppState state) {
        List<CourseQuestion> due = due(state);
        return due.isEmpty()
                ? Transition.to(new ReviewScreen(origin), state)
                : QuestionScreen.open(QuizRound.of(QuizRound.Purpose.REVIEW, due, origin), state);
    }

    /** Returns the due questions left for today, in an order of the day; empty until the day is known. */
    public static List<CourseQuestion> due(AppState state) {
        if (!state.history().isRead()) {
            return List.of();
        }
        LocalDate today = state.history().today().orElseThrow();
        List<CourseQuestion> due = new ArrayList<>(state.history().reviews().due(today).stream()
                .flatMap(id -> asked(id, state).stream())
                .limit(Math.max(0, DAILY - reviewed(today, state.history())))
                .toList());
        Collections.shuffle(due, new Random(today.toEpochDay()));
        return due;
    }

    /** Returns how many questions are due today, tomorrow and in the next seven days; empty until the day is known. */
    public static Optional<ReviewSchedule.Forecast> forecast(AppState state) {
        LearnerHistory history = state.history();
        List<String> known = history.learning().items().stream()
                .filter(id -> asked(id, state).isPresent())
                .toList();
        return history.today().map(day -> history.reviews().among(known).forecast(day));
    }

    /** Finds a question on the page that last asked it; empty if the course no longer has it. */
    private static Optional<CourseQuestion> asked(String id, AppState state) {
        List<ItemSession> meetings = state.history().learning().history(id);
        String page = meetings.get(meetings.size() - 1).first().subject();
        return state.course().pageIds().contains(page)
                ? state.course().exercises(state.language(), List.of(page)).stream()
                        .filter(question -> question.exercise().id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    /** Returns how many of the questions that were due at the start of today were answered today. */
    private static long reviewed(LocalDate today, LearnerHistory history) {
        ReviewSchedule before =
                ReviewSchedule.of(history.learning().before(today, history.zone()), history.zone(), today);
        return before.due(today).stream()
                .flatMap(id -> history.learning().latest(id).stream())
                .filter(session ->
                        LearningDay.of(session.first().time(), history.zone()).equals(today))
                .count();
    }

    @Override
    public ScreenCommands<ReviewScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        return report instanceof Report.HistoryLoaded ? askDue(origin, state) : Transition.to(this, state);
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.REVIEW_TITLE);
    }

    /** Returns why no question is asked, and when questions come back. */
    @Override
    public List<Section> content(AppState state) {
        boolean isNew = state.history().learning().items().isEmpty();
        Optional<ReviewSchedule.Forecast> forecast = forecast(state).filter(any -> !isNew);
        boolean isMoreDue = forecast.filter(due -> due.today() > 0).isPresent();
        MessageKey why = !state.history().isRead()
                ? MessageKey.REVIEW_READING
                : isNew
                        ? MessageKey.REVIEW_NOTHING_YET
                        : isMoreDue ? MessageKey.REVIEW_ENOUGH : MessageKey.REVIEW_NOTHING;
        return List.of(
                Section.paragraph(state.texts().say(why), Style.STRONG),
                new Section.Group(forecast.stream()
                        .map(due -> Section.paragraph(RoundView.forecast(due, state.texts()), Style.MUTED))
                        .toList()));
    }
}
