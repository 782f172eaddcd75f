package descenso.view.progress;

import descenso.course.AssessmentItem;
import descenso.course.Chapter;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.progress.ItemResult;
import descenso.progress.LearningRecord;
import descenso.progress.ReviewSchedule;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.question.AnswerStatus;
import descenso.view.question.ReviewForecastText;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import descenso.widget.Align;
import descenso.widget.Grid;
import descenso.widget.LineWrapper;
import descenso.widget.ProgressBar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Renders a learner's progress: the results by chapter, the coming reviews, the items to improve and the unanswered
 * ones.
 */
public final class ProgressView {

    /** Width of a progress bar, in cells. */
    private static final int BAR = 8;

    private static final List<AnswerStatus> COLUMNS =
            List.of(AnswerStatus.RIGHT, AnswerStatus.PARTLY, AnswerStatus.WRONG, AnswerStatus.OPEN);

    private final AssessmentItems asked;
    private final LearningRecord learning;
    private final ReviewSchedule reviews;
    private final LocalDate today;
    private final UiText texts;

    private ProgressView(AssessmentItems asked, LearningRecord learning, ReviewSchedule reviews, LocalDate today) {
        this.asked = asked;
        this.learning = learning;
        this.reviews = reviews.among(AssessmentItem.questions(asked.items()));
        this.today = today;
        this.texts = asked.texts();
    }

    /**
     * Creates the view of a learner's progress.
     *
     * @param today the day for which the due reviews are counted
     */
    public static ProgressView of(
            Course course,
            LearningRecord learning,
            ReviewSchedule reviews,
            LocalDate today,
            Language language,
            UiText texts) {
        return of(AssessmentItems.of(course, language, texts), learning, reviews, today);
    }

    static ProgressView of(AssessmentItems asked, LearningRecord learning, ReviewSchedule reviews, LocalDate today) {
        return new ProgressView(asked, learning, reviews, today);
    }

    public List<Line> lines(int width) {
        List<Line> lines = new ArrayList<>(summary(width));
        lines.addAll(lacking(width));
        lines.addAll(left(width));
        return lines;
    }

    /** Returns the results by chapter and the coming reviews. */
    List<Line> summary(int width) {
        Grid barred = chapters(true);
        List<Line> lines = new ArrayList<>(
                (barred.leastWidth() <= width ? barred : chapters(false)).lines(width, texts.characters()));
        lines.add(Line.blank());
        lines.addAll(WrappedText.lines(forecast(), Style.TEXT, width));
        return lines;
    }

    private Grid chapters(boolean hasBar) {
        List<Align> aligns = new ArrayList<>(List.of(Align.LEFT));
        List<List<Span>> header = new ArrayList<>(List.of(head(texts.say(MessageKey.PROGRESS_CHAPTER))));
        if (hasBar) {
            aligns.add(Align.LEFT);
            header.add(List.of());
        }
        for (AnswerStatus status : COLUMNS) {
            aligns.add(Align.RIGHT);
            header.add(head(status.explained(texts)));
        }
        aligns.add(Align.RIGHT);
        header.add(head(texts.say(MessageKey.PROGRESS_TODAY)));
        List<List<List<Span>>> rows = new ArrayList<>();
        for (Chapter chapter : asked.course().chapters()) {
            rows.add(row(asked.title(chapter), asked.of(chapter), hasBar));
        }
        rows.add(row(texts.say(MessageKey.PROGRESS_ALL), asked.items(), hasBar));
        return new Grid(aligns, header, rows);
    }

    private static List<Span> head(String words) {
        return List.of(new Span(words, Style.STRONG));
    }

    private List<List<Span>> row(String title, List<AssessmentItem> items, boolean hasBar) {
        List<List<Span>> row = new ArrayList<>(List.of(List.of(new Span(title, Style.TEXT))));
        if (hasBar) {
            row.add(new ProgressBar(count(items, AnswerStatus.RIGHT), items.size())
                    .line(BAR, texts.characters(), Style.RIGHT)
                    .spans());
        }
        COLUMNS.stream()
                .map(status -> number(count(items, status), status.style()))
                .forEach(row::add);
        row.add(number(due(items), Style.STRONG));
        return row;
    }

    int count(List<AssessmentItem> items, AnswerStatus status) {
        return (int) items.stream()
                .filter(item -> column(AnswerStatus.of(result(item))) == status)
                .count();
    }

    /** Returns how many of the items are due for review today. */
    int due(List<AssessmentItem> items) {
        return reviews.among(AssessmentItem.questions(items)).due(today).size();
    }

    /** Returns the column of a status. Unknown items count as wrong, because both are asked again. */
    private static AnswerStatus column(AnswerStatus status) {
        return status == AnswerStatus.UNKNOWN ? AnswerStatus.WRONG : status;
    }

    private static List<Span> number(int count, Style style) {
        return List.of(new Span(Integer.toString(count), count == 0 ? Style.MUTED : style));
    }

    ItemResult result(AssessmentItem item) {
        return AssessmentItems.result(item, learning);
    }

    /**
     * Returns the items that the learner did not know the last time, the latest first, with the recognised mistakes.
     */
    List<Line> lacking(int width) {
        return section(
                MessageKey.PROGRESS_LACKING,
                lacking().stream()
                        .flatMap(item -> lacking(item, width).stream())
                        .toList());
    }

    List<AssessmentItem> lacking() {
        return asked.items().stream()
                .filter(item -> result(item).isLacking())
                .sorted(Comparator.comparing((AssessmentItem item) ->
                                result(item).latest().orElseThrow().time())
                        .reversed())
                .toList();
    }

    private List<Line> lacking(AssessmentItem item, int width) {
        ItemResult result = result(item);
        AnswerStatus status = AnswerStatus.of(result);
        List<Span> words = new ArrayList<>();
        words.add(new Span(status.word(texts) + texts.characters().encode(" · "), status.style()));
        words.addAll(asked.spans(item));
        List<Line> lines = new ArrayList<>(LineWrapper.hanging(status.start(texts), words, width));
        for (String mistake : result.why()) {
            Line arrow = Line.of("  " + texts.characters().encode("→ "), Style.MUTED);
            lines.addAll(LineWrapper.hanging(arrow, List.of(new Span(asked.mistake(mistake), Style.MUTED)), width));
        }
        return lines;
    }

    /** Returns the screens that have unanswered items. */
    private List<Line> left(int width) {
        List<Line> lines = new ArrayList<>();
        for (String screen : asked.course().pageIds()) {
            int open = open(screen);
            if (open > 0) {
                String words = asked.title(screen) + ": " + open;
                lines.addAll(LineWrapper.hanging(
                        AnswerStatus.OPEN.start(texts), List.of(new Span(words, Style.TEXT)), width));
            }
        }
        return section(MessageKey.PROGRESS_LEFT, lines);
    }

    /** Returns the number of unanswered items of a screen. */
    int open(String screen) {
        return count(
                asked.items().stream()
                        .filter(item -> item.pageId().equals(screen))
                        .toList(),
                AnswerStatus.OPEN);
    }

    AssessmentItems asked() {
        return asked;
    }

    /** Returns when questions are asked again. */
    String forecast() {
        return ReviewForecastText.of(reviews.forecast(today), texts);
    }

    private List<Line> section(MessageKey title, List<Line> content) {
        List<Line> lines = new ArrayList<>();
        if (!content.isEmpty()) {
            lines.add(Line.blank());
            lines.add(Line.of(texts.say(title), Style.HEADING));
            lines.addAll(content);
        }
        return lines;
    }
}
