package descenso.app.quiz;

import static descenso.testing.QuestionDriver.DOWN;
import static descenso.testing.QuestionDriver.ENTER;
import static descenso.testing.QuestionDriver.ESCAPE;
import static descenso.testing.QuestionDriver.FINISH;
import static descenso.testing.QuestionDriver.LEFT;
import static descenso.testing.QuestionDriver.SPACE;
import static descenso.testing.QuestionDriver.TAB;
import static descenso.testing.QuestionDriver.UP;
import static descenso.testing.QuestionDriver.answer;
import static descenso.testing.QuestionDriver.at;
import static descenso.testing.QuestionDriver.id;
import static descenso.testing.QuestionDriver.picture;
import static descenso.testing.QuestionDriver.right;
import static descenso.testing.QuestionDriver.screen;
import static descenso.testing.QuestionDriver.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.LessonScreen;
import descenso.app.Message;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable.ScreenCommand;
import descenso.app.screen.CourseState;
import descenso.app.screen.HelpScreen;
import descenso.app.screen.LearnerHistory;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Report;
import descenso.app.screen.Screen;
import descenso.course.question.OpenQuestion;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.testing.PastDays;
import descenso.testing.QuestionDriver;
import descenso.testing.ScriptedLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests a question from its first frame to its feedback, with keys. */
class QuestionScreenTest {

    private static final Key HINT = Key.of(Code.F2);
    private static final Key SHOW = Key.of('s');
    private static final Size USUAL = new Size(80, 24);

    /** A state of a number question, by the keys that lead to it. */
    private enum Before {
        NOTHING(),
        DIGITS(Key.of('7')),
        NONSENSE(Key.of('7'), Key.of('z')),
        NOTICE(Key.of('7'), Key.of('z'), ENTER),
        NOTICE_GONE(Key.of('7'), Key.of('z'), ENTER, ESCAPE),
        UNKNOWN_CHOSEN(DOWN),
        HINT_TAKEN(HINT),
        HINT_BY_LETTER(Key.of('h')),
        EMPTIED(Key.of('7'), Key.of(Code.BACKSPACE)),
        WRONG(Key.of('7'), Key.of('7'), ENTER),
        WRONG_AGAIN(Key.of('7'), Key.of('7'), ENTER, ENTER),
        WRONG_AND_HINT(Key.of('7'), Key.of('7'), ENTER, Key.of('h')),
        WRONG_AND_TWO_HINTS(Key.of('7'), Key.of('7'), ENTER, Key.of('h'), Key.of('h')),
        WRONG_AND_SHOWN(Key.of('7'), Key.of('7'), ENTER, SHOW),
        GIVEN_UP(DOWN, ENTER);

        @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
        private final List<Key> keys;

        Before(Key... keys) {
            this.keys = List.of(keys);
        }

        ScriptedLearner learner() {
            ScriptedLearner learner = at("momentum-two-steps");
            keys.forEach(key -> learner.press(key).keep());
            return learner;
        }
    }

    /** Tests that each key of a number question has the effect that the help bar names, in every state. */
    @ParameterizedTest
    @EnumSource(Before.class)
    void helpBarKeyHasItsDisplayedEffect(Before before) {
        ScriptedLearner here = before.learner();
        List<? extends ScreenCommand<?>> shown = screen(here).commands(here.state()).rows().stream()
                .filter(ScreenCommand::inBar)
                .toList();
        assertThat(shown).isNotEmpty();
        for (ScreenCommand<?> binding : shown) {
            ScriptedLearner learner = before.learner();
            String row = lastRow(learner);
            boolean isNoticed = learner.state().notice().isPresent();
            QuestionScreen old = screen(learner);
            learner.press(binding.keys().get(0));
            assertThat(hasTakenEffect(binding.id(), old, isNoticed, learner))
                    .as("%s after %s, where the bar is%n%s", binding.id(), before, row)
                    .isTrue();
            String words = learner.state().texts().say(binding.label());
            boolean isLeaving = isNoticed && binding.id() == MessageKey.ACTION_BACK;
            assertThat(row.contains(isLeaving ? "Esc quitar el aviso" : words) || row.length() > 70)
                    .as(row)
                    .isTrue();
        }
    }

