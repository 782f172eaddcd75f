package descenso.view.progress;

import descenso.course.AssessmentItem;
import descenso.course.Chapter;
import descenso.phrases.MessageKey;
import descenso.progress.ItemResult;
import descenso.view.question.AnswerStatus;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.SpokenText;
import java.util.ArrayList;
import java.util.List;

/** Describes a learner's progress in sentences: the content of a {@link ProgressView}, in the same order. */
public record ProgressText(ProgressView view) {

    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        for (Chapter chapter : asked().course().chapters()) {
            paragraphs.add(standing(asked().title(chapter), asked().of(chapter)));
        }
        paragraphs.add(standing(SentenceFormatter.begun(say(MessageKey.PROGRESS_ALL)), asked().items()));
        paragraphs.add(SentenceFormatter.flowing(view.forecast()));
        section(
                MessageKey.PROGRESS_LACKING,
                view.lacking().stream().map(this::lacking).toList(),
                paragraphs);
        section(MessageKey.PROGRESS_LEFT, left(), paragraphs);
        return paragraphs;
    }

    private AssessmentItems asked() {
        return view.asked();
    }

    private String say(MessageKey key, String... arguments) {
        return new SpokenText(asked().texts()).say(key, arguments);
    }

    private String standing(String title, List<AssessmentItem> items) {
        return say(
                MessageKey.TOLD_STANDING,
                title,
                count(items, AnswerStatus.RIGHT),
                count(items, AnswerStatus.PARTLY),
                count(items, AnswerStatus.WRONG),
                count(items, AnswerStatus.OPEN),
                Integer.toString(view.due(items)));
    }

    private String count(List<AssessmentItem> items, AnswerStatus status) {
        return Integer.toString(view.count(items, status));
    }

    /** Returns an item that the learner did not know, with the recognised mistakes. */
    private String lacking(AssessmentItem item) {
        ItemResult result = view.result(item);
        String word = SentenceFormatter.begun(AnswerStatus.of(result).word(asked().texts()));
        String question = SentenceFormatter.ended(word + ". " + SentenceFormatter.flowing(asked().spans(item)));
        if (result.why().isEmpty()) {
            return question;
        }
        String mistakes =
                String.join("; ", result.why().stream().map(this::mistake).toList());
        return question + " " + SentenceFormatter.ended(say(MessageKey.TOLD_MISTAKES, mistakes));
    }

    private String mistake(String id) {
        return SentenceFormatter.flowing(asked().mistake(id)).replaceFirst("[.]$", "");
    }

    /** Returns the screens that have unanswered items. */
    private List<String> left() {
        return asked().course().pageIds().stream()
                .filter(screen -> view.open(screen) > 0)
                .map(screen -> asked().title(screen) + ": " + view.open(screen) + ".")
                .toList();
    }

    private void section(MessageKey title, List<String> content, List<String> paragraphs) {
        if (!content.isEmpty()) {
            paragraphs.add(say(title) + ":");
            paragraphs.addAll(content);
        }
    }
}
