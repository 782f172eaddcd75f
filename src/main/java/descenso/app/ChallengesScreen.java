package descenso.app;

import descenso.course.Challenge;
import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.view.ChallengesView;
import descenso.view.Chrome;
import descenso.widget.Viewport;
import java.util.List;

/**
 * The challenges of an experiment, and how far the learner has come.
 *
 * @param lab the screen to go back to
 * @param top the first line shown
 */
record ChallengesScreen(LabScreen lab, int top) implements Screen {

    static Turn over(LabScreen lab, Study study) {
        List<Challenge> challenges = lab.bench().experiment().challenges();
        return challenges.isEmpty()
                ? Turn.to(lab, study.noticing(Phrase.CHALLENGES_NONE))
                : Turn.to(new ChallengesScreen(lab.at(lab.bench().running(false)), 0), study);
    }

    @Override
    public KeyMap keys(Study study) {
        return Keys.READING;
    }

    @Override
    public Turn act(Action action, Study study) {
        return action == Action.BACK
                ? Turn.to(lab, study)
                : Turn.to(
                        new ChallengesScreen(
                                lab, Scrolling.moved(window(study), action).top()),
                        study);
    }

    @Override
    public Turn hear(Report report, Study study) {
        Turn turn = lab.hear(report, study);
        return turn.screen() instanceof LabScreen still
                ? new Turn(new ChallengesScreen(still, top), turn.study(), turn.commands())
                : turn;
    }

    @Override
    public Frame view(Study study) {
        Surroundings round = Surroundings.alone(study);
        Chrome chrome = round.chrome();
        Viewport window = window(study);
        return chrome.frame(
                chrome.header(study.speech().say(Phrase.CHALLENGES_TITLE) + " — "
                        + lab.bench().experiment().title().in(study.language())),
                chrome.column(window.of(lines(study))),
                round.foot(window),
                round.help(keys(study)));
    }

    private Viewport window(Study study) {
        return new Viewport(top, study.layout().bodyHeight(), lines(study).size());
    }

    private List<Line> lines(Study study) {
        return new ChallengesView(
                        lab.bench().experiment().challenges(),
                        lab.account().trophies().best(),
                        study.language(),
                        study.speech())
                .lines(study.layout().alone().textWidth());
    }
}
