package descenso.view.question;

import descenso.course.question.Part;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import java.util.List;

/**
 * A left side beside a right side.
 *
 * @param left the number of the part whose left side is drawn, 0-based
 * @param told the pair in words
 */
public record Beside(ExerciseView view, int left, List<Span> right, String told) implements Section.Plot {

    /** The width of the mark before each pair, in cells. It counts for the width of the left column. */
    static final int MARK = 2;

    public Beside {
        right = List.copyOf(right);
    }

    @Override
    public List<Line> lines(int width) {
        List<Part> parts = view.exercise().parts();
        int column = view.column(parts.stream().map(Part::text).toList(), width + MARK);
        return view.beside(Line.blank(), view.row(parts.get(left).text(), Style.STRONG), column, right, width);
    }

    @Override
    public List<String> spoken() {
        return List.of(told);
    }
}
