package descenso.app;

import descenso.course.ExperimentHeader;
import descenso.course.ExperimentList;
import descenso.course.Fault;
import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.Chrome;
import descenso.view.Pointer;
import descenso.view.Sentences;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The experiments of the course, to choose from.
 *
 * @param origin the screen to go back to
 * @param experiments empty until they are read
 * @param chosen the number of the one that Enter opens, from 0
 */
record LabListScreen(Screen origin, Optional<ExperimentList> experiments, int chosen) implements Screen {

    /** On the way there. */
    static Turn to(Screen origin, Study study) {
        return new Turn(new LabListScreen(origin, Optional.empty(), 0), study, List.of(new Command.ListExperiments()));
    }

    @Override
    public KeyMap keys(Study study) {
        return Keys.LIST;
    }

    @Override
    public Turn act(Action action, Study study) {
        return switch (action) {
            case BACK -> Turn.to(origin, study);
            case OPEN -> opened(study);
            case DOWN, UP, GO_ON, GO_BACK, TOP, BOTTOM -> Turn.to(moved(action, study), study);
            case NEXT, PREVIOUS, CONTINUE, CONTENTS, SEARCH, HELP, LANGUAGE, THEME, QUIT -> Turn.to(this, study);
        };
    }

    private Turn opened(Study study) {
        List<ExperimentHeader> all = all();
        return all.isEmpty()
                ? Turn.to(this, study)
                : LabDoor.to(this, all.get(chosen).id(), study);
    }

    private List<ExperimentHeader> all() {
        return experiments.map(ExperimentList::experiments).orElse(List.of());
    }

    private LabListScreen moved(Action action, Study study) {
        int page = Math.max(1, study.layout().bodyHeight() - 1);
        return new LabListScreen(origin, experiments, Scrolling.chosen(chosen, all().size(), page, action));
    }

    @Override
    public Turn hear(Report report, Study study) {
        return report.accept(new Hearing(this, study) {
            @Override
            public Turn listed(Report.Listed listed) {
                return Turn.to(new LabListScreen(origin, Optional.of(listed.experiments()), chosen), study);
            }
        });
    }

    @Override
    public Telling telling(Study study) {
        return new ListTelling(
                this,
                study,
                getClass(),
                () -> told(study),
                1,
                all().size(),
                number -> LabDoor.to(origin, all().get(number).id(), study));
    }

    private List<String> told(Study study) {
        List<String> told = new ArrayList<>();
        told.add(Sentences.ended(study.speech().say(Phrase.LAB_LIST_TITLE)));
        for (ExperimentHeader header : all()) {
            String title = study.speech().glyphs().write(header.title().in(study.language()));
            told.add(Sentences.ended(told.size() + ": " + header.id() + ". " + title));
        }
        experiments.stream()
                .flatMap(list -> list.faults().stream())
                .map(study::say)
                .forEach(told::add);
        return told;
    }

    @Override
    public Frame view(Study study) {
        Surroundings round = Surroundings.alone(study);
        Chrome chrome = round.chrome();
        List<Line> lines = lines(study);
        Viewport window = new Viewport(0, study.layout().bodyHeight(), lines.size()).showing(chosen);
        return chrome.frame(
                chrome.header(study.speech().say(Phrase.LAB_LIST_TITLE)),
                chrome.column(window.of(lines)),
                round.foot(window),
                round.help(keys(study)));
    }

    private List<Line> lines(Study study) {
        if (experiments.isEmpty()) {
            return List.of(Line.of(study.speech().say(Phrase.LAB_OPENING), Style.MUTED));
        }
        int width = all().stream().mapToInt(each -> each.id().length()).max().orElse(0);
        List<Line> lines = new ArrayList<>();
        for (int number = 0; number < all().size(); number++) {
            lines.add(row(all().get(number), number == chosen, width, study));
        }
        for (Fault fault : experiments.get().faults()) {
            lines.add(Line.of(study.say(fault), Style.WRONG));
        }
        return lines;
    }

    private static Line row(ExperimentHeader header, boolean isChosen, int width, Study study) {
        String title = study.speech().glyphs().write(header.title().in(study.language()));
        String gap = " ".repeat(width - header.id().length() + 2);
        return Line.join(
                Pointer.before(isChosen, study.speech().glyphs()),
                Line.of(new Span(header.id() + gap, Style.CODE), new Span(title, Style.TEXT)));
    }
}
