package descenso.view.question;

import descenso.course.question.CorrectAnswer;
import descenso.course.question.Exercise;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.List;

/** The solution of a question and its reason. */
public record SolutionView(ExerciseView view) {

    /**
     * Returns the solution and its reason.
     *
     * @param isKnown whether the learner's answer already equals the solution; then only the reason is returned
     */
    List<Section> reasoned(boolean isKnown) {
        Exercise exercise = view.exercise();
        List<Section> sections = new ArrayList<>(
                isKnown ? List.of() : answer(exercise.question().correctAnswer(exercise.parts(), view.values())));
        exercise.why().ifPresent(why -> sections.addAll(view.solved().paragraphs(why, Style.TEXT)));
        return sections;
    }

    public List<Section> answer(CorrectAnswer answer) {
        String heading = view.texts().say(answer.heading()) + " ";
        String told = view.texts().unmarked(answer.heading());
        if (answer instanceof CorrectAnswer.Statement statement) {
            return List.of(after(heading, told, view.sentence(statement.text(), Style.STRONG)));
        }
        if (answer instanceof CorrectAnswer.Amount amount) {
            String number = view.amount(amount.value());
            return List.of(after(
                    heading,
                    told,
                    Wording.of(number, Style.STRONG, SentenceFormatter.ended(SentenceFormatter.flowing(number)))));
        }
        List<Section> sections = new ArrayList<>();
        if (answer instanceof CorrectAnswer.Passage passage) {
            sections.add(new Section.Paragraph(Wording.shown(List.of(new Span(heading, Style.STRONG)))));
            sections.add(Section.marked(Line.blank(), told + " ", view.paragraphs(passage.text(), Style.TEXT)));
        } else if (answer instanceof CorrectAnswer.Rows rows) {
            sections.add(new Section.Paragraph(Wording.of(heading, Style.STRONG, told)));
            for (int row = 0; row < rows.parts().size(); row++) {
                sections.add(Section.indented(Beside.MARK, row(rows, row)));
            }
        }
        return sections;
    }

    private static Section after(String heading, String told, Wording text) {
        return Section.marked(Line.of(heading, Style.STRONG), told + " ", List.of(new Section.Paragraph(text)));
    }

    private Section row(CorrectAnswer.Rows rows, int row) {
        Wording text = view.sentence(
                rows.parts().get(row).text(), rows.form() == CorrectAnswer.RowForm.BULLETS ? Style.STRONG : Style.TEXT);
        String number = Integer.toString(row + 1);
        return switch (rows.form()) {
            case BULLETS -> Section.hanging(Line.of(view.texts().characters().encode("• "), Style.MUTED), text);
            case NUMBERS ->
                Section.marked(
                        Line.of(number + ". ", Style.MUTED), number + ": ", List.of(new Section.Paragraph(text)));
            case PAIRS -> {
                List<Span> right = view.counterpart(row);
                String left = SentenceFormatter.flowing(text.row());
                yield new Beside(
                        view,
                        row,
                        right,
                        SentenceFormatter.ended(
                                view.texts().say(MessageKey.TOLD_GOES_WITH, left, SentenceFormatter.flowing(right))));
            }
        };
    }
}
