package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.ReadingScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.view.section.Section;
import java.util.List;
import java.util.OptionalInt;

/**
 * A screen with a text over the lab, where the race continues.
 *
 * @param heat the number of the heat that the text is about, 0-based, even when the race goes on to another
 * @param top the first visible line, 0-based
 */
public record LabTextScreen(LabScreen lab, int heat, Subject subject, int top) implements LabOverlay, ReadingScreen {

    private static final CommandTable<LabTextScreen> COMMANDS = CommandTable.<LabTextScreen>reading(
                    CommandTable.to(LabTextScreen::lab))
            .hidden(MessageKey.LAB_OPTIMIZER, "TAB", (screen, state) -> screen.choose(1, state))
            .when((screen, state) -> screen.subject == Subject.DETAILS)
            .hidden(MessageKey.LAB_OTHER_OPTIMIZER, "BACKTAB", (screen, state) -> screen.choose(-1, state))
            .when((screen, state) -> screen.subject == Subject.DETAILS);

    /** The text that is shown. */
    public enum Subject {
        CHALLENGES(MessageKey.CHALLENGES_TITLE, MessageKey.CHALLENGES_NONE),
        THEORY(MessageKey.THEORY_TITLE, MessageKey.THEORY_NONE),
        DETAILS(MessageKey.DETAILS_TITLE, MessageKey.INSPECT_NOTHING),
        VERDICT(MessageKey.VERDICT_TITLE, MessageKey.PREDICT_NONE);

        private final MessageKey title;
        private final MessageKey nothing;

        Subject(MessageKey title, MessageKey nothing) {
            this.title = title;
            this.nothing = nothing;
        }
    }

    /** Opens a text over the lab. Shows a notice in the lab if there is nothing to read. */
    static Transition over(LabScreen lab, Subject subject, AppState state) {
        LabTextScreen screen = new LabTextScreen(lab, lab.selection().heat(), subject, 0);
        return screen.isEmpty(state)
                ? Transition.to(lab, state.withNotice(subject.nothing))
                : Transition.to(screen, state);
    }

    private boolean isEmpty(AppState state) {
        return content(state).isEmpty();
    }

    private LabScreen shown() {
        return lab.atHeat(OptionalInt.of(heat));
    }

    @Override
    public ScreenCommands<LabTextScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public LabTextScreen withTop(int line) {
        return new LabTextScreen(lab, heat, subject, line);
    }

    /** Shows the next run (1), or the previous one (-1); stays if it has nothing to read. */
    private Transition choose(int by, AppState state) {
        LabScreen other = shown().choosing(by).atHeat(lab.viewState().heat());
        LabTextScreen screen = new LabTextScreen(other, heat, subject, top);
        return Transition.to(screen.isEmpty(state) ? this : screen, state);
    }

    @Override
    public Screen withLab(LabScreen other, AppState state) {
        LabTextScreen same = new LabTextScreen(other, heat, subject, top);
        return same.isEmpty(state) ? other : same;
    }

    @Override
    public String title(AppState state) {
        return lab.title(subject.title, state);
    }

    @Override
    public List<Section> content(AppState state) {
        return new LabView(shown(), state).text(subject);
    }
}
