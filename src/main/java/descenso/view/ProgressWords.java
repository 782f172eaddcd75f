package descenso.view;

import descenso.course.Chapter;
import descenso.course.Item;
import descenso.phrases.Phrase;
import descenso.progress.Result;
import java.util.ArrayList;
import java.util.List;

/** How a learner stands with all that the course asks, told: what a {@link ProgressView} draws, in its order. */
public record ProgressWords(ProgressView view) {

    public List<String> told() {
        List<String> told = new ArrayList<>();
        for (Chapter chapter : asked().course().chapters()) {
            told.add(standing(asked().title(chapter), asked().of(chapter)));
        }
        told.add(standing(Sentences.begun(say(Phrase.PROGRESS_ALL)), asked().items()));
        told.add(Sentences.flowing(view.forecast()));
        section(
                Phrase.PROGRESS_LACKING,
                view.lacking().stream().map(this::lacking).toList(),
                told);
        section(Phrase.PROGRESS_LEFT, left(), told);
        return told;
    }

    private AskedItems asked() {
        return view.asked();
    }

    private String say(Phrase phrase, String... arguments) {
        return new Aloud(asked().speech()).say(phrase, arguments);
    }

    private String standing(String title, List<Item> items) {
        return say(
                Phrase.TOLD_STANDING,
                title,
                count(items, Answering.RIGHT),
                count(items, Answering.PARTLY),
                count(items, Answering.WRONG),
                count(items, Answering.OPEN),
                Integer.toString(view.due(items)));
    }

    private String count(List<Item> items, Answering answering) {
        return Integer.toString(view.count(items, answering));
    }

    /** A question that was not known, and the mistakes that were recognised. */
    private String lacking(Item item) {
        Result result = view.result(item);
        String word = Sentences.begun(Answering.of(result).word(asked().speech()));
        String question = Sentences.ended(word + ". " + Sentences.flowing(asked().words(item)));
        if (result.why().isEmpty()) {
            return question;
        }
        String mistakes =
                String.join("; ", result.why().stream().map(this::mistake).toList());
        return question + " " + Sentences.ended(say(Phrase.TOLD_MISTAKES, mistakes));
    }

    private String mistake(String id) {
        return Sentences.flowing(asked().mistake(id)).replaceFirst("[.]$", "");
    }

    /** The screens that ask what was never answered. */
    private List<String> left() {
        return asked().course().screens().stream()
                .filter(screen -> view.open(screen) > 0)
                .map(screen -> asked().title(screen) + ": " + view.open(screen) + ".")
                .toList();
    }

    private void section(Phrase title, List<String> content, List<String> told) {
        if (!content.isEmpty()) {
            told.add(say(title) + ":");
            told.addAll(content);
        }
    }
}
