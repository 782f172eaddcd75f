package descenso.app;

import descenso.phrases.Sentence;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.view.TooSmall;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole tutor at one moment. {@link #update} is the only way on: a message in, the next tutor and what is to be
 * done outside out.
 */
public record Tutor(Study study, Screen screen) {

    /** The tutor as it opens: at the bookmark. */
    public static Tutor opening(Study study) {
        return new Tutor(study, LessonScreen.fresh()).settled();
    }

    public Frame view() {
        return TooSmall.frame(study.size(), study.speech()).orElseGet(() -> screen.view(study));
    }

    public Step update(Message message) {
        return message.accept(new Update());
    }

    private final class Update implements Message.Visitor<Step> {

        @Override
        public Step pressed(Key key) {
            Study calm = study.calm();
            Turn turn = screen.keys(calm)
                    .action(key)
                    .map(action -> act(action, calm))
                    .orElseGet(() -> screen.type(key, calm));
            return step(turn);
        }

        @Override
        public Step pasted(String text) {
            return step(screen.paste(text, study));
        }

        @Override
        public Step resized(Size size) {
            return step(Turn.to(screen, study.sized(size)));
        }

        @Override
        public Step closed() {
            return step(new Turn(screen, study, List.of(new Command.Quit())));
        }

        @Override
        public Step failed(Sentence sentence) {
            return step(Turn.to(screen, study.noticing(sentence)));
        }
    }

    /** What every screen does alike is done here; the rest is the screen's. */
    private Turn act(Action action, Study calm) {
        return switch (action) {
            case QUIT -> new Turn(screen, calm, List.of(new Command.Quit()));
            case LANGUAGE -> Turn.to(screen, calm.speaking(calm.language().other()));
            case THEME -> Turn.to(screen, calm.in(calm.theme().next()));
            case HELP -> Turn.to(HelpScreen.over(screen), calm);
            case CONTENTS -> Turn.to(ContentsScreen.at(calm), calm);
            case SEARCH -> Turn.to(SearchScreen.over(calm), calm);
            case NEXT, PREVIOUS, GO_ON, GO_BACK, DOWN, UP, TOP, BOTTOM, OPEN, CONTINUE, BACK ->
                screen.act(action, calm);
        };
    }

    private Step step(Turn turn) {
        Tutor next = new Tutor(turn.study(), turn.screen()).settled();
        List<Command> commands = new ArrayList<>(turn.commands());
        if (!next.study.remembered().equals(study.remembered())) {
            commands.add(0, new Command.Remember(next.study.remembered()));
        }
        return new Step(next, commands);
    }

    private Tutor settled() {
        return new Tutor(screen.seen(study), screen);
    }
}
