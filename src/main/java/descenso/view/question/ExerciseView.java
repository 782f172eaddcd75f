package descenso.view.question;

import descenso.course.question.Exercise;
import descenso.course.question.NumberQuestion;
import descenso.course.question.Template;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.InlineView;
import descenso.view.text.NumberFormatter;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Renders the texts of a question as lines.
 *
 * @param values the drawn numbers of the question, by name
 */
public record ExerciseView(Exercise exercise, Map<String, Double> values, Language language, UiText texts) {

    /** Returns this view after the question is over: its texts may use the correct number. */
    ExerciseView solved() {
        OptionalDouble number = exercise.question().number(values);
        return number.isPresent() ? withAnswer(number.getAsDouble()) : this;
    }

    /** Returns this view with the correct number, which its texts may then use. */
    ExerciseView withAnswer(double answer) {
        Map<String, Double> more = new HashMap<>(values);
        more.put(Exercise.ANSWER, answer);
        return new ExerciseView(exercise, more, language, texts);
    }

    /** Returns the optimizer steps that lead to the correct number. Empty for other questions. */
    Optional<WorkedSolutionView> worked() {
        return exercise.question() instanceof NumberQuestion number
                ? WorkedSolutionView.of(number.key().solution(), values, language, texts)
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

    /**
     * Returns a hint.
     *
     * @param number the number of the hint, from 1; the vaguest is first
     */
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
    Wording sentence(Template template, Style style) {
        List<Span> row = row(template, style);
        return Wording.of(row, SentenceFormatter.ended(SentenceFormatter.flowing(row)));
    }

    /** Returns a text in one row of any width. */
    public List<Span> row(Template template, Style style) {
        return new InlineView(texts.characters(), style).row(template.filled(this::written));
    }

    /** Returns the width of the widest text, in cells, at most half of the given width. */
    public int column(List<Template> texts, int width) {
        return Math.min(
                width / 2,
                texts.stream()
                        .mapToInt(text -> new Line(row(text, Style.TEXT)).width())
                        .max()
                        .orElse(0));
    }

    /**
     * Returns two texts side by side, after a prefix and with an arrow between them.
     *
     * @param column the width of the left text, in cells
     */
    public List<Line> beside(Line before, List<Span> left, int column, List<Span> right, int width) {
        Line arrow = Line.of(texts.characters().select(" → ", " -> "), Style.MUTED);
        List<Line> lefts = LineWrapper.hanging(before, left, before.width() + column);
        List<Line> rights = LineWrapper.lines(right, width - before.width() - column - arrow.width());
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < Math.max(lefts.size(), rights.size()); row++) {
            lines.add(Line.join(
                    (row < lefts.size() ? lefts.get(row) : Line.blank()).fitted(before.width() + column),
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

    /** Formats the value of a name. Returns the name itself if it has no value. */
    private String written(String name) {
        Double value = values.get(name);
        return value == null ? name : number(name, value);
    }

    private String number(String name, double value) {
        return name.equals(Exercise.ANSWER) ? withUnit(value) : digits().given(value);
    }

    /** Formats a number as an answer to the question, with its unit. */
    public String amount(double value) {
        return texts.characters().encode(withUnit(value));
    }

    private String withUnit(double value) {
        String number = digits().answered(value);
        return exercise.unit().map(unit -> digits().with(unit, number)).orElse(number);
    }

    private NumberFormatter digits() {
        return new NumberFormatter(language);
    }
}
