package descenso.view;

import descenso.course.Course;
import descenso.phrases.Language;
import descenso.tui.Glyphs;
import descenso.tui.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a course says in one language, as it is shown, ready to be searched.
 *
 * @param entries in the order of the course, one a paragraph, list item, formula row or table row
 */
public record SearchIndex(List<Entry> entries) {

    /** Wide enough that no paragraph is broken where a phrase could be. */
    private static final int UNBROKEN = 10_000;

    /**
     * A piece of text and where it stands.
     *
     * @param number of the screen, from 0
     * @param block of the lesson
     * @param folded the text without case and accents, character for character
     */
    public record Entry(int number, String screen, String title, int block, String text, String folded) {}

    /**
     * An entry that holds what was looked for.
     *
     * @param from where the match begins in the entry's text
     * @param to where it ends, exclusive
     */
    public record Hit(Entry entry, int from, int to) {}

    public SearchIndex {
        entries = List.copyOf(entries);
    }

    public static SearchIndex of(Course course, Language language, Speech speech) {
        List<Entry> entries = new ArrayList<>();
        LessonView view = new LessonView(speech, UNBROKEN);
        List<String> screens = course.screens();
        for (int number = 0; number < screens.size(); number++) {
            LessonLines lesson = view.lines(course.page(language, screens.get(number)), false);
            String title = speech.glyphs()
                    .write(course.page(language, screens.get(number)).title());
            for (int line = 0; line < lesson.lines().size(); line++) {
                int block = lesson.bookmark(screens.get(number), line).block();
                add(
                        entries,
                        number,
                        screens.get(number),
                        title,
                        block,
                        lesson.lines().get(line));
            }
        }
        return new SearchIndex(entries);
    }

    private static void add(List<Entry> entries, int number, String screen, String title, int block, Line line) {
        String text = line.toString().strip();
        if (!text.isEmpty()) {
            entries.add(new Entry(number, screen, title, block, text, Needle.folded(text)));
        }
    }

    /** The entries that hold all the words, in the order of the course; none for no words. */
    public List<Hit> find(String words, Glyphs glyphs) {
        Needle needle = Needle.of(words, glyphs);
        List<Hit> hits = new ArrayList<>();
        for (Entry entry : entries) {
            needle.find(entry.folded()).ifPresent(from -> hits.add(hit(entry, from, needle)));
        }
        return hits;
    }

    private static Hit hit(Entry entry, int from, Needle needle) {
        return new Hit(entry, from, from + needle.words().get(0).length());
    }
}