    private static String lastRow(ScriptedLearner learner) {
        return learner.frame()
                .rows()
                .get(learner.frame().rows().size() - 1)
                .toString()
                .strip();
    }

    private static boolean hasTakenEffect(
            MessageKey id, QuestionScreen old, boolean isNoticed, ScriptedLearner learner) {
        Screen now = learner.tutor().screen();
        if (id == MessageKey.ACTION_BACK) {
            return isNoticed ? now.equals(old) && learner.state().notice().isEmpty() : now instanceof LessonScreen;
        }
        if (id == MessageKey.ACTION_HELP) {
            return now instanceof HelpScreen;
        }
        if (id == MessageKey.ACTION_QUIT) {
            return learner.commands().get(learner.commands().size() - 1) instanceof Command.Quit;
        }
        if (id == MessageKey.QUIZ_REFUTE) {
            return now instanceof LabLoadingScreen;
        }
        if (id == MessageKey.QUIZ_SKIP || id == MessageKey.ACTION_GO_ON) {
            return ((QuestionScreen) now).round().index() == old.round().index() + 1;
        }
        QuestionScreen after = (QuestionScreen) now;
        if (id == MessageKey.QUIZ_HINT) {
            return after.graded().isEmpty()
                    && after.session().hints() == old.session().hints() + 1;
        }
        if (id == MessageKey.QUIZ_RETRY) {
            return after.graded().isEmpty()
                    && after.session().attemptNumber() == old.session().attemptNumber() + 1;
        }
        if (id == MessageKey.QUIZ_SHOW) {
            return after.graded().orElseThrow().isOver();
        }
        return id == MessageKey.QUIZ_SUBMIT
                && (after.graded().isPresent() || learner.state().notice().isPresent());
    }

    /**
     * Tests the letter of the hint: it gives one before anything is typed, as after a wrong answer, because no number
     * begins with it.
     */
    @Test
    void hintLetterGivesAHintInAnEmptyNumberField() {
        ScriptedLearner learner = at("momentum-two-steps").press(Key.of('h'));
        assertThat(screen(learner).session().hints()).isEqualTo(1);
        assertThat(picture(learner)).doesNotContain("Tu número: h");
        learner.type("1h");
        assertThat(picture(learner)).contains("Tu número: 1h");
    }

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

    private static NewAttempt last(ScriptedLearner learner) {
        List<NewAttempt> all = attempts(learner);
        return all.get(all.size() - 1);
    }

    private static boolean isOpen(String id) {
        return QuestionDriver.question(id, Language.ES).exercise().question() instanceof OpenQuestion;
    }

