package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.ScreenFrame;
import descenso.course.lesson.Block;
import descenso.memory.Rating;
import descenso.phrases.MessageKey;
import descenso.progress.ItemSession;
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

/** A question in both modes: its text, hints, answer and feedback, below one another. */
record QuestionView(QuestionScreen screen, AppState state) implements PlainScreen {

    /** The row of the frame at which the body begins, 0-based. */
    private static final int ABOVE = 2;

    /** Minimum number of lines for the answer. */
    private static final int LEAST = 3;

    /**
     * The whole content of the screen, visible or not.
     *
     * @param first the 0-based index of the line at which the answer begins
     * @param verdict the 0-based index of the line at which the feedback begins; the number of lines if there is none
     */
    private record Sheet(List<Line> lines, int first, AnswerInput.Rendered rendered, int verdict) {}

    Frame frame() {
        ScreenFrame screenFrame = ScreenFrame.alone(state);
        HeaderFooter headerFooter = screenFrame.headerFooter();
        Sheet sheet = sheet();
        Viewport window = window(sheet);
        Frame frame = headerFooter.frame(
                headerFooter.header(title()),
                headerFooter.column(window.of(sheet.lines())),
                foot(screenFrame, window),
                screenFrame.help(screen.commands(state)));
        return sheet.rendered()
                .cursor()
                .map(cursor -> new Frame.Cursor(
                        headerFooter.columnOf(cursor.column()), ABOVE + sheet.first() + cursor.row() - window.top()))
                .filter(cursor -> cursor.row() >= ABOVE && cursor.row() < ABOVE + window.height())
                .map(cursor -> frame.withCursor(cursor.column(), cursor.row()))
                .orElse(frame);
    }

    /**
     * Returns the lines above the keys. If the question is longer than the screen, they also count the lines above the
     * window, which hold the question itself.
     */
    private List<Line> foot(ScreenFrame screenFrame, Viewport window) {
        return window.isAtTop() || state.notice().isPresent()
                ? screenFrame.foot(window)
                : screenFrame.headerFooter().around(window);
    }

    private String title() {
        return number() + " — " + page();
    }

    /** Returns the heading with the number of the question, from 1, and the number of questions. */
    String number() {
        QuizRound round = screen.round();
        String number = Integer.toString(round.index() + 1);
        String all = Integer.toString(round.items().size());
        return state.texts().say(heading(round.purpose()), number, all);
    }

    /** Returns the title of the page that asks the question. */
    String page() {
        String id = screen.round().question().pageId();
        return state.course().page(state.language(), id).title();
    }

    private static MessageKey heading(QuizRound.Purpose purpose) {
        return switch (purpose) {
            case PAGE -> MessageKey.QUIZ_TITLE;
            case QUIZ -> MessageKey.QUIZ_TITLE_QUIZ;
            case REVIEW -> MessageKey.QUIZ_TITLE_REVIEW;
        };
    }

    Viewport window() {
        return window(sheet());
    }

    /** Returns all lines, visible or not. */
    List<Line> lines() {
        return sheet().lines();
    }

    /**
     * Returns the window at the learner's scroll position; without one, at the answer or at the beginning of the
     * feedback.
     */
    private Viewport window(Sheet sheet) {
        Viewport window =
                new Viewport(Math.max(0, screen.top()), height(), sheet.lines().size());
        if (screen.top() >= 0) {
            return window;
        }
        return screen.shownGrade().isPresent()
                ? window.showing(sheet.lines().size() - 1).showing(sheet.verdict() - 1)
                : window.showing(sheet.first() + sheet.rendered().focus());
    }

    private int height() {
        return state.layout().bodyHeight();
    }

    private int width() {
        return state.layout().alone().textWidth();
    }

    private ExerciseView exerciseView() {
        return screen.session().exerciseView(state);
    }

    private Sheet sheet() {
        ExerciseView view = exerciseView();
        List<Line> lines = new ArrayList<>(asked(view));
        int first = lines.size();
        AnswerInput.Rendered rendered = screen.input()
                .draw(new AnswerInput.RenderContext(
                        view, room(lines), screen.graded().isEmpty()));
        lines.addAll(rendered.lines());
        int verdict = lines.size();
        if (screen.shownGrade().isPresent()) {
            lines.add(Line.blank());
            verdict = lines.size();
            lines.addAll(lines(feedback(screen.shownGrade().get())));
        }
        return new Sheet(lines, first, rendered, verdict);
    }

    private List<Line> lines(List<Section> sections) {
        return new GridRenderer(state.texts(), width()).lines(sections);
    }

