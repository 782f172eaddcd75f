package descenso.app.classroom;

import descenso.app.lab.LabScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CoveringScreen;
import descenso.app.screen.ListScreen;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.classroom.ClassroomView.ListedQuestion;
import descenso.classroom.LecturePace;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.SentenceFormatter;
import descenso.widget.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The learner's side of a live classroom, over another screen: the hand, the pace, a question to the teacher, and the
 * questions of the others.
 *
 * @param chosen 0-based number of the chosen row
 * @param typed the question that is being typed; empty while a row is chosen
 */
public record ClassroomScreen(Screen below, int chosen, Optional<TextField> typed)
        implements CoveringScreen, ListScreen {

    /** The paces in the order of their rows. */
    private static final List<LecturePace> PACES =
            List.of(LecturePace.TOO_FAST, LecturePace.FINE, LecturePace.TOO_SLOW);

    /** Row of the question to the teacher, after the hand and the paces. */
    private static final int ASK = 1 + PACES.size();

    private static final CommandTable<ClassroomScreen> CHOOSING = ListScreen.<ClassroomScreen>choosing()
            .bar(MessageKey.ACTION_BACK, "ESCAPE,F4", MessageKey.WORD_BACK, CommandTable.to(ClassroomScreen::below))
            .and(CommandTable.everywhere());

    private static final CommandTable<ClassroomScreen> TYPING = CommandTable.<ClassroomScreen>empty()
            .bar(MessageKey.VOTE_SEND, "ENTER", ClassroomScreen::ask)
            .bar(
                    MessageKey.ACTION_BACK,
                    "ESCAPE",
                    MessageKey.WORD_BACK,
                    CommandTable.to(screen -> screen.with(Optional.empty())))
            .and(CommandTable.whileTyping());

    /** Opens the overlay. It stays open, so that repeats do not stack. */
    public static Transition over(Screen below, AppState state) {
        return Transition.to(
                below instanceof ClassroomScreen ? below : new ClassroomScreen(below, 0, Optional.empty()), state);
    }

    private ClassroomScreen with(Optional<TextField> other) {
        return new ClassroomScreen(below, chosen, other);
    }

    @Override
    public ScreenCommands<ClassroomScreen> commands(AppState state) {
        ScreenCommands<ClassroomScreen> all = (typed.isPresent() ? TYPING : CHOOSING).on(this, state);
        return state.liveClassroom().isEmpty()
                ? all.without(MessageKey.ACTION_OPEN)
                : all.withLabel(MessageKey.ACTION_OPEN, label(chosenOf(count(state))));
    }

    private static MessageKey label(int row) {
        return row == 0
                ? MessageKey.VOTE_HAND_MOVE
                : row < ASK
                        ? MessageKey.VOTE_PACE_MARK
                        : row == ASK ? MessageKey.VOTE_ASK_WRITE : MessageKey.VOTE_QUESTION_SUPPORT;
    }

    @Override
    public ClassroomScreen withBelow(Screen other) {
        return new ClassroomScreen(other, chosen, typed);
    }

    @Override
    public ClassroomScreen withChosen(int row) {
        return new ClassroomScreen(below, row, typed);
    }

    @Override
    public int count(AppState state) {
        return ASK + 1 + questions(state).size();
    }

    @Override
    public int page(AppState state) {
        return Math.max(1, state.layout().bodyHeight() - 1);
    }

    private static List<ListedQuestion> questions(AppState state) {
        return state.classroom().map(ClassroomView::questions).orElse(List.of());
    }

    @Override
    public Transition open(int row, AppState state) {
        if (state.liveClassroom().isEmpty() || row >= count(state)) {
            return Transition.to(this, state);
        }
        if (row == 0) {
            return LearnerActions.moveHand(this, state);
        }
        if (row < ASK) {
            return LearnerActions.report(PACES.get(row - 1), this, state);
        }
        if (row == ASK && state.isPlainMode()) {
            return LearnerActions.ask(this, state, "");
        }
        return row == ASK
                ? Transition.to(with(Optional.of(TextField.empty())), state)
                : LearnerActions.support(
                        this,
                        state,
                        Integer.toString(questions(state).get(row - ASK - 1).number()));
    }

    /** Sends the typed question. It stays in the field if it is refused. */
    private Transition ask(AppState state) {
        if (state.liveClassroom().isEmpty()) {
            return Transition.to(this, state);
        }
        Transition asked =
                LearnerActions.ask(this, state, typed.map(TextField::text).orElse(""));
        return asked.isRefused() ? asked : asked.withScreen(with(Optional.empty()));
    }

    @Override
    public Transition onKey(Key key, AppState state) {
        return Transition.to(with(typed.map(field -> field.pressed(key).orElse(field))), state);
    }

    @Override
    public Transition onPaste(String text, AppState state) {
        return Transition.to(with(typed.map(field -> field.inserted(text))), state);
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.VOTE_CLASS_TITLE);
    }

    @Override
    public List<Section> content(AppState state) {
        Optional<ClassroomView> view = state.liveClassroom();
        if (view.isEmpty()) {
            return List.of(option(0, state.texts().say(MessageKey.VOTE_CLASS_OVER), state));
        }
        List<Section> sections = new ArrayList<>();
        sections.add(option(
                0,
                state.texts().say(view.get().isHandUp() ? MessageKey.VOTE_HAND_LOWER : MessageKey.VOTE_HAND_RAISE),
                state));
        for (LecturePace pace : PACES) {
            String mark = view.get().pace().equals(Optional.of(pace)) ? "[x] " : "[ ] ";
            sections.add(option(sections.size(), mark + state.texts().say(name(pace)), state));
        }
        sections.add(option(ASK, state.texts().say(MessageKey.VOTE_ASK), state));
        List<Section> others = new ArrayList<>();
        for (ListedQuestion question : view.get().questions()) {
            others.add(option(ASK + 1 + others.size(), words(question, state), state));
        }
        if (!others.isEmpty()) {
            others.set(
                    0,
                    new Section.Group(List.of(
                            Section.paragraph(state.texts().say(MessageKey.VOTE_QUESTIONS), Style.MUTED),
                            others.get(0))));
        }
        sections.addAll(others);
        List<Section> all = new ArrayList<>(timer(state));
        all.add(new Section.Group(sections));
        return all;
    }

    /** Returns when the time that the staff has set ends; nothing without one. */
    private static List<Section> timer(AppState state) {
        String words = TaskView.timer(state);
        return words.isEmpty() ? List.of() : List.of(Section.paragraph(words));
    }

    private static MessageKey name(LecturePace pace) {
        return switch (pace) {
            case TOO_FAST -> MessageKey.VOTE_PACE_FAST;
            case FINE -> MessageKey.VOTE_PACE_FINE;
            case TOO_SLOW -> MessageKey.VOTE_PACE_SLOW;
        };
    }

    private static String words(ListedQuestion question, AppState state) {
        int others = question.supporters() - (question.isSupported() ? 1 : 0);
        MessageKey key = question.isMine()
                ? (others == 0 ? MessageKey.VOTE_QUESTION_OWN : MessageKey.VOTE_QUESTION_MINE)
                : question.isSupported()
                        ? (others == 0 ? MessageKey.VOTE_QUESTION_SHARED : MessageKey.VOTE_QUESTION_TOO)
                        : (others == 0 ? MessageKey.VOTE_QUESTION_ALONE : MessageKey.VOTE_QUESTION);
        return state.texts()
                .say(
                        key,
                        Integer.toString(question.number()),
                        state.texts().characters().encode(question.text()),
                        Integer.toString(others));
    }

    private Section option(int row, String words, AppState state) {
        return new Section.Option(row == chosenOf(count(state)), List.of(Section.paragraph(words)));
    }

    /** Returns in sentences what the class is doing. */
    private String doing(Optional<AskedTask> asked, AppState state) {
        if (asked.isEmpty()) {
            return state.texts().say(MessageKey.VOTE_CLASS_IDLE);
        }
        if (asked.get().isRun()) {
            boolean isRunning =
                    below.nearest(LabScreen.class).filter(LabScreen::isLed).isPresent();
            return state.texts().say(isRunning ? MessageKey.LAB_WITH_CLASS : MessageKey.VOTE_CLASS_RUN);
        }
        return below.nearest(TaskScreen.class)
                .map(task -> new TaskView(task, state).brief())
                .orElseGet(() -> state.texts()
                        .say(
                                MessageKey.VOTE_OTHER_COURSE,
                                state.courseTitle(asked.get().task().course())));
    }

    /** Returns the state of the class for plain mode. Its words give the commands. */
    @Override
    public PlainScreen plainScreen(AppState state) {
        List<Section> told = new ArrayList<>();
        state.liveClassroom().ifPresent(view -> {
            told.add(Section.told(doing(view.asked(), state)));
            told.add(Section.told(
                    state.texts().say(view.isHandUp() ? MessageKey.VOTE_HAND_UP : MessageKey.VOTE_HAND_IS_DOWN)));
            told.addAll(timer(state));
            told.add(Section.told(state.texts().say(MessageKey.VOTE_CLASS_WORDS)));
            view.questions()
                    .forEach(question -> told.add(Section.told(SentenceFormatter.ended(words(question, state)))));
        });
        if (told.isEmpty()) {
            told.add(Section.told(state.texts().say(MessageKey.VOTE_CLASS_OVER)));
        }
        return new PlainScreen.PlainPage(
                getClass(),
                state.texts().say(MessageKey.PROMPT_READING),
                new ParagraphRenderer(state.texts()).paragraphs(told),
                Optional.empty(),
                true);
    }

    @Override
    public Frame view(AppState state) {
        return typed.map(field -> typing(field, state)).orElseGet(() -> ListScreen.super.view(state));
    }

    private Frame typing(TextField field, AppState state) {
        ScreenFrame frame = ScreenFrame.alone(state);
        int width = state.layout().alone().textWidth();
        Section prompt = Section.paragraph(state.texts().say(MessageKey.VOTE_ASK_NOTE), Style.MUTED);
        List<Line> lines = new ArrayList<>(new GridRenderer(state.texts(), width).lines(List.of(prompt)));
        lines.add(Line.blank());
        int row = lines.size();
        lines.add(Line.of(field.shown(width), Style.QUESTION));
        return frame.frame(title(state), frame.headerFooter().column(lines), frame.foot(), commands(state))
                .withCursor(frame.headerFooter().columnOf(field.column(width)), 2 + row);
    }
}
