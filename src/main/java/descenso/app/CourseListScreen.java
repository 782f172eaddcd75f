package descenso.app;

import descenso.app.quiz.ReviewScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CourseState.Mark;
import descenso.app.screen.ListScreen;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Transition;
import descenso.course.source.LocalizedText;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The list of the courses of a class, where a learner is before a course and after it. It is shown over the course that
 * the learner used last.
 *
 * @param chosen the number of the course that Enter opens, 0-based
 */
public record CourseListScreen(List<CourseOption> courses, int chosen) implements ListScreen {

    /** Indentation of the lines below a title, in cells. */
    private static final int INDENT = 2;

    /** Usual number of rows of a course: a blank row, title, subtitle and progress. */
    private static final int LINES = 4;

    private static final CommandTable<CourseListScreen> COMMANDS = ListScreen.<CourseListScreen>choosing()
            .word(MessageKey.WORD_GO, ListScreen::open) // the lessons are those of a course, and none is open yet
            .and(CommandTable.everywhere());

    /**
     * A course with the learner's progress in it.
     *
     * @param isBegun whether the learner has read or answered anything
     * @param read number of lessons that were read to their end
     * @param lessons number of all lessons; the title is none
     * @param reviews number of questions to review today
     */
    public record CourseOption(
            String id,
            LocalizedText title,
            Optional<LocalizedText> subtitle,
            boolean isBegun,
            int read,
            int lessons,
            int reviews) {

        /** Returns the option of the course of a state, whose history has a day. */
        public static CourseOption of(AppState state) {
            int read = (int) state.course().pageIds().stream()
                    .skip(1)
                    .filter(page -> state.isMarked(Mark.READ, page))
                    .count();
            return new CourseOption(
                    state.courseId(),
                    state.course().manifest().title(),
                    state.course().manifest().subtitle(),
                    read > 0 || !state.history().learning().isEmpty(),
                    read,
                    state.lastNumber(),
                    ReviewScreen.due(state).size());
        }

        private List<String> progress(UiText texts) {
            if (!isBegun) {
                return List.of(texts.count(lessons, MessageKey.COURSES_NEW_LESSON, MessageKey.COURSES_NEW));
            }
            return List.of(
                    texts.say(MessageKey.COURSES_READ, read, lessons),
                    reviews == 0
                            ? texts.say(MessageKey.COURSES_NO_REVIEWS)
                            : texts.count(reviews, MessageKey.PLAN_REVIEW, MessageKey.PLAN_REVIEWS));
        }

        private Section section(int number, UiText texts) {
            return Section.plot(
                    width -> lines(width, texts),
                    () -> List.of(SentenceFormatter.joined(
                            number + ": " + texts.spoken(title.in(texts.language())),
                            subtitle.map(words -> texts.spoken(words.in(texts.language())))
                                    .orElse(""),
                            String.join(", ", progress(texts)))));
        }

        private List<Line> lines(int width, UiText texts) {
            List<Line> lines = new ArrayList<>(LineWrapper.lines(texts.say(title), Style.STRONG, width));
            List<Line> below = new ArrayList<>();
            subtitle.ifPresent(words -> below.addAll(LineWrapper.lines(texts.say(words), Style.MUTED, width - INDENT)));
            String progress = String.join(texts.dot(), progress(texts));
            below.addAll(LineWrapper.lines(progress, Style.TEXT, width - INDENT));
            below.forEach(line -> lines.add(line.indented(INDENT)));
            return lines;
        }
    }

    public CourseListScreen {
        courses = List.copyOf(courses);
    }

    @Override
    public ScreenCommands<CourseListScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public CourseListScreen withChosen(int course) {
        return new CourseListScreen(courses, course);
    }

    @Override
    public int count(AppState state) {
        return courses.size();
    }

    @Override
    public int page(AppState state) {
        return Math.max(1, state.layout().bodyHeight() / LINES);
    }

    @Override
    public Transition open(int course, AppState state) {
        return Transition.to(
                this, state, new Command.OpenCourse(courses.get(course).id()));
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.COURSES_TITLE);
    }

    @Override
    public List<Section> content(AppState state) {
        List<Section> rows = IntStream.range(0, courses.size())
                .mapToObj(number -> courses.get(number).section(number + 1, state.texts()))
                .toList();
        return titled(state, options(rows).stream().map(Section::group).toList());
    }

    /** Returns the window with all lines of the chosen course. */
    @Override
    public Viewport window(Viewport start, GridRenderer.Drawn drawn) {
        int end = chosen + 1 < drawn.options().size()
                ? drawn.options().get(chosen + 1) - 1
                : drawn.lines().size();
        return start.showing(end - 1).showing(Math.max(0, drawn.options().get(chosen) - 1));
    }

    /** Returns the list for plain mode. It leads back to nothing. */
    @Override
    public PlainScreen plainScreen(AppState state) {
        return new PlainScreen.PlainPage(
                getClass(),
                state.texts().say(MessageKey.PROMPT_COURSES),
                new ParagraphRenderer(state.texts()).paragraphs(content(state)),
                Optional.of(MessageKey.WORD_OPEN),
                false);
    }
}
