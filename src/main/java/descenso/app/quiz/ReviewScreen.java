package descenso.app.quiz;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.QuizKeys;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.PlainOverlay;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.ReportHandler;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.course.CourseQuestion;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.frame.Chrome;
import descenso.view.question.ReviewForecastText;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The screen before a review, while the journal is read and if nothing is due today.
 *
 * @param origin the screen to return to
 */
public record ReviewScreen(Screen origin) implements Screen {

    /**
     * Opens the review, or this screen until due questions are known. The journal is read again, because the learner's
     * day may have changed.
     */
    public static Transition to(Screen origin, AppState study) {
        Transition turn = asked(origin, study);
        return new Transition(turn.screen(), turn.study(), List.of(new Command.LoadHistory()));
    }

    private static Transition asked(Screen origin, AppState study) {
        List<CourseQuestion> due = new DueQuestions(study).questions();
        return due.isEmpty()
                ? Transition.to(new ReviewScreen(origin), study)
                : QuestionScreen.asking(QuizRound.of(QuizRound.Purpose.REVIEW, due, origin), study);
    }

    @Override
    public KeyMap keys(AppState study) {
        return QuizKeys.DUE;
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        return Transition.to(action == Action.BACK ? origin : this, study);
    }

    @Override
    public Transition onReport(Report report, AppState study) {
        return report.accept(new ReportHandler(this, study) {
            @Override
            public Transition recalled(Report.Recalled recalled) {
                return asked(origin, study);
            }
        });
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        return new PlainOverlay(this, study, () -> told(study));
    }

    private List<String> told(AppState study) {
        List<String> told = new ArrayList<>(List.of(study.speech().say(why(study))));
        forecast(study).ifPresent(told::add);
        return told;
    }

    @Override
    public Frame view(AppState study) {
        ScreenFrame round = ScreenFrame.alone(study);
        Chrome chrome = round.chrome();
        return chrome.frame(
                chrome.header(study.speech().say(MessageKey.REVIEW_TITLE)),
                chrome.column(lines(study)),
                round.foot(),
                round.help(keys(study)));
    }

    private static List<Line> lines(AppState study) {
        int width = study.layout().alone().textWidth();
        List<Line> lines = new ArrayList<>(WrappedText.lines(study.speech().say(why(study)), Style.STRONG, width));
        forecast(study).ifPresent(words -> {
            lines.add(Line.blank());
            lines.addAll(WrappedText.lines(words, Style.MUTED, width));
        });
        return lines;
    }

    /** Returns when questions come back; empty until the learner has answered one. */
    private static Optional<String> forecast(AppState study) {
        return new DueQuestions(study)
                .forecast()
                .filter(any -> !study.past().ledger().items().isEmpty())
                .map(forecast -> ReviewForecastText.of(forecast, study.speech()));
    }

    /** Returns the reason why no question is asked. */
    private static MessageKey why(AppState study) {
        if (!study.past().isRead()) {
            return MessageKey.REVIEW_READING;
        }
        if (study.past().ledger().items().isEmpty()) {
            return MessageKey.REVIEW_NOTHING_YET;
        }
        boolean isMoreDue = new DueQuestions(study)
                .forecast()
                .filter(forecast -> forecast.today() > 0)
                .isPresent();
        return isMoreDue ? MessageKey.REVIEW_ENOUGH : MessageKey.REVIEW_NOTHING;
    }
}
