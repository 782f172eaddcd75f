package descenso.app.classroom;

import descenso.app.quiz.AnswerInput.Rendered;
import descenso.app.quiz.AnswerSheet;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.ScreenFrame;
import descenso.classroom.Classroom.Phase;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomView;
import descenso.classroom.ClassroomView.AskedTask;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.Attempt.Confidence;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.section.ParagraphRenderer;
import descenso.view.section.Section;
import descenso.view.text.SentenceFormatter;
import descenso.widget.Viewport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A classroom task in both modes: the question, the learner's answer, and what the class has answered. */
record TaskView(TaskScreen screen, AppState state) implements PlainScreen {

    Frame frame() {
        return frame(named());
    }

    /** Returns the commands that the keys' row names. What was sent need not be sent again. */
    private ScreenCommands<?> named() {
        ScreenCommands<?> all = screen.commands(state);
        return screen.isRating(state)
                ? all.without(MessageKey.LAB_ANSWER, MessageKey.QUIZ_SUBMIT, MessageKey.QUIZ_FINISH)
                : all;
    }

    /** Returns the frame with the commands of another screen. */
    Frame frame(ScreenCommands<?> commands) {
        return sheet().frame(title(), statusLines(), commands);
    }

    Size room() {
        return sheet().room();
    }

    Viewport window() {
        return sheet().window();
    }

    private AnswerSheet sheet() {
        return new AnswerSheet(
                state,
                List.of(asked()),
                room -> screen.shown(state)
                        .map(ballot -> ballot.draw(state, room, screen.isOpen(state)))
                        .orElse(new Rendered(List.of(), 0, Optional.empty())),
                after(),
                screen.top(),
                state.layout().bodyHeight() - statusLines().size());
    }

    private Optional<AskedTask> task() {
        return screen.asked(state);
    }

    private boolean isPrediction() {
        return task().filter(asked -> asked.task().kind() == ClassroomTask.Kind.PREDICTION)
                .isPresent();
    }

    private String title() {
        return screen.vote() == 1
                ? state.texts().say(isPrediction() ? MessageKey.VOTE_TITLE_BET : MessageKey.VOTE_TITLE)
                : state.texts()
                        .say(
                                isPrediction() ? MessageKey.VOTE_TITLE_BET_AGAIN : MessageKey.VOTE_TITLE_AGAIN,
                                Integer.toString(screen.vote()));
    }

