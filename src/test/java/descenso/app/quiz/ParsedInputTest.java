package descenso.app.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.quiz.AnswerInput.Submission;
import descenso.app.screen.Movement.ListSelection;
import descenso.course.question.ArrangementQuestion;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.Exercise;
import descenso.course.question.NumberQuestion;
import descenso.course.question.OpenQuestion;
import descenso.course.question.Question;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.quiz.Answer;
import descenso.quiz.AnswerReading;
import descenso.quiz.ComputedNumber;
import descenso.quiz.QuestionVariables;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import descenso.testing.CaseCount;
import descenso.testing.QuestionDriver;
import descenso.testing.StepsFixture;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the spellings of answers that are typed as a line of words, in both languages. */
class ParsedInputTest {

    /** The number of the part in each row, 0-based. Typed numbers are those of rows, 1-based. */
    private static final List<Integer> ORDER = List.of(2, 0, 1);

    private static final AnswerInput ONE = RowsInput.of(RowsInput.Kind.ONE, ORDER);
    private static final AnswerInput SEVERAL = RowsInput.of(RowsInput.Kind.SEVERAL, ORDER);
    private static final AnswerInput SORTED = RowsInput.of(RowsInput.Kind.ORDER, ORDER);
    private static final AnswerInput PAIRED = MatchInput.of(ORDER);
    private static final AnswerInput TRUTH = RowsInput.of(RowsInput.Kind.VERDICT, ORDER);
    private static final AnswerInput REASON = RowsInput.of(RowsInput.Kind.TRUE, ORDER);
    private static final AnswerInput OPEN = FreeTextInput.of("");
    private static final AnswerInput IDEAS = new RowsInput(
            RowsInput.Kind.IDEAS, List.of(0, 1, 2), ListSelection.of(3), Set.of(1), "x", AnswerReading.nothing());
    private static final AnswerInput NUMBER = number("1800");
    private static final Answer UNKNOWN = new Answer.Unknown();

    private static AnswerInput number(String right) {
        NumberQuestion question = new NumberQuestion(
                new ComputedNumber(
                        QuestionVariables.none(),
                        new Solution.SymbolicFormula(StepsFixture.parsed(right, List.of())),
                        new Tolerance(Tolerance.Kind.PERCENT, 1),
                        List.of(),
                        Map.of()),
                Optional.empty());
        return NumberInput.empty(question, Map.of()).onKey(Key.of('7'), new Size(9, 9));
    }

    private static Answer options(Integer... chosen) {
        return new Answer.Options(Set.of(chosen));
    }

    private static Answer ranking(Integer... items) {
        return new Answer.Ranking(List.of(items));
    }

    private static Answer pairing(Integer... rights) {
        return new Answer.Pairing(List.of(rights));
    }

    private static Answer statement(boolean holds, int reason) {
        return new Answer.Statement(holds, OptionalInt.of(reason));
    }

    private static Answer amount(double value) {
        return new Answer.Amount(value);
    }

    private static Answer words(Integer... ideas) {
        return new Answer.Words("x", Set.of(ideas), Set.of());
    }

