package descenso.view.search;

import descenso.course.Course;
import descenso.course.Page;
import descenso.phrases.MessageKey;
import descenso.progress.Bookmark;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.lesson.LessonFacts;
import descenso.view.lesson.LessonView;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    /** A piece of text on a screen, numbered from 0, and its folded form, of the same length, for the search. */
    public record Entry(int number, String title, Bookmark bookmark, String text, String folded) {

        static Entry of(int number, String title, Bookmark bookmark, String text) {
            return new Entry(number, title, bookmark, text, SearchQuery.folded(text));
        }
    }

    /** An entry that matches a search between two indices of its text, the second exclusive. */
    public record Hit(Entry entry, int from, int to) {}

    public SearchIndex {
        entries = List.copyOf(entries);
    }

    /** Returns the index of a course's pages as the screen shows them, down to what is open to the learner. */
    public static SearchIndex shown(Course course, UnaryOperator<Page> opened, UiText texts) {
        LessonFacts titles = new LessonFacts() {
            @Override
            public List<Line> drawing(String experiment, int width) {
                return course
                        .experimentTitle(experiment)
                        .map(title -> Line.of(
                                texts.say(MessageKey.LESSON_EXPERIMENT, title.in(texts.language())), Style.MUTED))
                        .stream()
                        .toList();
            }
        };
        GridRenderer renderer = new GridRenderer(texts, UNBROKEN);
        return of(
                course,
                opened,
                new LessonView(texts, titles),
                texts::encode,
                sections ->
                        renderer.lines(sections).stream().map(Line::toString).toList());
    }

    /** Returns the index of a course's pages as plain mode tells them, down to what is open to the learner. */
    public static SearchIndex told(Course course, UnaryOperator<Page> opened, LessonFacts facts, UiText texts) {
        return of(
                course, opened, new LessonView(texts, facts), texts::spoken, new ParagraphRenderer(texts)::paragraphs);
    }

    private static SearchIndex of(
            Course course,
            UnaryOperator<Page> opened,
            LessonView view,
            UnaryOperator<String> titles,
            Function<List<Section>, List<String>> renderer) {
        List<Entry> entries = new ArrayList<>();
        boolean isSealed = false;
        List<String> screens = course.pageIds();
        for (int number = 0; number < screens.size(); number++) {
            Page page = opened.apply(course.page(view.texts().language(), screens.get(number)));
            List<List<Section>> blocks = new ArrayList<>(List.of(view.names(page)));
            blocks.addAll(view.blocks(page));
            String title = titles.apply(page.title());
            for (int block = 0; block < blocks.size(); block++) {
                Bookmark place = new Bookmark(page.id(), block, 0);
                for (String text : renderer.apply(blocks.get(block))) {
                    if (!text.isBlank()) {
                        entries.add(Entry.of(number, title, place, text.strip()));
                    }
                }
            }
            isSealed |= page.seal().isPresent();
        }
        return new SearchIndex(entries, isSealed);
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
