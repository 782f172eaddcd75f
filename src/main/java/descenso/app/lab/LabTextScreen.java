package descenso.app.lab;

import descenso.app.labstate.LabViewState;
import descenso.app.labstate.PredictionState;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommonCommands;
import descenso.app.screen.ReadingScreen;
import descenso.app.screen.Report;
import descenso.app.screen.ScreenCommands;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.view.question.PredictionView;
import descenso.view.section.Section;
import java.util.List;
import java.util.OptionalInt;

/**
 * A screen with a text over the lab, where the race continues.
 *
 * @param lab the screen to return to
 * @param heat the heat that the lab shows again when this screen closes, see {@link LabViewState#heat}; here the lab
 *     stays at the chosen heat
 * @param top the first visible line, 0-based
 */
public record LabTextScreen(LabScreen lab, OptionalInt heat, Subject subject, int top) implements ReadingScreen {

    private static final CommandTable<LabTextScreen> COMMANDS = CommonCommands.<LabTextScreen>reading(
                    (screen, state) -> Transition.to(screen.lab.atHeat(screen.heat), state))
            .hidden(MessageKey.LAB_OPTIMIZER, "TAB", (screen, state) -> screen.choose(1, state))
            .when(LabTextScreen::isOfRun)
            .hidden(MessageKey.LAB_OTHER_OPTIMIZER, "BACKTAB", (screen, state) -> screen.choose(-1, state))
            .when(LabTextScreen::isOfRun);

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
        LabTextScreen screen =
                new LabTextScreen(lab.stayingAtHeat(), lab.viewState().heat(), subject, 0);
        return screen.isEmpty(state)
                ? Transition.to(lab, state.withNotice(subject.nothing))
                : Transition.to(screen, state);
    }

    private boolean isEmpty(AppState state) {
        return switch (subject) {
            case CHALLENGES -> lab.session().experiment().challenges().isEmpty();
            case THEORY -> facts(state).theory().isEmpty();
            case DETAILS -> lab.selection().run().isEmpty();
            case VERDICT -> !lab.progress().prediction().isRevealed();
        };
    }

    private LabViewModel facts(AppState state) {
        return new LabViewModel(lab, state);
    }

    @Override
    public ScreenCommands<LabTextScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    private boolean isOfRun(AppState state) {
        return subject == Subject.DETAILS;
    }

    @Override
    public LabTextScreen withTop(int line) {
        return new LabTextScreen(lab, heat, subject, line);
    }

    /**
     * Shows another run; stays if it has nothing to read.
     *
     * @param by 1 for the next run, -1 for the previous one
     */
    private Transition choose(int by, AppState state) {
        LabTextScreen other = new LabTextScreen(lab.choosing(by), heat, subject, top);
        return Transition.to(other.isEmpty(state) ? this : other, state);
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        Transition transition = lab.atHeat(heat).onReport(report, state);
        if (transition.screen() instanceof LabScreen still) {
            LabTextScreen same = new LabTextScreen(
                    still.atHeat(lab.viewState().heat()), still.viewState().heat(), subject, top);
            return new Transition(same.isEmpty(state) ? still : same, transition.state(), transition.commands());
        }
        return transition;
    }

    @Override
    public Transition onMemoryExhausted(AppState state) {
        return lab.onMemoryExhausted(state);
    }

    @Override
    public String title(AppState state) {
        return lab.title(subject.title, state);
    }

    @Override
    public List<Section> content(AppState state) {
        return switch (subject) {
            case CHALLENGES -> facts(state).challenges().sections();
            case THEORY -> facts(state).theory().sections();
            case DETAILS -> List.of(facts(state).details().orElseThrow());
            case VERDICT -> verdict(lab.progress().prediction(), facts(state).prediction());
        };
    }

    /** Returns the question, which plain mode leaves out, and the verdict. */
    private static List<Section> verdict(PredictionState prediction, PredictionView view) {
        List<Section> verdict = view.verdict(
                prediction.answer().orElseThrow(), prediction.verdict().orElseThrow());
        return List.of(new Section.Shown(List.of(view.ask())), new Section.Group(verdict));
    }
}