    /** Returns arguments for several spellings of one answer. */
    private static Stream<Arguments> give(Answer answer, AnswerInput input, String... spellings) {
        return Stream.of(spellings).map(spelling -> Arguments.of(input, spelling, answer));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                        give(options(2), ONE, "1", " 1 ", "1.", "1)", "01", "１", "option 1", "Opción 1", "1!"),
                        give(options(0), ONE, "2", "la 2"),
                        give(UNKNOWN, ONE, "4", "no sé", "No se", "NO LO SÉ", "ns", "?", "¿?", "???"),
                        give(UNKNOWN, ONE, "don't know", "I don’t know", "idk", "dont know.", "no sé…"),
                        give(options(2, 1), SEVERAL, "1 3", "1,3", "1, 3", "3 1", "1 y 3", "1 and 3", "1;3", "1 & 3"),
                        give(options(2, 1), SEVERAL, "1, 3.", "1 3 1", "1+3"),
                        give(options(2, 0, 1), SEVERAL, "1, 2 y 3", "1, 2, and 3"),
                        give(options(0), SEVERAL, "2"),
                        give(UNKNOWN, SEVERAL, "4", "no sé", "idk"),
                        give(ranking(0, 2, 1), SORTED, "2 1 3", "2,1,3", "2 > 1 > 3", "2>1>3", "2 -> 1 -> 3", "2-1-3"),
                        give(
                                ranking(0, 2, 1),
                                SORTED,
                                "213",
                                "2, 1 y 3",
                                "2, luego 1, luego 3",
                                "2 → 1 → 3",
                                "2; 1; 3"),
                        give(ranking(2, 0, 1), SORTED, "1 2 3"),
                        give(UNKNOWN, SORTED, "4", "ns", "¿?"),
                        give(
                                pairing(0, 2, 1),
                                PAIRED,
                                "1b 2a 3c",
                                "1-b, 2-a, 3-c",
                                "b a c",
                                "bac",
                                "B, A, C",
                                "1B 2A 3C"),
                        give(pairing(0, 2, 1), PAIRED, "3c 1b 2a", "1 b 2 a 3 c", "1:b; 2:a; 3:c", "1=b,2=a,3=c"),
                        give(
                                pairing(0, 2, 1),
                                PAIRED,
                                "1b2a3c",
                                "1 con b, 2 con a y 3 con c",
                                "1 with b, 2 with a and 3 with c"),
                        give(pairing(0, 2, 1), PAIRED, "b, a y c", "1b 1b 2a 3c", "1->b 2->a 3->c", "1) b 2) a 3) c"),
                        give(pairing(2, 2, 2), PAIRED, "1a 2a 3a", "aaa"),
                        give(UNKNOWN, PAIRED, "4", "no sé", "?"),
                        give(statement(true, 0), TRUTH, "true 2", "verdadero 2", "v 2", "V, 2", "t 2", "cierto 2"),
                        give(statement(true, 0), TRUTH, "verdadero porque 2", "true because 2", "verdadera, 2"),
                        give(statement(false, 2), TRUTH, "false 1", "falso 1", "f 1", "Falsa, 1"),
                        give(UNKNOWN, TRUTH, "3", "no sé", "idk"),
                        give(statement(true, 1), REASON, "3", "true 3", "v 3"),
                        give(statement(false, 1), REASON, "false 3"),
                        give(UNKNOWN, REASON, "no sé"),
                        give(amount(0.05), NUMBER, "0,05", "0.05", " .05 ", "5 %", "5e-2", "1/20", "x = 0,05"),
                        give(amount(1800), NUMBER, "1.800", "1,800", "1800", "1 800", "2*900"),
                        give(amount(1.8), NUMBER, "1.8", "1,8"),
                        give(amount(1e-3), NUMBER, "1e-3", "10^-3"),
                        give(amount(2), NUMBER, "2"),
                        give(UNKNOWN, NUMBER, "no sé", "?", "idk"),
                        give(UNKNOWN, OPEN, "no sé", "", "  ", "?", "don't know"),
                        give(words(0, 2), IDEAS, "1 3", "1,3", "1 y 3", "3 and 1"),
                        give(words(), IDEAS, "0", "ninguna", "None", "nada"),
                        give(words(1), IDEAS, "", " ", "sí", "si", "yes", "y", "OK", "vale"))
                .flatMap(same -> same);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void typedLineIsReadAsTheExpectedAnswer(AnswerInput input, String words, Answer expected) {
        Submission parsed = input.parse(words, exercise(input));
        assertThat(parsed).isInstanceOf(Submission.Further.class);
        assertThat(((Submission.Further) parsed).input().submit(exercise(input)))
                .isInstanceOfSatisfying(
                        Submission.Answered.class,
                        answered -> assertThat(answered.answer()).isEqualTo(expected));
    }

