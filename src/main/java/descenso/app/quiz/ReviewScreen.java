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
import descenso.course.CourseQuestion;
import descenso.phrases.MessageKey;
import descenso.tui.Style;
import descenso.view.question.RoundView;
import descenso.view.section.Section;
import java.util.List;
import java.util.Optional;

/**
 * The screen before a review, while the journal is read and if nothing is due today.
 *
 * @param origin the screen to return to
 */
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
        return new Transition(transition.screen(), transition.state(), List.of(new Command.LoadHistory()));
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
        return List.of(
                Section.paragraph(state.texts().say(why(state)), Style.STRONG),
                new Section.Group(forecast(state).stream()
                        .map(words -> Section.paragraph(words, Style.MUTED))
                        .toList()));
    }

    /** Returns when questions come back; empty until the learner has answered one. */
    private static Optional<String> forecast(AppState state) {
        return new DailyReviews(state)
                .forecast()
                .filter(any -> !state.history().learning().items().isEmpty())
                .map(forecast -> RoundView.forecast(forecast, state.texts()));
    }

    /** Returns the reason why no question is asked. */
    private static MessageKey why(AppState state) {
        if (!state.history().isRead()) {
            return MessageKey.REVIEW_READING;
        }
        if (state.history().learning().items().isEmpty()) {
            return MessageKey.REVIEW_NOTHING_YET;
        }
        boolean isMoreDue = new DailyReviews(state)
                .forecast()
                .filter(forecast -> forecast.today() > 0)
                .isPresent();
        return isMoreDue ? MessageKey.REVIEW_ENOUGH : MessageKey.REVIEW_NOTHING;
    }
}
