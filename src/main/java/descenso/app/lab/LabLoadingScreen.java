package descenso.app.lab;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.Keys;
import descenso.app.key.LabAction;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.PlainOverlay;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.ReportHandler;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.course.source.Diagnostic;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.frame.Chrome;
import descenso.widget.LineWrapper;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The screen shown while an experiment is loaded. Shows the diagnostics if it cannot be read.
 *
 * @param origin the screen to return to
 * @param name the name of the experiment
 * @param isHurrying whether the experiment is run as soon as it is loaded
 * @param faults the diagnostics of the experiment; empty while it is being loaded
 * @param failure the reason why loading broke off and no diagnostics are known; otherwise empty
 */
public record LabLoadingScreen(
        Screen origin, String name, boolean isHurrying, List<Diagnostic> faults, Optional<LocalizedMessage> failure)
        implements Screen {

    public LabLoadingScreen {
        faults = List.copyOf(faults);
    }

    /** Opens the screen and requests the experiment. */
    public static Transition to(Screen origin, String name, AppState study) {
        return new Transition(
                new LabLoadingScreen(origin, name, false, List.of(), Optional.empty()),
                study,
                List.of(new Command.LoadExperiment(name, List.of())));
    }

    /**
     * Opens the screen and requests the experiment, which is run once it is loaded. A prediction that is open is asked
     * first.
     */
    public static Transition hurrying(Screen origin, String name, AppState study) {
        return to(origin, name, study).then(LabAction.RUN);
    }

    @Override
    public KeyMap keys(AppState study) {
        return Keys.DOOR;
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        return action == Action.BACK ? origin.back(study) : Transition.to(this, study);
    }

    @Override
    public Transition onAction(LabAction action, AppState study) {
        return Transition.to(new LabLoadingScreen(origin, name, action == LabAction.RUN, faults, failure), study);
    }

    @Override
    public Transition onReport(Report report, AppState study) {
        return report.accept(new ReportHandler(this, study) {
            @Override
            public Transition listed(Report.ExperimentsListed listed) {
                Transition turn = origin.onReport(listed, study);
                return Transition.to(new LabLoadingScreen(turn.screen(), name, isHurrying, faults, failure), study);
            }

            @Override
            public Transition opened(Report.ExperimentLoaded opened) {
                return opened.name().equals(name) ? entered(opened, study) : super.opened(opened);
            }

            @Override
            public Transition unopened(Report.LoadFailed unopened) {
                return unopened.name().equals(name)
                        ? Transition.to(closed(List.of(), Optional.of(unopened.sentence())), study)
                        : super.unopened(unopened);
            }
        });
    }

    private LabLoadingScreen closed(List<Diagnostic> why, Optional<LocalizedMessage> failed) {
        return new LabLoadingScreen(origin, name, isHurrying, why, failed);
    }

    private Transition entered(Report.ExperimentLoaded opened, AppState study) {
        return opened.reading()
                .experiment()
                .map(experiment -> LabScreen.entered(origin, opened, experiment, study))
                .map(turn -> isHurrying ? turn.then(LabAction.RUN) : turn)
                .orElseGet(() -> Transition.to(closed(opened.reading().faults(), Optional.empty()), study));
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        return new PlainOverlay(this, study, () -> told(study));
    }

    @Override
    public Frame view(AppState study) {
        ScreenFrame round = ScreenFrame.alone(study);
        Chrome chrome = round.chrome();
        List<Line> lines = lines(study);
        Viewport window = new Viewport(0, study.layout().bodyHeight(), lines.size());
        return chrome.frame(
                chrome.header(study.speech().say(MessageKey.LAB_TITLE) + " — " + study.title(name)),
                chrome.column(window.of(lines)),
                round.foot(),
                round.help(keys(study)));
    }

    private List<String> told(AppState study) {
        if (failure.isPresent() || faults.isEmpty()) {
            return List.of(study.speech().say(failure.orElse(LocalizedMessage.of(MessageKey.LAB_OPENING))));
        }
        List<String> told = new ArrayList<>(List.of(study.speech().say(MessageKey.LAB_UNREADABLE)));
        faults.forEach(fault -> told.add(study.say(fault)));
        return told;
    }

    private List<Line> lines(AppState study) {
        int width = study.layout().alone().textWidth();
        if (failure.isPresent()) {
            return wrapped(study.speech().say(failure.get()), Style.WRONG, width);
        }
        if (faults.isEmpty()) {
            return List.of(Line.of(study.speech().say(MessageKey.LAB_OPENING), Style.MUTED));
        }
        List<Line> lines = new ArrayList<>(wrapped(study.speech().say(MessageKey.LAB_UNREADABLE), Style.WRONG, width));
        for (Diagnostic fault : faults) {
            lines.addAll(wrapped(study.say(fault), Style.TEXT, width));
        }
        return lines;
    }

    private static List<Line> wrapped(String words, Style style, int width) {
        return LineWrapper.lines(List.of(new Span(words, style)), width);
    }
}
