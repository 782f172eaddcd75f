package descenso.view.question;

import descenso.course.question.Exercise;
import descenso.course.question.Part;
import descenso.course.question.Template;
import descenso.phrases.Language;
import descenso.quiz.Question;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.InlineView;
import descenso.view.text.ProseNumberFormatter;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question's words as lines.
 *
 * @param values those that it is asked with, by name
 */
public record ExerciseView(Exercise exercise, Map<String, Double> values, Language language, UiText speech) {

    /** The same once it has been told, which may name the right number. */
    ExerciseView told() {
        return exercise.question() instanceof Question.Number number
                ? knowing(number.solution().value(values))
                : this;
    }

    /** The same, which may name the right number. */
    ExerciseView knowing(double answer) {
        Map<String, Double> more = new HashMap<>(values);
        more.put(Exercise.ANSWER, answer);
        return new ExerciseView(exercise, more, language, speech);
    }

    /** How an optimizer comes to the right number; of other questions none. */
    Optional<WorkedSolutionView> worked() {
        return WorkedSolutionView.of(exercise.question(), values, language, speech);
    }

    public List<Line> ask(int width) {
        return words(exercise.ask(), Style.QUESTION, width);
    }

    public List<Line> words(Template template, Style style, int width) {
        List<Line> lines = new ArrayList<>();
        for (List<Span> row : new InlineView(speech.glyphs(), style).rows(template.filled(this::written))) {
            lines.addAll(LineWrapper.lines(row, width));
        }
        return lines;
    }

    /** In a row of its own, with something before it: the author's breaks are spaces. */
    public List<Line> hanging(Line before, Template template, Style style, int width) {
        return LineWrapper.hanging(before, row(template, style), width);
    }

    /** In as many cells as it takes. */
    public List<Span> row(Template template, Style style) {
        return new InlineView(speech.glyphs(), style).row(template.filled(this::written));
    }

    /** How many cells the widest of these takes, and no more than half of the width. */
    public int column(List<Template> texts, int width) {
        return Math.min(
                width / 2,
                texts.stream()
                        .mapToInt(text -> new Line(row(text, Style.TEXT)).width())
                        .max()
                        .orElse(0));
    }

    /**
     * Something before a text, and another beside it.
     *
     * @param column how many cells the first of them has
     */
    public List<Line> beside(Line before, List<Span> left, int column, List<Span> right, int width) {
        Line arrow = Line.of(speech.glyphs().select(" → ", " -> "), Style.MUTED);
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

    Part part(int number) {
        return exercise.parts().get(number);
    }

    /** A number among the words; what nobody knows keeps its name. */
    private String written(String name) {
        Double value = values.get(name);
        return value == null ? name : number(name, value);
    }

    private String number(String name, double value) {
        return name.equals(Exercise.ANSWER) ? withUnit(value) : digits().given(value);
    }

    /** A number of the kind that is asked for. */
    public String amount(double value) {
        return speech.glyphs().encode(withUnit(value));
    }

    private String withUnit(double value) {
        String number = digits().answered(value);
        return exercise.unit().map(unit -> digits().with(unit, number)).orElse(number);
    }

    private ProseNumberFormatter digits() {
        return new ProseNumberFormatter(language);
    }
}