    /** Returns arguments for several lines that are refused with the same message, in both languages. */
    private static Stream<Arguments> refuse(AnswerInput input, String spanish, String english, String... spellings) {
        return Stream.of(spellings).map(spelling -> Arguments.of(input, spelling, spanish, english));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                        refuse(
                                ONE,
                                "«%s» no es ninguna de las respuestas; escribe un solo número, del 1 al 4",
                                "“%s” is none of the answers; write one number, from 1 to 4",
                                "0",
                                "5",
                                "-1",
                                "1 2",
                                "a",
                                "1.5",
                                "dos",
                                "1-3",
                                "99999999999999999999",
                                "no 2"),
                        refuse(
                                ONE,
                                "Responde con un número del 1 al 4: responde 2.",
                                "Answer with a number from 1 to 4: answer 2.",
                                "",
                                "  "),
                        refuse(
                                SEVERAL,
                                "«%s» no se lee como respuestas; escribe los números de todas las que valgan, del 1 al 3, como en 1 2",
                                "“%s” cannot be read as answers; write the numbers of all that apply, from 1 to 3, as in 1 2",
                                "1 4",
                                "0",
                                "none",
                                "1 o 3",
                                "1-3",
                                "y"),
                        refuse(
                                SORTED,
                                "«%s» no es un orden de todos; escribe los números del 1 al 3, cada uno una vez, el primero delante",
                                "“%s” does not put all of them in order; write the numbers from 1 to 3, each once, the first one first",
                                "1 2",
                                "1 2 2",
                                "1 2 4",
                                "1 2 3 1",
                                "2 < 1 < 3",
                                "abc",
                                "1 2 3 4"),
                        refuse(
                                PAIRED,
                                "«%s» no se lee como parejas; escribe cada número del 1 al 3 y su letra de la a a la c, como en 1b 2a",
                                "“%s” cannot be read as pairs; write each number from 1 to 3 and its letter from a to c, as in 1b 2a",
                                "1b 2d",
                                "0a",
                                "1a 1b",
                                "1",
                                "abcd",
                                "ab",
                                "1b 2a 3",
                                "1b 2a x3c",
                                "1b 4a"),
                        refuse(
                                PAIRED,
                                "aún hay números sin letra: 1, 3; escríbelos todos, cada uno con su letra, como en 1b 2a",
                                "some have no letter yet: 1, 3; write all numbers, each with its letter, as in 1b 2a",
                                "2a"),
                        refuse(
                                TRUTH,
                                "«%s» no es ni verdadero ni falso; escribe verdadero, falso, o no sé si no lo sabes",
                                "“%s” is neither true nor false; write true, false, or idk if you do not know",
                                "4",
                                "maybe",
                                "1 2",
                                "trueish"),
                        refuse(
                                REASON,
                                "«%s» no es ninguna de las razones; escribe un solo número, del 1 al 3",
                                "“%s” is none of the reasons; write one number, from 1 to 3",
                                "4",
                                "0",
                                "1 2",
                                "x"),
                        refuse(NUMBER, "escribe un número", "write a number", "", " "),
                        refuse(
                                NUMBER,
                                "aquí no se conoce «%s»; escribe solo números y operaciones",
                                "“%s” is not known here; write numbers and operations only",
                                "banana"),
                        refuse(
                                IDEAS,
                                "«%s» no se lee como ideas; escribe los números de las que tiene tu respuesta, del 1 al 3, o 0 si ninguna, o sí",
                                "“%s” cannot be read as ideas; write the numbers of those that your answer contains, from 1 to 3, or 0 for none, or yes",
                                "4",
                                "no",
                                "no sé",
                                "1 x",
                                "0 1"))
                .flatMap(same -> same);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void unreadableLineIsRefusedWithAReason(AnswerInput input, String words, String spanish, String english) {
        assertThat(input.parse(words, exercise(input))).isInstanceOfSatisfying(Submission.Refused.class, unread -> {
            assertThat(Messages.in(Language.ES).say(unread.message())).isEqualTo(spanish.formatted(words));
            assertThat(Messages.in(Language.EN).say(unread.message())).isEqualTo(english.formatted(words));
        });
    }

    @Test
    void quotedLineIsShortenedAndWithoutControlCharacters() {
        Submission parsed = ONE.parse("\u001b[31m" + "x".repeat(100), exercise(ONE));
        assertThat(Messages.in(Language.EN).say(((Submission.Refused) parsed).message()))
                .startsWith("“␛[31m" + "x".repeat(25) + "…” is");
    }

    /** Tests that the reason is asked after true or false, as on the screen. */
    @Test
    void trueOrFalseWithoutReasonAsksForTheReason() {
        for (String words : List.of("true", "verdadero", "v", "1")) {
            AnswerInput made = ((Submission.Further) TRUTH.parse(words, exercise(TRUTH))).input();
            assertThat(made.submit(exercise(TRUTH))).isEqualTo(new Submission.Further(REASON));
        }
    }

    /** Tests that the other pairs stay, as on the screen. */
    @Test
    void singlePairCanBeCorrected() {
        Exercise exercise = exercise(PAIRED);
        AnswerInput paired = ((Submission.Further) PAIRED.parse("1a 2b 3c", exercise)).input();
        AnswerInput corrected = ((Submission.Further) paired.parse("2a", exercise)).input();
        assertThat(((Submission.Answered) corrected.submit(exercise)).answer()).isEqualTo(pairing(2, 2, 1));
    }

