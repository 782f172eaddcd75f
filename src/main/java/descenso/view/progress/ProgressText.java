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

/** How a learner stands with all that the course asks, told: what a {@link ProgressView} draws, in its order. */
public record ProgressText(ProgressView view) {

    public List<String> told() {
        List<String> told = new ArrayList<>();
        for (Chapter chapter : asked().course().chapters()) {
            told.add(standing(asked().title(chapter), asked().of(chapter)));
        }
        told.add(standing(SentenceFormatter.begun(say(MessageKey.PROGRESS_ALL)), asked().items()));
        told.add(SentenceFormatter.flowing(view.forecast()));
        section(
                MessageKey.PROGRESS_LACKING,
                view.lacking().stream().map(this::lacking).toList(),
                told);
        section(MessageKey.PROGRESS_LEFT, left(), told);
        return told;
    }

    private AssessmentItems asked() {
        return view.asked();
    }

    private String say(MessageKey phrase, String... arguments) {
        return new SpokenText(asked().speech()).say(phrase, arguments);
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

    private String count(List<AssessmentItem> items, AnswerStatus answering) {
        return Integer.toString(view.count(items, answering));
    }

    /** A question that was not known, and the mistakes that were recognised. */
    private String lacking(AssessmentItem item) {
        ItemResult result = view.result(item);
        String word = SentenceFormatter.begun(AnswerStatus.of(result).word(asked().speech()));
        String question = SentenceFormatter.ended(word + ". " + SentenceFormatter.flowing(asked().words(item)));
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

    /** The screens that ask what was never answered. */
    private List<String> left() {
        return asked().course().screens().stream()
                .filter(screen -> view.open(screen) > 0)
                .map(screen -> asked().title(screen) + ": " + view.open(screen) + ".")
                .toList();
    }

    private void section(MessageKey title, List<String> content, List<String> told) {
        if (!content.isEmpty()) {
            told.add(say(title) + ":");
            told.addAll(content);
        }
    }
}
