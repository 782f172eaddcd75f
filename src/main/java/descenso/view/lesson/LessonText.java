package descenso.view.lesson;

import descenso.course.Course;
import descenso.course.Page;
import descenso.course.lesson.Block;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.SpokenText;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a page of the course as spoken paragraphs, without line breaks.
 *
 * @param language the learner's language
 */
public record LessonText(UiText texts, Language language, LessonFacts facts) {

    /** Creates a text without facts about experiments and questions. */
    public LessonText(UiText texts, Language language) {
        this(texts, language, LessonFacts.none());
    }

    /** Returns the blocks as paragraphs. A horizontal rule has none. */
    public List<String> blocks(List<Block> blocks) {
        return new BlockText(texts, facts).blocks(blocks);
    }

    /**
     * Returns the formulas of the blocks with their words, in order, each once: “theta &lt;- theta - eta * g: theta
     * gets theta minus …”. Leaves out formulas whose words equal their notation, such as x.
     */
    public List<String> spoken(List<Block> blocks) {
        return FormulaText.of(texts, language).of(blocks);
    }

    /** Returns all blocks of a page; the diagnostics if the page is unreadable. */
    public List<String> body(Page page) {
        return page.parsed()
                .lesson()
                .map(lesson -> blocks(lesson.blocks()))
                .orElseGet(() -> new BlockText(texts, facts)
                        .diagnosticLines(
                                MessageKey.LESSON_UNREADABLE, page.parsed().diagnostics()));
    }

    /**
     * Returns the number, title and subtitle of a page, and a note if the page is in the other language.
     *
     * @param number the number of the page, from 0
     * @param last the number of the last page
     */
    public List<String> heading(Page page, int number, int last) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(SentenceFormatter.ended(texts.say(
                MessageKey.SPOKEN_PAGE, Integer.toString(number), Integer.toString(last), spokenText(page.title()))));
        page.subtitle().ifPresent(words -> paragraphs.add(SentenceFormatter.ended(spokenText(words))));
        addForeign(paragraphs, page);
        return paragraphs;
    }

    private void addForeign(List<String> paragraphs, Page page) {
        if (page.language() != language) {
            paragraphs.add(texts.say(MessageKey.LESSON_UNTRANSLATED));
        }
    }

    /**
     * Returns the paragraphs before the blocks of the first page: the names of the tutor and the course, the author of
     * the slides, and the first command.
     */
    public List<String> title(Course course, Page page) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(SentenceFormatter.joined(
                texts.say(MessageKey.TUTOR_NAME), spokenText(course.title().in(language))));
        course.subtitle().ifPresent(words -> paragraphs.add(SentenceFormatter.ended(spokenText(words.in(language)))));
        paragraphs.add(SentenceFormatter.ended(
                texts.say(MessageKey.TITLE_CREDITS, course.author(), Integer.toString(course.year()))));
        addForeign(paragraphs, page);
        paragraphs.add(texts.say(MessageKey.SPOKEN_BEGIN));
        return paragraphs;
    }

    private String spokenText(String text) {
        return new SpokenText(texts).text(text);
    }
}
