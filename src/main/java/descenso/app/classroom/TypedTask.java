package descenso.app.classroom;

import descenso.app.screen.AppState;
import descenso.app.screen.Transition;
import descenso.classroom.ClassroomEvent.Asked;
import descenso.classroom.ClassroomTask;
import descenso.classroom.ClassroomTask.Kind;
import descenso.course.Course.CourseQuestion;
import descenso.course.question.Question.AnswerForm;
import descenso.course.source.KnownWords;
import descenso.phrases.MessageKey;
import descenso.phrases.TextFolding;
import descenso.phrases.TypedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A typed line that asks tasks: ids of questions or a page, perhaps a time in seconds, whether each learner has other
 * numbers, and whether each says how sure the answer is.
 *
 * @param names the words that are neither a time nor an option
 * @param seconds time to answer, in seconds; 0 for no limit
 */
record TypedTask(List<String> names, int seconds, boolean isEach, boolean asksConfidence) {

    /** Longest time to answer, in seconds: an hour. */
    static final int LONGEST = 3600;

    private static final TypedWords EACH = TypedWords.of("ask-each");
    private static final TypedWords CONFIDENCE = TypedWords.of("ask-sure");
    private static final TypedWords PAGE = TypedWords.of("ask-page");

    TypedTask {
        names = List.copyOf(names);
    }

    static TypedTask of(String said) {
        List<String> names = new ArrayList<>();
        int seconds = 0;
        boolean isEach = false;
        boolean asksConfidence = false;
        for (String word : said.strip().split("[\\s,]+", -1)) {
            OptionalInt time = seconds(word);
            String option = TextFolding.fold(word).replaceFirst("^-+", "");
            if (time.isPresent() && !names.isEmpty() && !isPage(names)) {
                seconds = time.getAsInt();
            } else if (EACH.contains(option)) {
                isEach = true;
            } else if (CONFIDENCE.contains(option)) {
                asksConfidence = true;
            } else if (!word.isEmpty()) {
                names.add(word);
            }
        }
        return new TypedTask(names, seconds, isEach, asksConfidence);
    }

    /** Tests whether the words so far are only the word for a page, whose number follows. */
    private static boolean isPage(List<String> names) {
        return names.size() == 1 && PAGE.contains(TextFolding.fold(names.get(0)));
    }

    private static OptionalInt seconds(String word) {
        return word.matches("\\d{1,4}s?") && Integer.parseInt(word.replace("s", "")) <= LONGEST
                ? OptionalInt.of(Integer.parseInt(word.replace("s", "")))
                : OptionalInt.empty();
    }

    /** Asks the typed questions; without words, shows what can be asked. */
    static Transition ask(DashboardScreen board, String said, AppState state) {
        if (said.isEmpty()) {
            return TaskChooserScreen.over(board, state);
        }
        TypedTask typed = of(said);
        boolean isPage = !typed.names.isEmpty() && isPage(typed.names.subList(0, 1));
        return isPage ? typed.askPage(board, state) : typed.askQuestions(board, state);
    }

    private Transition askPage(DashboardScreen board, AppState state) {
        String name = String.join(" ", names.subList(1, names.size()));
        Optional<Integer> page =
                name.isEmpty() ? Optional.of(state.number()) : state.course().pageNumber(name, state.language());
        if (page.isEmpty()) {
            return Transition.refused(
                    MessageKey.PLAIN_NO_SCREEN, board, state, name, Integer.toString(state.lastNumber()));
        }
        List<CourseQuestion> questions = state.course()
                .exercises(state.language(), List.of(state.course().pageIds().get(page.get())));
        return questions.isEmpty()
                ? Transition.refused(MessageKey.PLAIN_NO_QUESTIONS, board, state)
                : board.ask(asked(tasks(questions, isEach, state)), state);
    }

    private Transition askQuestions(DashboardScreen board, AppState state) {
        List<CourseQuestion> all = state.course().exercises(state.language());
        List<String> ids = all.stream().map(each -> each.exercise().id()).toList();
        List<CourseQuestion> found = new ArrayList<>();
        for (String name : names) {
            Optional<String> id = named(name, ids);
            if (id.isEmpty()) {
                return unknown(MessageKey.BOARD_MISSPELT, MessageKey.BOARD_UNKNOWN, name, ids, board, state);
            }
            found.add(all.get(ids.indexOf(id.get())));
        }
        return found.isEmpty()
                ? Transition.refused(MessageKey.WORD_ASK_HELP, board, state)
                : board.ask(asked(tasks(found, isEach, state)), state);
    }

