package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.ReadingScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.tui.Style;
import descenso.view.section.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The screen shown while an experiment is loaded. Shows the diagnostics if it cannot be read.
 *
 * @param isHurrying whether the experiment is run as soon as it is loaded
 * @param failure the report that the experiment cannot be read; empty while it is being loaded
 */
public record LabLoadingScreen(Screen origin, String name, boolean isHurrying, Optional<Report> failure)
        implements ReadingScreen {

    private static final CommandTable<LabLoadingScreen> COMMANDS = CommandTable.<LabLoadingScreen>empty()
            .hidden(
                    MessageKey.LAB_RUN,
                    "SPACE",
                    CommandTable.to(
                            loading -> new LabLoadingScreen(loading.origin, loading.name, true, loading.failure)))
            .bar(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, (loading, state) -> loading.origin.back(state))
            .and(CommandTable.everywhere());

    /** Opens the screen and requests the experiment. */
    public static Transition to(Screen origin, String name, AppState state) {
        return Transition.to(
                new LabLoadingScreen(origin, name, false, Optional.empty()),
                state,
                new Command.LoadExperiment(name, List.of()));
    }

    /** Opens the screen and requests the experiment, to run it once it is loaded and an open prediction is answered. */
    public static Transition toRun(Screen origin, String name, AppState state) {
        return to(origin, name, state).then(MessageKey.LAB_RUN);
    }

    @Override
    public ScreenCommands<LabLoadingScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        if (report instanceof Report.ExperimentsListed) {
            Screen list = origin.onReport(report, state).screen();
            return Transition.to(new LabLoadingScreen(list, name, isHurrying, failure), state);
        }
        LabLoadingScreen failed = new LabLoadingScreen(origin, name, isHurrying, Optional.of(report));
        if (report instanceof Report.ExperimentLoaded opened && opened.name().equals(name)) {
            return opened.parsed()
                    .experiment()
                    .map(experiment -> LabScreen.open(origin, opened, experiment, state))
                    .map(transition -> isHurrying ? transition.then(MessageKey.LAB_RUN) : transition)
                    .orElseGet(() -> Transition.to(failed, state));
        }
        boolean isFailed =
                report instanceof Report.LoadFailed unopened && unopened.name().equals(name);
        return Transition.to(isFailed ? failed : this, state);
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.LAB_TITLE) + " — " + state.title(name);
    }

    @Override
    public List<Section> content(AppState state) {
        if (failure.isEmpty()) {
            return List.of(Section.paragraph(state.texts().say(MessageKey.LAB_OPENING), Style.MUTED));
        }
        if (failure.get() instanceof Report.LoadFailed failed) {
            return List.of(Section.paragraph(state.texts().say(failed.message()), Style.WRONG));
        }
        List<Section> content = new ArrayList<>();
        content.add(Section.paragraph(state.texts().say(MessageKey.LAB_UNREADABLE), Style.WRONG));
        if (failure.get() instanceof Report.ExperimentLoaded opened) {
            opened.parsed().diagnostics().forEach(found -> content.add(Section.paragraph(state.say(found))));
        }
        return content;
    }
}
