package descenso.view.question;

import descenso.course.question.Template;
import descenso.phrases.MessageKey;
import descenso.tui.Style;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.List;

/** Describes a question in sentences: its kind, its text and its hints. */
public record ExerciseText(ExerciseView view) {

    /** Returns the kind of the question and its text with the drawn numbers. */
    public List<String> asked() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(SentenceFormatter.ended(
                view.texts().say(view.exercise().question().label())));
        paragraphs.addAll(paragraphs(view.exercise().ask()));
        return paragraphs;
    }

    /**
     * Returns a hint.
     *
     * @param number the number of the hint, from 1; the vaguest is first
     */
    public String hint(int number) {
        List<Template> hints = view.exercise().hints();
        return view.texts()
                .say(
                        MessageKey.TOLD_HINT,
                        Integer.toString(number),
                        Integer.toString(hints.size()),
                        text(hints.get(number - 1)));
    }

    /** Returns the author's text, one paragraph for each line that the author began. */
    List<String> paragraphs(Template template) {
        return SentenceFormatter.paragraphs(view.textLines(template, Style.TEXT, SentenceFormatter.UNLIMITED));
    }

    /** Returns the author's text in one paragraph. */
    String text(Template template) {
        return SentenceFormatter.flowing(view.row(template, Style.TEXT));
    }

    /** Returns the text of a part. */
    String text(int part) {
        return text(view.part(part).text());
    }

    /** Returns the right side of a part; empty if it has none. */
    String counterpart(int part) {
        return view.part(part).counterpart().map(this::text).orElse("");
    }
}
