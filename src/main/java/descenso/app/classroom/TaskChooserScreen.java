package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CoveringScreen;
import descenso.app.screen.ListScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomTask;
import descenso.course.Course.CourseQuestion;
import descenso.course.Page;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.InlineView;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;

/**
 * The questions and predictions of the course by page, of which the staff asks one, or all questions of a page.
 *
 * @param board the dashboard, to which it leads back
 * @param chosen the number of the chosen row, 0-based
 * @param seconds time to answer, in seconds; 0 for no limit
 * @param isEach whether each learner has other numbers
 */
record TaskChooserScreen(DashboardScreen board, int chosen, int seconds, boolean isEach)
        implements ListScreen, CoveringScreen {

    /** The times to choose from, in seconds, one after the other; 0 for no limit. */
    private static final List<Integer> TIMES = List.of(0, 30, 60, 90, 120, 180, 300);

    /** Placeholder for a number that is drawn when the question is asked. */
    private static final String DRAWN = "…";

    private static final CommandTable<TaskChooserScreen> COMMANDS = ListScreen.<TaskChooserScreen>choosing()
            .and(CommandTable.<TaskChooserScreen>empty()
                    .bar(MessageKey.BOARD_TIME, "s", (list, state) -> Transition.to(list.withNextTime(), state))
                    .bar(
                            MessageKey.BOARD_OTHERS_EACH,
                            "e",
                            (list, state) -> Transition.to(
                                    new TaskChooserScreen(list.board, list.chosen, list.seconds, !list.isEach), state))
                    .bar(
                            MessageKey.ACTION_BACK,
                            "ESCAPE,LEFT,h",
                            MessageKey.WORD_BACK,
                            CommandTable.to(TaskChooserScreen::board)))
            .and(CommandTable.everywhere());

    /**
     * A row of the list.
     *
     * @param tasks what is asked: one task, or all questions of the page
     */
    private record TaskChoice(String page, List<ClassroomTask> tasks, String words, String id) {

        private static List<TaskChoice> all(boolean isEach, AppState state) {
            List<TaskChoice> choices = new ArrayList<>();
            UiText texts = state.texts();
            for (String id : state.course().pageIds()) {
                Page page = state.course().page(state.language(), id);
                for (String experiment : page.experiments()) {
                    if (state.course().asksForPrediction(experiment)) {
                        choices.add(new TaskChoice(
                                id,
                                List.of(TypedTask.prediction(experiment, state)),
                                texts.say(MessageKey.BOARD_PREDICTION, state.title(experiment)),
                                experiment));
                    }
                }
                List<CourseQuestion> questions = state.course().exercises(state.language(), List.of(id));
                if (questions.size() > 1) {
                    choices.add(new TaskChoice(
                            id,
                            TypedTask.tasks(questions, isEach, state),
                            texts.say(MessageKey.BOARD_WHOLE_PAGE, questions.size()),
                            ""));
                }
                for (CourseQuestion question : questions) {
                    choices.add(new TaskChoice(
                            id,
                            TypedTask.tasks(List.of(question), isEach, state),
                            InlineView.plain(question.exercise().ask().filled(name -> DRAWN), texts.characters()),
                            question.exercise().id()));
                }
            }
            return choices;
        }
    }

    /** Opens the list at the current page. */
    static Transition over(DashboardScreen board, AppState state) {
        List<TaskChoice> all = TaskChoice.all(false, state);
        int first = 0;
        for (int row = 0; row < all.size(); row++) {
            if (state.course().pageIds().indexOf(all.get(row).page()) < state.number()) {
                first = Math.min(row + 1, all.size() - 1);
            }
        }
        return Transition.to(new TaskChooserScreen(board, first, 0, false), state);
    }

    @Override
    public Screen below() {
        return board;
    }

    @Override
    public TaskChooserScreen withBelow(Screen other) {
        return other instanceof DashboardScreen changed
                ? new TaskChooserScreen(changed, chosen, seconds, isEach)
                : this;
    }

    private TaskChooserScreen withNextTime() {
        int next = TIMES.get((TIMES.indexOf(seconds) + 1) % TIMES.size());
        return new TaskChooserScreen(board, chosen, next, isEach);
    }

    @Override
    public ScreenCommands<TaskChooserScreen> commands(AppState state) {
        return COMMANDS.on(this, state).withLabel(MessageKey.ACTION_OPEN, MessageKey.BOARD_ASK);
    }

    @Override
    public TaskChooserScreen withChosen(int row) {
        return new TaskChooserScreen(board, row, seconds, isEach);
    }

    @Override
    public int count(AppState state) {
        return TaskChoice.all(isEach, state).size();
    }

    @Override
    public int page(AppState state) {
        return Math.max(1, state.layout().bodyHeight() / 2);
    }

    @Override
    public Transition open(int row, AppState state) {
        return board.ask(new Asked(TaskChoice.all(isEach, state).get(row).tasks(), seconds), state);
    }

    @Override
    public String title(AppState state) {
        List<String> parts = new ArrayList<>(List.of(state.texts().say(MessageKey.BOARD_ASK_TITLE)));
        if (seconds > 0) {
            parts.add(state.texts().say(MessageKey.BOARD_SECONDS, seconds));
        }
        if (isEach) {
            parts.add(state.texts().say(MessageKey.BOARD_EACH));
        }
        return String.join(state.texts().characters().select(" · ", " - "), parts);
    }

    @Override
    public List<Section> content(AppState state) {
        List<TaskChoice> all = TaskChoice.all(isEach, state);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.told(SentenceFormatter.ended(title(state))));
        List<Section> group = new ArrayList<>();
        String page = "";
        for (int row = 0; row < all.size(); row++) {
            TaskChoice choice = all.get(row);
            if (!choice.page().equals(page)) {
                sections.add(new Section.Group(group));
                page = choice.page();
                String title = BoardClass.page(page, state);
                group = new ArrayList<>(List.of(
                        new Section.Heading(Wording.of(title, Style.HEADING, SentenceFormatter.flowing(title) + ":"))));
            }
            group.add(new Section.Option(row == chosen, List.of(row(row + 1, choice, state.texts()))));
        }
        sections.add(new Section.Group(group));
        return sections;
    }

    /** Returns a row in one line: its id, then as much of its text as fits. */
    private static Section row(int number, TaskChoice choice, UiText texts) {
        String id = choice.id().isEmpty() ? "" : choice.id() + "  ";
        String words = SentenceFormatter.flowing(choice.words());
        return Section.plot(
                width -> List.of(Line.of(
                        new Span(id, Style.CODE),
                        new Span(texts.characters().shorten(words, Math.max(1, width - id.length())), Style.TEXT))),
                () -> List.of(SentenceFormatter.ended(number + ": " + (id + words).strip())));
    }

    @Override
    public Viewport window(Viewport start, GridRenderer.Drawn drawn) {
        if (drawn.options().isEmpty()) {
            return start;
        }
        int line = drawn.options().get(chosen);
        return start.showing(Math.min(line + 2, drawn.lines().size() - 1)).showing(Math.max(0, line - 2));
    }
}
