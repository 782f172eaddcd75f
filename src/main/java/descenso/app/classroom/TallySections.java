package descenso.app.classroom;

import descenso.app.classroom.TallyRows.TallyRow;
import descenso.app.lab.PredictionInput;
import descenso.app.quiz.QuestionSession;
import descenso.app.screen.AppState;
import descenso.classroom.ClassroomTask;
import descenso.classroom.Tally;
import descenso.classroom.Tally.AnswerGroup;
import descenso.classroom.Tally.GivenAnswer;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt.Grade;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.question.AnswerStatus;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The picture of the answers to a classroom task, for the staff and for the learners: a bar for each answer or, once
 * the grades are known, for the mistake behind it. A second vote is shown beside the first.
 */
public final class TallySections {

    /** Width of the text from which bars are long, in cells. */
    private static final int ROOMY = 70;

    /** Lengths of a bar, in cells: with little room, with enough, and beside the bar of another vote. */
    private static final int SHORT = 10;

    private static final int LONG = 16;
    private static final int PAIRED = 6;

    /** Width of a number of votes, in cells. */
    private static final int COUNT = 3;

    private final TallyRows source;

    /** Whether it is said how many answers are correct: not of texts, which are graded by a guess. */
    private final boolean isShared;

    private TallySections(TallyRows source, boolean isShared) {
        this.source = source;
        this.isShared = isShared;
    }

    /** Creates the picture of a question. The session has the numbers that all learners have, if they are the same. */
    public static TallySections of(QuestionSession session, ClassroomTask task, AppState state) {
        return new TallySections(
                new QuestionRows(session, session.exerciseView(state), state.course(), !task.isEach()), !task.isText());
    }

    /** Creates the picture of a prediction whose result is not shown. */
    public static TallySections of(PredictionInput input, AppState state) {
        return of(input, Map.of(), state);
    }

    /** Creates the picture of a prediction beside what was measured, which is empty if that is not shown. */
    public static TallySections of(PredictionInput input, Map<String, Double> measured, AppState state) {
        return new TallySections(new PredictionRows(input.question(), input.order(), measured, state.texts()), true);
    }

    /** Returns the sentence that so few answers are not shown. */
    public static Section tooFew(int votes, UiText texts) {
        return votes == 0
                ? Section.paragraph(texts.say(MessageKey.BOARD_NO_ANSWERS))
                : Section.paragraph(texts.say(
                        votes < Tally.LEAST_VOTES ? MessageKey.BOARD_FEW : MessageKey.BOARD_FEW_OF_CLASS,
                        votes,
                        Tally.LEAST_VOTES));
    }

    private UiText texts() {
        return source.texts();
    }

    /** Returns what there is to choose from, as the learners see it; empty if answers are typed. */
    public List<Section> options() {
        return source.rows(List.of()).stream().map(this::option).toList();
    }

    /** Returns an option, with a hanging indent behind its number if it has one. */
    private Section option(TallyRow row) {
        List<Span> words = row.words();
        return source instanceof QuestionRows && source.isComparable() && words.size() > 1
                ? Section.hanging(
                        Line.of(words.get(0)), words.get(0).text(), Wording.of(words.subList(1, words.size())))
                : Section.paragraph(words);
    }

    /** Returns the picture of a vote. */
    public List<Section> sections(Tally tally) {
        return drawn(List.of(tally));
    }

    /** Returns the picture of two votes side by side, the earlier one at the left. */
    public List<Section> sections(Tally before, Tally after) {
        return drawn(List.of(before, after));
    }

    /** Returns an answer in a few words. */
    String words(GivenAnswer given) {
        AnswerGroup group = new AnswerGroup(given.answer(), given.grade(), given.mistakes(), 1);
        return texts().list(source.rows(List.of(group)).stream()
                .filter(row -> row.takes().test(group))
                .map(row -> SentenceFormatter.flowing(row.words()))
                .toList());
    }