    @ParameterizedTest
    @MethodSource("questionsRightAndWrong")
    void submittedAnswerIsGraded(String question, boolean isRight) {
        ScriptedLearner learner = answer(isRight, at(question)).keep();
        assertThat(last(learner).item()).isEqualTo(question);
        assertThat(last(learner).grade()).isEqualTo(isRight ? Attempt.Grade.RIGHT : Attempt.Grade.WRONG);
        assertThat(last(learner).answer()).isNotEmpty();
        assertThat(last(learner).figures()).isEqualTo(screen(learner).session().values());
        assertThat(picture(learner)).contains(isRight ? "✓ Correcto" : "✗");
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

    @Test
    void recordOfAnotherQuestionDoesNotShowTheFeedback() {
        ScriptedLearner learner = wrong(at("momentum-forms"));
        NewAttempt other = screen(right(at("momentum-two-steps")))
                .session()
                .attempt(
                        new descenso.quiz.Answer.Unknown(),
                        "",
                        screen(wrong(at("momentum-forms")))
                                .graded()
                                .orElseThrow()
                                .result());
        learner.hear(new Message.WorkerReport(new Report.Recorded(other, Optional.of(other.at(ScriptedLearner.NOON)))));
        assertThat(screen(learner).shownGrade()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void unknownAnswerShowsTheSolution(String question) {
        ScriptedLearner learner = at(question);
        learner.press(isOpen(question) ? new Key[] {FINISH} : new Key[] {UP, ENTER})
                .keep();
        assertThat(last(learner).grade()).isEqualTo(Attempt.Grade.UNKNOWN);
        assertThat(picture(learner)).contains("→ Queda apuntada").doesNotContain("✗", "otra vez");
        assertThat(String.join("\n", lines(learner))).containsAnyOf("→ ", "Una buena respuesta");
    }

    private static List<String> lines(ScriptedLearner learner) {
        return new QuestionView(screen(learner), learner.state())
                .lines().stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void hintsAreGivenOneAfterAnother(String question) {
        ScriptedLearner learner = at(question);
        int hints = screen(learner).session().exercise().hints().size();
        for (int taken = 1; taken <= hints; taken++) {
            assertThat(picture(learner)).contains("pista");
            learner.press(HINT);
            assertThat(lines(learner).stream().filter(line -> line.startsWith("Pista: ")))
                    .hasSize(taken);
        }
        assertThat(picture(learner)).doesNotContain(" pista");
        learner.press(HINT);
        right(learner);
        assertThat(last(learner).effort().hints()).isEqualTo(hints);
        assertThat(last(learner).effort().attemptNumber()).isEqualTo(1);
    }

    /** Tests that the session stays the same: the journal counts tries, and a first try begins a new session. */
    @ParameterizedTest
    @EnumSource
    void attemptAfterAWrongAnswerIsASecondTry(After after) {
        ScriptedLearner learner = wrong(at("momentum-two-steps")).keep();
        var values = screen(learner).session().values();
        after.then(learner);
        assertThat(last(learner).effort().attemptNumber()).isEqualTo(2);
        assertThat(last(learner).effort().hints()).isEqualTo(after == After.HINT ? 1 : 0);
        assertThat(last(learner).figures()).isEqualTo(values);
        assertThat(learner.keep().state().history().learning().sessionCount("momentum-two-steps"))
                .isEqualTo(1);
    }

    /** An action after a wrong answer. */
    enum After {
        RETRY {
            @Override
            void then(ScriptedLearner learner) {
                learner.press(ENTER, Key.ctrl('u'));
                right(learner);
            }
        },
        HINT {
            @Override
            void then(ScriptedLearner learner) {
                learner.press(Key.of('h'), Key.ctrl('u'));
                right(learner);
            }
        },
        SHOW {
            @Override
            void then(ScriptedLearner learner) {
                learner.press(Key.of('s'));
            }
        };

        abstract void then(ScriptedLearner learner);
    }

    @Test
    void retryKeepsTheTypedNumber() {
        ScriptedLearner learner =
                at("momentum-two-steps").type("123").press(ENTER).keep();
        assertThat(picture(learner)).contains("✗ No es 123");
        learner.press(ENTER);
        assertThat(picture(learner)).contains("Tu número: 123").doesNotContain("✗");
        learner.press(Key.of(Code.BACKSPACE)).type("4");
        assertThat(picture(learner)).contains("Tu número: 124", "se lee 124");
    }

    /**
     * Tests that a retry begins with true or false again, so that a learner who was wrong there does not stay among
     * the reasons of that choice.
     */
    @Test
    void retryOfATrueFalseQuestionBeginsWithTheStatement() {
        ScriptedLearner learner = wrong(at(QuestionDriver.EACH.get(6))).keep().press(ENTER);
        assertThat(((RowsInput) screen(learner).input()).kind()).isEqualTo(RowsInput.Kind.VERDICT);
        right(learner).keep();
        assertThat(picture(learner)).contains("✓ Correcto");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void shownSolutionIsRecordedAsUnknown(String question) {
        ScriptedLearner learner = wrong(at(question)).keep();
        if (isOpen(question)) {
            assertThat(picture(learner)).doesNotContain("ver la respuesta");
            return;
        }
        learner.press(SHOW).keep();
        assertThat(last(learner).grade()).isEqualTo(Attempt.Grade.UNKNOWN);
        assertThat(picture(learner)).contains("→ Queda apuntada", "seguir").doesNotContain("otra vez");
        assertThat(screen(learner).round().results())
                .singleElement()
                .satisfies(result -> assertThat(result.grade()).isEqualTo(descenso.quiz.GradingResult.Grade.WRONG));
    }

    /** Tests the questions on the way through the course: one after another, and after the last the next page. */
    @Test
    void questionsOnTheWayLeadToTheNextPage() {
        ScriptedLearner learner = answerAll(ScriptedLearner.at(5).press(Key.of(Code.END), SPACE));
        assertThat(learner.tutor().screen()).isInstanceOf(LessonScreen.class);
        assertThat(learner.screen()).isEqualTo("analogy");
    }

    /** Tests that the page is at the position where it was left. */
    @Test
    void questionsOpenedByKeyLeadBackToThePage() {
        ScriptedLearner learner = answerAll(ScriptedLearner.at(5).press(DOWN, Key.of('a')));
        assertThat(learner.tutor().screen()).isInstanceOf(LessonScreen.class);
        assertThat(learner.state().bookmark())
                .isEqualTo(ScriptedLearner.at(5).press(DOWN).state().bookmark());
    }

    private static ScriptedLearner answerAll(ScriptedLearner learner) {
        List<String> seen = new ArrayList<>();
        while (learner.tutor().screen() instanceof QuestionScreen) {
            seen.add(id(learner));
            right(learner).keep().press(TAB);
        }
        assertThat(seen)
                .containsExactly("momentum-valleys", "momentum-two-steps", "momentum-terminal", "momentum-forms");
        return learner;
    }

    @Test
    void skippedQuestionIsAskedAgain() {
        ScriptedLearner learner = at("momentum-valleys").press(TAB);
        assertThat(id(learner)).isEqualTo("momentum-two-steps");
        right(learner).keep();
        learner.press(ESCAPE, Key.of('a'));
        assertThat(id(learner)).isEqualTo("momentum-valleys");
        assertThat(attempts(learner)).hasSize(1);
    }

    @Test
    void draftIsRestoredWhenTheQuestionIsReopened() {
        ScriptedLearner learner =
                at("momentum-valleys").type("los gradientes se").press(ESCAPE);
        assertThat(learner.screen()).isEqualTo("momentum");
        assertThat(learner.tutor().screen()).isInstanceOf(LessonScreen.class);
        learner.press(Key.of('a')).type(" cancelan");
        assertThat(picture(learner)).contains("┃ los gradientes se cancelan");
        assertThat(picture(learner)).doesNotContain("Una buena respuesta");
    }

    /** Tests that a reopened question continues at the comparison with the model answer. */
    @Test
    void draftIsNotEditableAfterTheModelAnswerWasShown() {
        ScriptedLearner learner =
                at("momentum-valleys").type("los gradientes se cancelan").press(FINISH, ESCAPE, Key.of('a'));
        assertThat(picture(learner)).contains("┃ los gradientes se cancelan", "Una buena respuesta");
        learner.press(ENTER).keep().press(ESCAPE, Key.of('a'), ESCAPE, Key.of('c'), ENTER);
        assertThat(learner.state().draft("momentum-valleys")).isEmpty();
        assertThat(learner.state().isMarked(CourseState.Mark.COMPARED, "momentum-valleys"))
                .isFalse();
    }

    @Test
    void ideasAreTickedByTheTextAndByTheLearner() {
        ScriptedLearner learner = at("momentum-valleys")
                .type("Se cancelan a lo ancho")
                .press(ENTER)
                .type("y se suman")
                .press(FINISH);
        assertThat(picture(learner)).contains("[x] Los gradientes que cruzan", "[x] Los que van", "[ ] El coste");
        learner.press(Key.of('3'), ENTER).keep();
        assertThat(last(learner).grade()).isEqualTo(Attempt.Grade.RIGHT);
        assertThat(last(learner).answer()).isEqualTo("Se cancelan a lo ancho\ny se suman");
        ScriptedLearner other =
                at("momentum-valleys").type("se cancelan").press(FINISH, ENTER).keep();
        assertThat(last(other).grade()).isEqualTo(Attempt.Grade.PARTLY);
        assertThat(picture(other)).contains("~ Tienes 1 de 3 ideas.");
    }

    /** Tests that a tick of the learner is not called a guess of the tutor. */
    @Test
    void ideasOfATextThatIsNotUnderstoodAreAskedForUntilTheyAreConfirmed() {
        ScriptedLearner learner =
                at("momentum-valleys").type("hace frío en la montaña").press(FINISH);
        String unsure = "No estoy seguro de haberte entendido";
        assertThat(picture(learner)).contains(unsure);
        learner.press(Key.of('1'));
        assertThat(picture(learner)).contains("[x] Los gradientes que cruzan", unsure);
    }

    @Test
    void incompleteAnswerIsRefusedWithAReason() {
        assertThat(picture(at("momentum-two-steps").press(ENTER))).contains("escribe un número");
        assertThat(picture(at(QuestionDriver.EACH.get(2)).press(ENTER))).contains("Aún no has marcado ninguna");
        assertThat(picture(at(QuestionDriver.EACH.get(5)).press(ENTER))).contains("Faltan parejas");
        assertThat(attempts(at("momentum-two-steps").type("abc").press(ENTER))).isEmpty();
    }

    /** Tests the language key while a question is asked, answered and recorded, and after its solution is shown. */
    @ParameterizedTest
    @MethodSource("questions")
    void languageChangeKeepsTheStateOfTheQuestion(String question) {
        ScriptedLearner learner = at(question);
        ScriptedLearner english = at(question, Language.EN, USUAL, CharacterSet.UNICODE);
        if (isOpen(question)) { // while text is typed, L is a letter
            learner.press(FINISH).keep();
            english.press(FINISH).keep();
        } else if (screen(learner).input() instanceof NumberInput) {
            learner.type("7").press(ENTER).keep();
            english.type("7").press(ENTER).keep();
        } else {
            learner.press(DOWN, Key.of('L'));
            english.press(DOWN);
            assertThat(picture(learner)).isEqualTo(picture(english));
            learner.press(Key.of('L'));
            wrong(learner).press(Key.of('L'));
            wrong(english);
            assertThat(picture(learner)).isEqualTo(picture(english));
            learner.press(Key.of('L')).keep();
            english.keep();
        }
        assertThat(picture(learner)).isNotEqualTo(picture(english));
        assertThat(picture(learner.press(Key.of('L')))).isEqualTo(picture(english));
        assertThat(picture(learner.press(SHOW).keep()))
                .isEqualTo(picture(english.press(SHOW).keep()));
    }

    /** Tests a question that was asked in the other language. */
    @Test
    void unitIsAcceptedInTheLanguageShown() {
        String question = QuestionDriver.all(Language.ES).stream()
                .filter(asked -> asked.exercise()
                        .unit()
                        .filter(unit -> !QuestionDriver.question(
                                        asked.exercise().id(), Language.EN)
                                .exercise()
                                .unit()
                                .equals(java.util.Optional.of(unit)))
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .exercise()
                .id();
        String unit =
                QuestionDriver.question(question, Language.EN).exercise().unit().orElseThrow();
        ScriptedLearner learner = at(question);
        learner.press(Key.of(Code.F1), Key.of('L')); // no letter is a command while a number is typed
        learner = wrong(learner.press(ESCAPE)).keep().press(Key.of('L'), ENTER, Key.ctrl('u'));
        learner.type("123456 " + unit).press(ENTER);
        assertThat(attempts(learner)).hasSize(2);
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

    @Test
    void longFeedbackCanBeScrolled() {
        ScriptedLearner learner = at("momentum-valleys", Language.ES, new Size(60, 18), CharacterSet.UNICODE);
        learner.type("palabra ".repeat(80)).press(FINISH);
        for (int idea = 0; idea < 3; idea++) {
            learner.press(SPACE, DOWN);
        }
        learner.press(ENTER).keep();
        assertThat(picture(learner)).contains("✓ Correcto");
        assertThat(picture(learner.press(Key.of(Code.HOME))))
                .contains("¿Por qué")
                .doesNotContain("✓ Correcto");
        assertThat(picture(learner.press(DOWN))).doesNotContain("¿Por qué");
        assertThat(picture(learner.press(UP))).contains("¿Por qué");
        assertThat(picture(learner.press(Key.of(Code.END)))).contains("✓ Correcto");
        assertThat(seenPagingBack(learner)).contains("palabra palabra", "¿Por qué");
    }

    /** Tests that Space first scrolls to the end, as in a lesson, and that Enter goes on at once. */
    @Test
    void spaceScrollsTheFeedbackBeforeTheNextQuestion() {
        ScriptedLearner learner = at("momentum-two-steps", Language.ES, new Size(60, 18), CharacterSet.UNICODE);
        wrong(learner).keep().press(SHOW).keep();
        assertThat(picture(learner)).contains("→ Era: ", "▼", "Espacio seguir");
        int presses = 0;
        while (id(learner).equals("momentum-two-steps")) {
            assertThat(picture(learner).contains("▼")).isEqualTo(presses < 1);
            learner.press(SPACE);
            presses++;
        }
        assertThat(presses).isEqualTo(2);
        assertThat(id(learner)).isEqualTo("momentum-terminal");
        ScriptedLearner quick = at("momentum-two-steps", Language.ES, new Size(60, 18), CharacterSet.UNICODE);
        right(quick).keep().press(ENTER);
        assertThat(id(quick)).isEqualTo("momentum-terminal");
    }

    private static String seenPagingBack(ScriptedLearner learner) {
        StringBuilder seen = new StringBuilder(picture(learner));
        for (int page = 0; page < 10; page++) {
            seen.append(picture(learner.press(Key.of(Code.PAGE_UP))));
        }
        return seen.toString();
    }

    /** Tests a long text above the model answer, which must be read before ideas are ticked. */
    @Test
    void longAnswerAndModelAnswerCanBeReadBeforeGrading() {
        ScriptedLearner learner = at("momentum-valleys", Language.ES, new Size(60, 18), CharacterSet.UNICODE);
        learner.type("palabra ".repeat(80)).press(FINISH);
        assertThat(seenPagingBack(learner)).contains("Una buena respuesta:", "A lo ancho el gradiente", "¿Por qué");
        assertThat(picture(learner.press(Key.of('3')))).contains("▸ 3.");
        assertThat(learner.frame().cursor()).isNull();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyPhaseCanBeLeft(String question) {
        for (ScriptedLearner learner : List.of(
                at(question),
                at(question).press(HINT),
                wrong(at(question)),
                wrong(at(question)).keep(),
                right(at(question)).keep())) {
            assertThat(learner.press(ESCAPE).tutor().screen()).isInstanceOf(LessonScreen.class);
        }
        assertThat(at(question).press(Key.ctrl('c')).commands()).contains(new Command.Quit());
    }

    /** Tests a wrong answer with a known misconception: it leads to the experiment that refutes it, and back. */
    @Test
    void misconceptionLeadsToItsExperimentAndBack() {
        ScriptedLearner learner = at("momentum-forms");
        RowsInput reply = (RowsInput) screen(learner).input();
        int believed = screen(learner).session().exercise().parts().stream()
                .map(descenso.course.question.Part::id)
                .toList()
                .indexOf("same");
        learner.press(Key.of('1' + reply.order().indexOf(believed)), ENTER).keep();
        assertThat(picture(learner)).contains("Una idea");
        String before = picture(learner);
        learner.press(Key.of('e'));
        assertThat(learner.tutor().screen()).isInstanceOf(LabLoadingScreen.class);
        assertThat(picture(learner.press(ESCAPE))).isEqualTo(before);
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

    /** Tests that input entered while the journal is read is not lost. */
    @Test
    void begunAnswerIsKeptWhenTheJournalArrives() {
        LearnerHistory history =
                PastDays.at(1, PastDays.answered(QuestionDriver.all(Language.ES).size()));
        assertThat(picture(at("momentum-two-steps").type("12").recall(history))).contains("Tu número: 12");
        ScriptedLearner hinted = at("momentum-two-steps").press(HINT);
        assertThat(picture(hinted.recall(history))).contains("Pista: ");
        ScriptedLearner compared = at("momentum-valleys").type("zigzag").press(FINISH);
        assertThat(picture(compared.recall(history))).contains("Una buena respuesta");
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
        learner.hear(new Message.WorkerReport(new Report.Recorded(last(learner), Optional.empty())));
        assertThat(picture(learner)).contains("~ Tienes 1 de 3");
        assertThat(learner.state().draft("momentum-valleys")).isEqualTo("zigzag");
        assertThat(learner.state().history().learning().sessionCount("momentum-valleys"))
                .isZero();
    }

    @Test
    void blankAnswerLeavesNoDraft() {
        ScriptedLearner learner = at("momentum-valleys").press(SPACE, FINISH).keep();
        assertThat(last(learner).grade()).isEqualTo(Attempt.Grade.UNKNOWN);
        assertThat(learner.state().draft("momentum-valleys")).isEmpty();
    }
}
