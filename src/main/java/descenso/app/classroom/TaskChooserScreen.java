package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CoveringScreen;
import descenso.app.screen.ListScreen;
import descenso.app.screen.Movement;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomTask;
import descenso.course.Course.CourseQuestion;
import descenso.phrases.MessageKey;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.text.InlineView;
import descenso.view.text.SentenceFormatter;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The questions and predictions of the course by page, of which the staff asks one, or all questions of a page.
 *
 * @param board the dashboard, to which it leads back
 * @param chosen the number of the chosen row, 0-based
 * @param seconds time to answer, in seconds; 0 for no limit
 * @param isEach whether each learner has other numbers
 * @param asksConfidence whether each learner also says how sure the answer is
 */
record TaskChooserScreen(DashboardScreen board, int chosen, int seconds, boolean isEach, boolean asksConfidence)
        implements ListScreen, CoveringScreen {

    /** The times to choose from, in seconds, one after the other; 0 for no limit. */
    private static final List<Integer> TIMES = List.of(0, 30, 60, 90, 120, 180, 300);

    /** Placeholder for a number that is drawn when the question is asked. */
    private static final String DRAWN = "…";

    private static final CommandTable<TaskChooserScreen> COMMANDS = ListScreen.<TaskChooserScreen>opening(
                    "ENTER,RIGHT,l")
            .and(CommandTable.<TaskChooserScreen>empty()
                    .bar(
                            MessageKey.ACTION_BACK,
                            "ESCAPE,LEFT,h",
                            MessageKey.WORD_BACK,
                            CommandTable.to(TaskChooserScreen::board))
                    .bar(MessageKey.BOARD_TIME, "s", (list, state) -> Transition.to(list.withNextTime(), state))
                    .bar(
                            MessageKey.BOARD_OTHERS_EACH,
                            "e",
                            (list, state) -> Transition.to(
                                    new TaskChooserScreen(
                                            list.board, list.chosen, list.seconds, !list.isEach, list.asksConfidence),
                                    state))
                    .bar(
                            MessageKey.VOTE_ASK_SURE,
                            "c",
                            (list, state) -> Transition.to(
                                    new TaskChooserScreen(
                                            list.board, list.chosen, list.seconds, list.isEach, !list.asksConfidence),
                                    state))
                    .bar(MessageKey.BOARD_PREVIEW, "v", (list, state) -> list.preview(state))
                    .moving(false, ListScreen::move, Movement.values()))
            .and(CommandTable.everywhere());

    /**
     * A row of the list: a prediction, a question, or all questions of a page.
     *
     * @param experiment the id of the experiment that is predicted; empty if questions are asked
     */
    private record TaskChoice(String page, Optional<String> experiment, List<CourseQuestion> questions) {

        static List<TaskChoice> all(AppState state) {
            List<TaskChoice> choices = new ArrayList<>();
            for (String id : state.course().pageIds()) {
                state.course().page(state.language(), id).experiments().stream()
                        .filter(state.course()::asksForPrediction)
                        .forEach(experiment -> choices.add(new TaskChoice(id, Optional.of(experiment), List.of())));
                List<CourseQuestion> questions = state.course().exercises(state.language(), List.of(id));
                if (questions.size() > 1) {
                    choices.add(new TaskChoice(id, Optional.empty(), questions));
                }
                questions.forEach(question -> choices.add(new TaskChoice(id, Optional.empty(), List.of(question))));
            }
            return choices;
        }

        List<ClassroomTask> tasks(boolean isEach, AppState state) {
            return experiment
                    .map(id -> List.of(TypedTask.prediction(id, state)))
                    .orElseGet(() -> TypedTask.tasks(questions, isEach, state));
        }

        /** Returns the id by which the row can be asked in words; empty for a whole page. */
        String id() {
            return experiment.orElseGet(
                    () -> questions.size() == 1 ? questions.get(0).exercise().id() : "");
        }

        String words(AppState state) {
            if (experiment.isPresent()) {
                return state.texts().say(MessageKey.BOARD_PREDICTION, state.title(experiment.get()));
            }
            return questions.size() == 1
                    ? InlineView.plain(
                            questions.get(0).exercise().ask().filled(name -> DRAWN),
                            state.texts().characters())
                    : state.texts().say(MessageKey.BOARD_WHOLE_PAGE, questions.size());
        }
    }

    /** Opens the list at the current page. */
    static Transition over(DashboardScreen board, AppState state) {
        List<TaskChoice> all = TaskChoice.all(state);
        int first = 0;
        for (int row = 0; row < all.size(); row++) {
            if (state.course().pageIds().indexOf(all.get(row).page()) < state.number()) {
                first = Math.min(row + 1, all.size() - 1);
            }
        }
        return Transition.to(new TaskChooserScreen(board, first, 0, false, false), state);
    }

    @Override
    public Screen below() {
        return board;
    }

    @Override
    public TaskChooserScreen withBelow(Screen other) {
        return other instanceof DashboardScreen changed
                ? new TaskChooserScreen(changed, chosen, seconds, isEach, asksConfidence)
                : this;
    }

    private TaskChooserScreen withNextTime() {
        int next = TIMES.get((TIMES.indexOf(seconds) + 1) % TIMES.size());
        return new TaskChooserScreen(board, chosen, next, isEach, asksConfidence);
    }

    @Override
    public ScreenCommands<TaskChooserScreen> commands(AppState state) {
        return COMMANDS.on(this, state).withLabel(MessageKey.ACTION_OPEN, MessageKey.BOARD_ASK);
    }

    @Override
    public TaskChooserScreen withChosen(int row) {
        return new TaskChooserScreen(board, row, seconds, isEach, asksConfidence);
    }

    @Override
    public int count(AppState state) {
        return TaskChoice.all(state).size();
    }

    @Override
    public int page(AppState state) {
        return Math.max(1, state.layout().bodyHeight() / 2);
    }

    @Override
    public Transition open(int row, AppState state) {
        List<ClassroomTask> tasks = TaskChoice.all(state).get(row).tasks(isEach, state).stream()
                .map(task -> task.asking(asksConfidence))
                .toList();
        return board.ask(new Asked(tasks, seconds), state);
    }

    /** Shows the chosen task, or the first of a page, as the learners will see it. */
    private Transition preview(AppState state) {
        List<TaskChoice> all = TaskChoice.all(state);
        return all.isEmpty()
                ? Transition.to(this, state)
                : TaskPreviewScreen.over(
                        this, all.get(chosen).tasks(isEach, state).get(0).asking(asksConfidence), state);
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
        if (asksConfidence) {
            parts.add(state.texts().say(MessageKey.VOTE_WITH_SURE));
        }
        return String.join(state.texts().dot(), parts);
    }

    @Override
    public List<Section> content(AppState state) {
        List<TaskChoice> all = TaskChoice.all(state);
        List<Section> sections = new ArrayList<>();
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
            group.add(new Section.Option(row == chosen, List.of(row(row + 1, choice, state))));
        }
        sections.add(new Section.Group(group));
        return titled(state, sections);
    }

    /** Returns a row in one line: its id, then as much of its text as fits. */
    private static Section row(int number, TaskChoice choice, AppState state) {
        String id = choice.id().isEmpty() ? "" : choice.id() + "  ";
        String words = SentenceFormatter.flowing(choice.words(state));
        CharacterSet characters = state.texts().characters();
        return Section.plot(
                width -> List.of(Line.of(
                        new Span(id, Style.CODE),
                        new Span(characters.shorten(words, Math.max(1, width - id.length())), Style.TEXT))),
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
