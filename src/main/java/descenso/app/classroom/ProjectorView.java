package descenso.app.classroom;

import descenso.app.lab.PredictionInput;
import descenso.app.quiz.QuestionSession;
import descenso.app.screen.AppState;
import descenso.app.screen.ScreenFrame;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomTask.Kind;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.classroom.ClassroomView.Projection;
import descenso.classroom.Tally;
import descenso.course.experiment.PredictionQuestion;
import descenso.course.question.Question.AnswerForm;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.question.ExerciseView;
import descenso.view.question.PredictionView;
import descenso.view.section.Section;
import descenso.view.section.SpacedRenderer;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.BigDigits;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The drawing of a projector: large, for the last row of a classroom. The text is in a narrow column in the middle,
 * with blank lines where there is room; counts and times are in large digits.
 */
record ProjectorView(ProjectorScreen screen, AppState state) {

    /** Number of rows of a frame around the body of a screen with bars: its header, a blank row and its keys. */
    private static final int BARS = 3;

    /** Widest screen of a text without the contents beside it, in cells. */
    private static final int ALONE = 119;

    /** Number of those rows above the body. */
    private static final int BARS_ABOVE = 2;

    /** Widths of the column, in cells: of text that is easy to read from afar, and of a long one. */
    private static final int NARROW = 60;

    private static final int WIDE = 96;

    /** Least width of the margin at a side of the column, in cells. */
    private static final int MARGIN = 2;

    /** Gap between two figures, in cells. */
    private static final int GAP = 6;

    /** A number in large digits, with what it means below. */
    private record Figure(String digits, String label) {

        boolean isTime() {
            return digits.contains(":");
        }
    }

    /** The rows of a frame: a text, of which a part may be visible, and figures below it. */
    private record Drawn(List<Line> text, int height, int width, List<Line> figures) {}

    private UiText texts() {
        return state.texts();
    }

    private Optional<Projection> projection() {
        return state.classroom().flatMap(ClassroomView::projection);
    }

    private Phase phase() {
        return TaskScreen.phase(state);
    }

    private Optional<AskedTask> asked() {
        return ProjectorScreen.asked(state);
    }

    Frame frame() {
        return screen.lab()
                .filter(any -> !screen.isLabHidden())
                .map(shown -> withoutBars(texts().say(MessageKey.PROJECT_TOGGLE_HINT), false, shown::view, state))
                .orElseGet(this::drawn);
    }

    /** Draws a screen that has bars without them and without a notice, above a row with a hint and the time. */
    static Frame withoutBars(String hint, boolean isText, Function<AppState, Frame> drawing, AppState state) {
        Size size = state.size();
        int columns = isText ? Math.min(ALONE, size.columns()) : size.columns();
        Size taller = new Size(columns, size.rows() + BARS - 1);
        List<Line> rows = drawing.apply(
                        state.withoutNotice().with(state.display().withSize(taller)))
                .rows();
        int left = (size.columns() - columns) / 2;
        List<Line> body = new ArrayList<>();
        rows.subList(BARS_ABOVE, rows.size() - 1).forEach(row -> body.add(row.indented(left)));
        String time = time(state).map(ProjectorView::clock).orElse("");
        Line start = Line.of(" ".repeat(MARGIN) + hint, Style.MUTED);
        Line end = Line.of(time, Style.STRONG);
        int gap = Math.max(1, size.columns() - MARGIN - start.width() - end.width());
        body.add(Line.join(start, Line.spaces(gap), end));
        return new Frame(size, body);
    }

