package descenso.app.quiz;

import static descenso.testing.QuestionDriver.DOWN;
import static descenso.testing.QuestionDriver.END;
import static descenso.testing.QuestionDriver.ENTER;
import static descenso.testing.QuestionDriver.FINISH;
import static descenso.testing.QuestionDriver.HOME;
import static descenso.testing.QuestionDriver.LEFT;
import static descenso.testing.QuestionDriver.RIGHT;
import static descenso.testing.QuestionDriver.SPACE;
import static descenso.testing.QuestionDriver.UP;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.LessonScreen;
import descenso.app.quiz.AnswerInput.Submission;
import descenso.app.screen.AppState;
import descenso.app.screen.Movement.ListSelection;
import descenso.course.Course.CourseQuestion;
import descenso.course.question.ArrangementQuestion;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.Exercise;
import descenso.course.question.NumberQuestion;
import descenso.course.question.OpenQuestion;
import descenso.course.question.Question;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.quiz.Answer;
import descenso.quiz.AnswerReading;
import descenso.quiz.ComputedNumber;
import descenso.quiz.QuestionVariables;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import descenso.testing.CaseCount;
import descenso.testing.QuestionDriver;
import descenso.testing.ScriptedLearner;
import descenso.testing.StepsFixture;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.question.ExerciseView;
import descenso.view.section.ParagraphRenderer;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the answers that keys enter, and how unfinished answers are drawn. */
class AnswerInputTest {

    private static final Size ROOM = new Size(76, 12);
    private static final List<Integer> ORDER = List.of(2, 0, 1);

    /** A choice of one of three options, or "I don't know". */
    private static final AnswerInput ONE = RowsInput.of(RowsInput.Kind.ONE, ORDER);

    private static final AnswerInput SEVERAL = RowsInput.of(RowsInput.Kind.SEVERAL, ORDER);
    private static final AnswerInput SORTED = RowsInput.of(RowsInput.Kind.ORDER, ORDER);
    private static final AnswerInput PAIRED = MatchInput.of(ORDER);
    private static final AnswerInput TRUTH = RowsInput.of(RowsInput.Kind.VERDICT, ORDER);

    /** A number with the solution 1800. */
    private static final AnswerInput NUMBER = NumberInput.empty(
            new NumberQuestion(
                    new ComputedNumber(
                            QuestionVariables.none(),
                            new Solution.SymbolicFormula(StepsFixture.parsed("1800", List.of())),
                            new Tolerance(Tolerance.Kind.PERCENT, 1),
                            List.of(),
                            Map.of()),
                    Optional.empty()),
            Map.of());

    private static final AppState STATE = ScriptedLearner.at(0).state();

    /** Passes a key to an answer as its screen does. Returns the answer that follows. */
    private static AnswerInput press(AnswerInput input, Exercise exercise, Key key) {
        CourseQuestion question = new CourseQuestion("title", exercise);
        QuestionScreen screen = new QuestionScreen(
                QuizRound.of(QuizRound.Purpose.QUIZ, List.of(question), LessonScreen.fresh()),
                QuestionSession.of(question, 0, 0),
                input,
                Optional.empty(),
                -1);
        return screen.commands(STATE)
                .press(key)
                .map(transition -> ((QuestionScreen) transition.screen()).input())
                .orElseGet(() -> input.onKey(key, ROOM));
    }

    private static AnswerInput press(AnswerInput input, Exercise exercise, Key... keys) {
        AnswerInput now = input;
        for (Key key : keys) {
            now = press(now, exercise, key);
        }
        return now;
    }

    private static AnswerInput press(AnswerInput input, Key... keys) {
        return press(input, exercise(input), keys);
    }

