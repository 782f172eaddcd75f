package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.ReadingScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.experiment.Setting;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.quiz.Answer;
import descenso.tui.Frame;
import descenso.tui.Style;
import descenso.view.section.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The screen shown while an experiment is loaded. Shows the diagnostics if it cannot be read.
 *
 * @param bet the answer with which its prediction is made at once; empty if it is asked
 * @param original the experiment with the author's values, while it is loaded again with the settings of a prediction
 * @param failure the report that the experiment cannot be read; empty while it is being loaded
 */
public record LabLoadingScreen(
        Screen origin,
        String name,
        Purpose purpose,
        Optional<Answer> bet,
        Optional<Report.ExperimentLoaded> original,
        Optional<Report> failure)
        implements ReadingScreen {

    /** Action of the lab after the experiment is loaded. */
    public enum Purpose {
        /** Shows the experiment at its start. */
        LOOK,
        /** Runs it once an open prediction is answered; a judged one with the settings of its prediction. */
        RUN,
        /** Asks the same question with other numbers; runs it if an answer waits for its verdict. */
        ASK_AGAIN,
        /** Runs it for the class with the author's values; an open prediction counts as "I don't know". */
        WATCH;

        /**
         * Returns the settings with which the experiment is opened; empty for the author's values. A bet that waits for
         * its race comes first.
         */
        private List<Setting> settings(Experiment experiment, List<Attempt> attempts) {
            Optional<List<Setting>> waiting = experiment.prediction().stream()
                    .flatMap(question -> NewAttempt.waiting(question, attempts).stream())
                    .reduce((earlier, later) -> later)
                    .map(NewAttempt::settings);
            Optional<Attempt> judged = LearningRecord.of(attempts).trace(experiment.id());
            return waiting.orElseGet(() -> switch (this) {
                case LOOK, WATCH -> List.of();
                case RUN -> judged.map(NewAttempt::settings).orElse(List.of());
                case ASK_AGAIN ->
                    judged.flatMap(any -> experiment.prediction())
                            .map(asked -> others(asked, attempts))
                            .orElse(List.of());
            });
        }

        /** Returns the author's other numbers that the learner has never had, or else has not had for longest. */
        private static List<Setting> others(PredictionQuestion question, List<Attempt> attempts) {
            List<List<Attempt.Change>> had =
                    attempts.stream().map(Attempt::changes).toList();
            return question.again().stream()
                    .map(PredictionQuestion.Again::settings)
                    .min(Comparator.comparingInt(settings -> had.lastIndexOf(NewAttempt.changes(settings))))
                    .orElse(List.of());
        }
    }

    private static final CommandTable<LabLoadingScreen> COMMANDS = CommandTable.<LabLoadingScreen>empty()
            .hidden(
                    MessageKey.LAB_RUN,
                    "SPACE",
                    CommandTable.to(loading -> loading.purpose == Purpose.LOOK
                            ? new LabLoadingScreen(
                                    loading.origin,
                                    loading.name,
                                    Purpose.RUN,
                                    loading.bet,
                                    loading.original,
                                    loading.failure)
                            : loading))
            .bar(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, (loading, state) -> loading.origin.back(state))
            .and(CommandTable.everywhere());

    /** Opens the screen and requests the experiment. */
    public static Transition to(Screen origin, String name, AppState state) {
        return to(origin, name, Purpose.LOOK, state);
    }

    /** Opens the screen and requests the experiment, to run it once it is loaded and an open prediction is answered. */
    public static Transition toRun(Screen origin, String name, AppState state) {
        return to(origin, name, Purpose.RUN, state);
    }

    /** Opens the screen and requests the experiment, to run it for a bet that the learner has made on its page. */
    public static Transition toBet(Screen origin, String name, Answer bet, AppState state) {
        return to(origin, name, Purpose.RUN, Optional.of(bet), state);
    }

    /** Opens the screen and requests the experiment, to ask its judged prediction with other numbers. */
    public static Transition toAskAgain(Screen origin, String name, AppState state) {
        return to(origin, name, Purpose.ASK_AGAIN, state);
    }

    /** Opens the screen and requests the experiment, to run it before the class. Its prediction is not asked. */
    public static Transition toWatch(Screen origin, String name, AppState state) {
        return to(origin, name, Purpose.WATCH, state);
    }

    private static Transition to(Screen origin, String name, Purpose purpose, AppState state) {
        return to(origin, name, purpose, Optional.empty(), state);
    }

    private static Transition to(Screen origin, String name, Purpose purpose, Optional<Answer> bet, AppState state) {
        if (state.isClassRun(name)) {
            return Transition.refused(MessageKey.FOLLOW_LEFT, origin, state);
        }
        return Transition.to(
                new LabLoadingScreen(origin, name, purpose, bet, Optional.empty(), Optional.empty()),
                state,
                new Command.LoadExperiment(name, List.of()));
    }

    @Override
    public ScreenCommands<LabLoadingScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public Optional<Screen> under() {
        return Optional.of(origin);
    }

    @Override
    public List<Command> awaited() {
        List<Setting> settings = original.flatMap(opened ->
                        opened.parsed().experiment().map(experiment -> purpose.settings(experiment, opened.attempts())))
                .orElse(List.of());
        return failure.isPresent() ? List.of() : List.of(new Command.LoadExperiment(name, settings));
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        if (report instanceof Report.ExperimentsListed) {
            Screen list = origin.onReport(report, state).screen();
            return Transition.to(new LabLoadingScreen(list, name, purpose, bet, original, failure), state);
        }
        LabLoadingScreen failed = new LabLoadingScreen(origin, name, purpose, bet, original, Optional.of(report));
        if (report instanceof Report.ExperimentLoaded opened && awaits(opened.name(), opened.settings())) {
            return opened.parsed()
                    .experiment()
                    .map(experiment -> onLoaded(opened, experiment, state))
                    .orElseGet(() -> withAuthorsValues(state).orElseGet(() -> Transition.to(failed, state)));
        }
        boolean isFailed = report instanceof Report.LoadFailed unopened && awaits(unopened.name(), unopened.settings());
        return Transition.to(isFailed ? failed : this, state);
    }

    private boolean awaits(String loaded, List<Setting> settings) {
        return awaited().contains(new Command.LoadExperiment(loaded, settings));
    }

    /**
     * Opens the lab with the author's values if the experiment, changed since, cannot be read with those of a
     * prediction.
     */
    private Optional<Transition> withAuthorsValues(AppState state) {
        return original.flatMap(first -> first.parsed()
                .experiment()
                .map(experiment -> LabScreen.open(
                        origin,
                        LabSession.start(name, List.of(), experiment, LabScreen.usualSpeed(state)),
                        LabProgress.opening(experiment, first.attempts()),
                        state.withNotice(MessageKey.LAB_OLD_VALUES))));
    }

    /** Opens the lab, or loads the experiment again with the settings of a prediction. */
    private Transition onLoaded(Report.ExperimentLoaded opened, Experiment experiment, AppState state) {
        if (purpose == Purpose.WATCH) {
            return LabScreen.judging(origin, opened, Optional.empty(), state);
        }
        Optional<Experiment> authors = original.flatMap(first -> first.parsed().experiment());
        if (authors.isPresent()) {
            return enter(
                    LabSession.start(name, List.of(), authors.get(), LabScreen.usualSpeed(state))
                            .changed(opened.settings(), experiment),
                    LabProgress.opening(experiment, original.get().attempts(), opened.settings()),
                    state);
        }
        List<Setting> settings = purpose.settings(experiment, opened.attempts());
        return settings.isEmpty()
                ? enter(
                        LabSession.start(name, opened.settings(), experiment, LabScreen.usualSpeed(state)),
                        LabProgress.opening(experiment, opened.attempts()),
                        state)
                : Transition.to(
                        new LabLoadingScreen(origin, name, purpose, bet, Optional.of(opened), failure),
                        state,
                        new Command.LoadExperiment(name, settings));
    }

    private Transition enter(LabSession session, LabProgress progress, AppState state) {
        LabProgress asked = purpose == Purpose.ASK_AGAIN
                        && original.isPresent()
                        && !progress.prediction().isPending()
                ? progress.asking(session.settings())
                : progress;
        Transition lab = LabScreen.open(origin, session, asked, state);
        if (bet.isPresent() && asked.isAsking() && lab.screen() instanceof LabScreen open) {
            return lab.then(here -> open.ofBet().submitPrediction(bet.get(), here.state()));
        }
        return purpose == Purpose.LOOK ? lab : lab.then(MessageKey.LAB_RUN);
    }

    /** Draws the page with the bet while the experiment is read: its race follows at once. */
    @Override
    public Frame view(AppState state) {
        return bet.isPresent() && failure.isEmpty() ? origin.view(state) : ReadingScreen.super.view(state);
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
