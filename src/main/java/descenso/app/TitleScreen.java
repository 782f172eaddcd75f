package descenso.app;

import descenso.tui.Frame;
import descenso.view.TitleView;

/** The first screen: what this is, whose deck it mirrors, and where to begin. */
record TitleScreen() implements Screen {

    @Override
    public KeyMap keys(Study study) {
        return Keys.TITLE;
    }

    @Override
    public Turn act(Action action, Study study) {
        return action == Action.CONTINUE ? Reading.turn(study.atScreen(1)) : Turn.to(this, study);
    }

    @Override
    public Study seen(Study study) {
        return study.withRead(study.bookmark().screen());
    }

    @Override
    public Frame view(Study study) {
        TitleView view = new TitleView(study.course(), study.language(), study.speech());
        return view.frame(study.layout(), study.page(), study.foot(), study.help(keys(study)));
    }
}