    @Test
    void laterLineReplacesAnUnknownAnswer() {
        for (AnswerInput input : List.of(ONE, SEVERAL, SORTED, PAIRED, NUMBER)) {
            Exercise exercise = exercise(input);
            AnswerInput unknown = ((Submission.Further) input.parse("no sé", exercise)).input();
            String words = input == SORTED ? "3 1 2" : input == PAIRED ? "c a b" : "2";
            assertThat(((Submission.Further) unknown.parse(words, exercise))
                            .input()
                            .submit(exercise))
                    .isEqualTo(((Submission.Further) input.parse(words, exercise))
                            .input()
                            .submit(exercise));
        }
    }

    @Test
    void lineBreaksOfATextAreKept() {
        Submission parsed = OPEN.parse("one\n  two\t3 ¿y?", exercise(OPEN));
        assertThat(((FreeTextInput) ((Submission.Further) parsed).input()).text())
                .isEqualTo("one\n  two    3 ¿y?");
    }

    @Test
    void emptyLineEndsTheDictatedText() {
        Submission parsed = FreeTextInput.of("one\ntwo\n").parse("", exercise(OPEN));
        assertThat(((FreeTextInput) ((Submission.Further) parsed).input()).text())
                .isEqualTo("one\ntwo");
    }

    /** Returns a question of the kind of the answer, with at least as many parts as there are rows. */
    static Exercise exercise(AnswerInput input) {
        return QuestionDriver.all(Language.ES).stream()
                .map(question -> question.exercise())
                .filter(exercise -> exercise.unit().isEmpty() && isOf(exercise.question(), input))
                .filter(exercise -> exercise.parts().size() >= ORDER.size() || input instanceof NumberInput)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOf(AnswerInput input, RowsInput.Kind kind) {
        return input instanceof RowsInput rows && rows.kind() == kind;
    }

    private static boolean isOf(Question question, AnswerInput input) {
        return new QuestionDriver.Visitor<Boolean>() {
            @Override
            public Boolean open(OpenQuestion open) {
                return input instanceof FreeTextInput || isOf(input, RowsInput.Kind.IDEAS);
            }

            @Override
            public Boolean choice(ChoiceQuestion choice) {
                return isOf(input, choice.isSeveral() ? RowsInput.Kind.SEVERAL : RowsInput.Kind.ONE);
            }

            @Override
            public Boolean number(NumberQuestion number) {
                return input instanceof NumberInput;
            }

            @Override
            public Boolean order(ArrangementQuestion order) {
                return isOf(input, RowsInput.Kind.ORDER);
            }

            @Override
            public Boolean match(ArrangementQuestion match) {
                return input instanceof MatchInput;
            }

            @Override
            public Boolean truth(ChoiceQuestion truth) {
                return isOf(input, RowsInput.Kind.VERDICT) || isOf(input, RowsInput.Kind.TRUE);
            }
        }.visit(question);
    }

    private static String line(Random random) {
        List<String> pieces = List.of(
                "1", "2", "3", "4", "a", "b", "c", " ", "  ", ",", ">", "->", "-", "true", "falso", "y", "%", "e", "no",
                "sé", "?", "\n", "\t", "\u001b", "\u0000", "𝟙", "½", "\ud800", "ß", "İ", "999", ".", "(", "∞", "no se",
                "0", "yes");
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }

    /** Tests random lines: each gives an answer, a further question or a message of printable ASCII characters. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void randomLineGivesAnAnswerOrAMessage(Language language) {
        Random random = new Random(7);
        UiText texts = new UiText(Messages.in(language), CharacterSet.ASCII);
        int made = 0;
        for (AnswerInput input : List.of(ONE, SEVERAL, SORTED, PAIRED, TRUTH, REASON, NUMBER, OPEN, IDEAS)) {
            Exercise exercise = exercise(input);
            for (int i = 0; i < CaseCount.of(6000); i++) {
                String line = i % 100 == 0 ? line(random).repeat(300) : line(random);
                Submission parsed = input.parse(line, exercise);
                if (parsed instanceof Submission.Further answer) {
                    made++;
                    assertThat(answer.input().submit(exercise)).isNotInstanceOf(Submission.Refused.class);
                } else {
                    assertThat(texts.say(((Submission.Refused) parsed).message()))
                            .matches("[ -~]+");
                }
            }
        }
        assertThat(made).isBetween(CaseCount.of(6000), CaseCount.of(50_000));
    }
}