    /** Returns the time that counts down, in seconds: of the vote, or else of the timer. */
    private static Optional<Long> time(AppState state) {
        return state.classroom()
                .flatMap(ClassroomView::projection)
                .map(shown -> shown.voteSeconds().isPresent() ? shown.voteSeconds() : shown.timerSeconds())
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong);
    }

    private static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / TimerScreen.MINUTE, seconds % TimerScreen.MINUTE);
    }

    private Frame drawn() {
        Drawn drawn = layout();
        Size size = state.size();
        Viewport window = window(drawn);
        List<Line> rows = new ArrayList<>();
        int content =
                Math.min(drawn.height(), drawn.text().size()) + drawn.figures().size();
        int above = Math.max(1, (size.rows() - content) / 2);
        for (int row = 0; row < above; row++) {
            rows.add(Line.blank());
        }
        int left = (size.columns() - drawn.width()) / 2;
        window.of(drawn.text()).forEach(line -> rows.add(line.indented(left)));
        rows.addAll(drawn.figures());
        if (window.below() > 0) {
            while (rows.size() < size.rows() - 1) {
                rows.add(Line.blank());
            }
            rows.subList(size.rows() - 1, rows.size()).clear();
            rows.addAll(ScreenFrame.alone(state).headerFooter().more(window));
        }
        return new Frame(size, rows);
    }

    Viewport window() {
        return window(layout());
    }

    private Viewport window(Drawn drawn) {
        return new Viewport(screen.top(), drawn.height(), drawn.text().size());
    }

    /** Draws the text as large as it fits; if it does not, in a wide column of which a part is visible. */
    private Drawn layout() {
        List<Section> sections = sections();
        List<Line> large = large();
        List<Line> small = small();
        int columns = state.size().columns() - 2 * MARGIN;
        int rows = state.size().rows() - 2;
        Drawn last = drawn(sections, Math.min(NARROW, columns - 2 * MARGIN), rows, large);
        for (List<Line> figures : List.of(large, small)) {
            for (int width : List.of(Math.min(NARROW, columns - 2 * MARGIN), Math.min(WIDE, columns))) {
                last = drawn(sections, width, rows, figures);
                if (last.text().size() <= last.height()) {
                    return last;
                }
            }
        }
        return last;
    }

    private Drawn drawn(List<Section> sections, int width, int rows, List<Line> figures) {
        int height = Math.max(1, rows - figures.size());
        List<Line> text = new SpacedRenderer(texts(), width).lines(sections, height);
        return new Drawn(text, height, width, figures);
    }

    /** Returns the numbers that matter now: how many are there or have answered, and the time. */
    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        projection().ifPresent(shown -> {
            if (phase() == Phase.LOBBY) {
                figures.add(new Figure(Integer.toString(shown.there()), texts().say(MessageKey.PROJECT_THERE)));
            } else if (phase() == Phase.OPEN || phase() == Phase.LOCKED) {
                figures.add(new Figure(
                        Integer.toString(shown.answered()), texts().say(MessageKey.PROJECT_ANSWERED, shown.there())));
            }
        });
        time(state).ifPresent(seconds -> figures.add(new Figure(clock(seconds), texts().say(MessageKey.PROJECT_TIME))));
        return figures;
    }

    /** Returns the figures in large digits, side by side in the middle, below a blank row. */
    private List<Line> large() {
        List<Figure> all = figures();
        if (all.isEmpty()) {
            return List.of();
        }
        List<List<Line>> columns = new ArrayList<>();
        for (Figure figure : all) {
            Style style = figure.isTime() ? Style.EMPHASIS : Style.STRONG;
            List<Line> rows = new ArrayList<>(BigDigits.lines(figure.digits(), style, texts().characters()));
            int width = rows.get(0).width();
            Line label = Line.of(figure.label(), Style.MUTED);
            rows.add(Line.blank());
            rows.add(label.indented(Math.max(0, (width - label.width()) / 2)));
            columns.add(rows);
        }
        int height = BigDigits.HEIGHT + 2;
        List<Line> rows = new ArrayList<>(List.of(Line.blank(), Line.blank()));
        for (int row = 0; row < height; row++) {
            List<Line> parts = new ArrayList<>();
            for (List<Line> column : columns) {
                int width = column.stream().mapToInt(Line::width).max().orElse(0);
                parts.add(column.get(row).fitted(width));
                parts.add(Line.spaces(GAP));
            }
            parts.remove(parts.size() - 1);
            rows.add(Line.join(parts.toArray(Line[]::new)));
        }
        int width = rows.get(rows.size() - 1).width();
        return width > state.size().columns() - 2 * MARGIN ? small() : centred(rows, width);
    }

    /** Returns the figures in a line, below a blank row. */
    private List<Line> small() {
        String words = figures().stream()
                .map(figure -> figure.isTime() ? figure.digits() : figure.digits() + " " + figure.label())
                .collect(Collectors.joining(texts().dot()));
        return words.isEmpty()
                ? List.of()
                : centred(
                        List.of(Line.blank(), Line.of(words, Style.STRONG)),
                        Line.of(words, Style.STRONG).width());
    }

    private List<Line> centred(List<Line> rows, int width) {
        int left = Math.max(0, (state.size().columns() - width) / 2);
        return rows.stream().map(row -> row.indented(left)).toList();
    }

    /** Returns the text: how to come in, or the task as far as all may see it. */
    List<Section> sections() {
        return asked().map(this::task).orElseGet(() -> phase() == Phase.CLOSED ? closed() : lobby());
    }

    private List<Section> closed() {
        return List.of(BoardTask.sentence(texts().say(MessageKey.PROJECT_CLOSED), Style.TITLE));
    }

    private List<Section> lobby() {
        List<Section> sections = new ArrayList<>();
        sections.add(BoardTask.sentence(texts().say(MessageKey.PROJECT_JOIN), Style.TITLE));
        sections.add(Section.group(join(texts().say(MessageKey.PROJECT_NAME))));
        String code = state.classroom().map(view -> view.stage().guestCode()).orElse("");
        if (!code.isEmpty()) {
            sections.add(Section.group(BoardTask.sentence(texts().say(MessageKey.PROJECT_GUESTS), Style.TITLE)));
            sections.add(Section.group(join(texts().say(MessageKey.PROJECT_GUEST))));
            sections.add(Section.group(
                    BoardTask.sentence(texts().say(MessageKey.PROJECT_CODE, spaced(code)), Style.STRONG)));
        }
        return sections;
    }

    /** Returns the command by which a person comes in. */
    private Section join(String name) {
        String host = screen.address().host().isEmpty()
                ? texts().say(MessageKey.PROJECT_HOST)
                : screen.address().host();
        return Section.paragraph("ssh -p " + screen.address().port() + " " + name + "@" + host, Style.CODE);
    }

    /** Returns a code as it is read aloud, letter by letter. */
    private static String spaced(String code) {
        return code.chars().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }

    private List<Section> task(AskedTask asked) {
        List<Section> sections = new ArrayList<>();
        sections.add(BoardTask.sentence(texts().say(phase(asked)), Style.HEADING));
        ClassroomTask task = asked.task();
        if (!BoardTask.isOfCourse(task, state)) {
            sections.add(Section.group(
                    Section.paragraph(texts().say(MessageKey.PROJECT_OTHER_COURSE, state.courseTitle(task.course())))));
            return sections;
        }
        if (task.kind() == Kind.PREDICTION) {
            BoardTask.prediction(task.id(), state).ifPresent(question -> sections.addAll(prediction(question, asked)));
            return sections;
        }
        BoardTask.session(task, state).ifPresent(session -> sections.addAll(question(session, asked)));
        return sections;
    }

    private MessageKey phase(AskedTask asked) {
        if (asked.isTalking()) {
            return MessageKey.PROJECT_TALK;
        }
        return phase() == Phase.SHOWN && asked.task().isText() && !areFew()
                ? MessageKey.VOTE_TEXTS
                : BoardTask.phase(phase(), Optional.of(asked));
    }

    private boolean areFew() {
        return projection().filter(Projection::areFew).isPresent();
    }

    private List<Section> question(QuestionSession session, AskedTask asked) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Group(session.exerciseView(state).asked()));
        if (asked.task().isEach()) {
            sections.add(BoardTask.sentence(SentenceFormatter.begun(texts().say(MessageKey.BOARD_EACH)), Style.MUTED));
        }
        List<Section> answers = answers(TallySections.of(session, asked.task(), state), asked);
        boolean isMatch = session.exercise().question().form() == AnswerForm.MATCH;
        sections.add(new Section.Group((isMatch && answers.isEmpty()) ? sides(session) : answers));
        if (phase() == Phase.REVEALED) {
            sections.add(new Section.Group(session.exerciseView(state).reasoned(false)));
        }
        return sections;
    }

    /** Returns what there is to match: the left sides, then the right ones in the order of the screens of learners. */
    private List<Section> sides(QuestionSession session) {
        ExerciseView view = session.exerciseView(state);
        List<Section> left = session.exercise().parts().stream()
                .map(part -> Section.paragraph(view.row(part.text(), Style.STRONG)))
                .toList();
        List<Section> right = session.order().stream()
                .map(part -> Section.paragraph(view.counterpart(part)))
                .toList();
        return List.of(new Section.Group(left), new Section.Group(right));
    }

    private List<Section> prediction(PredictionQuestion question, AskedTask asked) {
        PredictionInput input = PredictionInput.of(asked.task().id(), question);
        TallySections picture = asked.isRun()
                ? TallySections.of(input, BoardTask.measured(asked.task().id(), state), state)
                : TallySections.of(input, state);
        List<Section> answers = answers(picture, asked);
        return List.of(
                Section.group(PredictionView.before(question, texts()).ask()),
                new Section.Group((answers.isEmpty() && input.isOfOrder()) ? items(input) : answers));
    }

    /** Returns the rows that are to be put in order, without the one of those who do not know. */
    private List<Section> items(PredictionInput input) {
        List<Section.Option> rows = input.rows(texts()).stream()
                .filter(Section.Option.class::isInstance)
                .map(Section.Option.class::cast)
                .toList();
        return rows.subList(0, Math.max(0, rows.size() - 1)).stream()
                .flatMap(row -> row.inner().stream())
                .toList();
    }

    /** Returns what there is to choose from until the answers are shown, and then how many have chosen what. */
    private List<Section> answers(TallySections picture, AskedTask asked) {
        if (phase() == Phase.OPEN || phase() == Phase.LOCKED) {
            return picture.options();
        }
        if (asked.task().isText() && !areFew()) {
            return List.of();
        }
        Optional<Tally> before = projection().flatMap(Projection::before);
        int answered = projection().map(Projection::answered).orElse(0);
        return asked.tally()
                .map(now -> before.map(former -> picture.sections(former, now)).orElseGet(() -> picture.sections(now)))
                .orElseGet(() -> List.of(TallySections.tooFew(answered, texts())));
    }
}