    /** Returns the question, with its heading in plain mode; or why there is none. */
    private List<Section> asked() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.told(heading()));
        screen.ballot().ifPresent(ballot -> sections.addAll(ballot.asked(state)));
        screen.failure()
                .ifPresent(
                        reason -> sections.add(Section.paragraph(state.texts().say(reason))));
        if (screen.ballot().isEmpty() && screen.failure().isEmpty()) {
            sections.add(Section.paragraph(state.texts().say(MessageKey.LAB_OPENING), Style.MUTED));
        }
        return sections;
    }

    private List<Line> statusLines() {
        return ScreenFrame.alone(state).headerFooter().status(status());
    }

    private String heading() {
        return SentenceFormatter.ended(state.texts().characters().encode(title()));
    }

    /** Returns in sentences what the class is doing, without the question itself. */
    String brief() {
        return SentenceFormatter.joined(heading(), phaseWords());
    }

    /** Returns what the class is doing, whether the learner's answer is in, and the time. */
    private String status() {
        return SentenceFormatter.joined(phaseWords(), timer(state));
    }

    private String phaseWords() {
        Phase phase = TaskScreen.phase(state);
        if (screen.failure().isPresent() || task().isEmpty()) {
            return state.texts().say(MessageKey.VOTE_WAIT);
        }
        if (task().get().isTalking()) {
            List<String> partners = task().get().partners();
            return partners.isEmpty()
                    ? state.texts().say(MessageKey.VOTE_TALK)
                    : state.texts().say(MessageKey.VOTE_TALK_WITH, state.texts().and(partners));
        }
        boolean isIn = screen.mine(state).isPresent();
        return switch (phase) {
            case OPEN -> SentenceFormatter.joined(delivery(), sure(), limit(task().flatMap(AskedTask::end), state));
            case LOCKED -> state.texts().say(isIn ? MessageKey.VOTE_LOCKED : MessageKey.VOTE_LOCKED_NONE);
            case SHOWN -> state.texts().say(shown());
            case REVEALED, CLOSED, LOBBY -> state.texts().say(MessageKey.VOTE_WAIT);
        };
    }

    private String delivery() {
        boolean isAgain = task().flatMap(AskedTask::former).isPresent();
        return state.texts()
                .say(
                        switch (screen.delivery(state)) {
                            case NONE -> isAgain ? MessageKey.VOTE_UNSENT_AGAIN : MessageKey.VOTE_UNSENT;
                            case ON_ITS_WAY -> MessageKey.VOTE_SENDING;
                            case CHANGED -> MessageKey.VOTE_CHANGED;
                            case ARRIVED -> arrived();
                        });
    }

    /** Returns that the answer has arrived, and how it is changed while a number says how sure it is. */
    private MessageKey arrived() {
        if (!screen.isRating(state)) {
            return MessageKey.VOTE_ARRIVED;
        }
        return state.isPlainMode() || screen.ballot().filter(Ballot::isTyped).isPresent()
                ? MessageKey.VOTE_ARRIVED_TYPED
                : MessageKey.VOTE_ARRIVED_ROWS;
    }

    /** Returns how sure the learner is of the answer that was sent, or asks that; empty if it is not asked. */
    private String sure() {
        if (!screen.isRating(state)) {
            return "";
        }
        Optional<Confidence> given = screen.sent().flatMap(sent -> sent.effort().confidence());
        return given.map(confidence ->
                        state.texts().say(MessageKey.VOTE_AS_SURE, state.texts().say(word(confidence))))
                .orElseGet(() -> state.texts().say(MessageKey.VOTE_HOW_SURE));
    }

    private static MessageKey word(Confidence confidence) {
        return switch (confidence) {
            case GUESS -> MessageKey.VOTE_GUESS;
            case RATHER_SURE -> MessageKey.VOTE_RATHER_SURE;
            case SURE -> MessageKey.VOTE_SURE;
        };
    }

    /** Returns in a sentence when a vote ends; empty if it has no limit. */
    static String limit(Optional<Instant> end, AppState state) {
        return end.map(time -> state.texts().say(MessageKey.VOTE_UNTIL, state.timeOfDay(time)))
                .orElse("");
    }

    /**
     * Returns in a sentence when the time that the staff has set ends, or that it has ended; empty without one. Line
     * mode calls out the end by itself.
     */
    static String timer(AppState state) {
        return state.classroom()
                .map(ClassroomView::stage)
                .flatMap(stage -> stage.timer()
                        .map(end -> !state.isPlainMode() && stage.isTimeOver()
                                ? state.texts().say(MessageKey.TIME_OVER)
                                : state.texts().say(MessageKey.BOARD_TIMER_UNTIL, state.timeOfDay(end))))
                .orElse("");
    }

    /** Returns what follows the answer: how the class has answered and, once it may be known, what is correct. */
    private List<List<Section>> after() {
        Phase phase = TaskScreen.phase(state);
        List<List<Section>> parts = new ArrayList<>();
        if (screen.ballot().isEmpty() || (phase != Phase.SHOWN && phase != Phase.REVEALED)) {
            return parts;
        }
        Ballot ballot = screen.ballot().get();
        Optional<Attempt> mine = screen.mine(state);
        if (phase == Phase.REVEALED) {
            parts.add(ballot.feedback(mine.map(Attempt::answer).orElse(""), mine.isPresent(), state));
            mine.filter(answer -> answer.grade() == Attempt.Grade.WRONG)
                    .filter(answer -> answer.effort().confidence().equals(Optional.of(Confidence.SURE)))
                    .ifPresent(any -> parts.add(List.of(
                            Section.group(Section.paragraph(state.texts().say(MessageKey.VOTE_SURE_MISTAKE))))));
            parts.add(change(ballot).stream().map(Section::group).toList());
        }
        task().flatMap(AskedTask::tally)
                .map(tally -> ballot.tally(tally, state))
                .ifPresent(picture -> parts.add(List.of(new Section.Group(picture))));
        parts.removeIf(List::isEmpty);
        return parts;
    }

    /** Returns what the class sees of its answers before it knows which is correct. */
    private MessageKey shown() {
        AskedTask asked = task().orElseThrow();
        return asked.tally().isPresent()
                ? MessageKey.VOTE_SHOWN
                : !asked.task().isText()
                        ? MessageKey.VOTE_FEW
                        : asked.mine().isPresent() ? MessageKey.VOTE_TEXTS_MINE : MessageKey.VOTE_TEXTS;
    }

    /** Returns the learner's answers in both votes; empty without a second one. */
    private List<Section> change(Ballot ballot) {
        Optional<String> before = task().flatMap(AskedTask::former).map(Attempt::answer);
        Optional<String> now = screen.mine(state).map(Attempt::answer);
        return before.isEmpty() || now.isEmpty()
                ? List.of()
                : List.of(Section.paragraph(
                        before.equals(now)
                                ? state.texts().say(MessageKey.VOTE_STAYED)
                                : state.texts()
                                        .say(
                                                MessageKey.VOTE_MOVED,
                                                ballot.words(before.get(), state),
                                                ballot.words(now.get(), state))));
    }

    @Override
    public Object contentKey() {
        return List.of(
                TaskScreen.class, screen.ask(), screen.vote(), screen.ballot().isPresent());
    }

    @Override
    public List<String> paragraphs() {
        return sections().stream().flatMap(List::stream).toList();
    }

    /** Returns the text in sections, of which those that are new are said after each change. */
    @Override
    public List<List<String>> sections() {
        List<List<Section>> parts = new ArrayList<>();
        parts.add(asked());
        screen.ballot().ifPresent(ballot -> {
            if (screen.isOpen(state)) {
                boolean isUnsent = screen.delivery(state) == TaskScreen.Delivery.NONE;
                parts.add((isUnsent ? ballot : ballot.restored("")).told(state));
            }
        });
        parts.add(List.of(Section.told(status())));
        screen.ballot().ifPresent(ballot -> {
            Optional<Attempt> mine = screen.mine(state);
            MessageKey said = mine.isPresent() ? MessageKey.VOTE_MINE : MessageKey.VOTE_FORMER;
            mine.or(() -> task().flatMap(AskedTask::former).filter(any -> !ballot.isText()))
                    .map(answer -> state.texts().say(said, ballot.words(answer.answer(), state)))
                    .ifPresent(words -> parts.add(List.of(Section.told(SentenceFormatter.ended(words)))));
        });
        parts.addAll(after());
        ParagraphRenderer renderer = new ParagraphRenderer(state.texts());
        return parts.stream().map(renderer::paragraphs).toList();
    }

    @Override
    public String summary() {
        return status();
    }

    @Override
    public Optional<MessageKey> wordForNumber(String line) {
        boolean isConfidence = screen.isRating(state) && line.matches(TaskScreen.CONFIDENCES);
        return Optional.of(isConfidence ? MessageKey.WORD_SURE : MessageKey.WORD_ANSWER);
    }

    @Override
    public String prompt() {
        MessageKey open = screen.isRating(state) ? MessageKey.PROMPT_SURE : MessageKey.PROMPT_VOTE;
        return state.texts().say(screen.isOpen(state) ? open : MessageKey.PROMPT_CLASS);
    }

    @Override
    public boolean acceptsMultiline() {
        return screen.acceptsLines(state);
    }
}