    private Asked asked(List<ClassroomTask> tasks) {
        return new Asked(tasks.stream().map(task -> task.asking(asksConfidence)).toList(), seconds);
    }

    /** Asks the prediction of an experiment; without words, shows what can be asked. */
    static Transition predict(DashboardScreen board, String said, AppState state) {
        TypedTask typed = of(said);
        if (typed.names.isEmpty()) {
            return TaskChooserScreen.over(board, state);
        }
        if (typed.names.size() > 1 || typed.isEach) {
            return Transition.refused(MessageKey.WORD_PREDICT_HELP, board, state);
        }
        List<String> experiments = predicted(state);
        String name = typed.names.get(0);
        return named(name, experiments)
                .map(id -> board.ask(typed.asked(List.of(prediction(id, state))), state))
                .orElseGet(() -> unknown(
                        MessageKey.CLI_MISSPELT_EXPERIMENT,
                        MessageKey.BOARD_NO_PREDICTION,
                        name,
                        experiments,
                        board,
                        state));
    }

    /** Shows a task as the learners will see it; without words, the one that is asked next. */
    static Transition preview(DashboardScreen board, AppState state, String said) {
        TypedTask typed = of(said);
        if (typed.names.isEmpty() && !QueueScreen.waiting(state).isEmpty()) {
            return TaskPreviewScreen.over(
                    board, QueueScreen.waiting(state).get(0).task(), state);
        }
        if (typed.names.size() != 1) {
            return Transition.refused(MessageKey.WORD_PREVIEW_HELP, board, state);
        }
        List<CourseQuestion> all = state.course().exercises(state.language());
        List<String> ids = all.stream().map(each -> each.exercise().id()).toList();
        String name = typed.names.get(0);
        return named(name, ids)
                .map(id -> tasks(List.of(all.get(ids.indexOf(id))), typed.isEach, state)
                        .get(0))
                .or(() -> named(name, predicted(state)).map(id -> prediction(id, state)))
                .map(task -> TaskPreviewScreen.over(board, task.asking(typed.asksConfidence), state))
                .orElseGet(() -> unknown(MessageKey.BOARD_MISSPELT, MessageKey.BOARD_UNKNOWN, name, ids, board, state));
    }

    /** Returns the experiments whose predictions can be asked. */
    private static List<String> predicted(AppState state) {
        return state.course().experiments().stream()
                .filter(state.course()::asksForPrediction)
                .toList();
    }

    /** Returns the id that equals a name, or the only one that begins with it. */
    private static Optional<String> named(String name, List<String> ids) {
        List<String> beginning =
                ids.stream().filter(id -> id.startsWith(TextFolding.fold(name))).toList();
        return ids.contains(name)
                ? Optional.of(name)
                : Optional.of(beginning).filter(some -> some.size() == 1).map(some -> some.get(0));
    }

    private static Transition unknown(
            MessageKey misspelt,
            MessageKey unknown,
            String name,
            List<String> ids,
            DashboardScreen board,
            AppState state) {
        return KnownWords.nearest(name, ids)
                .map(near -> Transition.refused(misspelt, board, state, name, near))
                .orElseGet(() -> Transition.refused(unknown, board, state, name));
    }

    /** Returns the tasks that ask some questions, with numbers that no earlier task of the class has. */
    static List<ClassroomTask> tasks(List<CourseQuestion> questions, boolean isEach, AppState state) {
        return questions.stream()
                .map(question -> new ClassroomTask(
                        Kind.QUESTION,
                        state.courseId(),
                        question.exercise().id(),
                        seed(question.exercise().id(), state),
                        isEach,
                        question.exercise().question().form() == AnswerForm.TEXT))
                .toList();
    }

    static ClassroomTask prediction(String experiment, AppState state) {
        return new ClassroomTask(Kind.PREDICTION, state.courseId(), experiment, seed(experiment, state), false, false);
    }

    /** Returns a seed from the number of the latest event, so that a question that is asked again has other numbers. */
    private static long seed(String id, AppState state) {
        return 31L * id.hashCode() + DashboardScreen.classroom(state).number();
    }
}
