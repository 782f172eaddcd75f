package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CoveringScreen;
import descenso.app.screen.ListScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.Classroom.QueuedTask;
import descenso.classroom.ClassroomEvent.TaskDropped;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomTask.Kind;
import descenso.phrases.MessageKey;
import descenso.view.section.Section;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The tasks that wait. The staff looks at one as its learners will see it, or drops it.
 *
 * @param board the dashboard, to which it leads back
 * @param chosen the number of the chosen task, 0-based
 */
record QueueScreen(DashboardScreen board, int chosen) implements ListScreen, CoveringScreen {

    private static final CommandTable<QueueScreen> COMMANDS = ListScreen.<QueueScreen>opening("ENTER,RIGHT,l")
            .and(CommandTable.<QueueScreen>empty()
                    .bar(
                            MessageKey.BOARD_DROP,
                            "x,DELETE",
                            (list, state) -> list.drop(list.chosenOf(list.count(state)), state))
                    .when((list, state) -> list.count(state) > 0)
                    .bar(
                            MessageKey.ACTION_BACK,
                            "ESCAPE,LEFT,h",
                            MessageKey.WORD_BACK,
                            CommandTable.to(QueueScreen::board)))
            .and(ListScreen.moving())
            .and(CommandTable.everywhere());

    static Transition over(DashboardScreen board, AppState state) {
        return Transition.to(new QueueScreen(board, 0), state);
    }

    /** Drops the first task that waits and has an id; without an id, the last one. */
    static Transition drop(DashboardScreen board, AppState state, String id) {
        List<QueuedTask> all = waiting(state);
        OptionalInt place = IntStream.range(0, all.size())
                .filter(each -> id.isEmpty()
                        ? each == all.size() - 1
                        : all.get(each).task().id().equals(id))
                .findFirst();
        return place.isPresent()
                ? board.submit(
                        state,
                        new TaskDropped(
                                place.getAsInt() + 1,
                                all.get(place.getAsInt()).task().id()))
                : Transition.refused(MessageKey.WORD_DROP_HELP, board, state);
    }

    static List<QueuedTask> waiting(AppState state) {
        return DashboardScreen.classroom(state).queue();
    }

    private Transition drop(int row, AppState state) {
        ClassroomTask task = waiting(state).get(row).task();
        return board.submit(state, new TaskDropped(row + 1, task.id())).withScreen(this);
    }

    @Override
    public Screen below() {
        return board;
    }

    @Override
    public QueueScreen withBelow(Screen other) {
        return other instanceof DashboardScreen changed ? new QueueScreen(changed, chosen) : this;
    }

    @Override
    public QueueScreen withChosen(int row) {
        return new QueueScreen(board, row);
    }

    @Override
    public ScreenCommands<QueueScreen> commands(AppState state) {
        return COMMANDS.on(this, state).withLabel(MessageKey.ACTION_OPEN, MessageKey.BOARD_PREVIEW);
    }

    @Override
    public int count(AppState state) {
        return waiting(state).size();
    }

    @Override
    public int page(AppState state) {
        return Math.max(1, state.layout().bodyHeight() - 1);
    }

    @Override
    public Transition open(int row, AppState state) {
        return TaskPreviewScreen.over(this, waiting(state).get(row).task(), state);
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.BOARD_WAITING_TITLE);
    }

    @Override
    public List<Section> content(AppState state) {
        List<String> all =
                waiting(state).stream().map(each -> words(each.task(), state)).toList();
        List<String> shown = all.isEmpty() ? List.of(state.texts().say(MessageKey.BOARD_WAITING_NONE)) : all;
        return titled(state, options(shown.stream().map(Section::paragraph).toList()));
    }

    private static String words(ClassroomTask task, AppState state) {
        return task.kind() == Kind.PREDICTION
                ? state.texts().say(MessageKey.BOARD_PREDICTION, state.title(task.id()))
                : state.texts().encode(task.id());
    }
}
