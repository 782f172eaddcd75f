package descenso.view.frame;

import descenso.course.Course;
import descenso.course.Course.Chapter;
import descenso.course.Page;
import descenso.course.question.Exercise;
import descenso.phrases.MessageKey;
import descenso.progress.LearningRecord;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The contents of a course: its chapters and numbered screens, with what was answered and which were read. */
public record ContentsView(Course course, UiText texts, LearningRecord learning, Set<String> read) {

    /** Width of the columns after a title, in cells. */
    private static final int STATUS_WIDTH = 9;

    /** Indentation of the screens of a chapter in the sidebar, in cells. */
    private static final int MARGIN = 2;

    /** Returns all screens, numbered from 0, as options; plain mode also has the tally and the way to open one. */
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
                Page page = course.page(texts.language(), id);
                int place = number++;
                Section row = Section.plot(width -> row(page, place, width), () -> spoken(page, place, place == here));
                pages.add(new Section.Option(place == chosen, List.of(row)));
            }
            sections.add(new Section.Group(pages));
        }
        sections.add(Section.told(texts.say(MessageKey.SPOKEN_TO_GO)));
        return sections;
    }

    /** Returns a screen, with the number of its answered questions and the mark of a screen that was read. */
    private List<Line> row(Page page, int number, int width) {
        List<Exercise> exercises = page.main().exercises();
        String title = digits(number) + "  " + texts.encode(page.title());
        String count = exercises.isEmpty() ? "" : answered(exercises.stream()) + "/" + exercises.size();
        return List.of(Line.join(
                Line.of(title, Style.TEXT).fitted(width - STATUS_WIDTH),
                Line.of(
                        new Span(" ".repeat(STATUS_WIDTH - 2 - count.length()) + count, Style.MUTED),
                        new Span(" " + readMark(page.id()), Style.RIGHT))));
    }

    private static String digits(int number) {
        return (number < 10 ? " " : "") + number;
    }

    private String readMark(String page) {
        return read.contains(page) ? texts.characters().select("✓", "*") : " ";
    }

    private List<String> spoken(Page page, int number, boolean isHere) {
        return List.of(SentenceFormatter.joined(
                number + ". " + texts.spoken(page.title()),
                isHere ? texts.say(MessageKey.SPOKEN_HERE) : "",
                texts.say(read.contains(page.id()) ? MessageKey.SPOKEN_READ : MessageKey.SPOKEN_UNREAD),
                answered(page)));
    }

    private String answered(Page page) {
        List<Exercise> exercises = page.main().exercises();
        int all = exercises.size();
        int answered = answered(exercises.stream());
        return switch (all) {
            case 0 -> "";
            case 1 ->
                texts.say(answered == 1 ? MessageKey.SPOKEN_QUESTION_ANSWERED : MessageKey.SPOKEN_QUESTION_WAITING);
            default -> texts.say(MessageKey.SPOKEN_ANSWERED_OF, answered, all);
        };
    }

    private int answered(Stream<Exercise> exercises) {
        return (int) exercises
                .filter(exercise -> learning.latest(exercise.id()).isPresent())
                .count();
    }

    /** Returns the number of lessons read to their end and of questions answered, in words. The title is no lesson. */
    public String tally() {
        List<String> lessons = course.pageIds().stream().skip(1).toList();
        int done = (int) lessons.stream().filter(read::contains).count();
        List<Exercise> questions = course.pageIds().stream()
                .flatMap(page -> course.page(texts.language(), page).main().exercises().stream())
                .toList();
        return texts.say(
                MessageKey.CONTENTS_READ, done, lessons.size(), answered(questions.stream()), questions.size());
    }

    /**
     * Returns the contents beside a lesson on a wide screen, with a rule at the right: the current screen, from 0, and
     * those around it, in as many lines as the body has; empty if the layout has no sidebar.
     */
    public List<Line> sidebar(int here, Layout layout) {
        if (layout.sidebarWidth() == 0) {
            return List.of();
        }
        int width = layout.sidebarWidth() - 2;
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int present = 0;
        for (Chapter chapter : course.chapters()) {
            if (!lines.isEmpty()) {
                lines.add(Line.blank());
            }
            lines.add(Line.of(texts.say(chapter.title()), Style.MUTED));
            for (String screen : chapter.pageIds()) {
                present = number == here ? lines.size() : present;
                lines.add(entry(number, number == here, screen, width - MARGIN));
                number++;
            }
        }
        Viewport window = new Viewport(0, layout.bodyHeight(), lines.size()).showing(present);
        return ruled(window.of(lines), width, layout.bodyHeight());
    }

    private Line entry(int number, boolean present, String screen, int width) {
        String mark = present ? GridRenderer.pointer(texts.characters()) : readMark(screen);
        String digits = " " + digits(number) + "  ";
        String title = texts.encode(course.page(texts.language(), screen).title());
        String shown = texts.characters().shorten(title, width - 1 - digits.length());
        return Line.of(
                new Span(mark, present ? Style.QUESTION : Style.RIGHT),
                new Span(digits, Style.MUTED),
                new Span(shown, present ? Style.STRONG : Style.TEXT));
    }

    private List<Line> ruled(List<Line> lines, int width, int height) {
        List<Line> ruled = new ArrayList<>();
        Line rule = Line.of(texts.characters().select("│", "|"), Style.RULE);
        for (int row = 0; row < height; row++) {
            Line line = row < lines.size() ? lines.get(row).indented(MARGIN) : Line.blank();
            ruled.add(Line.join(line.truncate(width).fitted(width + 1), rule));
        }
        return ruled;
    }
}
