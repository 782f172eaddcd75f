package descenso.app.quiz;

import static descenso.testing.QuestionDriver.DOWN;
import static descenso.testing.QuestionDriver.ENTER;
import static descenso.testing.QuestionDriver.ESCAPE;
import static descenso.testing.QuestionDriver.FINISH;
import static descenso.testing.QuestionDriver.LEFT;
import static descenso.testing.QuestionDriver.SPACE;
import static descenso.testing.QuestionDriver.TAB;
import static descenso.testing.QuestionDriver.answer;
import static descenso.testing.QuestionDriver.at;
import static descenso.testing.QuestionDriver.id;
import static descenso.testing.QuestionDriver.picture;
import static descenso.testing.QuestionDriver.screen;
import static descenso.testing.QuestionDriver.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.screen.Command;
import descenso.app.screen.LearnerHistory;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.course.question.OpenQuestion;
import descenso.phrases.Language;
import descenso.testing.QuestionDriver;
import descenso.testing.ScriptedLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests a question from its first frame to its feedback, with keys. */
class QuestionScreenTest {

    private static final Key HINT = Key.of(Code.F2);
    private static final Key SHOW = Key.of('s');
    private static final Size USUAL = new Size(80, 24);

    static List<String> questions() {
        return QuestionDriver.EACH;
    }

    static Stream<Arguments> questionsRightAndWrong() {
        return questions().stream().flatMap(id -> Stream.of(Arguments.of(id, true), Arguments.of(id, false)));
    }

    private static List<NewAttempt> attempts(ScriptedLearner learner) {
        return learner.commands().stream()
                .filter(Command.RecordAttempt.class::isInstance)
                .map(command -> ((Command.RecordAttempt) command).newAttempt())
                .toList();
    }

    private static boolean isOpen(String id) {
        return QuestionDriver.question(id, Language.ES).exercise().question() instanceof OpenQuestion;
    }

    /** Tests that neither the grade nor the solution is shown before the attempt is recorded. */
    @ParameterizedTest
    @MethodSource("questionsRightAndWrong")
    void feedbackIsHiddenUntilTheAttemptIsRecorded(String question, boolean isRight) {
        ScriptedLearner learner = answer(isRight, at(question));
        assertThat(picture(learner)).doesNotContain("✓", "✗", "~ ", "→ E", "→ Las");
        assertThat(screen(learner).shownGrade()).isEmpty();
        learner.press(ENTER, SPACE, TAB, SHOW, Key.of('h'), Key.of('e'), DOWN, LEFT, Key.of('1'));
        assertThat(attempts(learner)).hasSize(1);
        assertThat(id(learner)).isEqualTo(question);
        assertThat(screen(learner.keep()).shownGrade()).isPresent();
    }

    private static List<String> lines(ScriptedLearner learner) {
        return new QuestionView(screen(learner), learner.state())
                .lines().stream().map(Object::toString).toList();
    }

    /** Tests the language key while a question is asked, graded, and solved; while text is typed, L is a letter. */
    @ParameterizedTest
    @MethodSource("questions")
    void languageChangeKeepsTheStateOfTheQuestion(String question) {
        ScriptedLearner learner = at(question);
        ScriptedLearner english = at(question, Language.EN, USUAL, CharacterSet.UNICODE);
        Key language = Key.of('L');
        boolean isTyped = isOpen(question) || screen(learner).input() instanceof NumberInput;
        for (ScriptedLearner each : List.of(learner, english)) {
            each.press(isTyped ? new Key[] {Key.of('7')} : new Key[] {DOWN});
        }
        if (!isTyped) {
            assertThat(picture(learner.press(language))).isEqualTo(picture(english));
            learner.press(language);
        }
        for (ScriptedLearner each : List.of(learner, english)) {
            each.press(isOpen(question) ? FINISH : Key.of(Code.END), ENTER, ENTER)
                    .keep();
        }
        assertThat(picture(learner)).isNotEqualTo(picture(english));
        assertThat(picture(learner.press(language))).isEqualTo(picture(english));
    }

    /** Tests a question that was asked in the other language. */
    @Test
    void unitIsAcceptedInTheLanguageShown() {
        String question = QuestionDriver.all(Language.ES).stream()
                .map(asked -> asked.exercise().id())
                .filter(id -> unit(id, Language.ES).isPresent()
                        && !unit(id, Language.ES).equals(unit(id, Language.EN)))
                .findFirst()
                .orElseThrow();
        String unit = unit(question, Language.EN).orElseThrow();
        ScriptedLearner learner = at(question);
        learner.press(Key.of(Code.F1), Key.of('L')); // no letter is a command while a number is typed
        learner = wrong(learner.press(ESCAPE)).keep().press(Key.of('L'), ENTER, Key.ctrl('u'));
        learner.type("123456 " + unit).press(ENTER);
        assertThat(attempts(learner)).hasSize(2);
    }

