package descenso.app;

import descenso.course.Asked;
import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.Chrome;
import descenso.view.ForecastWords;
import descenso.view.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * On the way to what is due today: while the journal is being read, and where nothing is due.
 *
 * @param origin the screen to go back to
 */
record ReviewScreen(Screen origin) implements Screen {

    /** To what is known to be due, or on the way to it: the journal is read again, since the day may have turned. */
    static Turn to(Screen origin, Study study) {
        Turn turn = asked(origin, study);
        return new Turn(turn.screen(), turn.study(), List.of(new Command.Recall()));
    }

    private static Turn asked(Screen origin, Study study) {
        List<Asked> due = new Due(study).questions();
        return due.isEmpty()
                ? Turn.to(new ReviewScreen(origin), study)
                : QuestionScreen.asking(Round.of(Round.Purpose.REVIEW, due, origin), study);
    }

    @Override
    public KeyMap keys(Study study) {
        return QuizKeys.DUE;
    }

    @Override
    public Turn act(Action action, Study study) {
        return Turn.to(action == Action.BACK ? origin : this, study);
    }

    @Override
    public Turn hear(Report report, Study study) {
        return report.accept(new Hearing(this, study) {
            @Override
            public Turn recalled(Report.Recalled recalled) {
                return asked(origin, study);
            }
        });
    }

    @Override
    public Telling telling(Study study) {
        return new PassingTelling(this, study, () -> told(study));
    }

    private List<String> told(Study study) {
        List<String> told = new ArrayList<>(List.of(study.speech().say(why(study))));
        forecast(study).ifPresent(told::add);
        return told;
    }

    @Override
    public Frame view(Study study) {
        Surroundings round = Surroundings.alone(study);
        Chrome chrome = round.chrome();
        return chrome.frame(
                chrome.header(study.speech().say(Phrase.REVIEW_TITLE)),
                chrome.column(lines(study)),
                round.foot(),
                round.help(keys(study)));
    }

    private static List<Line> lines(Study study) {
        int width = study.layout().alone().textWidth();
        List<Line> lines = new ArrayList<>(Prose.lines(study.speech().say(why(study)), Style.STRONG, width));
        forecast(study).ifPresent(words -> {
            lines.add(Line.blank());
            lines.addAll(Prose.lines(words, Style.MUTED, width));
        });
        return lines;
    }

    /** When questions come back, for who has answered any. */
    private static Optional<String> forecast(Study study) {
        return new Due(study)
                .forecast()
                .filter(any -> !study.past().ledger().items().isEmpty())
                .map(forecast -> ForecastWords.of(forecast, study.speech()));
    }

    /** Why nothing is asked. */
    private static Phrase why(Study study) {
        if (!study.past().isRead()) {
            return Phrase.REVIEW_READING;
        }
        if (study.past().ledger().items().isEmpty()) {
            return Phrase.REVIEW_NOTHING_YET;
        }
        boolean isMoreDue = new Due(study)
                .forecast()
                .filter(forecast -> forecast.today() > 0)
                .isPresent();
        return isMoreDue ? Phrase.REVIEW_ENOUGH : Phrase.REVIEW_NOTHING;
    }
}