    private List<Section> drawn(List<Tally> given) {
        List<Tally> votes = given.stream().map(source::graded).toList();
        Tally last = votes.get(votes.size() - 1);
        List<AnswerGroup> all =
                votes.stream().flatMap(vote -> vote.groups().stream()).toList();
        if (all.isEmpty()) {
            return List.of(tooFew(0, texts()));
        }
        List<Section> sections = new ArrayList<>();
        boolean isNumber = all.stream().anyMatch(group -> source.number(group).isPresent());
        boolean isGraded = TallyRows.isGraded(all);
        if (isNumber && !isGraded && !source.isComparable()) {
            sections.add(Section.paragraph(texts().say(MessageKey.BOARD_OTHER_NUMBERS)));
        } else {
            List<TallyRow> rows = source.rows(all);
            boolean isMarked = rows.stream().anyMatch(row -> row.status().isPresent());
            List<String> shared = shared(rows);
            rows.forEach(row -> sections.add(Section.plot(
                    width -> lines(row, isMarked, shared, votes, width), () -> List.of(told(row, votes)))));
            sections.add(new Section.Shown(List.of(new Section.Group(
                    shared.stream().map(note -> legend(note, rows, votes)).toList()))));
            strip(last, isGraded).forEach(strip -> sections.add(Section.group(strip)));
        }
        if (isGraded && isShared) {
            sections.add(Section.group(BoardTask.sentence(share(votes), Style.STRONG)));
        }
        if (isGraded && isShared && votes.stream().anyMatch(Tally::hasConfidence)) {
            sections.add(0, BoardTask.sentence(sure(votes), Style.STRONG)); // the number that matters most
            sections.add(1, new Section.Shown(List.of(Section.paragraph(""))));
        }
        return sections;
    }

    /** Returns the notes of several rows, which are drawn once below the bars. */
    private static List<String> shared(List<TallyRow> rows) {
        List<String> all = rows.stream().flatMap(row -> row.notes().stream()).toList();
        return all.stream()
                .filter(note -> Collections.frequency(all, note) > 1)
                .distinct()
                .toList();
    }

    /** Returns a note of several rows, behind the number of answers in any of them. */
    private Section legend(String note, List<TallyRow> rows, List<Tally> votes) {
        Predicate<AnswerGroup> any = rows.stream()
                .filter(row -> row.notes().contains(note))
                .map(TallyRow::takes)
                .reduce(group -> false, Predicate::or);
        TallyRow all = TallyRow.of(note, Optional.empty(), any);
        String counts = votes.stream()
                .map(vote -> texts().count(all.count(vote.groups())))
                .collect(Collectors.joining(texts().characters().select(" → ", " > ")));
        Line mark = Line.of(
                new Span(" ".repeat(Math.max(0, COUNT - counts.length())) + counts, Style.STRONG),
                new Span(" " + texts().characters().select("→ ", "> "), Style.MUTED));
        return Section.hanging(mark, Wording.of(note, Style.MUTED));
    }

    /** Returns a bar with a number of full cells, without the ground of bars in the header. */
    static Line bar(int full, int length, Style style, UiText texts) {
        return Line.of(
                new Span(texts.characters().select("━", "=").repeat(full), style),
                new Span(texts.characters().select("─", ".").repeat(length - full), Style.RULE));
    }

    /** Draws a row, behind the marks of others if it has none itself, without the notes that other rows share. */
    private List<Line> lines(TallyRow row, boolean isMarked, List<String> shared, List<Tally> votes, int width) {
        int length = votes.size() > 1 ? PAIRED : width >= ROOMY ? LONG : SHORT;
        List<Line> parts = new ArrayList<>();
        for (Tally vote : votes) {
            if (!parts.isEmpty()) {
                parts.add(Line.of(texts().characters().select(" → ", " > "), Style.MUTED));
            }
            int count = row.count(vote.groups());
            String digits = texts().count(count);
            Style style = row.status().map(AnswerStatus::style).orElse(isMarked ? Style.MUTED : Style.CURVE_1);
            int full = vote.votes() == 0 ? 0 : (int) Math.rint((double) length * count / vote.votes());
            parts.add(Line.of(
                    " ".repeat(Math.max(0, COUNT - digits.length())) + digits + " ",
                    count == 0 ? Style.MUTED : Style.STRONG));
            int shown = Math.max(count == 0 ? 0 : 1, full);
            parts.add(bar(shown, length, style, texts()));
        }
        parts.add(Line.spaces(2));
        if (isMarked) {
            parts.add(row.status().map(status -> status.start(texts())).orElse(Line.spaces(2)));
        }
        Line mark = Line.join(parts.toArray(new Line[0]));
        List<Span> words = new ArrayList<>(row.words());
        sure(row, votes).ifPresent(sure -> words.add(new Span(texts().dot() + sure, Style.MUTED)));
        List<Line> lines = new ArrayList<>(LineWrapper.hanging(mark, words, width));
        Line arrow = Line.join(
                Line.spaces(mark.width()), Line.of(texts().characters().select("→ ", "> "), Style.MUTED));
        List<String> own =
                row.notes().stream().filter(note -> !shared.contains(note)).toList();
        for (String note : own) {
            lines.addAll(LineWrapper.hanging(arrow, List.of(new Span(note, Style.MUTED)), width));
        }
        return lines;
    }

