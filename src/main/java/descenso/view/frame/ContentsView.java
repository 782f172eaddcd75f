package descenso.view.frame;

import descenso.course.Chapter;
import descenso.course.Course;
import descenso.course.CourseQuestion;
import descenso.course.Page;
import descenso.course.question.Exercise;
import descenso.phrases.MessageKey;
import descenso.progress.LearningRecord;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The contents of a course: its chapters and numbered screens, with what was answered and which were read. */
public record ContentsView(Course course, UiText texts, LearningRecord learning, Set<String> read) {

    /**
     * Returns all screens as options. Plain mode also names the tally, which is in the header of the screen, and the
     * command that opens a screen. Screens are numbered from 0.
     */
    public List<Section> sections(int here, int chosen) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.told(SentenceFormatter.joined(texts.say(MessageKey.CONTENTS_TITLE), tally())));
        int number = 0;
        for (Chapter chapter : course.chapters()) {
            String title = chapter.title().in(texts.language());
            List<Section> pages = new ArrayList<>();
            pages.add(new Section.Heading(Wording.of(
                    texts.encode(title), Style.HEADING, texts.say(MessageKey.SPOKEN_CHAPTER, texts.spoken(title)))));
            for (String id : chapter.pageIds()) {
                Entry entry = new Entry(this, course.page(texts.language(), id), number, number == here);
                pages.add(new Section.Option(number == chosen, List.of(entry)));
                number++;
            }
            sections.add(new Section.Group(pages));
        }
        sections.add(Section.told(texts.say(MessageKey.SPOKEN_TO_GO)));
        return sections;
    }

    /** A screen, with the number of its answered questions and the mark of a screen that was read. */
    private record Entry(ContentsView view, Page page, int number, boolean isHere) implements Section.Plot {

        /** Width of the columns after a title, in cells. */
        private static final int STATUS_WIDTH = 9;

        @Override
        public List<Line> lines(int width) {
            UiText texts = view.texts;
            List<Exercise> exercises = page.exercises();
            String title = " ".repeat(number < 10 ? 1 : 0) + number + "  " + texts.encode(page.title());
            String count = exercises.isEmpty() ? "" : view.answered(exercises.stream()) + "/" + exercises.size();
            String mark = isRead() ? texts.characters().select("✓", "*") : " ";
            return List.of(Line.join(
                    Line.of(title, Style.TEXT).fitted(width - STATUS_WIDTH),
                    Line.of(
                            new Span(" ".repeat(STATUS_WIDTH - 2 - count.length()) + count, Style.MUTED),
                            new Span(" " + mark, Style.RIGHT))));
        }

        private boolean isRead() {
            return view.read.contains(page.id());
        }

        @Override
        public List<String> spoken() {
            UiText texts = view.texts;
            return List.of(SentenceFormatter.joined(
                    number + ". " + texts.spoken(page.title()),
                    isHere ? texts.say(MessageKey.SPOKEN_HERE) : "",
                    texts.say(isRead() ? MessageKey.SPOKEN_READ : MessageKey.SPOKEN_UNREAD),
                    answered(texts)));
        }

        private String answered(UiText texts) {
            int all = page.exercises().size();
            long answered = view.answered(page.exercises().stream());
            return switch (all) {
                case 0 -> "";
                case 1 ->
                    texts.say(answered == 1 ? MessageKey.SPOKEN_QUESTION_ANSWERED : MessageKey.SPOKEN_QUESTION_WAITING);
                default -> texts.say(MessageKey.SPOKEN_ANSWERED_OF, Long.toString(answered), Integer.toString(all));
            };
        }
    }

    private long answered(Stream<Exercise> exercises) {
        return exercises
                .filter(exercise -> learning.latest(exercise.id()).isPresent())
                .count();
    }

    /** Returns the number of screens read to their end and of questions answered, in words. */
    public String tally() {
        long done = course.pageIds().stream().filter(read::contains).count();
        List<CourseQuestion> questions = course.exercises(texts.language());
        return texts.say(
                MessageKey.CONTENTS_READ,
                Long.toString(done),
                Integer.toString(course.pageIds().size()),
                Long.toString(answered(questions.stream().map(CourseQuestion::exercise))),
                Integer.toString(questions.size()));
    }
}
