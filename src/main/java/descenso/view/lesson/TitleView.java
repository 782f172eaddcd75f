package descenso.view.lesson;

import descenso.course.Course;
import descenso.course.Page;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import descenso.widget.HelpBar;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders the first page of a course: its title, the author of the slides that it follows, the keys, then the text of
 * the page.
 *
 * @param width width of the text, in cells
 */
public record TitleView(Course course, Language language, UiText texts, int width) {

    /** A loss curve that falls fast and then slowly. */
    private static final String CURVE = "█▇▆▅▅▄▄▄▃▃▃▃▂▂▂▂▂▂▁▁▁▁▁▁▁▁▁▁▁▁";

    private static final String ASCII_CURVE = "###**++==----........________";

    /** Width of the column of keys, in cells. */
    private static final int KEY_WIDTH = 8;

    /**
     * Returns the whole page.
     *
     * @param menu the keys that the learner may press first
     * @param previews the drawings of the experiments of the page
     */
    public LessonLines lines(Page page, List<HelpBar.Hint> menu, Previews previews) {
        LessonLines.Builder lines = new LessonLines.Builder();
        lines.add(banner(menu));
        new LessonView(texts, width, previews).addBody(page, lines);
        return lines.build();
    }

    private List<Line> banner(List<HelpBar.Hint> menu) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(spaced(texts.say(MessageKey.TUTOR_NAME)), Style.QUESTION));
        lines.add(Line.of(texts.characters().select(CURVE, ASCII_CURVE), Style.FORMULA));
        lines.add(Line.blank());
        lines.addAll(WrappedText.lines(texts.characters().encode(course.title().in(language)), Style.TITLE, width));
        course.subtitle()
                .ifPresent(words -> lines.addAll(
                        WrappedText.lines(texts.characters().encode(words.in(language)), Style.MUTED, width)));
        lines.addAll(WrappedText.lines(
                texts.say(MessageKey.TITLE_CREDITS, course.author(), Integer.toString(course.year())),
                Style.MUTED,
                width));
        lines.add(Line.blank());
        menu.forEach(hint -> lines.add(row(hint)));
        return lines;
    }

    private static Line row(HelpBar.Hint hint) {
        Line key = Line.of(hint.key(), Style.STRONG).fitted(KEY_WIDTH);
        return Line.join(key, Line.of(new Span(hint.words(), Style.TEXT)));
    }

    /** Returns a name with a space between the letters: D e s c e n s o. */
    private static String spaced(String name) {
        return String.join(" ", name.chars().mapToObj(Character::toString).toList());
    }
}