    private static Optional<String> unit(String question, Language language) {
        return QuestionDriver.question(question, language).exercise().unit();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void resizingKeepsTheStateOfTheQuestion(String question) {
        List<Size> sizes = List.of(new Size(60, 18), new Size(200, 60), new Size(61, 19), new Size(120, 40), USUAL);
        ScriptedLearner learner = at(question);
        checkSizes(learner, sizes);
        checkSizes(learner.press(HINT), sizes);
        checkSizes(wrong(learner), sizes);
        checkSizes(learner.keep(), sizes);
        checkSizes(learner.press(SHOW).keep(), sizes);
    }

    /** Checks at each size that the state stays the same and that every row fits the width. */
    private static void checkSizes(ScriptedLearner learner, List<Size> sizes) {
        String before = picture(learner);
        Screen screen = learner.tutor().screen();
        for (Size size : sizes) {
            learner.hear(new Message.Resized(size));
            assertThat(learner.tutor().screen()).isEqualTo(screen);
            assertThat(learner.frame().rows()).hasSize(size.rows()).allMatch(row -> row.width() == size.columns());
            assertThat(lines(learner))
                    .allMatch(line ->
                            line.length() <= learner.state().layout().alone().textWidth());
        }
        assertThat(picture(learner)).isEqualTo(before);
    }

    @Test
    void pastedTextIsInsertedOnlyWhereTextIsTyped() {
        ScriptedLearner words = at("momentum-valleys").hear(new Message.Pasted("una\ndos\u001b[31m"));
        assertThat(picture(words)).contains("┃ una", "┃ dos");
        assertThat(words.state().draft("momentum-valleys")).isEqualTo("una\ndos[31m");
        ScriptedLearner number = at("momentum-two-steps").hear(new Message.Pasted(" 0,5\n"));
        assertThat(picture(number)).contains("se lee 0,5");
        ScriptedLearner choice = at("momentum-forms");
        String before = picture(choice);
        assertThat(picture(choice.hear(new Message.Pasted("2\n")))).isEqualTo(before);
        ScriptedLearner judged = wrong(at("momentum-valleys")).keep();
        String verdict = picture(judged);
        assertThat(picture(judged.hear(new Message.Pasted("more")))).isEqualTo(verdict);
    }

    /** Tests the arrival of the journal after the start: the numbers of a question depend on it. */
    @Test
    void journalChangesOnlyTheNumbersOfAnUnbegunQuestion() {
        ScriptedLearner before = wrong(at("momentum-two-steps")).keep();
        LearnerHistory history = LearnerHistory.at(
                ScriptedLearner.NOON.atZone(java.time.ZoneOffset.UTC),
                before.state().history().learning());
        ScriptedLearner learner = at("momentum-two-steps");
        var values = screen(learner).session().values();
        assertThat(screen(learner.recall(history)).session().values()).isNotEqualTo(values);
        for (ScriptedLearner begun : List.of(
                at("momentum-two-steps").type("12"),
                at("momentum-two-steps").press(HINT),
                at("momentum-forms").press(DOWN),
                at("momentum-valleys").type("se cancelan"),
                at("momentum-valleys").type("se cancelan").press(FINISH))) {
            String picture = picture(begun);
            assertThat(picture(begun.recall(history))).isEqualTo(picture);
        }
        ScriptedLearner judged = wrong(at("momentum-two-steps")).keep();
        Screen screen = judged.tutor().screen();
        assertThat(judged.recall(history).tutor().screen()).isEqualTo(screen);
    }

    /** Tests that the text is always in the journal, in the draft or in both, whatever happens in between. */
    @Test
    void draftIsDeletedOnlyAfterTheAnswerIsRecorded() {
        ScriptedLearner learner = at("momentum-valleys").type("zigzag");
        int before = learner.commands().size();
        learner.press(FINISH, ENTER);
        assertThat(learner.commands().subList(before, learner.commands().size()))
                .extracting(command -> (Object) command.getClass())
                .containsExactly(Command.RecordAttempt.class);
        assertThat(learner.state().draft("momentum-valleys")).isEqualTo("zigzag");
        assertThat(learner.keep().state().draft("momentum-valleys")).isEmpty();
    }

    /** Tests an attempt that could not be written; it does not count as a session either. */
    @Test
    void unrecordedAnswerStaysADraft() {
        ScriptedLearner learner = at("momentum-valleys").type("zigzag").press(FINISH, ENTER);
        learner.hear(
                new Message.WorkerReport(new Report.Recorded(attempts(learner).get(0), Optional.empty())));
        assertThat(picture(learner)).contains("~ Tienes 1 de 3");
        assertThat(learner.state().draft("momentum-valleys")).isEqualTo("zigzag");
        assertThat(learner.state().history().learning().sessionCount("momentum-valleys"))
                .isZero();
    }
}
