package descenso.view.question;

import descenso.course.Course;
import descenso.course.Course.AssessmentItem;
import descenso.course.Course.Chapter;
import descenso.phrases.MessageKey;
import descenso.progress.Learner;
import descenso.progress.Learner.MistakeCount;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.UiText;
import descenso.widget.Grid.Align;
import descenso.widget.LineWrapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The progress up to a day of one learner, or what each of several learners lacks and what they have in common. */
public record ReportView(Course course, List<Learner> learners, LocalDate today, UiText texts) {

    /** Maximum number of mistakes in the report of a class. A teacher cannot discuss more with the class. */
    private static final int MOST_MISTAKES = 10;

    public ReportView {
        learners = List.copyOf(learners);
    }

    /** Returns the report. Lines that are wider than the given width, such as those of a table, are wrapped. */
    public List<Line> lines(int width) {
        return new GridRenderer(texts, width)
                .lines(sections()).stream()
                        .flatMap(line -> line.width() <= width
                                ? Stream.of(line)
                                : LineWrapper.lines(line.spans(), width).stream())
                        .toList();
    }

    private List<Section> sections() {
        AssessmentItems asked = AssessmentItems.of(course, texts);
        if (learners.size() == 1) {
            return progress(learners.get(0), asked).sections();
        }
        List<Section> sections = new ArrayList<>();
        for (Learner learner : learners) {
            List<Section> own = new ArrayList<>(progress(learner, asked).summary());
            own.add(progress(learner, asked).lacking());
            sections.add(Section.below(title(texts.say(MessageKey.REPORT_OF, learner.name())), own));
        }
        String legend = Stream.of(AnswerStatus.values())
                .map(status -> status.explained(texts).replace(' ', '\u00A0'))
                .collect(Collectors.joining("  "));
        sections.add(Section.group(
                title(texts.say(MessageKey.REPORT_MATRIX)), matrix(asked), Section.paragraph(legend, Style.MUTED)));
        sections.add(mistakes(asked));
        return sections;
    }

    private ProgressView progress(Learner learner, AssessmentItems asked) {
        return new ProgressView(asked, learner.learning(), learner.reviews(), today);
    }

    private static Section title(String words) {
        return new Section.Heading(Wording.of(words, Style.TITLE));
    }

    /** Returns the table of results: a row per item below its chapter, a column per learner. */
    private Section matrix(AssessmentItems asked) {
        List<Section.TableColumn> columns = new ArrayList<>();
        columns.add(Section.TableColumn.of(Align.LEFT, texts.say(MessageKey.REPORT_ITEM)));
        learners.forEach(learner -> columns.add(Section.TableColumn.of(Align.RIGHT, texts.encode(learner.name()))));
        List<Section.TableRow> rows = new ArrayList<>();
        for (Chapter chapter : course.chapters()) {
            List<AssessmentItem> items = asked.of(chapter);
            if (!items.isEmpty()) {
                rows.add(row(
                        Wording.of(asked.title(chapter), Style.STRONG),
                        learners.stream().map(learner -> Wording.of("", Style.TEXT))));
                items.forEach(item -> rows.add(row(
                        Wording.of(("  " + asked.name(item)).replace(' ', '\u00A0'), Style.TEXT),
                        learners.stream().map(learner -> sign(item, learner)))));
            }
        }
        return new Section.Table(columns, rows, true);
    }

    private static Section.TableRow row(Wording name, Stream<Wording> cells) {
        return Section.TableRow.of(Stream.concat(Stream.of(name), cells).toList());
    }

    private Wording sign(AssessmentItem item, Learner learner) {
        AnswerStatus status = AnswerStatus.of(AssessmentItems.result(item, learner.learning()));
        return Wording.of(status.sign(texts), status.style(), status.word(texts));
    }

    /** Returns the mistakes that were recognised most often, with the learners who made them. */
    private Section mistakes(AssessmentItems asked) {
        List<Section.TableRow> rows = MistakeCount.in(asked.items(), learners, AssessmentItems::result).stream()
                .limit(MOST_MISTAKES)
                .map(mistake -> Section.TableRow.of(Stream.of(
                                Integer.toString(mistake.total()),
                                asked.mistake(mistake.id()),
                                texts.encode(String.join(", ", mistake.times().keySet())))
                        .map(cell -> Wording.of(cell, Style.TEXT))
                        .toList()))
                .toList();
        List<Section.TableColumn> columns = List.of(
                Section.TableColumn.of(Align.RIGHT, texts.say(MessageKey.REPORT_TIMES)),
                Section.TableColumn.of(Align.LEFT, texts.say(MessageKey.REPORT_BELIEF)),
                Section.TableColumn.of(Align.LEFT, texts.say(MessageKey.REPORT_WHO)));
        return Section.below(
                title(texts.say(MessageKey.REPORT_MISTAKES)),
                rows.isEmpty() ? List.of() : List.of(new Section.Table(columns, rows)));
    }
}