    private String told(TallyRow row, List<Tally> votes) {
        String words = SentenceFormatter.flowing(row.words());
        List<String> numbers = new ArrayList<>();
        votes.forEach(vote ->
                Collections.addAll(numbers, texts().count(row.count(vote.groups())), texts().count(vote.votes())));
        numbers.add(words);
        MessageKey key = votes.size() > 1 ? MessageKey.BOARD_BARS : MessageKey.BOARD_BAR;
        return SentenceFormatter.joined(Stream.of(
                        Stream.of(texts().say(key, numbers.toArray(new String[0]))),
                        row.status().map(status -> SentenceFormatter.begun(status.word(texts()))).stream(),
                        sure(row, votes).map(SentenceFormatter::begun).stream(),
                        row.notes().stream())
                .flatMap(parts -> parts)
                .toArray(String[]::new));
    }

    /** Returns the numbers as dots, if they can be compared. */
    private List<Section> strip(Tally tally, boolean isGraded) {
        List<Double> values = tally.groups().stream()
                .flatMap(group -> source.number(group).stream()
                        .filter(Double::isFinite)
                        .boxed()
                        .flatMap(value -> Collections.nCopies(group.count(), value).stream()))
                .toList();
        boolean isRightShown = isGraded || source instanceof PredictionRows;
        return values.isEmpty() || !source.isComparable()
                ? List.of()
                : List.of(
                        new NumberStrip(values, isRightShown ? source.rightNumber() : OptionalDouble.empty(), texts()));
    }

    /** Returns in a sentence how many answers are correct. */
    private String share(List<Tally> votes) {
        List<String> numbers = new ArrayList<>();
        for (Tally vote : votes) {
            int right = vote.groups().stream()
                    .filter(group -> group.grade() == Grade.RIGHT)
                    .mapToInt(AnswerGroup::count)
                    .sum();
            int all = Math.max(1, vote.votes());
            Collections.addAll(
                    numbers,
                    texts().count(right),
                    texts().count(vote.votes()),
                    Long.toString(Math.round(100.0 * right / all)));
        }
        MessageKey key = votes.size() > 1 ? MessageKey.BOARD_SHARES : MessageKey.BOARD_SHARE;
        return texts().say(key, numbers.toArray(new String[0]));
    }

    /** Returns how many of those in a row were sure, in the last vote; empty if none has said it. */
    private Optional<String> sure(TallyRow row, List<Tally> votes) {
        List<AnswerGroup> said = votes.get(votes.size() - 1).groups().stream()
                .filter(row.takes())
                .filter(group -> !group.confidence().isEmpty())
                .toList();
        int sure = said.stream().mapToInt(AnswerGroup::sure).sum();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(texts().say(MessageKey.VOTE_SURE_COUNT, texts().count(sure)));
    }

    /** Returns in a sentence how many were sure of a wrong answer. */
    private String sure(List<Tally> votes) {
        List<String> numbers = new ArrayList<>();
        for (Tally vote : votes) {
            Collections.addAll(numbers, texts().count(vote.sureMistakes()), texts().count(vote.votes()));
        }
        MessageKey key = votes.size() > 1 ? MessageKey.VOTE_SURE_WRONG_TWICE : MessageKey.VOTE_SURE_WRONG;
        return texts().say(key, numbers.toArray(new String[0]));
    }
}
