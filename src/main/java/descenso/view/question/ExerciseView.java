package descenso.view.question;

import descenso.course.question.Exercise;
import descenso.course.question.NumberQuestion;
import descenso.course.question.Part;
import descenso.course.question.Question.CorrectAnswer;
import descenso.course.question.Template;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.InlineView;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders the texts of a question with its drawn numbers, by name. */
public record ExerciseView(Exercise exercise, Map<String, Double> values, UiText texts) {

    /** The width of the mark before each pair, in cells. It counts for the width of the left column. */
    private static final int PAIR_MARK = 2;

    /** Returns this view after the question is over: its texts may use the correct number. */
    ExerciseView solved() {
        Map<String, Double> more = new HashMap<>(values);
        exercise.question().number(values).ifPresent(answer -> more.put(Exercise.ANSWER, answer));
        return new ExerciseView(exercise, more, texts);
    }

    /** Returns the optimizer steps that lead to the correct number. Empty for other questions. */
    Optional<WorkedSolutionView> worked() {
        return exercise.question() instanceof NumberQuestion number
                ? WorkedSolutionView.of(number.key().solution(), values, texts)
                : Optional.empty();
    }

    /** Returns the question; in plain mode after its kind. */
    public List<Section> asked() {
        List<Section> asked = new ArrayList<>();
        asked.add(Section.told(
                SentenceFormatter.ended(texts.say(exercise.question().label()))));
        asked.addAll(paragraphs(exercise.ask(), Style.QUESTION));
        return asked;
    }

    /** Returns a hint, numbered from 1; the vaguest is first. */
    public Section hint(int number) {
        List<Template> hints = exercise.hints();
        List<Span> hint = row(hints.get(number - 1), Style.MUTED);
        String told = texts.say(
                MessageKey.TOLD_HINT,
                Integer.toString(number),
                Integer.toString(hints.size()),
                SentenceFormatter.flowing(hint));
        Line mark = Line.of(texts.say(MessageKey.QUIZ_HINT_IS) + " ", Style.KEY);
        return Section.hanging(mark, Wording.of(hint, told));
    }

    /** Returns a text, one paragraph for each line that the author began. */
    public List<Section> paragraphs(Template template, Style style) {
        return new InlineView(texts.characters(), style)
                .rows(template.filled(this::written)).stream()
                        .map(Section::paragraph)
                        .toList();
    }

    /** Returns a text in one row. Plain mode ends it with a stop. */
    public Wording sentence(Template template, Style style) {
        return Wording.sentence(row(template, style));
    }

    /** Returns a text in one row of any width. */
    public List<Span> row(Template template, Style style) {
        return new InlineView(texts.characters(), style).row(template.filled(this::written));
    }

    /** Returns the left side of a part, 0-based, beside a right side, and the pair in words. */
    public Section pair(int left, List<Span> right, String told) {
        return Section.plot(width -> drawnPair(left, right, width), () -> List.of(told));
    }

    private List<Line> drawnPair(int left, List<Span> right, int width) {
        List<Part> parts = exercise.parts();
        int widest = parts.stream()
                .mapToInt(part -> new Line(row(part.text(), Style.TEXT)).width())
                .max()
                .orElse(0);
        int column = Math.min((width + PAIR_MARK) / 2, widest);
        return beside(row(parts.get(left).text(), Style.STRONG), column, right, width);
    }

    /** Returns two texts side by side, the left one in a column of cells, with an arrow between them. */
    List<Line> beside(List<Span> left, int column, List<Span> right, int width) {
        Line arrow = Line.of(texts.characters().select(" → ", " -> "), Style.MUTED);
        List<Line> lefts = LineWrapper.lines(left, column);
        List<Line> rights = LineWrapper.lines(right, width - column - arrow.width());
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < Math.max(lefts.size(), rights.size()); row++) {
            lines.add(Line.join(
                    (row < lefts.size() ? lefts.get(row) : Line.blank()).fitted(column),
                    row == 0 ? arrow : Line.spaces(arrow.width()),
                    row < rights.size() ? rights.get(row) : Line.blank()));
        }
        return lines;
    }

    /** Returns the right side of a part; none if it has none. */
    public List<Span> counterpart(int part) {
        return exercise.parts()
                .get(part)
                .counterpart()
                .map(text -> row(text, Style.TEXT))
                .orElse(List.of());
    }

    /** Returns the solution and its reason; only the reason if the answer already equals the solution. */
    public List<Section> reasoned(boolean isKnown) {
        List<Section> sections = new ArrayList<>(
                isKnown ? List.of() : answer(exercise.question().correctAnswer(exercise.parts(), values)));
        exercise.why().ifPresent(why -> sections.addAll(solved().paragraphs(why, Style.TEXT)));
        return sections;
    }

    /** Returns a correct answer below its heading. */
    public List<Section> answer(CorrectAnswer answer) {
        String heading = texts.say(answer.heading()) + " ";
        String told = texts.unmarked(answer.heading());
        Line mark = Line.of(heading, Style.STRONG);
        if (answer instanceof CorrectAnswer.Statement statement) {
            return List.of(Section.hanging(mark, told + " ", sentence(statement.text(), Style.STRONG)));
        }
        if (answer instanceof CorrectAnswer.Amount exact) {
            List<Span> number = List.of(new Span(amount(exact.value()), Style.STRONG));
            return List.of(Section.hanging(mark, told + " ", Wording.sentence(number)));
        }
        List<Section> sections = new ArrayList<>();
        if (answer instanceof CorrectAnswer.Passage passage) {
            sections.add(new Section.Paragraph(Wording.shown(mark.spans())));
            sections.add(Section.marked(Line.blank(), told + " ", paragraphs(passage.text(), Style.TEXT)));
        } else if (answer instanceof CorrectAnswer.Rows rows) {
            sections.add(new Section.Paragraph(Wording.of(heading, Style.STRONG, told)));
            for (int row = 0; row < rows.parts().size(); row++) {
                sections.add(Section.indented(PAIR_MARK, correctRow(rows, row)));
            }
        }
        return sections;
    }

    private Section correctRow(CorrectAnswer.Rows rows, int row) {
        Wording text = sentence(
                rows.parts().get(row).text(), rows.form() == CorrectAnswer.RowForm.BULLETS ? Style.STRONG : Style.TEXT);
        String number = Integer.toString(row + 1);
        return switch (rows.form()) {
            case BULLETS -> Section.hanging(Line.of(texts.encode("• "), Style.MUTED), text);
            case NUMBERS -> Section.hanging(Line.of(number + ". ", Style.MUTED), number + ": ", text);
            case PAIRS -> {
                List<Span> right = counterpart(row);
                String left = SentenceFormatter.flowing(text.row());
                String told = texts.say(MessageKey.TOLD_GOES_WITH, left, SentenceFormatter.flowing(right));
                yield pair(row, right, SentenceFormatter.ended(told));
            }
        };
    }

    /** Formats the value of a name. Returns the name itself if it has no value. */
    private String written(String name) {
        Double value = values.get(name);
        if (value == null) {
            return name;
        }
        return name.equals(Exercise.ANSWER) ? withUnit(value) : texts.numbers().given(value);
    }

    /** Formats a number as an answer to the question, with its unit. */
    public String amount(double value) {
        return texts.encode(withUnit(value));
    }

    private String withUnit(double value) {
        String number = texts.numbers().answered(value);
        return exercise.unit().map(unit -> texts.numbers().with(unit, number)).orElse(number);
    }
}
