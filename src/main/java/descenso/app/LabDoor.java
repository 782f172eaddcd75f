package descenso.app;

import descenso.course.Fault;
import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.Chrome;
import descenso.widget.Viewport;
import descenso.widget.Wrapped;
import java.util.ArrayList;
import java.util.List;

/**
 * What is seen until an experiment has been read, and where it cannot be read: why.
 *
 * @param origin the screen to go back to
 * @param name of the experiment
 * @param faults what is wrong with it; none while it is being read
 */
record LabDoor(Screen origin, String name, List<Fault> faults) implements Screen {

    LabDoor {
        faults = List.copyOf(faults);
    }

    /** On the way into the lab. */
    static Turn to(Screen origin, String name, Study study) {
        return new Turn(new LabDoor(origin, name, List.of()), study, List.of(new Command.Open(name, List.of())));
    }

    @Override
    public KeyMap keys(Study study) {
        return Keys.DOOR;
    }

    @Override
    public Turn act(Action action, Study study) {
        return Turn.to(action == Action.BACK ? origin : this, study);
    }

    @Override
    public Turn hear(Report report, Study study) {
        return report.accept(new Hearing(this, study) {
            @Override
            public Turn listed(Report.Listed listed) {
                Turn turn = origin.hear(listed, study);
                return Turn.to(new LabDoor(turn.screen(), name, faults), study);
            }

            @Override
            public Turn opened(Report.Opened opened) {
                return opened.name().equals(name) ? entered(opened, study) : Turn.to(LabDoor.this, study);
            }
        });
    }

    private Turn entered(Report.Opened opened, Study study) {
        return opened.reading()
                .experiment()
                .map(experiment -> LabScreen.entered(origin, opened, experiment, study))
                .orElseGet(
                        () -> Turn.to(new LabDoor(origin, name, opened.reading().faults()), study));
    }

    @Override
    public Frame view(Study study) {
        Surroundings round = Surroundings.alone(study);
        Chrome chrome = round.chrome();
        List<Line> lines = lines(study);
        Viewport window = new Viewport(0, study.layout().bodyHeight(), lines.size());
        return chrome.frame(
                chrome.header(study.speech().say(Phrase.LAB_TITLE) + " — " + name),
                chrome.column(window.of(lines)),
                round.foot(),
                round.help(keys(study)));
    }

    private List<Line> lines(Study study) {
        if (faults.isEmpty()) {
            return List.of(Line.of(study.speech().say(Phrase.LAB_OPENING), Style.MUTED));
        }
        int width = study.layout().alone().textWidth();
        List<Line> lines = new ArrayList<>(Wrapped.lines(
                List.of(new Span(study.speech().say(Phrase.LAB_UNREADABLE), Style.WRONG)), width));
        for (Fault fault : faults) {
            String words = fault.place() + ": " + study.speech().say(fault.sentence());
            lines.addAll(Wrapped.lines(List.of(new Span(words, Style.TEXT)), width));
        }
        return lines;
    }
}
