package descenso.view.search;

import descenso.course.Course;
import descenso.course.Page;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.progress.Bookmark;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.lesson.LessonLines;
import descenso.view.lesson.LessonView;
import descenso.view.lesson.Previews;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The texts of a course in one language, as the tutor shows them, ready to be searched.
 *
 * @param entries in the order of the course, one per paragraph, list item, formula row or table row
 * @param isSealed whether a part was left out because it would reveal the result of a prediction
 */
public record SearchIndex(List<Entry> entries, boolean isSealed) {

    /** Width in cells at which no paragraph is wrapped, so that no phrase is split. */
    private static final int UNBROKEN = 10_000;

    /**
     * A piece of text with its place.
     *
     * @param number the number of the screen, from 0
     * @param folded the text in the form in which it is searched, of the same length
     */
    public record Entry(int number, String title, Bookmark bookmark, String text, String folded) {

        static Entry of(int number, String title, Bookmark bookmark, String text) {
            return new Entry(number, title, bookmark, text, SearchQuery.folded(text));
        }
    }

    /**
     * An entry that matches a search.
     *
     * @param from the index in the entry's text at which the match begins, from 0
     * @param to the index at which it ends, exclusive
     */
    public record Hit(Entry entry, int from, int to) {}

    public SearchIndex {
        entries = List.copyOf(entries);
    }

    /**
     * Returns the index of a course's pages in a language.
     *
     * @param opened returns the part of a page that is open to the learner, see {@link descenso.course.PredictionSeal}
     */
    public static SearchIndex of(Course course, Language language, UnaryOperator<Page> opened, UiText texts) {
        Previews titles = (experiment, width) -> course
                .experimentTitle(experiment)
                .map(title -> Line.of(texts.say(MessageKey.LESSON_EXPERIMENT, title.in(language)), Style.MUTED))
                .stream()
                .toList();
        return of(course, language, opened, (number, page) -> entries(number, page, titles, texts));
    }

    /**
     * Creates the index from the entries of each page.
     *
     * @param read returns the entries of a page, given the number of its screen
     */
    static SearchIndex of(
            Course course, Language language, UnaryOperator<Page> opened, BiFunction<Integer, Page, List<Entry>> read) {
        List<Entry> entries = new ArrayList<>();
        boolean isSealed = false;
        List<String> screens = course.pageIds();
        for (int number = 0; number < screens.size(); number++) {
            Page page = opened.apply(course.page(language, screens.get(number)));
            entries.addAll(read.apply(number, page));
            isSealed |= page.seal().isPresent();
        }
        return new SearchIndex(entries, isSealed);
    }

    private static List<Entry> entries(int number, Page page, Previews previews, UiText texts) {
        List<Entry> entries = new ArrayList<>();
        LessonLines lesson = new LessonView(texts, UNBROKEN, previews).lines(page, false);
        String title = texts.characters().encode(page.title());
        for (int line = 0; line < lesson.lines().size(); line++) {
            String text = lesson.lines().get(line).toString().strip();
            if (!text.isEmpty()) {
                Bookmark block =
                        new Bookmark(page.id(), lesson.bookmark(page.id(), line).block(), 0);
                entries.add(Entry.of(number, title, block, text));
            }
        }
        return entries;
    }

    /** Returns the entries that contain all words, in the order of the course. Empty if there are no words. */
    public List<Hit> find(String words, CharacterSet characters) {
        SearchQuery query = SearchQuery.of(words, characters);
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            query.find(entry.folded()).ifPresent(from -> hits.add(hit(entry, from, query)));
        }
        return hits;
    }

    private static Hit hit(Entry entry, int from, SearchQuery query) {
        return new Hit(entry, from, from + query.words().get(0).length());
    }
}
