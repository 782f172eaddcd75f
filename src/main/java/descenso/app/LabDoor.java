package descenso.app;

import descenso.course.Fault;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.Chrome;
import descenso.widget.Viewport;
import descenso.widget.Wrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is seen until an experiment has been read, and where it cannot be read: why.
 *
 * @param origin the screen to go back to
 * @param name of the experiment
 * @param isHurrying whether it is to be run as soon as it has been read
 * @param faults what is wrong with it; none while it is being read
 * @param failure why nobody knows whether anything is
 */
record LabDoor(Screen origin, String name, boolean isHurrying, List<Fault> faults, Optional<Sentence> failure)
        implements Screen {

    LabDoor {
        faults = List.copyOf(faults);
    }

    /** On the way into the lab. */
    static Turn to(Screen origin, String name, Study study) {
        return new Turn(
                new LabDoor(origin, name, false, List.of(), Optional.empty()),
                study,
                List.of(new Command.Open(name, List.of())));
    }

    /** The same, for who wants it run, or what it asks before that. */
    static Turn hurrying(Screen origin, String name, Study study) {
        return to(origin, name, study).then(LabAction.RUN);
    }

    @Override
    public KeyMap keys(Study study) {
        return Keys.DOOR;
    }

    @Override
    public Turn act(Action action, Study study) {
        return action == Action.BACK ? origin.back(study) : Turn.to(this, study);
    }

    @Override
    public Turn act(LabAction action, Study study) {
        return Turn.to(new LabDoor(origin, name, action == LabAction.RUN, faults, failure), study);
    }

    @Override
    public Turn hear(Report report, Study study) {
        return report.accept(new Hearing(this, study) {
            @Override
            public Turn listed(Report.Listed listed) {
                Turn turn = origin.hear(listed, study);
                return Turn.to(new LabDoor(turn.screen(), name, isHurrying, faults, failure), study);
            }

            @Override
            public Turn opened(Report.Opened opened) {
                return opened.name().equals(name) ? entered(opened, study) : super.opened(opened);
            }

            @Override
            public Turn unopened(Report.Unopened unopened) {
                return unopened.name().equals(name)
                        ? Turn.to(closed(List.of(), Optional.of(unopened.sentence())), study)
                        : super.unopened(unopened);
            }
        });
    }

    private LabDoor closed(List<Fault> why, Optional<Sentence> failed) {
        return new LabDoor(origin, name, isHurrying, why, failed);
    }

    private Turn entered(Report.Opened opened, Study study) {
        return opened.reading()
                .experiment()
                .map(experiment -> LabScreen.entered(origin, opened, experiment, study))
                .map(turn -> isHurrying ? turn.then(LabAction.RUN) : turn)
                .orElseGet(() -> Turn.to(closed(opened.reading().faults(), Optional.empty()), study));
    }

    @Override
    public Telling telling(Study study) {
        return new PassingTelling(this, study, () -> told(study));
    }

    @Override
    public Frame view(Study study) {
        Surroundings round = Surroundings.alone(study);
        Chrome chrome = round.chrome();
        List<Line> lines = lines(study);
        Viewport window = new Viewport(0, study.layout().bodyHeight(), lines.size());
        return chrome.frame(
                chrome.header(study.speech().say(Phrase.LAB_TITLE) + " — " + study.title(name)),
                chrome.column(window.of(lines)),
                round.foot(),
                round.help(keys(study)));
    }

    private List<String> told(Study study) {
        if (failure.isPresent() || faults.isEmpty()) {
            return List.of(study.speech().say(failure.orElse(Sentence.of(Phrase.LAB_OPENING))));
        }
        List<String> told = new ArrayList<>(List.of(study.speech().say(Phrase.LAB_UNREADABLE)));
        faults.forEach(fault -> told.add(study.say(fault)));
        return told;
    }

    private List<Line> lines(Study study) {
        int width = study.layout().alone().textWidth();
        if (failure.isPresent()) {
            return wrapped(study.speech().say(failure.get()), Style.WRONG, width);
        }
        if (faults.isEmpty()) {
            return List.of(Line.of(study.speech().say(Phrase.LAB_OPENING), Style.MUTED));
        }
        List<Line> lines = new ArrayList<>(wrapped(study.speech().say(Phrase.LAB_UNREADABLE), Style.WRONG, width));
        for (Fault fault : faults) {
            lines.addAll(wrapped(study.say(fault), Style.TEXT, width));
        }
        return lines;
    }

    private static List<Line> wrapped(String words, Style style, int width) {
        return Wrapped.lines(List.of(new Span(words, style)), width);
    }
}