    /** Returns the lines of the question and of the hints taken. */
    private List<Line> asked(ExerciseView view) {
        List<Section> sections = new ArrayList<>(view.asked());
        for (int hint = 1; hint <= screen.session().hints(); hint++) {
            sections.add(Section.group(view.hint(hint)));
        }
        List<Line> lines = new ArrayList<>(lines(sections));
        lines.add(Line.blank());
        return lines;
    }

    /** Returns the size that the question leaves for the answer, in cells. */
    Size room() {
        return room(asked(exerciseView()));
    }

    private Size room(List<Line> asked) {
        return new Size(width(), Math.max(LEAST, height() - asked.size()));
    }

    /** Returns the feedback to an answer; in a review, also when the question comes back. */
    List<Section> feedback(GradedAnswer graded) {
        Refutation refutation = screen.refutation(state);
        List<Section> sections = new ArrayList<>(new FeedbackView(
                        exerciseView(),
                        graded.answer(),
                        graded.result(),
                        refutation.misconception(),
                        refutation.experiment().isPresent(),
                        graded.isOver(),
                        !graded.isLost())
                .sections());
        if (screen.isReview()) {
            sections.add(new Section.Shown(List.of(Section.group(Section.paragraph(again(), Style.MUTED)))));
        }
        return sections;
    }

    /** Returns how well the question was remembered, as it counts now, and in how many days it comes back. */
    String again() {
        String id = screen.session().exercise().id();
        MessageKey counted = state.history()
                .learning()
                .latest(id)
                .flatMap(ItemSession::rating)
                .map(QuestionView::counted)
                .orElse(MessageKey.QUIZ_FORGOTTEN);
        String words = state.texts().say(counted);
        int days = state.history().daysUntil(id);
        return days == 1
                ? state.texts().say(MessageKey.REVIEW_TOMORROW, words)
                : state.texts().say(MessageKey.REVIEW_IN_DAYS, words, Integer.toString(days));
    }

    private static MessageKey counted(Rating rating) {
        return switch (rating) {
            case AGAIN -> MessageKey.QUIZ_FORGOTTEN;
            case HARD -> MessageKey.QUIZ_HARD;
            case GOOD -> MessageKey.QUIZ_GOOD;
            case EASY -> MessageKey.QUIZ_EASY;
        };
    }

    /** A question and the purpose of its round. */
    private record QuestionKey(QuizRound.Purpose purpose, int index, String question) {}

    @Override
    public Object contentKey() {
        QuizRound round = screen.round();
        return new QuestionKey(
                round.purpose(), round.index(), screen.session().exercise().id());
    }

    private boolean isAsking() {
        return screen.graded().isEmpty();
    }

    private boolean isMistaken() {
        return screen.shownGrade().filter(graded -> !graded.isOver()).isPresent();
    }

    @Override
    public String prompt() {
        MessageKey key = isAsking()
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
        return isAsking() || isMistaken()
                ? Optional.of(MessageKey.WORD_ANSWER)
                : Optional.of(MessageKey.WORD_GRADE).filter(any -> screen.isReview());
    }

    @Override
    public List<String> paragraphs() {
        return sections().stream().flatMap(List::stream).toList();
    }

    /**
     * Returns the text in sections. Novelty is judged per section, so that a line of the answers is shown even if it
     * equals a line of the question.
     */
    @Override
    public List<List<String>> sections() {
        List<List<String>> sections = new ArrayList<>(List.of(numbered()));
        for (int hint = 1; hint <= screen.session().hints(); hint++) {
            sections.add(told(List.of(exerciseView().hint(hint))));
        }
        if (isAsking()) {
            sections.add(told(screen.input().sections(exerciseView(), true)));
        }
        screen.shownGrade().ifPresent(graded -> sections.add(told(feedback(graded))));
        if (isMistaken()) {
            sections.add(told(screen.again()
                    .input()
                    .sections(exerciseView(), true))); // the rows of an answered order have new numbers
        }
        if (screen.shownGrade().isPresent() && screen.isReview()) {
            sections.add(List.of(again()));
        }
        return sections;
    }

    private List<String> told(List<Section> sections) {
        return new ParagraphRenderer(state.texts()).paragraphs(sections);
    }

    /** Returns the number and page of the question, then its text. */
    private List<String> numbered() {
        List<String> asked = new ArrayList<>(
                List.of(SentenceFormatter.ended(state.texts().characters().encode(number() + ", " + page()))));
        asked.addAll(told(exerciseView().asked()));
        return asked;
    }

    @Override
    public List<String> formulas() {
        List<Section> asked = new BlockSections(state.texts(), LessonFacts.none())
                .of(new Block.QuestionBlock(exerciseView().exercise()));
        return new ParagraphRenderer(state.texts()).formulas(asked, state.language());
    }
}
