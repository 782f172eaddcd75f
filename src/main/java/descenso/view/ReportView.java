package descenso.view;

import descenso.course.Chapter;
import descenso.course.Course;
import descenso.course.Item;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.progress.Learner;
import descenso.progress.Mistaken;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Align;
import descenso.widget.Grid;
import descenso.widget.Wrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The progress of learners: of one alone all of it, of several what each needs, and then what they have in common. */
public final class ReportView {

    /** More than these nobody can talk through with a class. */
    private static final int MOST_MISTAKES = 10;

    private final AskedItems asked;
    private final List<Learner> learners;
    private final LocalDate today;
    private final Speech speech;

    /**
     * Of these learners.
     *
     * @param learners at least one
     * @param today the day that says what is due
     */
    public ReportView(Course course, List<Learner> learners, LocalDate today, Language language, Speech speech) {
        this.asked = AskedItems.of(course, language, speech);
        this.learners = List.copyOf(learners);
        this.today = today;
        this.speech = speech;
    }

    /** No line is wider than the room: where a name or a table is, it goes on in the next. */
    public List<Line> lines(int width) {
        return report(width).stream()
                .flatMap(line -> line.width() <= width ? Stream.of(line) : Wrapped.lines(line.spans(), width).stream())
                .toList();
    }

    private List<Line> report(int width) {
        if (learners.size() == 1) {
            return progress(learners.get(0)).lines(width);
        }
        List<Line> lines = new ArrayList<>();
        for (Learner learner : learners) {
            lines.addAll(heading(speech.say(Phrase.REPORT_OF, learner.name())));
            lines.addAll(progress(learner).summary(width));
            lines.addAll(progress(learner).lacking(width));
            lines.add(Line.blank());
        }
        lines.addAll(heading(speech.say(Phrase.REPORT_MATRIX)));
        lines.addAll(matrix().lines(width, speech.glyphs()));
        lines.addAll(Prose.lines(legend(), Style.MUTED, width));
        lines.addAll(mistakes(width));
        return lines;
    }

    private ProgressView progress(Learner learner) {
        return ProgressView.of(asked, learner.ledger(), learner.reviews(), today);
    }

    private static List<Line> heading(String words) {
        return List.of(Line.of(words, Style.TITLE));
    }

    /** A row an item under its chapter, a column a learner. */
    private PartedGrid matrix() {
        Function<Item, TableCell> name =
                item -> TableCell.of("  " + asked.name(item)).unbroken();
        Quantity names = column(
                speech.say(Phrase.REPORT_ITEM), chapter -> TableCell.of(asked.title(chapter), Style.STRONG), name);
        return new PartedGrid(names, learners.stream().map(this::column).toList());
    }

    private Quantity column(Learner learner) {
        return column(speech.glyphs().write(learner.name()), chapter -> TableCell.of(""), item -> {
            Answering answering = Answering.of(AskedItems.result(item, learner.ledger()));
            return TableCell.of(answering.sign(speech), answering.style());
        });
    }

    private Quantity column(String head, Function<Chapter, TableCell> ofChapter, Function<Item, TableCell> ofItem) {
        List<TableCell> cells = new ArrayList<>();
        for (Chapter chapter : asked.course().chapters()) {
            List<Item> items = asked.of(chapter);
            if (!items.isEmpty()) {
                cells.add(ofChapter.apply(chapter));
                items.stream().map(ofItem).forEach(cells::add);
            }
        }
        return new Quantity(head, cells);
    }

    private String legend() {
        return Stream.of(Answering.values())
                .map(answering -> answering.explained(speech).replace(' ', '\u00A0'))
                .collect(Collectors.joining("  "));
    }

    /** Those that were recognised most often, with who made them. */
    private List<Line> mistakes(int width) {
        List<Mistaken> all = Mistaken.in(asked.items(), learners, AskedItems::result);
        if (all.isEmpty()) {
            return List.of();
        }
        List<List<Span>> header = Stream.of(Phrase.REPORT_TIMES, Phrase.REPORT_BELIEF, Phrase.REPORT_WHO)
                .map(head -> List.of(new Span(speech.say(head), Style.STRONG)))
                .toList();
        List<List<List<Span>>> rows =
                all.stream().limit(MOST_MISTAKES).map(this::row).toList();
        List<Line> lines = new ArrayList<>(List.of(Line.blank()));
        lines.addAll(heading(speech.say(Phrase.REPORT_MISTAKES)));
        lines.addAll(
                new Grid(List.of(Align.RIGHT, Align.LEFT, Align.LEFT), header, rows).lines(width, speech.glyphs()));
        return lines;
    }

    private List<List<Span>> row(Mistaken mistaken) {
        String who = speech.glyphs().write(String.join(", ", mistaken.times().keySet()));
        return Stream.of(Integer.toString(mistaken.total()), asked.mistake(mistaken.id()), who)
                .map(words -> List.of(new Span(words, Style.TEXT)))
                .toList();
    }
}