    /** Returns a question of the kind of the answer, of which only the number of parts matters. */
    private static Exercise exercise(AnswerInput input) {
        Class<? extends Question> kind = input instanceof RowsInput rows
                ? switch (rows.kind()) {
                    case ONE, SEVERAL, VERDICT, TRUE, FALSE -> ChoiceQuestion.class;
                    case ORDER -> ArrangementQuestion.class;
                    case IDEAS -> OpenQuestion.class;
                }
                : input instanceof MatchInput
                        ? ArrangementQuestion.class
                        : input instanceof NumberInput ? NumberQuestion.class : OpenQuestion.class;
        boolean isVerdict = input instanceof RowsInput rows
                && switch (rows.kind()) {
                    case VERDICT, TRUE, FALSE -> true;
                    case ONE, SEVERAL, ORDER, IDEAS -> false;
                };
        return QuestionDriver.all(Language.ES).stream()
                .map(question -> question.exercise())
                .filter(exercise -> kind.isInstance(exercise.question()))
                .filter(exercise -> isVerdict == (exercise.question().form() == Question.AnswerForm.VERDICT))
                .filter(exercise -> exercise.unit().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static Key digit(int number) {
        return Key.of('0' + number);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                gives(options(2), ONE),
                gives(options(0), ONE, DOWN),
                gives(options(0), ONE, Key.of('j')),
                gives(options(1), ONE, digit(3)),
                gives(options(2), ONE, digit(3), digit(1)),
                gives(options(2), ONE, digit(9), digit(0)),
                gives(options(2), ONE, SPACE, LEFT, RIGHT),
                gives(new Answer.Unknown(), ONE, UP),
                gives(new Answer.Unknown(), ONE, Key.of('k')),
                gives(new Answer.Unknown(), ONE, END),
                gives(new Answer.Unknown(), ONE, digit(4)),
                gives(options(2), ONE, END, HOME),
                gives(options(2), ONE, Key.of('G'), DOWN),
                gives(options(2), SEVERAL, SPACE),
                gives(options(2, 1), SEVERAL, SPACE, UP, UP, SPACE),
                gives(options(0), SEVERAL, SPACE, SPACE, DOWN, SPACE),
                gives(options(0), SEVERAL, digit(2), END, SPACE, HOME),
                gives(options(1), SEVERAL, digit(1), digit(3), digit(1), digit(9)),
                gives(new Answer.Unknown(), SEVERAL, digit(2), digit(4)),
                gives(new Answer.Unknown(), SEVERAL, SPACE, END),
                gives(new Answer.Ranking(List.of(2, 0, 1)), SORTED),
                gives(new Answer.Ranking(List.of(0, 2, 1)), SORTED, RIGHT),
                gives(new Answer.Ranking(List.of(0, 1, 2)), SORTED, RIGHT, RIGHT),
                gives(new Answer.Ranking(List.of(0, 1, 2)), SORTED, RIGHT, RIGHT, RIGHT),
                gives(new Answer.Ranking(List.of(2, 0, 1)), SORTED, LEFT),
                gives(new Answer.Ranking(List.of(1, 2, 0)), SORTED, digit(3), LEFT, LEFT, LEFT),
                gives(new Answer.Ranking(List.of(2, 0, 1)), SORTED, END, LEFT, RIGHT, HOME),
                gives(new Answer.Unknown(), SORTED, RIGHT, END),
                gives(new Answer.Pairing(List.of(2, 0, 1)), PAIRED, digit(1), digit(2), digit(3)),
                gives(new Answer.Pairing(List.of(2, 2, 2)), PAIRED, RIGHT, DOWN, RIGHT, DOWN, RIGHT),
                gives(new Answer.Pairing(List.of(1, 1, 0)), PAIRED, LEFT, DOWN, LEFT, DOWN, LEFT, LEFT),
                gives(new Answer.Pairing(List.of(1, 2, 0)), PAIRED, digit(3), digit(1), digit(2), digit(9)),
                gives(new Answer.Pairing(List.of(2, 0, 1)), PAIRED, digit(1), digit(2), digit(2), digit(3)),
                gives(new Answer.Unknown(), PAIRED, digit(1), END, RIGHT, digit(2)),
                gives(statement(true, 2), TRUTH, ENTER),
                gives(statement(false, 1), TRUTH, DOWN, ENTER, UP),
                gives(statement(true, 0), TRUTH, digit(2), ENTER, LEFT, UP, ENTER, DOWN),
                gives(statement(false, 1), TRUTH, digit(2), ENTER, digit(3)),
                gives(statement(false, 2), TRUTH, digit(2), ENTER, digit(3), LEFT, ENTER),
                gives(new Answer.Unknown(), TRUTH, UP),
                gives(new Answer.Unknown(), TRUTH, digit(3)),
                gives(new Answer.Amount(0.5), NUMBER, typed("0,5")),
                gives(new Answer.Amount(0.5), NUMBER, typed("1/2")),
                gives(new Answer.Amount(1800), NUMBER, typed("1.800")),
                gives(new Answer.Amount(1810), NUMBER, typed("1,810")),
                gives(new Answer.Amount(1.7), NUMBER, typed("1,700")),
                gives(new Answer.Amount(1.8), NUMBER, typed("1.8")),
                gives(new Answer.Amount(7), NUMBER, Key.of('6'), Key.of(Code.BACKSPACE), Key.of('7')),
                gives(new Answer.Amount(12), NUMBER, Key.of('1'), DOWN, Key.of('2')),
                gives(new Answer.Amount(1), NUMBER, Key.of('1'), DOWN, UP),
                gives(new Answer.Unknown(), NUMBER, Key.of('1'), DOWN),
                gives(new Answer.Unknown(), FreeTextInput.of("")),
                gives(new Answer.Unknown(), FreeTextInput.of(" \n "), ENTER, SPACE),
                gives(new Answer.Words("xyzzy", Set.of(), Set.of()), FreeTextInput.of("xyzz"), Key.of('y'), FINISH),
                gives(new Answer.Words("x", Set.of(0), Set.of()), FreeTextInput.of("x"), FINISH, SPACE),
                gives(
                        new Answer.Words("x", Set.of(1), Set.of()),
                        FreeTextInput.of("x"),
                        FINISH,
                        digit(2),
                        UP,
                        SPACE,
                        SPACE),
                gives(new Answer.Words("q?L\n1", Set.of(), Set.of()), FreeTextInput.of(""), typed("q?L\n1", FINISH)));
    }

    private static Arguments gives(Answer answer, AnswerInput input, Key... keys) {
        return Arguments.of(input, List.of(keys), answer);
    }

    private static Answer options(Integer... chosen) {
        return new Answer.Options(Set.of(chosen));
    }

    private static Answer statement(boolean holds, int reason) {
        return new Answer.Statement(holds, OptionalInt.of(reason));
    }

    private static Key[] typed(String text, Key... then) {
        return Stream.concat(
                        text.codePoints().mapToObj(character -> character == '\n' ? ENTER : Key.of(character)),
                        Stream.of(then))
                .toArray(Key[]::new);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void keysEnterTheExpectedAnswer(AnswerInput input, List<Key> keys, Answer expected) {
        AnswerInput now = press(input, keys.toArray(Key[]::new));
        assertThat(now.submit(exercise(input)))
                .isInstanceOfSatisfying(
                        Submission.Answered.class,
                        answered -> assertThat(answered.answer()).isEqualTo(expected));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refuses(MessageKey.QUIZ_NONE_TICKED, SEVERAL),
                refuses(MessageKey.QUIZ_NONE_TICKED, SEVERAL, SPACE, SPACE),
                refuses(MessageKey.QUIZ_UNMATCHED, PAIRED),
                refuses(MessageKey.QUIZ_UNMATCHED, PAIRED, digit(1), digit(2)),
                refuses(MessageKey.NUMBER_EMPTY, NUMBER),
                refuses(MessageKey.NUMBER_EMPTY, NUMBER, SPACE));
    }

    private static Arguments refuses(MessageKey message, AnswerInput input, Key... keys) {
        return Arguments.of(input, List.of(keys), message);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void incompleteAnswerIsRefusedWithAReason(AnswerInput input, List<Key> keys, MessageKey message) {
        assertThat(press(input, keys.toArray(Key[]::new)).submit(exercise(input)))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.message().key()).isEqualTo(message));
    }

