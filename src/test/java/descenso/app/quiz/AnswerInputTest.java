package descenso.app.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.LessonScreen;
import descenso.app.quiz.AnswerInput.Submission;
import descenso.app.screen.AppState;
import descenso.course.Course.CourseQuestion;
import descenso.course.question.Exercise;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.CaseCount;
import descenso.testing.KeySequence;
import descenso.testing.QuestionDriver;
import descenso.testing.ScriptedLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.view.question.ExerciseView;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the answers that keys enter, and how unfinished answers are drawn. */
class AnswerInputTest {

    private static final Size ROOM = new Size(76, 12);
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

    private static AnswerInput press(AnswerInput input, Exercise exercise, String keys) {
        AnswerInput now = input;
        for (KeySequence key : KeySequence.keys(keys)) {
            now = press(now, exercise, key.key());
        }
        return now;
    }

    private static Submission submitted(String kind, String keys) {
        AnswerInput input = AnswerFixture.input(kind);
        Exercise exercise = AnswerFixture.exercise(input);
        return press(input, exercise, keys == null ? "" : keys).submit(exercise);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one     |                            | options [2]
            one     | j                          | options [0]
            one     | 3                          | options [1]
            one     | 3 1                        | options [2]
            one     | 9 0                        | options [2]
            one     | SPACE LEFT RIGHT           | options [2]
            one     | UP                         | unknown
            one     | k                          | unknown
            one     | 4                          | unknown
            one     | END HOME                   | options [2]
            one     | G DOWN                     | options [2]
            several | SPACE UP UP SPACE          | options [1, 2]
            several | SPACE SPACE DOWN SPACE     | options [0]
            several | 2 END SPACE HOME           | options [0]
            several | 1 3 1 9                    | options [1]
            several | 2 4                        | unknown
            order   |                            | ranking [2, 0, 1]
            order   | RIGHT                      | ranking [0, 2, 1]
            order   | RIGHT×3                    | ranking [0, 1, 2]
            order   | LEFT                       | ranking [2, 0, 1]
            order   | 3 LEFT×3                   | ranking [1, 2, 0]
            order   | END LEFT RIGHT HOME        | ranking [2, 0, 1]
            order   | RIGHT END                  | unknown
            match   | 1 2 3                      | pairs [2, 0, 1]
            match   | RIGHT DOWN RIGHT DOWN RIGHT | pairs [2, 2, 2]
            match   | LEFT DOWN LEFT DOWN LEFT×2 | pairs [1, 1, 0]
            match   | 3 1 2 9                    | pairs [1, 2, 0]
            match   | 1 2 2 3                    | pairs [2, 0, 1]
            match   | 1 END RIGHT 2              | unknown
            verdict | ENTER                      | true 2
            verdict | DOWN ENTER UP              | false 1
            verdict | 2 ENTER LEFT UP ENTER DOWN | true 0
            verdict | 2 ENTER 3 LEFT ENTER       | false 2
            verdict | 3                          | unknown
            number  | 0,5                        | 0.5
            number  | 1/2                        | 0.5
            number  | 1.800                      | 1800.0
            number  | 1,810                      | 1810.0
            number  | 1,700                      | 1.7
            number  | 1.8                        | 1.8
            number  | 6 BACKSPACE 7              | 7.0
            number  | 1 DOWN 2                   | 12.0
            number  | 1 DOWN UP                  | 1.0
            number  | 1 DOWN                     | unknown
            open    |                            | unknown
            open    | SPACE ENTER SPACE          | unknown
            open    | xyzzy ^D                   | xyzzy []
            open    | x ^D SPACE                 | x [0]
            open    | x ^D 2 UP SPACE SPACE      | x [1]
            open    | q?L ENTER 1 ^D             | q?L⏎1 []
            """)
    void keysEnterTheExpectedAnswer(String kind, String keys, String expected) {
        assertThat(submitted(kind, keys))
                .isInstanceOfSatisfying(
                        Submission.Answered.class,
                        answered -> assertThat(AnswerFixture.text(answered.answer()))
                                .isEqualTo(expected));
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
        String digits = "«" + "0123456789 ".repeat(12) + "»";
        String words = "«" + "palabra ".repeat(30) + "» ^D DOWN";
        return Stream.of("", "DOWN", "END", "1234", "21 ENTER", digits, words)
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
        Exercise number = AnswerFixture.exercise(AnswerFixture.input("number"));
        AnswerInput twelve = press(AnswerFixture.input("number"), number, "12");
        for (AnswerInput input :
                List.of(twelve, press(twelve, number, "LEFT"), FreeTextInput.of("ab"), FreeTextInput.of("a\nbc"))) {
            ExerciseView view = new ExerciseView(AnswerFixture.exercise(input), Map.of(), texts);
            AnswerInput.Rendered before = input.draw(view, ROOM, true);
            AnswerInput.Rendered after = press(input, view.exercise(), "7").draw(view, ROOM, true);
            var cursor = before.cursor().orElseThrow();
            assertThat(before.focus()).isEqualTo(cursor.row());
            assertThat(after.lines().get(cursor.row()).toString())
                    .startsWith(before.lines().get(cursor.row()).truncate(cursor.column()) + "7");
            assertThat(after.cursor().orElseThrow().column()).isEqualTo(cursor.column() + 1);
        }
        assertThat(press(twelve, number, "DOWN")
                        .draw(new ExerciseView(number, Map.of(), texts), ROOM, true)
                        .cursor())
                .isEmpty();
    }
}
