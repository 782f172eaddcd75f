package descenso.view;

import descenso.course.Chapter;
import descenso.course.Course;
import descenso.course.Item;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.progress.Ledger;
import descenso.progress.Result;
import descenso.progress.Reviews;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Align;
import descenso.widget.Grid;
import descenso.widget.ProgressBar;
import descenso.widget.Wrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a learner stands with all that the course asks: by chapter, what comes next, what went wrong, what is left. */
public final class ProgressView {

    private static final int BAR = 8;

    private static final List<Answering> COLUMNS =
            List.of(Answering.RIGHT, Answering.PARTLY, Answering.WRONG, Answering.OPEN);

    private final AskedItems asked;
    private final Ledger ledger;
    private final Reviews reviews;
    private final LocalDate today;
    private final Speech speech;

    private ProgressView(AskedItems asked, Ledger ledger, Reviews reviews, LocalDate today) {
        this.asked = asked;
        this.ledger = ledger;
        this.reviews = reviews.among(Item.questions(asked.items()));
        this.today = today;
        this.speech = asked.speech();
    }

    /**
     * Of a learner.
     *
     * @param today the day that says what is due
     */
    public static ProgressView of(
            Course course, Ledger ledger, Reviews reviews, LocalDate today, Language language, Speech speech) {
        return of(AskedItems.of(course, language, speech), ledger, reviews, today);
    }

    static ProgressView of(AskedItems asked, Ledger ledger, Reviews reviews, LocalDate today) {
        return new ProgressView(asked, ledger, reviews, today);
    }

    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>(summary(width));
        lines.addAll(lacking(width));
        lines.addAll(left(width));
        return lines;
    }

    /** Chapter by chapter, and when what was learnt is asked again. */
    List<Line> summary(int width) {
        Grid barred = chapters(true);
        List<Line> lines = new ArrayList<>(
                (barred.leastWidth() <= width ? barred : chapters(false)).lines(width, speech.glyphs()));
        lines.add(Line.blank());
        lines.addAll(Prose.lines(forecast(), Style.TEXT, width));
        return lines;
    }

    private Grid chapters(boolean hasBar) {
        List<Align> aligns = new ArrayList<>(List.of(Align.LEFT));
        List<List<Span>> header = new ArrayList<>(List.of(head(speech.say(Phrase.PROGRESS_CHAPTER))));
        if (hasBar) {
            aligns.add(Align.LEFT);
            header.add(List.of());
        }
        for (Answering answering : COLUMNS) {
            aligns.add(Align.RIGHT);
            header.add(head(answering.explained(speech)));
        }
        aligns.add(Align.RIGHT);
        header.add(head(speech.say(Phrase.PROGRESS_TODAY)));
        List<List<List<Span>>> rows = new ArrayList<>();
        for (Chapter chapter : asked.course().chapters()) {
            rows.add(row(asked.title(chapter), asked.of(chapter), hasBar));
        }
        rows.add(row(speech.say(Phrase.PROGRESS_ALL), asked.items(), hasBar));
        return new Grid(aligns, header, rows);
    }

    private static List<Span> head(String words) {
        return List.of(new Span(words, Style.STRONG));
    }

    private List<List<Span>> row(String title, List<Item> items, boolean hasBar) {
        List<List<Span>> row = new ArrayList<>(List.of(List.of(new Span(title, Style.TEXT))));
        if (hasBar) {
            row.add(new ProgressBar(count(items, Answering.RIGHT), items.size())
                    .line(BAR, speech.glyphs(), Style.RIGHT)
                    .spans());
        }
        COLUMNS.stream()
                .map(answering -> number(count(items, answering), answering.style()))
                .forEach(row::add);
        row.add(number(due(items), Style.STRONG));
        return row;
    }

    int count(List<Item> items, Answering answering) {
        return (int) items.stream()
                .filter(item -> column(Answering.of(result(item))) == answering)
                .count();
    }

    /** How many of them are to be reviewed today. */
    int due(List<Item> items) {
        return reviews.among(Item.questions(items)).due(today).size();
    }

    /** What is not known comes again like what is wrong. */
    private static Answering column(Answering answering) {
        return answering == Answering.UNKNOWN ? Answering.WRONG : answering;
    }

    private static List<Span> number(int count, Style style) {
        return List.of(new Span(Integer.toString(count), count == 0 ? Style.MUTED : style));
    }

    Result result(Item item) {
        return AskedItems.result(item, ledger);
    }

    /** What was not known when it was last asked, the latest first, with the mistakes that were recognised. */
    List<Line> lacking(int width) {
        return section(
                Phrase.PROGRESS_LACKING,
                lacking().stream()
                        .flatMap(item -> lacking(item, width).stream())
                        .toList());
    }

    List<Item> lacking() {
        return asked.items().stream()
                .filter(item -> result(item).isLacking())
                .sorted(Comparator.comparing((Item item) ->
                                result(item).latest().orElseThrow().time())
                        .reversed())
                .toList();
    }

    private List<Line> lacking(Item item, int width) {
        Result result = result(item);
        Answering answering = Answering.of(result);
        List<Span> words = new ArrayList<>();
        words.add(new Span(answering.word(speech) + speech.glyphs().write(" · "), answering.style()));
        words.addAll(asked.words(item));
        List<Line> lines = new ArrayList<>(Wrapped.hanging(answering.start(speech), words, width));
        for (String mistake : result.why()) {
            Line arrow = Line.of("  " + speech.glyphs().write("→ "), Style.MUTED);
            lines.addAll(Wrapped.hanging(arrow, List.of(new Span(asked.mistake(mistake), Style.MUTED)), width));
        }
        return lines;
    }

    /** The screens that ask what was never answered. */
    private List<Line> left(int width) {
        List<Line> lines = new ArrayList<>();
        for (String screen : asked.course().screens()) {
            int open = open(screen);
            if (open > 0) {
                String words = asked.title(screen) + ": " + open;
                lines.addAll(
                        Wrapped.hanging(Answering.OPEN.start(speech), List.of(new Span(words, Style.TEXT)), width));
            }
        }
        return section(Phrase.PROGRESS_LEFT, lines);
    }

    /** How much of what a screen asks was never answered. */
    int open(String screen) {
        return count(
                asked.items().stream()
                        .filter(item -> item.screen().equals(screen))
                        .toList(),
                Answering.OPEN);
    }

    AskedItems asked() {
        return asked;
    }

    /** When questions come back. */
    String forecast() {
        return ForecastWords.of(reviews.forecast(today), speech);
    }

    private List<Line> section(Phrase title, List<Line> content) {
        List<Line> lines = new ArrayList<>();
        if (!content.isEmpty()) {
            lines.add(Line.blank());
            lines.add(Line.of(speech.say(title), Style.HEADING));
            lines.addAll(content);
        }
        return lines;
    }
}
