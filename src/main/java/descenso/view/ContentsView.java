package descenso.view;

import descenso.course.Course;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.Set;

/** The chapters of a course and their screens, with what has been read. */
public record ContentsView(Course course, Language language, Speech speech) {

    /**
     * Everything, the chosen screen marked.
     *
     * @param chosen its number, from 0
     * @param read the ids of the screens read to their end
     */
    public Listing listing(int chosen, Set<String> read, int width) {
        return Listing.of(
                course,
                language,
                speech,
                Style.HEADING,
                (number, screen) -> entry(number, screen, read.contains(screen), number == chosen, width));
    }

    private Line entry(int number, String screen, boolean done, boolean chosen, int width) {
        String mark = done ? speech.glyphs().choose("✓", "*") : " ";
        String pointer = chosen ? speech.glyphs().choose("▸", ">") : " ";
        String title = speech.glyphs().write(course.page(language, screen).title());
        String text = pointer + " " + " ".repeat(number < 10 ? 1 : 0) + number + "  " + title;
        Line entry = Line.of(text, chosen ? Style.SELECTED : Style.TEXT).cut(width - 3);
        Span tick = new Span(" " + mark, chosen ? Style.SELECTED : Style.RIGHT);
        return Line.join(entry.fitted(width - 3, chosen ? Style.SELECTED : Style.TEXT), Line.of(tick));
    }

    /** How many screens were read to their end, in words. */
    public String tally(Set<String> read) {
        long done = course.screens().stream().filter(read::contains).count();
        int all = course.screens().size();
        return speech.say(Phrase.CONTENTS_READ, Long.toString(done), Integer.toString(all));
    }
}
