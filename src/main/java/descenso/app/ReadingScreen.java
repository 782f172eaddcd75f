package descenso.app;

import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.view.Chrome;
import descenso.view.PredictionView;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Something to read over the lab, where the race goes on.
 *
 * @param lab the screen to go back to
 * @param heat what the lab shows otherwise, see {@link Sight#heat}; here it stays the one that was chosen
 * @param top the first line shown
 */
record ReadingScreen(LabScreen lab, OptionalInt heat, Subject subject, int top) implements Screen {

    /** What is read. */
    enum Subject {
        CHALLENGES(Phrase.CHALLENGES_TITLE, Phrase.CHALLENGES_NONE),
        THEORY(Phrase.THEORY_TITLE, Phrase.THEORY_NONE),
        DETAILS(Phrase.DETAILS_TITLE, Phrase.INSPECT_NOTHING),
        VERDICT(Phrase.VERDICT_TITLE, Phrase.PREDICT_NONE);

        private final Phrase title;
        private final Phrase nothing;

        Subject(Phrase title, Phrase nothing) {
            this.title = title;
            this.nothing = nothing;
        }
    }

    /** Where there is nothing to read, the lab says so. */
    static Turn over(LabScreen lab, Subject subject, Study study) {
        ReadingScreen screen =
                new ReadingScreen(lab.stayingAtHeat(), lab.sight().heat(), subject, 0);
        return screen.isEmpty(study) ? Turn.to(lab, study.noticing(subject.nothing)) : Turn.to(screen, study);
    }

    private boolean isEmpty(Study study) {
        return switch (subject) {
            case CHALLENGES -> lab.bench().experiment().challenges().isEmpty();
            case THEORY -> facts(study).theory().isEmpty();
            case DETAILS -> lab.selection().run().isEmpty();
            case VERDICT -> !lab.account().guess().isTold();
        };
    }

    private LabFacts facts(Study study) {
        return new LabFacts(lab, study);
    }

    @Override
    public KeyMap keys(Study study) {
        return subject == Subject.DETAILS ? Keys.DETAILS : Keys.READING;
    }

    @Override
    public Turn act(Action action, Study study) {
        return action == Action.BACK
                ? Turn.to(lab.atHeat(heat), study)
                : Turn.to(at(Scrolling.moved(window(study), action).top()), study);
    }

    private ReadingScreen at(int line) {
        return new ReadingScreen(lab, heat, subject, line);
    }

    @Override
    public Turn act(LabAction action, Study study) {
        ReadingScreen other =
                new ReadingScreen(lab.choosing(action == LabAction.OPTIMIZER ? 1 : -1), heat, subject, top);
        return Turn.to(other.isEmpty(study) ? this : other, study);
    }

    @Override
    public Turn hear(Report report, Study study) {
        Turn turn = lab.atHeat(heat).hear(report, study);
        if (turn.screen() instanceof LabScreen still) {
            ReadingScreen same = new ReadingScreen(
                    still.atHeat(lab.sight().heat()), still.sight().heat(), subject, top);
            return new Turn(same.isEmpty(study) ? still : same, turn.study(), turn.commands());
        }
        return turn;
    }

    @Override
    public Turn exhausted(Study study) {
        return lab.exhausted(study);
    }

    @Override
    public Telling telling(Study study) {
        return new PassingTelling(this, study, () -> told(study));
    }

    private List<String> told(Study study) {
        return lines(study).stream().map(Line::toString).map(String::strip).toList();
    }

    @Override
    public Frame view(Study study) {
        Surroundings round = Surroundings.alone(study);
        Chrome chrome = round.chrome();
        Viewport window = window(study);
        return chrome.frame(
                chrome.header(study.speech().say(subject.title) + " — "
                        + lab.bench().experiment().title().in(study.language())),
                chrome.column(window.of(lines(study))),
                round.foot(window),
                round.help(keys(study)));
    }

    private Viewport window(Study study) {
        return new Viewport(top, study.layout().bodyHeight(), lines(study).size());
    }

    private List<Line> lines(Study study) {
        int width = study.layout().alone().textWidth();
        return switch (subject) {
            case CHALLENGES -> facts(study).challenges().lines(width);
            case THEORY -> facts(study).theory().lines(width);
            case DETAILS -> facts(study).details().orElseThrow().lines(width);
            case VERDICT -> verdict(lab.account().guess(), facts(study).prediction(), width);
        };
    }

    /** With what was asked. */
    private static List<Line> verdict(Guess guess, PredictionView view, int width) {
        List<Line> lines = new ArrayList<>(view.ask(width));
        lines.add(Line.blank());
        lines.addAll(view.verdict(guess.answer().orElseThrow(), guess.verdict().orElseThrow(), width));
        return lines;
    }
}
