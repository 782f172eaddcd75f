package descenso.view.question;

import descenso.course.question.Exercise;
import descenso.course.question.Part;
import descenso.course.question.Template;
import descenso.phrases.MessageKey;
import descenso.quiz.Question;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Renders the solution of a question and its reason. */
record SolutionView(ExerciseView view, int width) implements Question.Visitor<List<Line>> {

    private static final int INSET = 2;

    /**
     * Returns the solution and its reason.
     *
     * @param isKnown whether the learner's answer already equals the solution; then only the reason is returned
     */
    List<Line> reasoned(boolean isKnown) {
        Exercise exercise = view.exercise();
        List<Line> lines =
                new ArrayList<>(isKnown ? List.of() : exercise.question().accept(this));
        exercise.why().ifPresent(why -> lines.addAll(view.spoken().textLines(why, Style.TEXT, width)));
        return lines;
    }

    /** Returns the optimizer steps that lead to the number, line by line. Empty for other questions. */
    List<Line> worked() {
        return view.worked().map(worked -> worked.lines(width)).orElse(List.of());
    }

    private Line start(MessageKey key) {
        return Line.of(view.texts().say(key) + " ", Style.STRONG);
    }

    @Override
    public List<Line> open(Question.Open open) {
        List<Line> lines = new ArrayList<>(List.of(start(MessageKey.QUIZ_MODEL)));
        view.exercise().model().ifPresent(model -> lines.addAll(view.textLines(model, Style.TEXT, width)));
        return lines;
    }

    @Override
    public List<Line> choice(Question.Choice choice) {
        List<Template> right = IntStream.range(0, choice.right().size())
                .filter(choice.right()::get)
                .mapToObj(option -> view.part(option).text())
                .toList();
        return right.size() == 1 ? labelled(MessageKey.QUIZ_IT_WAS, right.get(0)) : bullets(right);
    }

    private List<Line> bullets(List<Template> right) {
        List<Line> lines = new ArrayList<>(List.of(start(MessageKey.QUIZ_THEY_WERE)));
        Line bullet =
                Line.of(view.texts().characters().encode("• "), Style.MUTED).indented(INSET);
        right.forEach(text -> lines.addAll(view.hanging(bullet, text, Style.STRONG, width)));
        return lines;
    }

    private List<Line> labelled(MessageKey key, Template text) {
        return view.hanging(start(key), text, Style.STRONG, width);
    }

    @Override
    public List<Line> number(Question.Number number) {
        String right = view.amount(number.solution().value(view.values()));
        return LineWrapper.hanging(start(MessageKey.QUIZ_IT_WAS), List.of(new Span(right, Style.STRONG)), width);
    }

    @Override
    public List<Line> order(Question.Order order) {
        List<Line> lines = new ArrayList<>(List.of(start(MessageKey.QUIZ_ORDER_WAS)));
        for (int place = 0; place < order.items(); place++) {
            lines.addAll(view.hanging(numbered(place), view.part(place).text(), Style.TEXT, width));
        }
        return lines;
    }

    private static Line numbered(int place) {
        return Line.of((place + 1) + ". ", Style.MUTED).indented(INSET);
    }

    @Override
    public List<Line> match(Question.Match match) {
        List<Line> lines = new ArrayList<>(List.of(start(MessageKey.QUIZ_PAIRS_WERE)));
        List<Part> pairs = view.exercise().parts();
        int column = view.column(pairs.stream().map(Part::text).toList(), width);
        pairs.forEach(pair -> lines.addAll(pair(pair, column)));
        return lines;
    }

    private List<Line> pair(Part pair, int column) {
        List<Span> right =
                pair.counterpart().map(text -> view.row(text, Style.TEXT)).orElse(List.of());
        return view.beside(Line.spaces(INSET), view.row(pair.text(), Style.STRONG), column, right, width);
    }

    @Override
    public List<Line> truth(Question.Truth truth) {
        int reason = truth.reasons().indexOf(true);
        return labelled(
                truth.holds() ? MessageKey.QUIZ_TRUE_FOR : MessageKey.QUIZ_FALSE_FOR,
                view.part(reason).text());
    }
}
