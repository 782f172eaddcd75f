package descenso.app;

import descenso.phrases.Phrase;
import descenso.train.Snapshot;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.view.Chrome;
import descenso.view.RunDetails;
import descenso.widget.Viewport;
import java.util.List;

/**
 * All that is known of the lab's chosen run, as it goes on.
 *
 * @param lab the screen to go back to
 * @param top the first line shown
 */
record DetailsScreen(LabScreen lab, int top) implements Screen {

    static Turn over(LabScreen lab, Study study) {
        return lab.selection().run().isPresent()
                ? Turn.to(new DetailsScreen(lab, 0), study)
                : Turn.to(lab, study.noticing(Phrase.INSPECT_NOTHING));
    }

    @Override
    public KeyMap keys(Study study) {
        return Keys.DETAILS;
    }

    @Override
    public Turn act(Action action, Study study) {
        return action == Action.BACK
                ? Turn.to(lab, study)
                : Turn.to(
                        new DetailsScreen(
                                lab, Scrolling.moved(window(study), action).top()),
                        study);
    }

    @Override
    public Turn act(LabAction action, Study study) {
        LabScreen other = lab.choosing(action == LabAction.OPTIMIZER ? 1 : -1);
        return Turn.to(other.selection().run().isPresent() ? new DetailsScreen(other, top) : this, study);
    }

    @Override
    public Turn hear(Report report, Study study) {
        Turn turn = lab.hear(report, study);
        return turn.screen() instanceof LabScreen still
                        && still.selection().run().isPresent()
                ? new Turn(new DetailsScreen(still, top), turn.study(), turn.commands())
                : turn;
    }

    @Override
    public Frame view(Study study) {
        Surroundings round = Surroundings.alone(study);
        Chrome chrome = round.chrome();
        Viewport window = window(study);
        return chrome.frame(
                chrome.header(study.speech().say(Phrase.DETAILS_TITLE) + " — "
                        + lab.bench().experiment().title().in(study.language())),
                chrome.column(window.of(lines(study))),
                round.foot(window),
                round.help(keys(study)));
    }

    private Viewport window(Study study) {
        return new Viewport(top, study.layout().bodyHeight(), lines(study).size());
    }

    private List<Line> lines(Study study) {
        Snapshot run = lab.selection().run().orElseThrow();
        return new RunDetails(lab.bench().experiment(), run, study.language(), study.speech())
                .lines(study.layout().alone().textWidth());
    }
}
