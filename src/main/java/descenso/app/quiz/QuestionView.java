package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.ScreenFrame;
import descenso.course.Block;
import descenso.memory.FsrsScheduler.Rating;
import descenso.phrases.MessageKey;
import descenso.progress.LearningRecord.ItemSession;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.frame.HeaderFooter;
import descenso.view.lesson.BlockSections;
import descenso.view.lesson.LessonFacts;
import descenso.view.question.ExerciseView;
import descenso.view.question.FeedbackView;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.SentenceFormatter;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A question in both modes: its text, hints, answer and feedback, below one another. */
record QuestionView(QuestionScreen screen, AppState state) implements PlainScreen {

    /** The row of the frame at which the body begins, 0-based. */
    private static final int ABOVE = 2;

    /** Minimum number of lines for the answer. */
    private static final int LEAST = 3;

    /** The whole content, with the lines, 0-based, at which answer and feedback begin; no feedback at the end. */
    private record Sheet(List<Line> lines, int first, AnswerInput.Rendered rendered, int verdict) {}

    Frame frame() {
        ScreenFrame screenFrame = ScreenFrame.alone(state);
        HeaderFooter headerFooter = screenFrame.headerFooter();
        Sheet sheet = sheet();
        Viewport window = window(sheet);
        Frame frame = screenFrame.frame(
                number() + " — " + page(),
                headerFooter.column(window.of(sheet.lines())),
                foot(screenFrame, window),
                screen.commands(state));
        return sheet.rendered()
                .cursor()
                .map(cursor -> new Frame.Cursor(
                        headerFooter.columnOf(cursor.column()), ABOVE + sheet.first() + cursor.row() - window.top()))
                .filter(cursor -> cursor.row() >= ABOVE && cursor.row() < ABOVE + window.height())
                .map(cursor -> frame.withCursor(cursor.column(), cursor.row()))
                .orElse(frame);
    }

    /** Returns the lines above the keys, which also count the lines of the question above the window of a long one. */
    private List<Line> foot(ScreenFrame screenFrame, Viewport window) {
        return window.isAtTop() || state.notice().isPresent()
                ? screenFrame.foot(window)
                : screenFrame.headerFooter().around(window);
    }

    /** Returns the heading with the number of the question, from 1, and the number of questions. */
    private String number() {
        QuizRound round = screen.round();
        MessageKey heading = switch (round.purpose()) {
            case PAGE, PATH -> MessageKey.QUIZ_TITLE;
            case QUIZ -> MessageKey.QUIZ_TITLE_QUIZ;
            case REVIEW -> MessageKey.QUIZ_TITLE_REVIEW;
        };
        String number = Integer.toString(round.index() + 1);
        return state.texts().say(heading, number, Integer.toString(round.items().size()));
    }

    private String page() {
        String id = screen.round().question().pageId();
        return state.course().page(state.language(), id).title();
    }

    Viewport window() {
        return window(sheet());
    }

    List<Line> lines() {
        return sheet().lines();
    }

    /** Returns the window at the scroll position; without one, at the answer or at the beginning of the feedback. */
    private Viewport window(Sheet sheet) {
        Viewport window = new Viewport(
                Math.max(0, screen.top()),
                state.layout().bodyHeight(),
                sheet.lines().size());
        if (screen.top() >= 0) {
            return window;
        }
        return screen.shownGrade().isPresent()
                ? window.showing(sheet.lines().size() - 1).showing(sheet.verdict() - 1)
                : window.showing(sheet.first() + sheet.rendered().focus());
    }

    private ExerciseView exerciseView() {
        return screen.session().exerciseView(state);
    }

    private Sheet sheet() {
        List<Line> lines = above();
        int first = lines.size();
        AnswerInput.Rendered rendered =
                screen.input().draw(exerciseView(), room(first), screen.graded().isEmpty());
        lines.addAll(rendered.lines());
        screen.shownGrade().ifPresent(any -> lines.add(Line.blank()));
        int verdict = lines.size();
        screen.shownGrade().ifPresent(graded -> lines.addAll(lines(List.of(feedback(graded)))));
        return new Sheet(lines, first, rendered, verdict);
    }

    private List<Line> lines(List<List<Section>> parts) {
        return new GridRenderer(state.texts(), state.layout().alone().textWidth())
                .lines(parts.stream().flatMap(List::stream).toList());
    }

    /** Returns the lines of the question and of the hints taken, and a blank one. */
    private List<Line> above() {
        List<Line> lines = new ArrayList<>(lines(asked()));
        lines.add(Line.blank());
        return lines;
    }