    static Stream<Integer> widths() {
        return CaseCount.every(2, List.of(56, 57, 61, 76));
    }

    /**
     * Tests answers in several states and areas: no line is too wide, and the focused line and the cursor are among
     * the lines.
     */
    @ParameterizedTest
    @MethodSource("widths")
    void drawingFitsItsArea(int width) {
        for (Language language : Language.values()) {
            for (CharacterSet characters : CharacterSet.values()) {
                UiText texts = new UiText(Messages.in(language), characters);
                QuestionDriver.all(language).forEach(question -> {
                    QuestionSession session = QuestionSession.of(question, 0, width);
                    ExerciseView view = new ExerciseView(question.exercise(), session.values(), texts);
                    for (AnswerInput input : states(session)) {
                        checkDrawing(input, view, new Size(width, 3));
                    }
                });
            }
        }
    }

    /** Returns an answer in several states, from the initial one. */
    private static List<AnswerInput> states(QuestionSession session) {
        AnswerInput begun = session.input("", false);
        return Stream.of(
                        new Key[] {},
                        new Key[] {DOWN},
                        new Key[] {END},
                        typed("0123456789 ".repeat(12)),
                        typed("1234"),
                        typed("21", ENTER),
                        typed("palabra ".repeat(30), FINISH, DOWN))
                .map(keys -> press(begun, session.exercise(), keys))
                .toList();
    }

