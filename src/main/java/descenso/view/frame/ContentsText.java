package descenso.view.frame;

import descenso.course.Chapter;
import descenso.course.Page;
import descenso.course.question.Exercise;
import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.SpokenText;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Renders the contents of a course as text: its chapters and numbered screens, with what was read and answered. */
public record ContentsText(ContentsView view) {

    /**
     * Returns the contents, one or two sentences per paragraph.
     *
     * @param here the number of the current screen, 0-based
     * @param read the ids of the screens read to their end
     */
    public List<String> paragraphs(int here, Set<String> read) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(SentenceFormatter.joined(texts().say(MessageKey.CONTENTS_TITLE), view.tally(read)));
        int number = 0;
        for (Chapter chapter : view.course().chapters()) {
            paragraphs.add(SentenceFormatter.ended(texts().say(
                            MessageKey.SPOKEN_CHAPTER, spoken(chapter.title().in(view.language())))));
            for (String screen : chapter.pageIds()) {
                paragraphs.add(entry(number, screen, number == here, read.contains(screen)));
                number++;
            }
        }
        paragraphs.add(texts().say(MessageKey.SPOKEN_TO_GO));
        return paragraphs;
    }

    private String entry(int number, String screen, boolean isHere, boolean isRead) {
        return SentenceFormatter.joined(
                number + ". " + spoken(page(screen).title()),
                isHere ? texts().say(MessageKey.SPOKEN_HERE) : "",
                texts().say(isRead ? MessageKey.SPOKEN_READ : MessageKey.SPOKEN_UNREAD),
                answered(page(screen).exercises()));
    }

    private String answered(List<Exercise> exercises) {
        if (exercises.isEmpty()) {
            return "";
        }
        long answered = view.answered(exercises.stream());
        return exercises.size() == 1
                ? texts().say(answered == 1 ? MessageKey.SPOKEN_QUESTION_ANSWERED : MessageKey.SPOKEN_QUESTION_WAITING)
                : texts().say(
                                MessageKey.SPOKEN_ANSWERED_OF,
                                Long.toString(answered),
                                Integer.toString(exercises.size()));
    }

    private String spoken(String text) {
        return new SpokenText(texts()).text(text);
    }

    private Page page(String screen) {
        return view.course().page(view.language(), screen);
    }

    private UiText texts() {
        return view.texts();
    }
}
