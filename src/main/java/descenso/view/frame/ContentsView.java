package descenso.view.frame;

import descenso.course.Course;
import descenso.course.CourseQuestion;
import descenso.course.question.Exercise;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.progress.LearningRecord;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.Pointer;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Renders the chapters of a course and their screens, with what was read and answered. */
public record ContentsView(Course course, Language language, UiText texts, LearningRecord learning) {

    /**
     * Width of the columns after a title, in cells: the number of answered questions and the mark of a screen that was
     * read.
     */
    private static final int STATUS_WIDTH = 9;

    /**
     * Returns all screens, with the chosen one marked.
     *
     * @param chosen the number of the chosen screen, 0-based
     * @param read the ids of the screens read to their end
     */
    public PageList listing(int chosen, Set<String> read, int width) {
        return PageList.of(
                course,
                language,
                texts,
                Style.HEADING,
                (number, screen) -> entry(number, screen, read.contains(screen), number == chosen, width));
    }

    private Line entry(int number, String screen, boolean done, boolean chosen, int width) {
        String mark = done ? texts.characters().select("✓", "*") : " ";
        String title = texts.characters().encode(course.page(language, screen).title());
        String text = " ".repeat(number < 10 ? 1 : 0) + number + "  " + title;
        Line entry = Line.join(Pointer.before(chosen, texts.characters()), Line.of(text, Style.TEXT));
        String count = count(course.page(language, screen).exercises());
        String behind = " ".repeat(STATUS_WIDTH - 2 - count.length()) + count;
        return Line.join(
                entry.fitted(width - STATUS_WIDTH),
                Line.of(new Span(behind, Style.MUTED), new Span(" " + mark, Style.RIGHT)));
    }

    private String count(List<Exercise> exercises) {
        return exercises.isEmpty() ? "" : answered(exercises.stream()) + "/" + exercises.size();
    }

    long answered(Stream<Exercise> exercises) {
        return exercises
                .filter(exercise -> learning.latest(exercise.id()).isPresent())
                .count();
    }

    /** Returns the number of screens read to their end and of questions answered, in words. */
    public String tally(Set<String> read) {
        long done = course.pageIds().stream().filter(read::contains).count();
        int all = course.pageIds().size();
        List<CourseQuestion> questions = course.exercises(language);
        return texts.say(
                MessageKey.CONTENTS_READ,
                Long.toString(done),
                Integer.toString(all),
                Long.toString(answered(questions.stream().map(CourseQuestion::exercise))),
                Integer.toString(questions.size()));
    }
}