    private static void checkDrawing(AnswerInput input, ExerciseView view, Size room) {
        for (boolean isOpen : List.of(true, false)) {
            AnswerInput.Rendered drawn = input.draw(view, room, isOpen);
            assertThat(drawn.lines())
                    .as("%s", drawn.lines())
                    .isNotEmpty()
                    .allMatch(line -> line.width() <= room.columns());
            assertThat(drawn.focus()).isBetween(0, drawn.lines().size() - 1);
            drawn.cursor().ifPresent(cursor -> {
                assertThat(isOpen).isTrue();
                assertThat(cursor.row()).isBetween(0, drawn.lines().size() - 1);
                assertThat(cursor.column()).isBetween(0, room.columns() - 1);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void cursorIsWhereTheNextCharacterAppears(Language language) {
        UiText texts = new UiText(Messages.in(language), CharacterSet.UNICODE);
        for (AnswerInput input : List.of(
                press(NUMBER, typed("12")),
                press(NUMBER, typed("12", LEFT)),
                FreeTextInput.of("ab"),
                FreeTextInput.of("a\nbc"))) {
            ExerciseView view = new ExerciseView(exercise(input), Map.of(), texts);
            AnswerInput.Rendered before = input.draw(view, ROOM, true);
            AnswerInput.Rendered after = press(input, Key.of('7')).draw(view, ROOM, true);
            var cursor = before.cursor().orElseThrow();
            assertThat(before.focus()).isEqualTo(cursor.row());
            assertThat(after.lines().get(cursor.row()).toString())
                    .startsWith(before.lines().get(cursor.row()).truncate(cursor.column()) + "7");
            assertThat(after.cursor().orElseThrow().column()).isEqualTo(cursor.column() + 1);
        }
        assertThat(press(NUMBER, DOWN)
                        .draw(new ExerciseView(exercise(NUMBER), Map.of(), texts), ROOM, true)
                        .cursor())
                .isEmpty();
    }

    /** Tests texts of the author that may be longer than a line. */
    @ParameterizedTest
    @MethodSource("exercisesWithText")
    void longPartIsDrawnWithAllItsWords(AnswerInput input, Exercise exercise, List<String> words) {
        UiText texts = new UiText(Messages.in(Language.ES), CharacterSet.UNICODE);
        ExerciseView view = new ExerciseView(exercise, Map.of(), texts);
        String drawn = String.join(
                " ",
                input.draw(view, new Size(30, 3), true).lines().stream()
                        .map(Line::toString)
                        .toList());
        assertThat(words).isNotEmpty().allSatisfy(word -> assertThat(drawn).contains(word));
    }

    static Stream<Arguments> exercisesWithText() {
        return QuestionDriver.all(Language.ES).stream()
                .map(question -> question.exercise())
                .filter(exercise -> (exercise.question() instanceof ChoiceQuestion choice
                                && choice.holds().isEmpty())
                        || exercise.question() instanceof ArrangementQuestion)
                .map(exercise -> {
                    AnswerInput input = QuestionSession.of(
                                    new descenso.course.Course.CourseQuestion("x", exercise), 0, 0)
                            .input("", false);
                    List<String> words = exercise.parts().stream()
                            .flatMap(part -> Stream.of(part.text().text().text().split("[^\\p{L}]+")))
                            .filter(word -> word.length() > 3)
                            .filter(word -> exercise.parts().stream()
                                    .noneMatch(part -> part.text().text().text().contains("\\" + word)))
                            .toList();
                    return Arguments.of(input, exercise, words);
                })
                .filter(arguments -> !((List<?>) arguments.get()[2]).isEmpty());
    }

    private static List<String> told(AnswerInput input, ExerciseView view) {
        return new ParagraphRenderer(view.texts()).paragraphs(input.sections(view, true));
    }

    /** Tests that ticked, paired and recognised options are named by their numbers. */
    @ParameterizedTest
    @EnumSource
    void unfinishedAnswerIsDescribedByOptionNumbers(CharacterSet characters) {
        for (Language language : Language.values()) {
            Exercise exercise = TestCourse.SMALL
                    .course()
                    .page(language, "memory")
                    .exercises()
                    .get(0);
            boolean isSpanish = language.equals(Language.ES);
            ExerciseView view = new ExerciseView(exercise, Map.of(), new UiText(Messages.spoken(language), characters));
            int size = exercise.parts().size();
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.reverse(order);
            assertThat(told(
                            new RowsInput(
                                    RowsInput.Kind.SEVERAL,
                                    order,
                                    ListSelection.of(size + 1),
                                    Set.of(size - 1, 0),
                                    "",
                                    AnswerReading.nothing()),
                            view))
                    .contains(
                            isSpanish
                                    ? "Marcadas hasta ahora: 1 y " + size + "."
                                    : "Ticked so far: 1 and " + size + ".");
            assertThat(told(RowsInput.of(RowsInput.Kind.SEVERAL, order), view))
                    .noneMatch(text -> text.contains(isSpanish ? "ahora" : "so far"));
            assertThat(told(
                            new RowsInput(
                                    RowsInput.Kind.IDEAS,
                                    IntStream.range(0, size).boxed().toList(),
                                    ListSelection.of(size),
                                    Set.of(1, 0),
                                    "a\n b",
                                    AnswerReading.nothing()),
                            view))
                    .contains(isSpanish ? "Has escrito: a b." : "You wrote: a b.")
                    .anyMatch(text -> text.startsWith(
                            isSpanish
                                    ? "Tu respuesta parece tener estas: 1 y 2."
                                    : "Your answer seems to contain these: 1 and 2."));
            assertThat(told(new MatchInput(order, Collections.nCopies(size, -1), ListSelection.of(size + 1)), view))
                    .noneMatch(text -> text.contains(isSpanish ? "ahora" : "so far"));
            List<Integer> partners = new ArrayList<>(Collections.nCopies(size, -1));
            partners.set(1, size - 1);
            assertThat(told(new MatchInput(order, partners, ListSelection.of(size + 1)), view))
                    .contains(isSpanish ? "Emparejadas hasta ahora: 2a." : "Paired so far: 2a.");
        }
    }
}
