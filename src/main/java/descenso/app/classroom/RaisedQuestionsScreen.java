package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CoveringScreen;
import descenso.app.screen.ListScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.ClassroomEvent.QuestionSettled;
import descenso.classroom.ClassroomView.ListedQuestion;
import descenso.phrases.MessageKey;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.widget.Viewport;
import java.util.List;

/**
 * The questions of the learners to the staff, without names, the most wanted first. Enter settles the chosen one.
 *
 * @param chosen the number of the chosen question, 0-based; it may be too large after one was settled
 */
record RaisedQuestionsScreen(Screen below, int chosen) implements ListScreen, CoveringScreen {

    /** Usual number of rows of a question. */
    private static final int LINES = 2;

    private static final CommandTable<RaisedQuestionsScreen> COMMANDS = ListScreen.<RaisedQuestionsScreen>choosing()
            .and(CommandTable.<RaisedQuestionsScreen>empty()
                    .bar(
                            MessageKey.ACTION_BACK,
                            "ESCAPE,u",
                            MessageKey.WORD_BACK,
                            CommandTable.to(RaisedQuestionsScreen::below)))
            .and(CommandTable.everywhere());

    static Transition over(DashboardScreen board, AppState state) {
        return Transition.to(new RaisedQuestionsScreen(board, 0), state);
    }

    @Override
    public ScreenCommands<RaisedQuestionsScreen> commands(AppState state) {
        return COMMANDS.on(this, state).withLabel(MessageKey.ACTION_OPEN, MessageKey.BOARD_SETTLE);
    }

    @Override
    public RaisedQuestionsScreen withBelow(Screen other) {
        return new RaisedQuestionsScreen(other, chosen);
    }

    @Override
    public RaisedQuestionsScreen withChosen(int question) {
        return new RaisedQuestionsScreen(below, question);
    }

    @Override
    public int count(AppState state) {
        return BoardClass.listed(state).size();
    }

    @Override
    public int page(AppState state) {
        return Math.max(1, state.layout().bodyHeight() / LINES);
    }

    @Override
    public Transition open(int question, AppState state) {
        ListedQuestion settled = BoardClass.listed(state).get(question);
        return Transition.to(this, state, new Command.Submit(new QuestionSettled(settled.number())));
    }

    @Override
    public String title(AppState state) {
        return state.texts().say(MessageKey.BOARD_RAISED);
    }

    @Override
    public List<Section> content(AppState state) {
        List<ListedQuestion> all = BoardClass.listed(state);
        return all.isEmpty()
                ? List.of(Section.paragraph(state.texts().say(MessageKey.BOARD_NO_RAISED)))
                : options(all.stream()
                        .map(question -> BoardClass.question(question, state.texts()))
                        .toList());
    }

    @Override
    public Viewport window(Viewport start, GridRenderer.Drawn drawn) {
        if (drawn.options().isEmpty()) {
            return start;
        }
        int question = chosenOf(drawn.options().size());
        return start.showing(drawn.ends().get(question)).showing(drawn.options().get(question));
    }
}
