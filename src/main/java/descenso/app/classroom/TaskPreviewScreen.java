package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.Movement;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomEvent.Opened;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomView;
import descenso.classroom.LoggedEvent;
import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A task as its learners will see it, over a screen of the staff. It is only looked at: nothing is asked or sent.
 *
 * @param task the screen of a learner who is asked the task, over the screen of the staff
 * @param learner the classroom as that learner knows it
 */
record TaskPreviewScreen(TaskScreen task, ClassroomView learner) implements Screen {

    private static final CommandTable<TaskPreviewScreen> COMMANDS = CommandTable.<TaskPreviewScreen>empty()
            .bar(
                    MessageKey.ACTION_BACK,
                    "ESCAPE,ENTER",
                    MessageKey.WORD_BACK,
                    CommandTable.to(preview -> preview.task.below()))
            .moving(false, TaskPreviewScreen::scroll, Movement.values())
            .and(CommandTable.everywhere());

    /** Shows a task over a screen. A learner of no name is asked it, in a classroom of its own. */
    static Transition over(Screen below, ClassroomTask task, AppState state) {
        Classroom asked = Classroom.empty();
        for (ClassroomEvent event : List.of(new Opened(), new Asked(List.of(task), 0))) {
            asked = asked.after(new LoggedEvent(asked.number() + 1, Instant.EPOCH, event));
        }
        ClassroomView view = ClassroomView.of(asked, "");
        Transition opened = TaskScreen.over(below, view.asked().orElseThrow(), state.withClassroom(view));
        return new Transition(new TaskPreviewScreen((TaskScreen) opened.screen(), view), state, opened.commands());
    }

    private AppState asked(AppState state) {
        return state.withClassroom(learner);
    }

    /** Returns the transition of the screen of the learner, with the classroom of the staff. */
    private Transition own(Transition there, AppState state) {
        AppState now = state.classroom().map(there.state()::withClassroom).orElse(there.state());
        Screen screen =
                there.screen() instanceof TaskScreen shown ? new TaskPreviewScreen(shown, learner) : there.screen();
        return new Transition(screen, now, there.commands());
    }

    @Override
    public Transition onReport(Report report, AppState state) {
        return own(task.onReport(report, asked(state)), state);
    }

    @Override
    public Transition onMemoryExhausted(AppState state) {
        return own(task.onMemoryExhausted(asked(state)), state);
    }

    private Transition scroll(AppState state, Movement movement) {
        return own(task.scroll(asked(state), movement), state);
    }

    @Override
    public Optional<Screen> under() {
        return task.under();
    }

    @Override
    public List<Command> awaited() {
        return task.below().awaited();
    }

    @Override
    public List<String> requestedPreviews(AppState state) {
        return task.below().requestedPreviews(state);
    }

    @Override
    public ScreenCommands<TaskPreviewScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public Frame view(AppState state) {
        return new TaskView(task, asked(state)).frame(commands(state));
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        List<String> paragraphs = new TaskView(task, asked(state)).paragraphs();
        return new PlainScreen.PlainPage(
                paragraphs, state.texts().say(MessageKey.PROMPT_READING), paragraphs, Optional.empty(), true);
    }
}
