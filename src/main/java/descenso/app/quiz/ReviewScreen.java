package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommonCommands;
import descenso.app.screen.ReadingScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenCommands;
import descenso.app.screen.Transition;
import descenso.course.Course.CourseQuestion;
import descenso.phrases.MessageKey;
import descenso.progress.ReviewSchedule;
import descenso.tui.Style;
import descenso.view.question.RoundView;
import descenso.view.section.Section;
import java.util.List;
import java.util.Optional;

/** The screen before a review, while the journal is read and if nothing is due today. Returns to its origin. */
public record ReviewScreen(Screen origin) implements ReadingScreen {

    private static final CommandTable<ReviewScreen> COMMANDS = CommandTable.<ReviewScreen>empty()
            .bar(
                    MessageKey.ACTION_BACK,
                    "ESCAPE,ENTER",
                    MessageKey.WORD_BACK,
                    (review, state) -> Transition.to(review.origin, state))
            .and(CommonCommands.everywhere());

    /**
     * Opens the first due question; before the due questions are known, opens this screen, which waits for them. The
     * journal is read again, because the learner's day may have changed.
     */
    public static Transition to(Screen origin, AppState state) {
        Transition transition = askDue(origin, state);
        return Transition.to(transition.screen(), transition.state(), new Command.LoadHistory());
    }

    private static Transition askDue(Screen origin, AppState state) {
        List<CourseQuestion> due = new DailyReviews(state).questions();
        return due.isEmpty()
                ? Transition.to(new ReviewScreen(origin), state)
                : QuestionScreen.open(QuizRound.of(QuizRound.Purpose.REVIEW, due, origin), state);
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
        Optional<ReviewSchedule.Forecast> forecast =
                new DailyReviews(state).forecast().filter(any -> !isNew);
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
