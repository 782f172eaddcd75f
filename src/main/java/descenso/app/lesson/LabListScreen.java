package descenso.app.lesson;

import descenso.app.key.Action;
import descenso.app.key.KeyMap;
import descenso.app.key.Keys;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.PlainList;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.ReportHandler;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Scrolling;
import descenso.app.screen.Transition;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentList;
import descenso.course.source.Diagnostic;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.frame.Chrome;
import descenso.view.frame.ScreenList;
import descenso.view.lab.ExperimentsView;
import descenso.view.text.SentenceFormatter;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The screen that lists the experiments of the course.
 *
 * @param origin the screen to return to
 * @param experiments empty until they are read
 * @param chosen the number of the experiment that Enter opens, 0-based, in the order shown
 * @param named the experiment that was opened by its name before the list was ever shown; usually empty
 */
public record LabListScreen(Screen origin, Optional<ExperimentList> experiments, int chosen, Optional<String> named)
        implements Screen {

    /** Rows of an experiment: its title, what to look at, and a blank row. */
    private static final int LINES = 3;

    /** Opens the list and requests the experiments. */
    public static Transition to(Screen origin, AppState study) {
        return on(new LabListScreen(origin, Optional.empty(), 0, Optional.empty()), study);
    }

    /** Creates the list behind an experiment that is opened by its name, and requests the experiments. */
    public static Transition behind(String experiment, Screen origin, AppState study) {
        return on(new LabListScreen(origin, Optional.empty(), 0, Optional.of(experiment)), study);
    }

    private static Transition on(LabListScreen screen, AppState study) {
        return new Transition(screen, study, List.of(new Command.ListExperiments()));
    }

    private LabListScreen with(Optional<ExperimentList> list, int choice) {
        return new LabListScreen(origin, list, choice, Optional.empty());
    }

    /**
     * Returns from an experiment to this list. Goes to the page of the experiment instead if the experiment was opened
     * by its name and a page has it.
     */
    @Override
    public Transition back(AppState study) {
        return named.flatMap(study::placeOf)
                .map(place -> LessonScreen.at(study.withBookmark(place)))
                .orElseGet(() -> Transition.to(with(experiments, chosen), study));
    }

    @Override
    public KeyMap keys(AppState study) {
        return Keys.LIST;
    }

    @Override
    public Transition onAction(Action action, AppState study) {
        return switch (action) {
            case BACK -> Transition.to(origin, study);
            case OPEN -> opened(study);
            case DOWN, UP, GO_ON, GO_BACK, TOP, BOTTOM -> Transition.to(moved(action, study), study);
            case NEXT, PREVIOUS, CONTINUE, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, QUIT -> Transition.to(this, study);
        };
    }

    private Transition opened(AppState study) {
        List<ExperimentHeader> all = listed(study).experiments();
        return all.isEmpty()
                ? Transition.to(this, study)
                : LabLoadingScreen.to(this, all.get(chosen).id(), study);
    }

    private ExperimentsView listed(AppState study) {
        return ExperimentsView.of(
                study.course(),
                experiments.map(ExperimentList::experiments).orElse(List.of()),
                study.language(),
                study.speech());
    }

    private LabListScreen moved(Action action, AppState study) {
        int page = Math.max(1, study.layout().bodyHeight() / LINES);
        int all = experiments.map(list -> list.experiments().size()).orElse(0);
        return with(experiments, Scrolling.chosen(chosen, all, page, action));
    }

    @Override
    public Transition onReport(Report report, AppState study) {
        return report.accept(new ReportHandler(this, study) {
            @Override
            public Transition listed(Report.ExperimentsListed listed) {
                return Transition.to(
                        new LabListScreen(origin, Optional.of(listed.experiments()), chosen, named), study);
            }
        });
    }

    @Override
    public PlainScreen plainScreen(AppState study) {
        List<ExperimentHeader> all = listed(study).experiments();
        return new PlainList(
                this,
                study,
                getClass(),
                () -> told(study),
                1,
                all.size(),
                number -> LabLoadingScreen.to(origin, all.get(number).id(), study));
    }

    private List<String> told(AppState study) {
        List<String> told = new ArrayList<>();
        told.add(SentenceFormatter.ended(study.speech().say(MessageKey.LAB_LIST_TITLE)));
        told.addAll(listed(study).told());
        experiments.stream()
                .flatMap(list -> list.faults().stream())
                .map(study::say)
                .forEach(told::add);
        return told;
    }

    @Override
    public Frame view(AppState study) {
        ScreenFrame round = ScreenFrame.alone(study);
        Chrome chrome = round.chrome();
        ScreenList listing =
                listed(study).listing(chosen, study.layout().alone().textWidth());
        List<Line> lines = lines(listing, study);
        return chrome.frame(
                chrome.header(study.speech().say(MessageKey.LAB_LIST_TITLE)),
                chrome.column(window(listing, lines, study).of(lines)),
                round.foot(window(listing, lines, study)),
                round.help(keys(study)));
    }

    /** Returns the visible rows: the whole chosen experiment and the row above it, which may be the title of a page. */
    private Viewport window(ScreenList listing, List<Line> lines, AppState study) {
        Viewport window = new Viewport(0, study.layout().bodyHeight(), lines.size());
        if (listing.rows().isEmpty()) {
            return window;
        }
        int first = listing.rows().get(chosen);
        int next = chosen + 1 < listing.rows().size() ? listing.rows().get(chosen + 1) : lines.size();
        return window.showing(Math.min(next - 1, first + LINES - 1)).showing(Math.max(0, first - 1));
    }

    private List<Line> lines(ScreenList listing, AppState study) {
        if (experiments.isEmpty()) {
            return List.of(Line.of(study.speech().say(MessageKey.LAB_OPENING), Style.MUTED));
        }
        List<Line> lines = new ArrayList<>(listing.lines());
        for (Diagnostic fault : experiments.get().faults()) {
            lines.add(Line.of(study.say(fault), Style.WRONG));
        }
        return lines;
    }
}
