package descenso.view.progress;

import descenso.course.AssessmentItem;
import descenso.course.Chapter;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.progress.Learner;
import descenso.progress.MistakeCount;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.question.AnswerStatus;
import descenso.view.table.RunCell;
import descenso.view.table.RunColumn;
import descenso.view.table.SplitTable;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import descenso.widget.Align;
import descenso.widget.Grid;
import descenso.widget.LineWrapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders the progress of learners. For one learner, it shows all of it; for several, what each of them lacks, then
 * what they have in common.
 */
public final class ReportView {

    /** Maximum number of mistakes in the report of a class. A teacher cannot discuss more with the class. */
    private static final int MOST_MISTAKES = 10;

    private final AssessmentItems asked;
    private final List<Learner> learners;
    private final LocalDate today;
    private final UiText texts;

    /**
     * Creates the report of the given learners.
     *
     * @param learners at least one
     * @param today the day for which the due reviews are counted
     */
    public ReportView(Course course, List<Learner> learners, LocalDate today, Language language, UiText texts) {
        this.asked = AssessmentItems.of(course, language, texts);
        this.learners = List.copyOf(learners);
        this.today = today;
        this.texts = texts;
    }

    /**
     * Returns the report. Lines that are wider than the given width, such as those with a name or a table, are wrapped.
     */
    public List<Line> lines(int width) {
        return report(width).stream()
                .flatMap(line ->
                        line.width() <= width ? Stream.of(line) : LineWrapper.lines(line.spans(), width).stream())
                .toList();
    }

    private List<Line> report(int width) {
        if (learners.size() == 1) {
            return progress(learners.get(0)).lines(width);
        }
        List<Line> lines = new ArrayList<>();
        for (Learner learner : learners) {
            lines.addAll(heading(texts.say(MessageKey.REPORT_OF, learner.name())));
            lines.addAll(progress(learner).summary(width));
            lines.addAll(progress(learner).lacking(width));
            lines.add(Line.blank());
        }
        lines.addAll(heading(texts.say(MessageKey.REPORT_MATRIX)));
        lines.addAll(matrix().lines(width, texts.characters()));
        lines.addAll(WrappedText.lines(legend(), Style.MUTED, width));
        lines.addAll(mistakes(width));
        return lines;
    }

    private ProgressView progress(Learner learner) {
        return ProgressView.of(asked, learner.learning(), learner.reviews(), today);
    }

    private static List<Line> heading(String words) {
        return List.of(Line.of(words, Style.TITLE));
    }

    /** Returns the table of results: a row per item below its chapter, a column per learner. */
    private SplitTable matrix() {
        Function<AssessmentItem, RunCell> name =
                item -> RunCell.of("  " + asked.name(item)).withoutBreaks();
        RunColumn names = column(
                texts.say(MessageKey.REPORT_ITEM), chapter -> RunCell.of(asked.title(chapter), Style.STRONG), name);
        return new SplitTable(names, learners.stream().map(this::column).toList());
    }

    private RunColumn column(Learner learner) {
        return column(texts.characters().encode(learner.name()), chapter -> RunCell.of(""), item -> {
            AnswerStatus status = AnswerStatus.of(AssessmentItems.result(item, learner.learning()));
            return RunCell.of(status.sign(texts), status.style());
        });
    }

    private RunColumn column(
            String head, Function<Chapter, RunCell> ofChapter, Function<AssessmentItem, RunCell> ofItem) {
        List<RunCell> cells = new ArrayList<>();
        for (Chapter chapter : asked.course().chapters()) {
            List<AssessmentItem> items = asked.of(chapter);
            if (!items.isEmpty()) {
                cells.add(ofChapter.apply(chapter));
                items.stream().map(ofItem).forEach(cells::add);
            }
        }
        return new RunColumn(head, cells);
    }

    private String legend() {
        return Stream.of(AnswerStatus.values())
                .map(status -> status.explained(texts).replace(' ', '\u00A0'))
                .collect(Collectors.joining("  "));
    }

    /** Returns the mistakes that were recognised most often, with the learners who made them. */
    private List<Line> mistakes(int width) {
        List<MistakeCount> all = MistakeCount.in(asked.items(), learners, AssessmentItems::result);
        if (all.isEmpty()) {
            return List.of();
        }
        List<List<Span>> header = Stream.of(MessageKey.REPORT_TIMES, MessageKey.REPORT_BELIEF, MessageKey.REPORT_WHO)
                .map(head -> List.of(new Span(texts.say(head), Style.STRONG)))
                .toList();
        List<List<List<Span>>> rows =
                all.stream().limit(MOST_MISTAKES).map(this::row).toList();
        List<Line> lines = new ArrayList<>(List.of(Line.blank()));
        lines.addAll(heading(texts.say(MessageKey.REPORT_MISTAKES)));
        lines.addAll(
                new Grid(List.of(Align.RIGHT, Align.LEFT, Align.LEFT), header, rows).lines(width, texts.characters()));
        return lines;
    }

    private List<List<Span>> row(MistakeCount mistaken) {
        String names =
                texts.characters().encode(String.join(", ", mistaken.times().keySet()));
        return Stream.of(Integer.toString(mistaken.total()), asked.mistake(mistaken.id()), names)
                .map(words -> List.of(new Span(words, Style.TEXT)))
                .toList();
    }
}
