package descenso.view.question;

import descenso.course.Course;
import descenso.course.Course.AssessmentItem;
import descenso.course.question.Exercise;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.progress.LearningRecord.ItemResult;
import descenso.progress.ReviewSchedule;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.Grid.Align;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A learner's progress up to a day: the results by chapter, coming reviews, items to improve and unanswered ones. */
public record ProgressView(AssessmentItems asked, LearningRecord learning, ReviewSchedule reviews, LocalDate today) {

    /** Width of a progress bar, in cells. */
    private static final int BAR = 8;

    private static final List<AnswerStatus> COLUMNS = List.of(AnswerStatus.values());

    public ProgressView {
        reviews = reviews.among(AssessmentItem.questions(asked.items()));
    }

    public static ProgressView of(
            Course course, LearningRecord learning, ReviewSchedule reviews, LocalDate today, UiText texts) {
        return new ProgressView(AssessmentItems.of(course, learning, texts), learning, reviews, today);
    }

    private UiText texts() {
        return asked.texts();
    }

    public List<Section> sections() {
        List<Section> sections = new ArrayList<>(summary());
        sections.add(lacking());
        sections.add(left());
        return sections;
    }

    /** Returns the results by chapter and the coming reviews. */
    List<Section> summary() {
        List<Section.TableColumn> columns = new ArrayList<>(List.of(
                Section.TableColumn.of(Align.LEFT, texts().say(MessageKey.PROGRESS_CHAPTER)),
                Section.TableColumn.optional(Align.LEFT)));
        COLUMNS.forEach(status -> columns.add(Section.TableColumn.of(Align.RIGHT, status.explained(texts()))));
        columns.add(Section.TableColumn.of(Align.RIGHT, texts().say(MessageKey.PROGRESS_TODAY)));
        List<Section.TableRow> rows = new ArrayList<>();
        asked.course().chapters().forEach(chapter -> rows.add(row(asked.title(chapter), asked.of(chapter))));
        rows.add(row(texts().say(MessageKey.PROGRESS_ALL), asked.items()));
        String forecast = RoundView.forecast(reviews.forecast(today), texts());
        return List.of(
                new Section.Table(columns, rows),
                Section.group(Stream.of(Optional.of(forecast), counted(), observations())
                        .flatMap(Optional::stream)
                        .map(Section::paragraph)
                        .toArray(Section[]::new)));
    }

    /** Returns which answer to a question counts; empty if no page shows the mark of another one. */
    private Optional<String> counted() {
        return asked.items().stream()
                .filter(AssessmentItem::isQuestion)
                .flatMap(item -> learning.latest(item.id()).stream())
                .filter(session -> session.first().grade() != session.last().grade())
                .findAny()
                .map(session -> texts().say(MessageKey.PROGRESS_COUNTED));
    }

    /** Returns how many of the pictures that the learner was asked about were seen rightly; empty if there are none. */
    private Optional<String> observations() {
        Collection<Attempt> seen = learning.observations().values();
        long right = seen.stream()
                .filter(attempt -> attempt.grade() == Attempt.Grade.RIGHT)
                .count();
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        texts().say(MessageKey.PROGRESS_SEEN, Long.toString(right), Integer.toString(seen.size())));
    }

    private Section.TableRow row(String title, List<AssessmentItem> items) {
        List<Integer> counts =
                COLUMNS.stream().map(status -> count(items, status)).toList();
        int due = reviews.among(AssessmentItem.questions(items)).due(today).size();
        List<Wording> cells = new ArrayList<>();
        cells.add(Wording.of(title, Style.TEXT));
        cells.add(Wording.shown(Line.progress(counts.get(0), items.size(), BAR, texts().characters(), Style.RIGHT)
                .spans()));
        for (int i = 0; i < COLUMNS.size(); i++) {
            cells.add(number(counts.get(i), COLUMNS.get(i).style()));
        }
        cells.add(number(due, Style.STRONG));
        List<String> told = new ArrayList<>(List.of(SentenceFormatter.begun(title)));
        counts.forEach(count -> told.add(count.toString()));
        told.add(Integer.toString(due));
        return new Section.TableRow(cells, texts().unmarked(MessageKey.TOLD_STANDING, told.toArray(new String[0])));
    }

    private int count(List<AssessmentItem> items, AnswerStatus status) {
        return (int) items.stream()
                .filter(item -> AnswerStatus.of(result(item)) == status)
                .count();
    }

    private static Wording number(int count, Style style) {
        return Wording.of(Integer.toString(count), count == 0 ? Style.MUTED : style);
    }

    private ItemResult result(AssessmentItem item) {
        return AssessmentItems.result(item, learning);
    }

    /** Returns the items that the learner did not know the last time, latest first, with their mistakes. */
    Section lacking() {
        return asked.below(
                MessageKey.PROGRESS_LACKING,
                asked.items().stream()
                        .filter(item -> result(item).isLacking())
                        .sorted(Comparator.comparing((AssessmentItem item) ->
                                        result(item).latest().orElseThrow().time())
                                .reversed())
                        .flatMap(item -> lacking(item).stream())
                        .toList());
    }

    private List<Section> lacking(AssessmentItem item) {
        ItemResult result = result(item);
        AnswerStatus status = AnswerStatus.of(result);
        List<Span> words = new ArrayList<>();
        words.add(new Span(status.word(texts()) + texts().encode(" · "), status.style()));
        words.addAll(asked.spans(item));
        String question = SentenceFormatter.joined(
                SentenceFormatter.begun(status.word(texts())), SentenceFormatter.flowing(asked.spans(item)));
        boolean isWords = item.exercise().flatMap(Exercise::model).isPresent();
        List<String> mistakes = result.why().stream()
                .filter(id -> !isWords || result.open().contains(id)) // a belief read in a text that a later one lacks
                .map(asked::mistake)
                .toList();
        String told = mistakes.stream()
                .map(mistake -> SentenceFormatter.flowing(mistake).replaceFirst("[.]$", ""))
                .collect(Collectors.joining("; "));
        List<Section> sections = new ArrayList<>();
        sections.add(Section.hanging(
                status.start(texts()),
                Wording.of(
                        words,
                        told.isEmpty()
                                ? question
                                : SentenceFormatter.joined(
                                        question, texts().unmarked(MessageKey.TOLD_MISTAKES, told)))));
        Line arrow = Line.of("  " + texts().encode("→ "), Style.MUTED);
        mistakes.forEach(mistake ->
                sections.add(Section.hanging(arrow, Wording.shown(List.of(new Span(mistake, Style.MUTED))))));
        return sections;
    }

    /** Returns the screens that have unanswered items, with their numbers. */
    private Section left() {
        List<Section> screens = new ArrayList<>();
        for (String screen : asked.course().pageIds()) {
            int open = count(asked.of(screen), AnswerStatus.OPEN);
            if (open > 0) {
                String words = asked.title(screen) + ": " + open;
                screens.add(
                        Section.hanging(AnswerStatus.OPEN.start(texts()), Wording.of(words, Style.TEXT, words + ".")));
            }
        }
        return asked.below(MessageKey.PROGRESS_LEFT, screens);
    }
}