    /** Returns the question, with its heading in plain mode, and each hint taken. */
    private List<List<Section>> asked() {
        String heading = SentenceFormatter.ended(state.texts().characters().encode(number() + ", " + page()));
        List<List<Section>> parts = new ArrayList<>();
        parts.add(Stream.concat(Stream.of(Section.told(heading)), exerciseView().asked().stream())
                .toList());
        for (int hint = 1; hint <= screen.session().hints(); hint++) {
            parts.add(List.of(Section.group(exerciseView().hint(hint))));
        }
        return parts;
    }

    Size room() {
        return room(above().size());
    }

    private Size room(int above) {
        return new Size(
                state.layout().alone().textWidth(),
                Math.max(LEAST, state.layout().bodyHeight() - above));
    }

    /** Returns the feedback to an answer; on the screen of a review, also when the question comes back. */
    private List<Section> feedback(QuestionScreen.GradedAnswer graded) {
        List<Section> sections = new ArrayList<>(new FeedbackView(
                        exerciseView(),
                        graded.answer(),
                        graded.result(),
                        screen.session().misconception(state.course()),
                        screen.refutation(state).isPresent(),
                        graded.isOver(),
                        graded.isKept().orElseThrow())
                .sections());
        if (screen.isReview()) {
            sections.add(new Section.Shown(List.of(Section.group(Section.paragraph(again(), Style.MUTED)))));
        }
        return sections;
    }

    /** Returns how well the question was remembered, as it counts now, and in how many days it comes back. */
    private String again() {
        String id = screen.session().exercise().id();
        Optional<Rating> rating = state.history().learning().latest(id).flatMap(ItemSession::rating);
        MessageKey counted = switch (rating.orElse(Rating.AGAIN)) {
            case AGAIN -> MessageKey.QUIZ_FORGOTTEN;
            case HARD -> MessageKey.QUIZ_HARD;
            case GOOD -> MessageKey.QUIZ_GOOD;
            case EASY -> MessageKey.QUIZ_EASY;
        };
        String words = state.texts().say(counted);
        int days = state.history().daysUntil(id);
        return days == 1
                ? state.texts().say(MessageKey.REVIEW_TOMORROW, words)
                : state.texts().say(MessageKey.REVIEW_IN_DAYS, words, Integer.toString(days));
    }

    @Override
    public Object contentKey() {
        QuizRound round = screen.round();
        return List.of(
                round.purpose(), round.index(), screen.session().exercise().id());
    }

    private boolean isMistaken() {
        return screen.shownGrade().filter(graded -> !graded.isOver()).isPresent();
    }

    @Override
    public String prompt() {
        MessageKey key = screen.graded().isEmpty()
                ? MessageKey.PROMPT_QUESTION
                : isMistaken() ? MessageKey.PROMPT_MISTAKEN : MessageKey.PROMPT_VERDICT;
        return state.texts().say(key);
    }

    @Override
    public boolean acceptsMultiline() {
        return screen.acceptsLines();
    }

    @Override
    public Optional<MessageKey> wordForNumber() {
        return screen.graded().isEmpty() || isMistaken()
                ? Optional.of(MessageKey.WORD_ANSWER)
                : Optional.of(MessageKey.WORD_GRADE).filter(any -> screen.isReview());
    }

    @Override
    public List<String> paragraphs() {
        return sections().stream().flatMap(List::stream).toList();
    }

    /** Returns the text in sections: a line of the answers is shown even if it equals a line of the question. */
    @Override
    public List<List<String>> sections() {
        List<List<Section>> parts = asked();
        if (screen.graded().isEmpty()) {
            parts.add(screen.input().sections(exerciseView(), true));
        }
        screen.shownGrade().ifPresent(graded -> parts.add(feedback(graded)));
        if (isMistaken()) { // the rows of an answered order have new numbers
            parts.add(screen.again().input().sections(exerciseView(), true));
        }
        if (screen.shownGrade().isPresent() && screen.isReview()) {
            parts.add(List.of(Section.told(again())));
        }
        ParagraphRenderer renderer = new ParagraphRenderer(state.texts());
        return parts.stream().map(renderer::paragraphs).toList();
    }

    @Override
    public List<String> formulas() {
        List<Section> asked = new BlockSections(state.texts(), LessonFacts.none())
                .of(new Block.QuestionBlock(exerciseView().exercise()));
        return new ParagraphRenderer(state.texts()).formulas(asked);
    }
}
