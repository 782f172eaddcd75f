package descenso.app.quiz;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CourseState;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.ReadingScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.course.Course.CourseQuestion;
import descenso.course.question.OpenQuestion;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt.SelfGrade;
import descenso.quiz.GradingResult;
import descenso.view.question.RoundView;
import descenso.view.section.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A round of questions, and the ways from it to the next question or screen, at last to its origin.
 *
 * @param index the 0-based number of the current question; the number of items after the last
 * @param results the results of the answered questions, in the order of the answers
 */
public record QuizRound(Purpose purpose, List<CourseQuestion> items, int index, List<Result> results, Screen origin) {

    /** The reason for a round. */
    public enum Purpose {
        /** Questions of a page. */
        PAGE,
        /** Questions of a page to which the guided path has led, and from which it goes on. */
        PATH,
        QUIZ,
        REVIEW
    }

    /** The result of a question, 0-based: the answer as the journal keeps it, and the grade of the first answer. */
    record Result(int index, QuestionSession session, String answer, GradingResult.Grade grade) {}

    public QuizRound {
        items = List.copyOf(items);
        results = List.copyOf(results);
    }

    /** Creates a round of at least one question, without answers. */
    public static QuizRound of(Purpose purpose, List<CourseQuestion> items, Screen origin) {
        return new QuizRound(purpose, items, 0, List.of(), origin);
    }

    CourseQuestion question() {
        return items.get(index);
    }

    boolean hasNext() {
        return index + 1 < items.size();
    }

    QuizRound next() {
        return new QuizRound(purpose, items, index + 1, results, origin);
    }

    /** Returns this round with an answer to the current question. Only the first answer counts. */
    QuizRound with(QuestionSession session, String answer, GradingResult.Grade grade) {
        if (results.stream().anyMatch(result -> result.index() == index)) {
            return this;
        }
        List<Result> more = new ArrayList<>(results);
        more.add(new Result(index, session, answer, grade));
        return new QuizRound(purpose, items, index, more, origin);
    }

    /** Returns the 0-based numbers of the questions before the current one that have no answer. */
    List<Integer> skipped() {
        return IntStream.range(0, index)
                .filter(number -> results.stream().noneMatch(result -> result.index() == number))
                .boxed()
                .toList();
    }

    boolean hasResults() {
        return !results.isEmpty();
    }

    Result last() {
        return results.get(results.size() - 1);
    }

    /** Returns this round at the question answered last, without that answer. */
    QuizRound undone() {
        return new QuizRound(purpose, items, last().index(), results.subList(0, results.size() - 1), origin);
    }

    /** Goes on to the next question, or after the last. A question of a page does not stop the learner again. */
    Transition next(AppState state) {
        AppState passed = isOfPage() ? state.withMark(CourseState.Mark.PASSED, id(question())) : state;
        if (hasNext()) {
            return QuestionScreen.open(next(), passed);
        }
        return purpose == Purpose.PATH
                ? origin.next(passed)
                : Transition.to(isOfPage() ? origin : new RoundScreen(next(), 0), passed);
    }

    private boolean isOfPage() {
        return purpose == Purpose.PAGE || purpose == Purpose.PATH;
    }

    /** Leaves the round. All questions of a page are marked as passed, so that the guided path leads on. */
    Transition leave(AppState state) {
        if (isOfPage()) {
            AppState passed = state;
            for (CourseQuestion question : items) {
                passed = passed.withMark(CourseState.Mark.PASSED, id(question));
            }
            return Transition.to(origin, passed);
        }
        return hasResults() ? Transition.to(new RoundScreen(this, 0), state) : Transition.to(origin, state);
    }

    /** Returns to the question answered last, which then counts as open. The text of an open answer becomes a draft. */
    Transition undo(AppState state) {
        Result last = last();
        CourseQuestion question = last.session().question();
        boolean isOfWords = question.exercise().question() instanceof OpenQuestion;
        AppState drafted = isOfWords ? state.withDraft(id(question), last.answer()) : state;
        Transition transition = QuestionScreen.open(undone(), drafted);
        NewAttempt undo = NewAttempt.regrade(question, SelfGrade.UNDO);
        return Transition.to(transition.screen(), transition.state(), new Command.RecordAttempt(undo));
    }

    private static String id(CourseQuestion question) {
        return question.exercise().id();
    }

    /** The summary of a quiz or a review, from a line, 0-based, on. */
    record RoundScreen(QuizRound round, int top) implements ReadingScreen {

        private static final CommandTable<RoundScreen> COMMANDS = CommandTable.<RoundScreen>reading(RoundScreen::close)
                .bar(MessageKey.QUIZ_UNDO, "u", MessageKey.WORD_UNDO, (summary, state) -> summary.round.undo(state))
                .when((summary, state) ->
                        summary.round.purpose() == QuizRound.Purpose.REVIEW && summary.round.hasResults())
                .word(MessageKey.WORD_NEXT, RoundScreen::close);

        @Override
        public ScreenCommands<RoundScreen> commands(AppState state) {
            return COMMANDS.on(this, state);
        }

        private Transition close(AppState state) {
            return Transition.to(round.origin(), state);
        }

        @Override
        public String title(AppState state) {
            return state.texts()
                    .say(round.purpose() == QuizRound.Purpose.REVIEW ? MessageKey.REVIEW_ENDED : MessageKey.QUIZ_ENDED);
        }

        @Override
        public RoundScreen withTop(int other) {
            return new RoundScreen(round, other);
        }

        @Override
        public Object key(List<String> paragraphs) {
            return getClass();
        }

        /** Returns the result of each question that was answered or skipped. */
        @Override
        public List<Section> content(AppState state) {
            SortedMap<Integer, RoundView.QuestionRow> rows = new TreeMap<>();
            for (QuizRound.Result result : round.results()) {
                rows.put(
                        result.index(),
                        new RoundView.QuestionRow(result.session().exerciseView(state), Optional.of(result.grade())));
            }
            for (int number : round.skipped()) {
                QuestionSession skipped = QuestionSession.of(round.items().get(number), state);
                rows.put(number, new RoundView.QuestionRow(skipped.exerciseView(state), Optional.empty()));
            }
            return new RoundView(
                            List.copyOf(rows.values()),
                            round.items().size(),
                            ReviewScreen.forecast(state),
                            state.texts())
                    .sections();
        }
    }
}
