package descenso.view.question;

import descenso.course.question.CorrectAnswer;
import descenso.course.question.Exercise;
import descenso.course.question.Part;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;

/** Renders the solution of a question and its reason. */
record SolutionView(ExerciseView view, int width) {

    private static final int INSET = 2;

    /**
     * Returns the solution and its reason.
     *
     * @param isKnown whether the learner's answer already equals the solution; then only the reason is returned
     */
    List<Line> reasoned(boolean isKnown) {
        Exercise exercise = view.exercise();
        List<Line> lines = new ArrayList<>(
                isKnown ? List.of() : drawn(exercise.question().correctAnswer(exercise.parts(), view.values())));
        exercise.why().ifPresent(why -> lines.addAll(view.spoken().textLines(why, Style.TEXT, width)));
        return lines;
    }

    /** Returns the optimizer steps that lead to the number, line by line. Empty for other questions. */
    List<Line> worked() {
        return view.worked().map(worked -> worked.lines(width)).orElse(List.of());
    }

    private List<Line> drawn(CorrectAnswer answer) {
        Line heading = Line.of(view.texts().say(answer.heading()) + " ", Style.STRONG);
        if (answer instanceof CorrectAnswer.Statement statement) {
            return view.hanging(heading, statement.text(), Style.STRONG, width);
        }
        if (answer instanceof CorrectAnswer.Amount amount) {
            return LineWrapper.hanging(heading, List.of(new Span(view.amount(amount.value()), Style.STRONG)), width);
        }
        List<Line> lines = new ArrayList<>(List.of(heading));
        if (answer instanceof CorrectAnswer.Passage passage) {
            lines.addAll(view.textLines(passage.text(), Style.TEXT, width));
        } else if (answer instanceof CorrectAnswer.Rows rows) {
            lines.addAll(rows(rows));
        }
        return lines;
    }

    private List<Line> rows(CorrectAnswer.Rows rows) {
        int column = view.column(rows.parts().stream().map(Part::text).toList(), width);
        List<Line> lines = new ArrayList<>();
        for (Part part : rows.parts()) {
            lines.addAll(
                    switch (rows.form()) {
                        case BULLETS -> hanging(view.texts().characters().encode("• "), part, Style.STRONG);
                        case NUMBERS -> hanging((rows.parts().indexOf(part) + 1) + ". ", part, Style.TEXT);
                        case PAIRS -> pair(part, column);
                    });
        }
        return lines;
    }

    private List<Line> hanging(String mark, Part part, Style style) {
        return view.hanging(Line.of(mark, Style.MUTED).indented(INSET), part.text(), style, width);
    }

    private List<Line> pair(Part pair, int column) {
        List<Span> right =
                pair.counterpart().map(text -> view.row(text, Style.TEXT)).orElse(List.of());
        return view.beside(Line.spaces(INSET), view.row(pair.text(), Style.STRONG), column, right, width);
    }
}
