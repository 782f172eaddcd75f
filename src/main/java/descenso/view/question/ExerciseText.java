package descenso.view.question;

import descenso.course.question.Template;
import descenso.phrases.MessageKey;
import descenso.tui.Style;
import descenso.view.text.SentenceFormatter;
import java.util.ArrayList;
import java.util.List;

/** A question told: what kind it is, what is asked, and hints. */
public record ExerciseText(ExerciseView view) {

    /** In a few words of which kind it is, and the question with its numbers put in. */
    public List<String> asked() {
        List<String> told = new ArrayList<>();
        told.add(SentenceFormatter.ended(QuestionKindText.of(view.exercise().question(), view.speech())));
        told.addAll(paragraphs(view.exercise().ask()));
        return told;
    }

    /**
     * A hint.
     *
     * @param number from 1, the vaguest first
     */
    public String hint(int number) {
        List<Template> hints = view.exercise().hints();
        return view.speech()
                .say(
                        MessageKey.TOLD_HINT,
                        Integer.toString(number),
                        Integer.toString(hints.size()),
                        text(hints.get(number - 1)));
    }

    /** The author's words, one paragraph where the author began no new line. */
    List<String> paragraphs(Template template) {
        return SentenceFormatter.paragraphs(view.words(template, Style.TEXT, SentenceFormatter.UNLIMITED));
    }

    /** The same in one paragraph. */
    String text(Template template) {
        return SentenceFormatter.flowing(view.row(template, Style.TEXT));
    }

    /** The words of a part. */
    String text(int part) {
        return text(view.part(part).text());
    }

    /** Those that belong to it. */
    String counterpart(int part) {
        return view.part(part).counterpart().map(this::text).orElse("");
    }
}
