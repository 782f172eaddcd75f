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
 * A page of the course told in paragraphs, none of them broken into lines.
 *
 * @param language of the learner
 */
public record LessonText(UiText speech, Language language, LessonFacts facts) {

    /** Of nothing but the page itself. */
    public LessonText(UiText speech, Language language) {
        this(speech, language, LessonFacts.none());
    }

    /** These blocks of a page, or all of them; a rule is not told. */
    public List<String> blocks(List<Block> blocks) {
        return new BlockText(speech, facts).blocks(blocks);
    }

    /**
     * The formulas of these blocks in words, in their order, each once: “theta &lt;- theta - eta * g: theta gets theta minus
     * …”. Those that are read as they are written, as x, are left out.
     */
    public List<String> spoken(List<Block> blocks) {
        return FormulaText.of(speech, language).of(blocks);
    }

    /** All that stands below the title; of a page that cannot be read, what is wrong with it. */
    public List<String> body(Page page) {
        return page.reading()
                .lesson()
                .map(lesson -> blocks(lesson.blocks()))
                .orElseGet(() -> new BlockText(speech, facts)
                        .faults(MessageKey.LESSON_UNREADABLE, page.reading().faults()));
    }

    /**
     * Where one is, what the page is called, and whether it is in the other language.
     *
     * @param number of the page, from 0
     * @param last the number of the last one
     */
    public List<String> heading(Page page, int number, int last) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(SentenceFormatter.ended(speech.say(
                MessageKey.SPOKEN_PAGE, Integer.toString(number), Integer.toString(last), said(page.title()))));
        page.subtitle().ifPresent(words -> paragraphs.add(SentenceFormatter.ended(said(words))));
        addForeign(paragraphs, page);
        return paragraphs;
    }

    private void addForeign(List<String> paragraphs, Page page) {
        if (page.language() != language) {
            paragraphs.add(speech.say(MessageKey.LESSON_UNTRANSLATED));
        }
    }

    /** What is heard first of all, before the blocks of the first page: what this is, whose deck it follows, what to type. */
    public List<String> title(Course course, Page page) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(SentenceFormatter.joined(
                speech.say(MessageKey.TUTOR_NAME), said(course.title().in(language))));
        course.subtitle().ifPresent(words -> paragraphs.add(SentenceFormatter.ended(said(words.in(language)))));
        paragraphs.add(SentenceFormatter.ended(
                speech.say(MessageKey.TITLE_CREDITS, course.author(), Integer.toString(course.year()))));
        addForeign(paragraphs, page);
        paragraphs.add(speech.say(MessageKey.SPOKEN_BEGIN));
        return paragraphs;
    }

    private String said(String text) {
        return new SpokenText(speech).text(text);
    }
}
